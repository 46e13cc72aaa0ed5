"""The competency unit KPS3R0845v2 as data: tasks, indicators, knowledge, techniques, evidence, methods, notes."""

from pydantic import Field

from bot.catalog.common import Content, Identifier, Item, KnowledgeId, TechniqueId, Text


class Entry(Content):
    """A numbered line of the unit, with its own wording."""

    id: Text
    text: Text


class Task(Content):
    """A work task of the unit with its performance indicators, ids such as "1.2"."""

    id: Text
    text: Text
    indicators: tuple[Entry, ...]


class Knowledge(Content):
    """A knowledge item K1..K9: the unit's words and a short explanation for trainees."""

    id: KnowledgeId
    text: Text
    explain: Text
    words: tuple[Text, ...] = Field(description="Words by which a trainee asks about it.")


class Technique(Content):
    """An entry T1..T10 of note 5."""

    id: TechniqueId
    text: Text
    explain: Text
    words: tuple[Text, ...]


class Note(Content):
    """A note of the unit with its numbered entries."""

    id: Text
    text: Text
    entries: tuple[Entry, ...]


class Term(Content):
    """Another word of the trade that the coach can explain."""

    id: Identifier
    words: tuple[Text, ...]
    explain: Text


class Unit(Item):
    """The whole unit; nothing of it may be missing (tests compare it with the official text)."""

    code: Text
    name: Text
    level: int
    field: Text
    tasks: tuple[Task, ...]
    skills: tuple[Entry, ...]
    knowledge: tuple[Knowledge, ...]
    techniques: tuple[Technique, ...]
    evidence: tuple[Entry, ...]
    contexts: tuple[Entry, ...]
    methods: tuple[Entry, ...]
    notes: tuple[Note, ...]
    terms: tuple[Term, ...] = ()
