"""Holds the windows of an answer against the phrases of its question: numbers for each point."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.catalog.question import Point
from bot.scoring.answering.attitude import attitude
from bot.scoring.answering.phrases import Phrase, authored
from bot.scoring.answering.polarity import marked
from bot.scoring.answers import Strength
from bot.scoring.saying import Window

Numbers = NDArray[np.floating]
# How many of the likest phrases count one by one.
LIKEST = 3


@dataclass(frozen=True)
class Page:
    """The phrases of one question with their vectors, shape (phrases, pieces)."""

    phrases: Sequence[Phrase]
    vectors: object

    def columns(self, without: str) -> NDArray[np.int64]:
        """The numbers of the phrases that somebody else has written."""
        return np.array([n for n, one in enumerate(self.phrases) if one.author != without])


@dataclass(frozen=True)
class Likeness:
    """What is known of a point: the numbers to judge by, and in which windows it is stated and opposed."""

    numbers: Sequence[float]
    place: int
    opposite: int


@dataclass
class Phrasebook:
    """Knows the weight of each run of one to three characters, and what rated answers were quoted for."""

    counter: TfidfVectorizer
    quotes: Mapping[str, Sequence[Phrase]]
    _pages: dict[tuple[str, tuple[Point, ...]], Page] = field(default_factory=dict)

    def of(self, question: str) -> "Phrasebook":
        """What is known of one question alone, with the same weights."""
        return Phrasebook(self.counter, {question: self.quotes.get(question, ())})

    def page(self, question: str, points: tuple[Point, ...]) -> Page:
        """The phrases of a question; one without rated answers has its author's."""
        if (question, points) not in self._pages:
            phrases = [*authored(points), *self.quotes.get(question, ())]
            vectors = self.counter.transform([one.marked for one in phrases])
            self._pages[question, points] = Page(phrases, vectors)
        return self._pages[question, points]

    def compare(
        self, page: Page, seen: Sequence[Window], words: Mapping[str, Strength], without: str = ""
    ) -> list[Likeness]:
        """For each point that `words` has, how alike the windows are to what is said for and against it."""
        chosen = page.columns(without)
        text = marked(seen[0].reading)
        own = self.counter.transform([text[slice(*one.span)] for one in seen])
        alike = (own @ page.vectors[chosen].T).toarray()  # type: ignore[index]
        verdicts = np.array([page.phrases[n].verdict for n in chosen])
        about = np.array([page.phrases[n].point for n in chosen])
        return [_likeness(point, words, seen, alike, verdicts, about) for point in words]


def new_phrasebook(known: Sequence[Sequence[Point]], quotes: Mapping[str, Sequence[Phrase]]) -> Phrasebook:
    """Learns the weights from all phrases there are."""
    counter = TfidfVectorizer(
        analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True, lowercase=False, dtype=np.float32
    )
    texts = [one.marked for points in known for one in authored(points)]
    counter.fit([*texts, *(one.marked for several in quotes.values() for one in several)])
    return Phrasebook(counter, quotes)


def _likeness(
    point: str, words: Mapping[str, Strength], seen: Sequence[Window], alike: Numbers, verdicts: Numbers, about: Numbers
) -> Likeness:
    own = about == point
    says, denies = own & (verdicts == "met"), own & (verdicts == "contradicted")
    groups = [says, denies, ~own & (verdicts == "met"), ~own & (verdicts == "contradicted"), verdicts == "not_met"]
    best = [alike[:, group].max(axis=1, initial=0.0) for group in groups]
    stated, denied, others, against, idle = best
    rest, unlike = np.maximum.reduce(best[1:]), np.maximum.reduce([stated, others, against, idle])
    place, opposite = int(np.argmax(stated - rest / 2)), int(np.argmax(denied - unlike / 2))
    numbers = [
        *(one.max() for one in best),
        *((one - other).max() for one, other in ((stated, rest), (denied, unlike), (stated, denied), (denied, stated))),
        *(one[place] for one in (stated, denied, others, idle)),
        *(one[opposite] for one in best),
        *_next(alike[place, says]),
        *_next(alike[opposite, denies]),
        *_words(point, words),
        *attitude(seen[place], seen[opposite]),
    ]
    return Likeness([float(number) for number in numbers], place, opposite)


def _words(point: str, words: Mapping[str, Strength]) -> list[float]:
    """What words alone say of the point, and of the others."""
    others = [one.stated for key, one in words.items() if key != point]
    mine = words[point]
    return [mine.stated, mine.against, max(others, default=0.0), sum(others) + mine.stated, len(words)]


def _next(values: Numbers) -> list[float]:
    """The likest but the first, 0 where there are not so many."""
    ranked = [*sorted(map(float, values), reverse=True)[:LIKEST], *[0.0] * LIKEST]
    return ranked[1:LIKEST]
