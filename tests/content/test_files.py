"""Every content file is valid, has its item's name and a schema that editors can use."""

from pathlib import Path

import pytest

from bot.catalog.items import KINDS
from bot.catalog.loader import CONTENT, load, parse
from bot.catalog.source import read

FILES = sorted(CONTENT.rglob("*.yml"))


def test_there_is_content_of_every_kind() -> None:
    assert {file.relative_to(CONTENT).parts[0] for file in FILES} == set(KINDS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(CONTENT)))
def test_file_is_valid(file: Path) -> None:
    kind = file.relative_to(CONTENT).parts[0]
    assert parse(read(file), KINDS[kind]).id == file.stem


def test_every_reference_leads_somewhere() -> None:
    load(CONTENT)


def test_no_file_is_left_out_for_its_ending() -> None:
    assert [file for file in CONTENT.rglob("*") if file.is_file() and file.suffix != ".yml"] == []
