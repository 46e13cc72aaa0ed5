"""The scoring contract's batch form: one plain row in, one plain row out."""

from collections.abc import Callable, Sequence
from typing import Any

from bot.catalog.items import Catalog
from bot.catalog.rubric import GENERAL
from bot.scoring.answers import AnswerScorer
from bot.scoring.credit import Said, credited, rules, unrepeated
from bot.scoring.grading import grade
from bot.scoring.showing import BatchScorer, Showing, Turn

Row = dict[str, Any]
FAMILIES = ("cold_call", "objection_handling", "closing")


class BadLine(Exception):
    """A row that cannot be scored; says which field, what was expected and what was found."""


def identifier(row: Any) -> Any:
    """The row's id; raises BadLine if it has none."""
    if not isinstance(row, dict):
        raise BadLine(f"expected an object, found {type(row).__name__}")
    if "id" not in row:
        raise BadLine("id: expected a value, found nothing")
    return row["id"]


def turn_scorer(scorer: BatchScorer) -> Callable[[Sequence[Row]], list[Row | BadLine]]:
    """Scores rows of `score turns`, many at once; a bad row gives its BadLine in its place."""

    def score(rows: Sequence[Row]) -> list[Row | BadLine]:
        checked = [_checked(row) for row in rows]
        found = iter(scorer.score_all([turn for turn in checked if not isinstance(turn, BadLine)]))
        return [
            turn if isinstance(turn, BadLine) else {"behaviours": [_plain(showing) for showing in next(found)]}
            for turn in checked
        ]

    return score


def _checked(row: Row) -> Turn | BadLine:
    try:
        return _text(row, "text"), _text(row, "context", ""), _family(row)
    except BadLine as error:
        return error


def one_by_one(score: Callable[[Row], Row]) -> Callable[[Sequence[Row]], list[Row | BadLine]]:
    """Makes a scorer of one row a scorer of many."""

    def attempt(row: Row) -> Row | BadLine:
        try:
            return score(row)
        except BadLine as error:
            return error

    return lambda rows: [attempt(row) for row in rows]


def answer_scorer(scorer: AnswerScorer, catalog: Catalog) -> Callable[[Row], Row]:
    """Scores rows of `score answers` against the knowledge bank."""

    def score(row: Row) -> Row:
        question = catalog.questions.get(_text(row, "question"))
        if question is None:
            raise BadLine(f"question: expected the id of a question in the knowledge bank, found {row['question']!r}")
        scored = scorer.score(_text(row, "text"), question.points, question.ask, question.id)
        points = [{"id": p.id, "met": p.met, "evidence": [list(span) for span in p.evidence]} for p in scored.points]
        return {"question": question.id, "knowledge": question.knowledge, "points": points, "level": scored.level}

    return score


def dialogue_scorer(scorer: BatchScorer, catalog: Catalog) -> Callable[[Row], Row]:
    """Scores rows of `score dialogues` by the general rubric."""
    rubric = catalog.rubrics[GENERAL]
    known = rules(catalog)

    def score(row: Row) -> Row:
        family = _family(row)
        said = [Said(text, context, scorer.score(unrepeated(text), context, family)) for context, text in _turns(row)]
        result = grade(credited(said, known), family, rubric)
        return {
            "overall": result.mark or 0,
            "knowledge": {key: level.level for key, level in result.knowledge.items()},
            "techniques": {key: level.level for key, level in result.techniques.items()},
        }

    return score


def _turns(row: Row) -> list[tuple[str, str]]:
    turns = row.get("turns")
    if not isinstance(turns, list):
        raise BadLine(f"turns: expected a list, found {type(turns).__name__}")
    for number, turn in enumerate(turns):
        if not isinstance(turn, dict):
            raise BadLine(f"turns.{number}: expected an object, found {type(turn).__name__}")
    return [(_text(turn, "context", ""), _text(turn, "text")) for turn in turns]


def _text(row: Row, field: str, default: str | None = None) -> str:
    value = row.get(field, default)
    if not isinstance(value, str):
        raise BadLine(f"{field}: expected a string, found {type(value).__name__ if field in row else 'nothing'}")
    return value


def _family(row: Row) -> str:
    family = row.get("family")
    if family not in FAMILIES:
        raise BadLine(f"family: expected one of {', '.join(FAMILIES)}, found {family!r}")
    return str(family)


def _plain(showing: Showing) -> Row:
    evidence = [list(span) for span in showing.evidence]
    return {"id": showing.behaviour, "confidence": showing.confidence, "evidence": evidence}
