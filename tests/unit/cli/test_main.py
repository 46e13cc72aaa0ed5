"""The command line: every command is there, and those that do without the scorer do not wait for it."""

import argparse
import subprocess
import sys
from collections.abc import Iterator

from bot.cli.main import command, parser


def leaves(one: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parsers of all commands."""
    below = [action for action in one._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield one
    for action in below:
        for child in action.choices.values():
            yield from leaves(child)


def test_every_command_is_a_function_that_exists() -> None:
    commands = {leaf.prog: leaf.get_default("run") for leaf in leaves(parser())}
    assert {"duilian run", "duilian train", "duilian score turns", "duilian content check"} <= set(commands)
    assert [name for name, run in commands.items() if not callable(command(*run))] == []


def test_the_command_line_does_not_wait_for_the_scorers_libraries() -> None:
    code = "import bot.cli.main, sys; print([name for name in ('sklearn', 'spacy', 'numpy') if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
