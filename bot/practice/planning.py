"""The training plan that a trainer and a trainee agreed on, and what of it is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.catalog.items import Catalog
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
    played = [(one.scenario_id, one.started_at) for one in attempts_of(session, trainee_id) if one.outcome]
    answered = [(one.question_id, one.at) for one in answers_of(session, trainee_id)]
    catalog = parts.catalog()
    return [
        _planned(catalog, item, played if item.kind == "scenario" else answered)
        for item in plan_of(session, trainee_id)
    ]


def _planned(catalog: Catalog, item: PlanItem, deeds: Sequence[tuple[str, datetime]]) -> Planned:
    done = any(key == item.item_id and at >= item.at for key, at in deeds)
    return Planned(_title(catalog, item), item.kind, item.item_id, item.knowledge, item.due_on, done)


def _title(catalog: Catalog, item: PlanItem) -> str:
    scenario, question = catalog.scenarios.get(item.item_id), catalog.questions.get(item.item_id)
    if item.kind == "scenario":
        return scenario.title if scenario else item.item_id
    return question.ask if question else item.item_id
