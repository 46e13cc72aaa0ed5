"""The real gateway, use cases, content and records behind the widget; only Rasa and the classifier are fakes."""

from __future__ import annotations

from fastapi import FastAPI

from bot.catalog.items import Catalog
from bot.gateway.app import create_app
from bot.gateway.lobby import Lobby
from bot.gateway.turns import Turns
from bot.settings import Settings
from tests.builders import practice_on
from tests.fakes import StraightRasa, WordScorer

BEHAVIOURS = {
    "我是": "identify_self",
    "方便請教": "ask_permission",
    "目前的做法": "ask_situation",
    "最困擾": "ask_problem",
    "影響有多大": "ask_impact",
    "我懂": "empathise",
    "數據": "give_evidence",
    "小量試": "reduce_risk",
    "一起決定": "ask_decision",
    "我整理一下": "summarise_agreement",
    "配合": "trade_concession",
    "月結": "secure_payment",
    "我們約": "set_next_step",
    "謝謝": "thank",
}


def build(url: str, catalog: Catalog, embed_origins: tuple[str, ...] = ()) -> FastAPI:
    """The application without its lifespan, which would connect to Rasa."""
    practice = practice_on(url, catalog, WordScorer(BEHAVIOURS))
    app = create_app(practice, Settings(database_url=url, embed_origins=embed_origins))
    rasa = StraightRasa(practice)
    app.state.practice, app.state.rasa = practice, rasa
    app.state.turns, app.state.lobby = Turns(practice, rasa), Lobby(practice, rasa)  # type: ignore[arg-type]
    return app
