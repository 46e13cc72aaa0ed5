"""Small builders: a scenario of two facts and one worry, a practice on an empty database."""

from typing import Any

from bot.catalog.items import Catalog
from bot.catalog.scenario import Scenario
from bot.catalog.temperament import SITUATIONS, Temperament
from bot.practice.parts import Parts
from bot.practice.practice import Practice
from bot.records.database import open_database, readers, sessions
from bot.records.migrating import migrate
from bot.roleplay.heard import Heard
from bot.scoring.answers import WordsAlone
from bot.scoring.showing import Scorer


def practice_on(url: str, catalog: Catalog, scorer: Scorer) -> Practice:
    """The use cases on a migrated database."""
    migrate(url)
    engine = open_database(url)
    return Practice(
        Parts(sessions(engine), readers(engine), lambda: catalog, lambda: scorer, scorer.version, WordsAlone)
    )


def heard(*behaviours: str, text: str = "您好", **more: Any) -> Heard:
    """A turn that shows these behaviours."""
    return Heard(text=text, behaviours=behaviours, **more)


def lines(prefix: str, count: int) -> list[str]:
    """So many different lines."""
    return [f"{prefix}{number}" for number in range(count)]


def a_temperament() -> Temperament:
    """A temper whose trust grows with empathy and whose patience ends with silence."""
    return Temperament.model_validate(
        {
            "schema": 1, "id": "plain", "name": "平常", "tolerance": {"neg_bribe": 1, "neg_pressure": 2},
            "effects": {
                "empathise": {"trust": 20}, "present_benefit": {"interest": 20}, "neg_pressure": {"trust": -10},
                "silence": {"patience": -25}, "off_topic": {"patience": -15}, "missed": {"patience": -5},
                "repeated": {"patience": -10}, "claim_wrong": {"trust": -30},
            },
            "lines": {key: lines(f"{key}・", 12) for key in (*SITUATIONS, "continue", "neg_pressure")},
        }
    )  # fmt: skip


def a_scenario(**changes: Any) -> Scenario:
    """A small complete scenario; `changes` replace its fields."""
    data: dict[str, Any] = {
        "schema": 1, "id": "small", "version": 1, "family": "objection_handling", "title": "小情境",
        "summary": "測試", "trade": "咖啡", "difficulty": 1, "techniques": ["T4"],
        "covers": {"indicators": ["3.2"]}, "product": "beans",
        "brief": {"role": "業務", "situation": "拜訪", "goal": "訂單"},
        "persona": {"name": "林", "title": "老闆", "organisation": "店", "temperament": "plain", "character": "直"},
        "start": {"trust": 40, "interest": 40, "patience": 60}, "turns": {"least": 3, "most": 10},
        "goal": {"by": ["ask_for_order"], "trust": 50, "interest": 50},
        "lesser_goal": {"by": ["set_next_step"], "trust": 40, "interest": 30},
        "facts": [
            {"id": "supplier", "topics": ["跟誰", "供應商"], "asked_by": ["ask_situation"],
             "lines": lines("跟老陳叫的・", 3)},
            {"id": "budget", "topics": ["預算"], "asked_by": ["ask_decision"], "trust": 60,
             "lines": lines("預算三萬・", 3), "withheld": lines("不方便講・", 3)},
        ],
        "objections": [
            {"id": "price", "worry": "怕老闆罵", "raise_when": {"turn_from": 2},
             "resolve": {"groups": [["empathise", "probe_objection"], ["answer_objection"]]},
             "lines": lines("太貴了・", 3), "probed": lines("老闆會念・", 3),
             "again": lines("還是貴・", 5), "settled": lines("這樣可以・", 3)},
        ],
        "opening": lines("喂・", 2), "lines": {"present_benefit": lines("喔・", 3)},
        "endings": {key: {"lines": lines(f"{key}・", 2)} for key in
                    ("won", "next_step", "put_off", "refused", "hung_up")},
        "feedback": [{"say": "謝謝你來。"}, {"when": {"did": ["neg_pressure"]}, "say": "你太急了。"},
                     {"when": {"ending": ["won"]}, "say": "合作愉快。"},
                     {"when": {"never": ["ask_situation"]}, "say": "你沒問我現在怎麼做。"}],
        "hints": [{"when": {"turn_to": 1}, "say": "先說你是誰"}, {"say": "問他在意什麼"}, {"say": "約下一步"}],
    }  # fmt: skip
    return Scenario.model_validate({**data, **changes})
