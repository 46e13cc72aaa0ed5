"""No item of the unit is left out: taught, practised, asked, scored and evidenced, and the page says so."""

import pytest

from bot.catalog.items import Catalog
from bot.catalog.loader import CONTENT, load
from bot.cli.main import COVERAGE
from bot.reports.coverage import CoverageRow, coverage, unpractised
from bot.reports.coverage_page import coverage_page

ROWS = coverage(load(CONTENT))


def test_the_matrix_has_every_item_of_the_unit(catalog: Catalog) -> None:
    unit = catalog.unit
    wanted = [*unit.knowledge, *unit.indicators, *unit.skills, *unit.evidence, *unit.techniques, *unit.contexts]
    assert [row.id for row in ROWS] == [entry.id for entry in (*wanted, *unit.methods, *unit.notes)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_no_cell_is_empty(row: CoverageRow) -> None:
    assert row.empty() == []


def test_every_entry_of_every_note_is_practised(catalog: Catalog) -> None:
    assert unpractised(catalog) == []


def test_every_technique_is_the_main_subject_of_two_scenarios(catalog: Catalog) -> None:
    main = [scenario.techniques[0] for scenario in catalog.scenarios.values()]
    assert [entry.id for entry in catalog.unit.techniques if main.count(entry.id) < 2] == []


def test_the_page_is_fresh(catalog: Catalog) -> None:
    assert COVERAGE.read_text(encoding="utf-8") == coverage_page(ROWS, f"{catalog.unit.code} {catalog.unit.name}")
