"""Reads the command line and calls one function."""

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from bot.catalog.errors import ContentError
from bot.scoring.corpus import CorpusError
from bot.scoring.versions import ModelMissing
from bot.settings import ROOT, SettingError

FAMILIES = ("cold_call", "objection_handling", "closing", "workplace")
SCHEMAS = ROOT / "docs" / "schema"
COVERAGE = ROOT / "docs" / "coverage.md"
Command = Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; errors of input are one clear line each and exit status 1."""
    options = parser().parse_args(arguments)
    try:
        return command(*options.run)(options)
    except (ContentError, CorpusError, ModelMissing, SettingError, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def command(module: str, name: str) -> Command:
    """The function of a command, imported now: scoring takes seconds to import, and most commands do without."""
    found: Command = getattr(import_module(f"bot.cli.{module}"), name)
    return found


def parser() -> argparse.ArgumentParser:
    """The command line."""
    whole = argparse.ArgumentParser(prog="duilian", description="Sales role-plays scored with quoted evidence.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    _add_scoring(commands)
    _add_content(commands)
    _add_running(commands)
    return whole


def _add_scoring(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    score = commands.add_parser("score", help="score JSON Lines files").add_subparsers(required=True, metavar="WHAT")
    for name in ("turns", "answers", "dialogues"):
        batch = score.add_parser(name)
        batch.add_argument("--in", dest="source", type=Path, required=True, help="JSON Lines to read")
        batch.add_argument("--out", dest="target", type=Path, required=True, help="JSON Lines to write")
        batch.set_defaults(run=("scoring", name))
    train = commands.add_parser("train", help="train the scorer, if what it learns from has changed")
    train.add_argument("--force", action="store_true", help="train even if nothing changed")
    train.set_defaults(run=("scoring", "train_command"))
    measure = commands.add_parser("evaluate", help="measure the scorer and write docs/evaluation.md")
    measure.add_argument("--quick", action="store_true", help="without the baseline and the learning curve")
    measure.set_defaults(run=("evaluation", "evaluate_command"))


def _add_content(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    content = commands.add_parser("content", help="for authors").add_subparsers(required=True, metavar="WHAT")
    check = content.add_parser("check", help="validate every content file and rehearse every scenario")
    check.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="rehearse only these")
    check.add_argument("--quick", action="store_true", help="do not rehearse")
    check.set_defaults(run=("authoring", "check"))
    schema = content.add_parser("schema", help="write the JSON Schemas of the content")
    schema.add_argument("--folder", type=Path, default=SCHEMAS)
    schema.set_defaults(run=("authoring", "schema"))
    covered = content.add_parser("coverage", help="write which content serves which item of the unit")
    covered.add_argument("--out", type=Path, default=COVERAGE)
    covered.set_defaults(run=("authoring", "coverage_matrix"))
    new = content.add_parser("new", help="begin a scenario")
    new.add_argument("id")
    new.add_argument("--family", choices=FAMILIES, default=FAMILIES[1])
    new.set_defaults(run=("authoring", "new"))
    play = content.add_parser("play", help="play a scenario in the terminal, without Rasa")
    play.add_argument("id")
    play.add_argument("--seed", help="the same seed gives the same buyer")
    play.add_argument("--trace", action="store_true", help="show the behaviours heard and why the buyer answers so")
    play.set_defaults(run=("authoring", "play"))


def _add_running(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = commands.add_parser("run", help="start Rasa, the action server and the web server")
    run.set_defaults(run=("running", "run"))
    chat = commands.add_parser("chat", help="practise in the terminal")
    chat.set_defaults(run=("running", "chat"))
