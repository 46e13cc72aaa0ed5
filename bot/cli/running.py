"""Commands that start the product, and that talk with it."""

import argparse

from bot.cli.chat import chat as talk
from bot.launch.run import main as launch
from bot.settings import from_environment


def run(_: argparse.Namespace) -> int:
    """Start Rasa, the action server and the web server."""
    return launch(from_environment())


def chat(_: argparse.Namespace) -> int:
    """Practise in the terminal."""
    return talk(from_environment())
