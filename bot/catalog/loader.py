"""Loads the content folder into one immutable Catalog, or says everything that is wrong with it."""

import hashlib
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from bot.catalog.common import Item
from bot.catalog.errors import ContentError, Problem
from bot.catalog.items import KINDS, Catalog
from bot.catalog.references import check
from bot.catalog.source import Source, read

CONTENT = Path(__file__).parent.parent / "content"


def load(folder: Path = CONTENT) -> Catalog:
    """Load and check all content; raises ContentError naming every problem."""
    catalog = load_unchecked(folder)
    if problems := check(catalog):
        raise ContentError(problems)
    return catalog


def load_unchecked(folder: Path) -> Catalog:
    """Load all content by schema alone; raises ContentError naming every problem of form."""
    problems: list[Problem] = []
    items: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    sources: dict[tuple[str, str], Source] = {}
    for kind, model in KINDS.items():
        for file in sorted((folder / kind).rglob("*.yml")):
            try:
                source = read(file)
                item = parse(source, model)
            except ContentError as error:
                problems += error.problems
                continue
            problems += _name_problems(source, item, items[kind])
            items[kind][item.id] = item
            sources[kind, item.id] = source
    problems += [Problem(folder / kind, 1, "folder", "at least one file", "none") for kind in KINDS if not items[kind]]
    if problems:
        raise ContentError(problems)
    unit = next(iter(items.pop("unit").values()))
    return Catalog(unit=unit, **items, sources=sources)


def parse(source: Source, model: type[Item]) -> Item:
    """Validate one file's data; raises ContentError with a problem for each wrong field."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        raise ContentError([_problem(source, detail) for detail in error.errors()]) from error


def digest(source: Source) -> str:
    """SHA-256 of a content item's data: the same content has the same digest, whatever its layout."""
    return hashlib.sha256(yaml.safe_dump(source.data, sort_keys=True, allow_unicode=True).encode()).hexdigest()


def _problem(source: Source, detail: Any) -> Problem:
    location = detail["loc"]
    found = detail["input"]
    shown = "nothing" if detail["type"] == "missing" else repr(found) if len(repr(found)) < 80 else type(found).__name__
    field = ".".join(str(part) for part in location) or "file"
    return Problem(source.file, source.line(location), field, detail["msg"], shown)


def _name_problems(source: Source, item: Item, others: dict[str, Any]) -> list[Problem]:
    line = source.line(("id",))
    problems = []
    if source.file.stem != item.id:
        problems.append(Problem(source.file, line, "id", f"the file's name {source.file.stem!r}", repr(item.id)))
    if item.id in others:
        problems.append(Problem(source.file, line, "id", "an id of its own", f"{item.id!r}, which another file has"))
    return problems
