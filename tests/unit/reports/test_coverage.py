"""A cell of the coverage matrix is empty where content is missing, and only there."""

from dataclasses import replace

from bot.catalog.items import Catalog
from bot.reports.coverage import CoverageRow, coverage, unpractised
from bot.reports.coverage_page import coverage_page


def row(catalog: Catalog, key: str) -> CoverageRow:
    return next(row for row in coverage(catalog) if row.id == key)


def test_without_scenarios_nothing_is_practised_nor_observed(catalog: Catalog) -> None:
    bare = replace(catalog, scenarios={})
    for key in ("K1", "T9", "S4", "C2", "11"):
        assert row(bare, key).empty() == ["practised"]
    assert "M1" not in row(bare, "3.1").evidenced
    assert len(unpractised(bare)) == sum(len(note.entries) for note in catalog.unit.notes)


def test_without_questions_only_the_asking_is_missing(catalog: Catalog) -> None:
    bare = replace(catalog, questions={})
    assert row(bare, "K7").empty() == ["asked"] and "M3" not in row(bare, "K7").evidenced


def test_without_a_scale_an_item_is_neither_scored_nor_evidenced(catalog: Catalog) -> None:
    general = catalog.rubrics["general"]
    bare = replace(catalog, rubrics={"general": general.model_copy(update={"skills": {}})})
    assert row(bare, "S6").empty() == ["scored", "evidenced"]


def test_a_heading_is_practised_by_what_stands_below_it(catalog: Catalog) -> None:
    assert row(catalog, "C3").practised == tuple(
        one.id for one in catalog.scenarios.values() if any(key.startswith("C3") for key in one.covers.contexts)
    )


def test_the_page_counts_what_it_cannot_name(catalog: Catalog) -> None:
    page = coverage_page([row(catalog, "M1")], "X")
    assert "| M1 |" in page and "and" in page and "1 items, 0 empty cells" in page
