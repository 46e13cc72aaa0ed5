"""Cross-reference checks: every id that a content item names exists, and every line is its own."""

from collections.abc import Iterable, Iterator

from bot.catalog.common import Coverage, When
from bot.catalog.errors import Problem
from bot.catalog.items import Catalog
from bot.catalog.lines import all_lines
from bot.catalog.rubric import Rubric
from bot.catalog.scenario import Scenario
from bot.catalog.source import Location, Source
from bot.catalog.temperament import SITUATIONS

Wrong = Iterator[tuple[Location, str, str]]


def check(catalog: Catalog) -> list[Problem]:
    """Every broken reference in the catalog, with file, line, expected and found."""
    problems: list[Problem] = []
    for scenario in catalog.scenarios.values():
        problems += _problems(catalog.sources["scenarios", scenario.id], _scenario(catalog, scenario))
    for rubric in catalog.rubrics.values():
        problems += _problems(catalog.sources["rubrics", rubric.id], _rubric(catalog, rubric))
    for temperament in catalog.temperaments.values():
        known = {*catalog.behaviours, *SITUATIONS}
        wrong = _unknown(("effects",), temperament.effects, known, "a behaviour or situation")
        problems += _problems(catalog.sources["temperaments", temperament.id], wrong)
    for question in catalog.questions.values():
        problems += _problems(catalog.sources["questions", question.id], _coverage(catalog, question.covers))
    problems += _problems(catalog.sources["unit", catalog.unit.id], _unit(catalog))
    for reflection in catalog.reflections.values():
        wrong = _when(catalog, ("when",), reflection.when, set(), set())
        problems += _problems(catalog.sources["reflections", reflection.id], wrong)
    return problems


def _problems(source: Source, wrong: Wrong) -> list[Problem]:
    return [
        Problem(source.file, source.line(place), ".".join(map(str, place)), expected, found)
        for place, expected, found in wrong
    ]


def _scenario(catalog: Catalog, scenario: Scenario) -> Wrong:
    known = {*catalog.behaviours, *SITUATIONS}
    yield from _unknown(("product",), [scenario.product], catalog.products, "a product's id")
    yield from _unknown(
        ("persona", "temperament"), [scenario.persona.temperament], catalog.temperaments, "a temperament's id"
    )
    yield from _unknown(("effects",), scenario.effects, known, "a behaviour or situation")
    yield from _unknown(("lines",), scenario.lines, {*known, "continue"}, "a behaviour, a situation or 'continue'")
    yield from _unknown(("tolerance",), scenario.tolerance, catalog.behaviours, "a behaviour")
    yield from _unknown(("goal", "by"), scenario.goal.by, catalog.behaviours, "a behaviour")
    yield from _coverage(catalog, scenario.covers)
    yield from _conditions(catalog, scenario)
    yield from _parts(catalog, scenario)
    yield from _same_lines(scenario)


def _coverage(catalog: Catalog, covers: Coverage) -> Wrong:
    unit = catalog.unit
    indicators = {indicator.id for indicator in unit.indicators}
    notes = {f"{note.id}.{entry.id}" for note in unit.notes for entry in note.entries}
    yield from _unknown(("covers", "indicators"), covers.indicators, indicators, "an indicator of the unit")
    yield from _unknown(("covers", "notes"), covers.notes, notes, "an entry of a note of the unit")
    for field in ("skills", "evidence", "contexts", "methods"):
        known = {entry.id for entry in getattr(unit, field)}
        yield from _unknown(("covers", field), getattr(covers, field), known, f"one of the unit's {field}")


def _unit(catalog: Catalog) -> Wrong:
    unit = catalog.unit
    scales = {entry.id for entry in (*unit.file_items, *unit.techniques)}
    for field in ("contexts", "methods", "notes"):
        for index, entry in enumerate(getattr(unit, field)):
            yield from _unknown((field, index, "serves"), entry.serves, scales, "a K, T, S, E or an indicator")


def _conditions(catalog: Catalog, scenario: Scenario) -> Wrong:
    facts = {fact.id for fact in scenario.facts}
    objections = {objection.id for objection in scenario.objections}
    yield from _unknown(("goal", "told"), scenario.goal.told, facts, "a fact of the scenario")
    places: list[tuple[Location, When]] = [
        *((("objections", i, "raise_when"), o.raise_when) for i, o in enumerate(scenario.objections)),
        *((("initiatives", i, "when"), o.when) for i, o in enumerate(scenario.initiatives)),
        *((("feedback", i, "when"), o.when) for i, o in enumerate(scenario.feedback)),
        *((("hints", i, "when"), o.when) for i, o in enumerate(scenario.hints)),
    ]
    for place, when in places:
        yield from _when(catalog, place, when, facts, objections)


def _when(catalog: Catalog, place: Location, when: When, facts: set[str], objections: set[str]) -> Wrong:
    for field in ("did", "did_any", "never"):
        yield from _unknown((*place, field), getattr(when, field), catalog.behaviours, "a behaviour")
    for field in ("told", "untold"):
        yield from _unknown((*place, field), getattr(when, field), facts, "a fact of the scenario")
    for field in ("open", "resolved", "unresolved"):
        yield from _unknown((*place, field), getattr(when, field), objections, "an objection of the scenario")


def _parts(catalog: Catalog, scenario: Scenario) -> Wrong:
    for index, fact in enumerate(scenario.facts):
        yield from _unknown(("facts", index, "asked_by"), fact.asked_by, catalog.behaviours, "a behaviour")
        if fact.trust > 0 and not fact.withheld:
            yield ("facts", index), "withheld lines, since it needs trust", "none"
    for index, objection in enumerate(scenario.objections):
        for group in objection.resolve.groups:
            yield from _unknown(("objections", index, "resolve"), group, catalog.behaviours, "a behaviour")
    for kind in ("facts", "objections", "initiatives"):
        ids = [part.id for part in getattr(scenario, kind)]
        for index, identifier in enumerate(ids):
            if identifier in ids[:index]:
                yield (kind, index, "id"), "an id once", repr(identifier)


def _same_lines(scenario: Scenario) -> Wrong:
    seen: dict[str, str] = {}
    for identifier, line in all_lines(scenario):
        if line.say in seen:
            yield ("lines",), "each line once", f"{line.say!r} in {seen[line.say]} and {identifier}"
        seen[line.say] = identifier


def _rubric(catalog: Catalog, rubric: Rubric) -> Wrong:
    for field, scales in rubric.scales.items():
        for key, scale in scales.items():
            for part in ("shows", "against"):
                yield from _unknown((field, key, part), getattr(scale, part), catalog.behaviours, "a behaviour")
    for family, mark in rubric.families.items():
        for part in ("weights", "penalties"):
            yield from _unknown(("families", family, part), getattr(mark, part), catalog.behaviours, "a behaviour")
    yield from _unknown(("blockers",), rubric.blockers, catalog.behaviours, "a behaviour")


def _unknown(place: Location, names: Iterable[str], known: Iterable[str], expected: str) -> Wrong:
    known = set(known)
    for name in names:
        if name not in known:
            yield (*place, name), expected, repr(name)
