"""Reads the rated answers from which judging is learnt, and gives them to other questions too."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.catalog.question import Question
from bot.scoring.corpus import CORPUS, CorpusError

FOLDER = CORPUS / "answers" / "train"
# Who says what stands in a question's own file.
AUTHOR = "author of the question"


@dataclass(frozen=True)
class RatedAnswer:
    """An answer, a verdict (met, not_met, contradicted) for each point, and the words that a verdict rests on."""

    question: str
    author: str
    text: str
    points: Mapping[str, str]
    quotes: Mapping[str, str]


def read_rated(questions: Mapping[str, Question], folder: Path = FOLDER) -> list[RatedAnswer]:
    """All rated answers of a folder that fit the questions as they are now."""
    found = [one for file in sorted(folder.glob("*.jsonl")) for one in _read_file(file)]
    return [one for one in found if one.question in questions and _fits(one, questions[one.question])]


def strays(answers: Iterable[RatedAnswer], questions: Mapping[str, Question]) -> list[RatedAnswer]:
    """The same answers, each given to a question of another knowledge item, of which it meets nothing."""
    chance, known = Random(0), [question for _, question in sorted(questions.items())]
    return [_stray(answer, questions[answer.question].knowledge, known, chance) for answer in answers]


def _stray(answer: RatedAnswer, knowledge: str, known: Iterable[Question], chance: Random) -> RatedAnswer:
    asked = chance.choice([question for question in known if question.knowledge != knowledge])
    return RatedAnswer(asked.id, answer.author, answer.text, {point.id: "not_met" for point in asked.points}, {})


def _fits(answer: RatedAnswer, question: Question) -> bool:
    return set(answer.points) == {point.id for point in question.points}


def _read_file(file: Path) -> list[RatedAnswer]:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
    return [_parsed(file, number, line) for number, line in lines if line.strip()]


def _parsed(file: Path, number: int, line: str) -> RatedAnswer:
    try:
        row = json.loads(line)
        return RatedAnswer(row["question"], file.stem, row["text"], row["points"], row["quotes"])
    except (ValueError, TypeError) as error:
        raise CorpusError(f"{file}:{number}: expected a JSON object, found {line[:60]!r}: {error}") from error
    except KeyError as error:
        raise CorpusError(f"{file}:{number}: expected a field {error}, found {sorted(row)}") from error
