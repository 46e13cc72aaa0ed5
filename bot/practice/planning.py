"""The training plan that a trainer and a trainee agreed on, and what of it is done."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.practice.parts import Parts
from bot.records.database import Session
from bot.records.evidence import PlanItem
from bot.records.queries import answers_of, attempts_of, plan_of


@dataclass(frozen=True)
class Planned:
    """An item of a training plan and whether it was done since it was agreed."""

    title: str
    kind: str
    item_id: str
    knowledge: str
    due_on: date
    done: bool


def own_plan(parts: Parts, trainee_id: str) -> list[dict[str, Any]]:
    """A trainee's plan as his page shows it."""
    with parts.readers() as session:
        found = planned(parts, session, trainee_id)
    return [
        {"kind": one.kind, "item": one.item_id, "title": one.title, "knowledge": one.knowledge,
         "due_on": one.due_on.isoformat(), "done": one.done}
        for one in found
    ]  # fmt: skip


def planned(parts: Parts, session: Session, trainee_id: str) -> list[Planned]:
    """A trainee's plan with what was done since each item was agreed."""
    return [_planned(parts, session, item) for item in plan_of(session, trainee_id)]


def _planned(parts: Parts, session: Session, item: PlanItem) -> Planned:
    catalog = parts.catalog()
    if item.kind == "scenario":
        scenario = catalog.scenarios.get(item.item_id)
        title = scenario.title if scenario else item.item_id
        attempts = attempts_of(session, item.trainee_id)
        done = any(a.scenario_id == item.item_id and a.outcome and a.started_at >= item.at for a in attempts)
    else:
        question = catalog.questions.get(item.item_id)
        title = question.ask if question else item.item_id
        answers = answers_of(session, item.trainee_id)
        done = any(answer.question_id == item.item_id and answer.at >= item.at for answer in answers)
    return Planned(title, item.kind, item.item_id, item.knowledge, item.due_on, done)
