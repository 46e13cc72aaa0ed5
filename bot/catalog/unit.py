"""The competency unit KPS3R0845v2 as data: tasks, indicators, knowledge, techniques, evidence, methods, notes."""

from pydantic import Field

from bot.catalog.common import Content, Identifier, Item, KnowledgeId, TechniqueId, Text


class Entry(Content):
    """A numbered line of the unit, with its own wording."""

    id: Text
    text: Text


class Explained(Entry):
    """A line of the unit that the coach can explain in plain words."""

    explain: Text = Field(description="What it means in a salesperson's day, for trainees.")
    words: tuple[Text, ...] = Field(min_length=1, description="Words by which a trainee asks about it.")

    @property
    def title(self) -> str:
        """Its number and its wording."""
        return f"{self.id} {self.text}"


class Setting(Explained):
    """A line that has no scale of its own: what it describes counts toward others."""

    serves: tuple[Text, ...] = Field(min_length=1, description="Scales that it counts toward, such as 3.7, K8, E1.")


class Task(Content):
    """A work task of the unit with its performance indicators, ids such as "1.2"."""

    id: Text
    text: Text
    indicators: tuple[Explained, ...]


class Knowledge(Explained):
    """A knowledge item K1..K9."""

    id: KnowledgeId


class Technique(Explained):
    """An entry T1..T10 of note 5."""

    id: TechniqueId


class Note(Setting):
    """A note of the unit with its numbered entries."""

    entries: tuple[Entry, ...]

    @property
    def title(self) -> str:
        """Its name and its wording: a bare number says nothing."""
        return f"{self.words[0]} {self.text}"


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
    skills: tuple[Explained, ...]
    knowledge: tuple[Knowledge, ...]
    techniques: tuple[Technique, ...]
    evidence: tuple[Explained, ...]
    contexts: tuple[Setting, ...]
    methods: tuple[Setting, ...]
    notes: tuple[Note, ...]
    terms: tuple[Term, ...] = ()

    @property
    def indicators(self) -> tuple[Explained, ...]:
        """The performance indicators of all tasks."""
        return tuple(indicator for task in self.tasks for indicator in task.indicators)

    @property
    def filed(self) -> dict[str, tuple[Explained, ...]]:
        """What an evidence file has to show, by group."""
        return {
            "knowledge": self.knowledge,
            "indicators": self.indicators,
            "skills": self.skills,
            "evidence": self.evidence,
        }

    @property
    def file_items(self) -> tuple[Explained, ...]:
        """What an evidence file has to show, in order."""
        return tuple(entry for entries in self.filed.values() for entry in entries)

    @property
    def items(self) -> dict[str, tuple[Explained, ...]]:
        """Every item that is taught, practised, asked, scored and evidenced, by group."""
        others = {
            "techniques": self.techniques,
            "contexts": self.contexts,
            "methods": self.methods,
            "notes": self.notes,
        }
        return {**self.filed, **others}
