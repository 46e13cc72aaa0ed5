"""The coverage matrix: for each item of the unit where it is taught, practised, asked, scored and evidenced.

Made from the content alone, so that an empty cell is a gap in the content.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.catalog.common import Coverage
from bot.catalog.items import Catalog
from bot.catalog.question import Question
from bot.catalog.rubric import GENERAL
from bot.catalog.scenario import Scenario
from bot.catalog.unit import Explained, Setting

COLUMNS = ("taught", "practised", "asked", "scored", "evidenced")
# Every finished role-play is observed, ends with the buyer's feedback and with a question to the trainee.
IN_EVERY_ROLE_PLAY = ("M1", "M2", "M3")
# The method that every question of the knowledge bank is.
ASKING = "M3"


@dataclass(frozen=True)
class CoverageRow:
    """One item of the unit.

    `taught` holds the words by which the coach explains it, `practised` scenarios, `asked` questions, `scored` the
    rubric's scales that it has or counts toward, `evidenced` the assessment methods by which those enter the file.
    """

    group: str
    id: str
    text: str
    taught: tuple[str, ...]
    practised: tuple[str, ...]
    asked: tuple[str, ...]
    scored: tuple[str, ...]
    evidenced: tuple[str, ...]

    def empty(self) -> list[str]:
        """The columns in which nothing stands."""
        return [column for column in COLUMNS if not getattr(self, column)]


def coverage(catalog: Catalog) -> list[CoverageRow]:
    """A row for each indicator, skill, knowledge item, technique, evidence item, context, method and note."""
    return [_row(catalog, group, entry) for group, found in catalog.unit.items.items() for entry in found]


def unpractised(catalog: Catalog) -> list[str]:
    """Entries of notes, such as "6.4", that no scenario works with."""
    covered = {entry for scenario in catalog.scenarios.values() for entry in scenario.covers.notes}
    entries = (f"{note.id}.{entry.id}" for note in catalog.unit.notes for entry in note.entries)
    return [key for key in entries if not any(_within(entry, key) for entry in covered)]


def _row(catalog: Catalog, group: str, entry: Explained) -> CoverageRow:
    scales = _scales(catalog, group, entry)
    practised = tuple(_practised(catalog, group, entry.id))
    asked = tuple(_asked(catalog, group, entry.id))
    return CoverageRow(
        group=group,
        id=entry.id,
        text=entry.text,
        taught=entry.words[:1],
        practised=practised,
        asked=asked,
        scored=scales,
        evidenced=tuple(_evidenced(scales, bool(practised), bool(asked))),
    )


def _practised(catalog: Catalog, group: str, key: str) -> Iterator[str]:
    for scenario in catalog.scenarios.values():
        if _practises(catalog, scenario, group, key):
            yield scenario.id


def _practises(catalog: Catalog, scenario: Scenario, group: str, key: str) -> bool:
    if group == "techniques":
        return key in scenario.techniques
    if group == "knowledge":
        return _trains(catalog, scenario.techniques[0], key)
    return key in IN_EVERY_ROLE_PLAY or _covers(scenario.covers, group, key)


def _trains(catalog: Catalog, technique: str, knowledge: str) -> bool:
    """Whether a behaviour of a technique is evidence for a knowledge item."""
    return any(
        knowledge in behaviour.knowledge and technique in behaviour.techniques
        for behaviour in catalog.behaviours.values()
        if behaviour.polarity == "positive"
    )


def _asked(catalog: Catalog, group: str, key: str) -> Iterator[str]:
    for question in catalog.questions.values():
        if _asks(question, group, key):
            yield question.id


def _asks(question: Question, group: str, key: str) -> bool:
    if group == "knowledge":
        return question.knowledge == key
    return key == ASKING or _covers(question.covers, group, key)


def _covers(covers: Coverage, group: str, key: str) -> bool:
    if group == "techniques":
        return f"5.{key.removeprefix('T')}" in covers.notes
    return any(_within(entry, key) for entry in getattr(covers, group))


def _within(entry: str, key: str) -> bool:
    """Whether an entry is the item or one below it: 8.9.1 is below 8.9."""
    return entry == key or entry.startswith(f"{key}.")


def _scales(catalog: Catalog, group: str, entry: Explained) -> tuple[str, ...]:
    """Its own scale in the rubric, or those that it counts toward."""
    known = {key for scales in catalog.rubrics[GENERAL].scales.values() for key in scales}
    wanted = entry.serves if isinstance(entry, Setting) else (entry.id,)
    return tuple(key for key in wanted if key in known)


def _evidenced(scales: tuple[str, ...], practised: bool, asked: bool) -> Iterator[str]:
    """The methods by which it, or what it counts toward, enters the evidence file."""
    if not scales:
        return
    if practised:
        yield "M1"
    # People outside give feedback and reports on any item of the file by a form of their own.
    yield "M2"
    if asked:
        yield "M3"
    yield "M4"
