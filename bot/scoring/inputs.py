"""A turn made ready for scoring: normalised, cut into clauses, its concepts found."""

from dataclasses import dataclass

from bot.language.normalise import Normal, normalise
from bot.scoring.clauses import clauses
from bot.scoring.concepts import lexicon
from bot.scoring.showing import Span

QUESTION = "?"


@dataclass(frozen=True)
class Input:
    """One turn: clauses as spans of `said.text`, the concepts of each, and those of the customer's line."""

    said: Normal
    context: str
    family: str
    spans: tuple[Span, ...]
    concepts: tuple[frozenset[str], ...]
    heard: frozenset[str]

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.said.text

    def parts(self) -> list[str]:
        """The clauses' texts."""
        return [self.text[start:end].strip() for start, end in self.spans]

    def clause(self, number: int) -> "Input":
        """One clause as if it were the whole turn."""
        start, end = self.spans[number]
        part = Normal(self.text[start:end], self.said.places[start : end + 1])
        return Input(part, self.context, self.family, ((0, end - start),), (self.concepts[number],), self.heard)


def prepare(text: str, context: str, family: str) -> Input:
    """An input from raw text."""
    said, heard = normalise(text), normalise(context).text
    spans = tuple(clauses(said.text))
    heard_concepts = frozenset[str]().union(*_concepts(heard, tuple(clauses(heard))))
    return Input(said, heard, family, spans, _concepts(said.text, spans), heard_concepts)


def _concepts(text: str, spans: tuple[Span, ...]) -> tuple[frozenset[str], ...]:
    return tuple(
        found | {"question"} if QUESTION in text[slice(*span)] else found
        for span, found in zip(spans, lexicon().find(text, spans), strict=True)
    )
