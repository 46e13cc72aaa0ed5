"""Commands for authors of content: check, schema, coverage, new, play."""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from uuid import uuid4

from bot.catalog.items import KINDS, Catalog
from bot.catalog.loader import load
from bot.practice.accounts import register_trainee
from bot.practice.errors import Refusal
from bot.practice.practice import Practice
from bot.practice.receiving import Incoming
from bot.records.migrating import migrate
from bot.reports.coverage import coverage, unpractised
from bot.reports.coverage_page import coverage_page
from bot.roleplay.rehearsal import complaints, rehearse
from bot.settings import Settings, from_environment
from bot.wiring import build_practice

SKELETONS = Path(__file__).parent / "skeletons"
PLAYS = 500


def check(options: argparse.Namespace) -> int:
    """Validate all content and rehearse the scenarios; every problem is a line of its own."""
    catalog = load(from_environment().content)
    chosen = options.scenarios or list(catalog.scenarios)
    found = [text for name in chosen for text in _complaints(catalog, name, options.quick)]
    print("\n".join(found), file=sys.stderr, end="\n" if found else "")
    counts = {"scenarios": catalog.scenarios, "products": catalog.products, "questions": catalog.questions}
    print("content is valid:", ", ".join(f"{len(items)} {name}" for name, items in counts.items()))
    return 1 if found else 0


def schema(options: argparse.Namespace) -> int:
    """Write the JSON Schema of every kind of content, for completion in an editor."""
    for name, text in schemas().items():
        options.folder.mkdir(parents=True, exist_ok=True)
        (options.folder / name).write_text(text, encoding="utf-8")
    return 0


def schemas() -> dict[str, str]:
    """File names and texts of the JSON Schemas."""
    return {
        f"{kind}.schema.json": json.dumps(model.model_json_schema(), ensure_ascii=False, indent=1) + "\n"
        for kind, model in KINDS.items()
    }


def coverage_matrix(options: argparse.Namespace) -> int:
    """Write the coverage matrix; exit status 1 and a line each if an item of the unit has an empty cell."""
    catalog = load(from_environment().content)
    rows = coverage(catalog)
    options.out.write_text(coverage_page(rows, f"{catalog.unit.code} {catalog.unit.name}"), encoding="utf-8")
    gaps = [f"{row.id} {row.text}: expected content in {column}, found none" for row in rows for column in row.empty()]
    gaps += [f"note entry {key}: expected a scenario that covers it, found none" for key in unpractised(catalog)]
    print("\n".join(gaps), file=sys.stderr, end="\n" if gaps else "")
    return 1 if gaps else 0


def new(options: argparse.Namespace) -> int:
    """Begin a scenario from the skeleton; never overwrites a file."""
    content = from_environment().content
    file = content / "scenarios" / f"{options.id}.yml"
    product = sorted(load(content).products)[0]
    text = (SKELETONS / "scenario.yml").read_text(encoding="utf-8")
    with file.open("x", encoding="utf-8") as target:
        target.write(text.format(id=options.id, family=options.family, product=product))
    print(file)
    return 0


def play(options: argparse.Namespace) -> int:
    """Play a scenario in the terminal, with the scorer and without Rasa; --trace shows why the buyer answers so."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            database_url=f"sqlite:///{folder}/play.db",
            content=from_environment().content,
            model=from_environment().model,
        )
        migrate(settings.database_url)
        try:
            _play(build_practice(settings), options)
        except (EOFError, KeyboardInterrupt):
            print()
    return 0


def _play(practice: Practice, options: argparse.Namespace) -> None:
    trainee, attempt = register_trainee(practice.parts, "author").id, options.seed or str(uuid4())
    practice.start(trainee, attempt, options.id, "practice")
    for line in practice.opening(attempt):
        print(f"  {line.text}")
    state = "playing"
    while state != "finished":
        turn = str(uuid4())
        try:
            practice.receive(trainee, attempt, Incoming(turn, input("> "), None))
        except Refusal as refusal:
            print(f"  ({refusal.code})")
            continue
        result = practice.take_turn(attempt, turn)
        state = result.state
        for line in result.lines:
            print(f"  {line.text}")
        if options.trace:
            print(f"    {practice.trace(turn)}")


def _complaints(catalog: Catalog, identifier: str, quick: bool) -> list[str]:
    if identifier not in catalog.scenarios:
        return [f"{identifier}: expected a scenario's id, found none of that name"]
    return [] if quick else _rehearsed(catalog, identifier)


def _rehearsed(catalog: Catalog, identifier: str) -> list[str]:
    scenario = catalog.scenarios[identifier]
    temperament = catalog.temperaments[scenario.persona.temperament]
    return complaints(scenario, temperament, rehearse(scenario, temperament, PLAYS))
