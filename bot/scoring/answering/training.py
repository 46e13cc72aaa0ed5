"""Trains the judge of open answers; no answer is compared with its own author's words."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from tqdm import tqdm

from bot.catalog.question import Question
from bot.language.normalise import normal_text
from bot.scoring.answering.comparing import Numbers, Phrasebook, new_phrasebook
from bot.scoring.answering.examples import RatedAnswer, strays
from bot.scoring.answering.model import TrainedAnswers
from bot.scoring.answering.phrases import Phrase, quoted
from bot.scoring.answers import answer_windows, strength
from bot.scoring.learning import processes

HERE = Path(__file__).parent
# What a trained judge depends on, beside the rated answers and the questions.
SOURCES = (
    *(HERE / f"{name}.py"
      for name in ("attitude", "comparing", "examples", "model", "phrases", "polarity", "training")),
    *(HERE.parent / name
      for name in ("answers.py", "clauses.py", "reading.py", "saying.py", "sentences.py", "synonyms.py",
                   "synonyms.yml", "units.py", "waving.py")),
)  # fmt: skip
Row = tuple[Sequence[float], str, str]


@dataclass(frozen=True)
class AnswerLesson:
    """Numbers of shape (rows, features), the verdict of each row, and the question it is of."""

    numbers: Numbers
    verdicts: NDArray[np.str_]
    questions: NDArray[np.str_]

    def part(self, chosen: NDArray[np.bool_]) -> "AnswerLesson":
        """The lesson of some of the rows."""
        return AnswerLesson(self.numbers[chosen], self.verdicts[chosen], self.questions[chosen])


def train_answers(
    rated: Sequence[RatedAnswer], questions: Mapping[str, Question], quiet: bool = False
) -> TrainedAnswers:
    """The judge learnt from rated answers; the same answers and questions give the same judge."""
    book = phrasebook(rated, questions)
    learnt = learn(answer_lesson(rated, questions, book, quiet))
    return TrainedAnswers(answers_digest(rated, questions), Phrasebook(book.counter, book.quotes), learnt)


def phrasebook(rated: Sequence[RatedAnswer], questions: Mapping[str, Question]) -> Phrasebook:
    """What rated answers were quoted for, by question."""
    quotes: dict[str, list[Phrase]] = {}
    for answer in rated:
        quotes.setdefault(answer.question, []).extend(quoted(answer))
    return new_phrasebook([question.points for question in questions.values()], quotes)


def answer_lesson(
    rated: Sequence[RatedAnswer], questions: Mapping[str, Question], book: Phrasebook, quiet: bool = False
) -> AnswerLesson:
    """Every answer, and every stray, twice: with the author's phrases alone, and with other authors' answers too."""
    given: dict[str, list[RatedAnswer]] = {}
    for answer in (*rated, *strays(rated, questions)):
        given.setdefault(answer.question, []).append(answer)
    tasks = (delayed(_rows)(questions[key], answers, book.of(key)) for key, answers in sorted(given.items()))
    found = Parallel(processes(len(rated)), return_as="generator")(tasks)
    rows = [row for several in tqdm(found, "open answers", total=len(given), disable=quiet) for row in several]
    numbers, verdicts, names = zip(*rows, strict=True)
    return AnswerLesson(np.array(numbers), np.array(verdicts), np.array(names))


def _rows(question: Question, answers: Iterable[RatedAnswer], book: Phrasebook) -> list[Row]:
    return [row for answer in answers for row in _rows_of(answer, question, book)]


def _rows_of(answer: RatedAnswer, question: Question, book: Phrasebook) -> Iterator[Row]:
    windows = answer_windows(normal_text(answer.text), question.ask)
    if not windows:
        return
    words = {point.id: strength(point, windows) for point in question.points}
    for name, author in (("", ""), (question.id, answer.author)):
        found = book.compare(book.page(name, question.points), windows, words, author)
        yield from ((like.numbers, answer.points[key], question.id) for key, like in zip(words, found, strict=True))


def learn(lesson: AnswerLesson) -> HistGradientBoostingClassifier:
    """The machine that a lesson makes."""
    machine = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=15, l2_regularization=1.0, random_state=0
    )
    return machine.fit(lesson.numbers, lesson.verdicts)


def answers_digest(rated: Sequence[RatedAnswer], questions: Mapping[str, Question]) -> str:
    """Names a judge by what it learnt from and by what made it."""
    made = b"".join(file.read_bytes() for file in SOURCES)
    known = [(one.id, one.ask, one.model_answer, [point.model_dump() for point in one.points])
             for _, one in sorted(questions.items())]  # fmt: skip
    data = repr([(one.question, one.author, one.text, sorted(one.points.items()), sorted(one.quotes.items()))
                 for one in rated])  # fmt: skip
    return hashlib.sha256(made + repr(known).encode() + data.encode()).hexdigest()[:16]
