"""What an answer is compared with: the author's phrases, and the words that rated answers were quoted for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.catalog.question import Point
from bot.language.likeness import bare, contained
from bot.language.normalise import normal_text
from bot.scoring.answering.examples import AUTHOR, RatedAnswer
from bot.scoring.answering.polarity import marked
from bot.scoring.reading import read

# A clause of which this share stands in a quote belongs to it.
QUOTED = 0.5


@dataclass(frozen=True)
class Phrase:
    """Normalised words that meet or contradict a point, or (without a point) do neither, and who wrote them."""

    point: str
    verdict: str
    text: str
    author: str

    @cached_property
    def marked(self) -> str:
        """Its words as they are compared."""
        return marked(read(self.text))


def authored(points: Iterable[Point]) -> list[Phrase]:
    """The phrases that stand with the points themselves."""
    return [phrase for point in points for phrase in _authored(point)]


def _authored(point: Point) -> Iterator[Phrase]:
    for text in (*point.says, point.text):
        yield Phrase(point.id, "met", normal_text(text), AUTHOR)
    for text in point.contradicts:
        yield Phrase(point.id, "contradicted", normal_text(text), AUTHOR)


def quoted(answer: RatedAnswer) -> list[Phrase]:
    """A rated answer's quotes, and its clauses that nobody quoted."""
    quotes = {key: normal_text(quote) for key, quote in answer.quotes.items()}
    shown = [Phrase(key, answer.points[key], text, answer.author) for key, text in quotes.items()]
    return [*shown, *(Phrase("", "not_met", text, answer.author) for text in _idle(answer.text, [*quotes.values()]))]


def _idle(text: str, quotes: Sequence[str]) -> Iterator[str]:
    reading = read(normal_text(text))
    for span in reading.spans:
        clause = reading.text[slice(*span)]
        if bare(clause) and not any(contained(clause, quote, 2) >= QUOTED for quote in quotes):
            yield clause
