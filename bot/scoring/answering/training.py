"""Trains the judge of open answers; no answer is compared with its own author's words."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
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
from bot.scoring.answering.examples import RatedAnswer, model_answers
from bot.scoring.answering.model import TrainedAnswers
from bot.scoring.answering.phrases import Phrase, quoted
from bot.scoring.answers import Strength, answer_windows, strength
from bot.scoring.learning import processes
from bot.scoring.saying import Window

HERE = Path(__file__).parent
# What a trained judge depends on, beside the rated answers and the questions.
SOURCES = (*(HERE / f"{name}.py" for name in ("comparing", "examples", "model", "phrases", "training")),
           *(HERE.parent / name for name in ("answers.py", "clauses.py", "reading.py", "saying.py", "sentences.py",
                                             "synonyms.py", "synonyms.yml", "units.py")))  # fmt: skip
SHARE = 64
Seen = tuple[list[Window], dict[str, Strength]]


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
    """Every answer twice: as one to a question that nobody has answered, and compared with other authors' answers."""
    given = [*rated, *model_answers(questions.values())]
    seen = _read_all(given, questions, quiet)
    numbers, verdicts, names = [], [], []
    for name in ("", "rated"):
        for answer, (windows, words) in zip(given, seen, strict=True):
            if windows:
                page = book.page(answer.question if name else "", questions[answer.question].points)
                numbers += [like.numbers for like in book.compare(page, windows, words, answer.author if name else "")]
                verdicts += [answer.points[key] for key in words]
                names += [answer.question] * len(words)
    return AnswerLesson(np.array(numbers), np.array(verdicts), np.array(names))


def learn(lesson: AnswerLesson) -> HistGradientBoostingClassifier:
    """The machine that a lesson makes."""
    machine = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.06, max_leaf_nodes=15, l2_regularization=1.0, random_state=0
    )
    return machine.fit(lesson.numbers, lesson.verdicts)


def _read_all(given: Sequence[RatedAnswer], questions: Mapping[str, Question], quiet: bool) -> list[Seen]:
    shares = [given[start : start + SHARE] for start in range(0, len(given), SHARE)]
    tasks = (delayed(_read_some)([(one.text, questions[one.question]) for one in share]) for share in shares)
    found = Parallel(processes(len(given)), return_as="generator")(tasks)
    shown = tqdm(found, desc="open answers: read", total=len(shares), disable=quiet)
    return [seen for several in shown for seen in several]


def _read_some(given: Iterable[tuple[str, Question]]) -> list[Seen]:
    return [_read(text, question) for text, question in given]


def _read(text: str, question: Question) -> Seen:
    windows = answer_windows(normal_text(text), question.ask)
    return windows, {point.id: strength(point, windows) for point in question.points}


def answers_digest(rated: Sequence[RatedAnswer], questions: Mapping[str, Question]) -> str:
    """Names a judge by what it learnt from and by what made it."""
    made = b"".join(file.read_bytes() for file in SOURCES)
    known = [(one.id, one.ask, one.model_answer, [point.model_dump() for point in one.points])
             for _, one in sorted(questions.items())]  # fmt: skip
    data = repr([(one.question, one.author, one.text, sorted(one.points.items()), sorted(one.quotes.items()))
                 for one in rated])  # fmt: skip
    return hashlib.sha256(made + repr(known).encode() + data.encode()).hexdigest()[:16]
