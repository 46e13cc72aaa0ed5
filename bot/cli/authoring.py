"""Commands for authors of content."""

import argparse

from bot.catalog.loader import load
from bot.settings import from_environment


def check(_: argparse.Namespace) -> int:
    """Validate all content; every problem is a line with file, line, expected and found."""
    catalog = load(from_environment().content)
    counts = {"scenarios": catalog.scenarios, "products": catalog.products, "questions": catalog.questions}
    print("content is sound:", ", ".join(f"{len(items)} {name}" for name, items in counts.items()))
    return 0
