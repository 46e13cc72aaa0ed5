"""Every line of a scenario with a stable id, so that none is said twice."""

from collections.abc import Iterator

from bot.catalog.common import Line
from bot.catalog.scenario import Scenario
from bot.catalog.temperament import Temperament

Numbered = tuple[str, Line]


def numbered(prefix: str, lines: tuple[Line, ...]) -> list[Numbered]:
    """Lines with ids such as "fact.supplier.told.0"."""
    return [(f"{prefix}.{index}", line) for index, line in enumerate(lines)]


def all_lines(scenario: Scenario) -> Iterator[Numbered]:
    """All lines that a scenario holds, with their ids."""
    yield from numbered("opening", scenario.opening)
    for key, lines in scenario.lines.items():
        yield from numbered(f"line.{key}", lines)
    for fact in scenario.facts:
        yield from numbered(f"fact.{fact.id}.told", fact.lines)
        yield from numbered(f"fact.{fact.id}.withheld", fact.withheld)
    for objection in scenario.objections:
        for part in ("lines", "probed", "again", "settled"):
            yield from numbered(f"objection.{objection.id}.{part}", getattr(objection, part))
    for initiative in scenario.initiatives:
        yield from numbered(f"initiative.{initiative.id}", initiative.lines)
    for key, ending in scenario.endings.items():
        yield from numbered(f"ending.{key}", ending.lines)


def spoken_for(scenario: Scenario, temperament: Temperament, key: str) -> tuple[list[Numbered], list[Numbered]]:
    """Lines for a behaviour or situation: the scenario's own, and the temperament's for when those are used up."""
    own = numbered(f"line.{key}", scenario.lines.get(key, ()))
    general = numbered(f"temperament.{key}", temperament.lines.get(key, ()))
    return own, general
