"""The competency unit is whole: every line of the official text is in the catalog."""

import re
from pathlib import Path

import pytest

from bot.catalog.items import Catalog
from bot.language.likeness import bare

OFFICIAL = Path(__file__).parent / "kps3r0845v2.txt"


def official_entries() -> list[str]:
    """Each numbered line of the official text, without markup and numbering."""
    text = re.sub(r"<[^>]+>", "\n", OFFICIAL.read_text(encoding="utf-8"))
    found = []
    for raw in text.splitlines():
        line = re.sub(r"^\s*(【註\d+】|[一二三四五六七八九]、|\d+\.|\(\d\)|■)\s*", "", raw).strip(" ：:\t")
        if line and re.match(r"\s*(【註|[一二三四五六七八九]、|\d+\.|\(\d\)|■)", raw):
            found.append(line)
    return found


# The headings of the three assessment sections are the names of our fields, not entries.
HEADINGS = {"評量之關鍵面向/能力證明之證據", "評量所需情境與特定資源", "評量方法"}
ENTRIES = [entry for entry in official_entries() if entry not in HEADINGS]


def test_the_official_text_was_read() -> None:
    assert len(ENTRIES) > 120


@pytest.mark.parametrize("entry", ENTRIES)
def test_entry_is_in_the_catalog(catalog: Catalog, entry: str) -> None:
    assert bare(entry) in bare(str(catalog.unit.model_dump()))


def test_numbers_of_entries(catalog: Catalog) -> None:
    unit = catalog.unit
    counts = [len(task.indicators) for task in unit.tasks]
    assert (counts, len(unit.skills), len(unit.knowledge), len(unit.techniques)) == ([6, 3, 7], 7, 9, 10)
    assert (len(unit.evidence), len(unit.methods), len(unit.notes)) == (6, 4, 11)
