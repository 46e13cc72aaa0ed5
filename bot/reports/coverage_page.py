"""The coverage matrix as a page of the documentation."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from string import Template

from bot.reports.coverage import COLUMNS, CoverageRow

TEMPLATE = Path(__file__).with_name("coverage_page.md")
# A cell names so many and counts the rest.
NAMED = 3


def coverage_page(rows: Sequence[CoverageRow], unit: str) -> str:
    """The page as Markdown, a table for each group of items."""
    tables = "\n".join(line for group, found in groupby(rows, lambda row: row.group) for line in _table(group, found))
    empty = sum(len(row.empty()) for row in rows)
    template = Template(TEMPLATE.read_text(encoding="utf-8"))
    return template.substitute(unit=unit, items=len(rows), empty=empty, tables=tables)


def _table(group: str, rows: Iterator[CoverageRow]) -> Iterator[str]:
    yield f"## {group.capitalize()}\n"
    yield f"| | | {' | '.join(COLUMNS)} |"
    yield "|---" * (len(COLUMNS) + 2) + "|"
    for row in rows:
        cells = (_cell(getattr(row, column)) for column in COLUMNS)
        yield f"| {row.id} | {row.text} | {' | '.join(cells)} |"
    yield ""


def _cell(names: Sequence[str]) -> str:
    if len(names) <= NAMED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:NAMED])} and {len(names) - NAMED} more"
