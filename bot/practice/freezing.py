"""Keeps the content of a new attempt as it is now, so that the attempt goes on with it whatever authors change."""

from bot.catalog.items import Catalog
from bot.catalog.loader import digest
from bot.catalog.rubric import GENERAL
from bot.catalog.scenario import Scenario
from bot.records.attempts import Snapshot
from bot.records.database import Session


def freeze(session: Session, catalog: Catalog, scenario: Scenario) -> dict[str, str]:
    """Keep the content of a new attempt; returns the digests by kind."""
    items = {
        "scenarios": scenario.id,
        "products": scenario.product,
        "temperaments": scenario.persona.temperament,
        "rubrics": GENERAL,
    }
    return {kind: _keep(session, catalog, kind, item) for kind, item in items.items()}


def _keep(session: Session, catalog: Catalog, kind: str, identifier: str) -> str:
    source = catalog.sources[kind, identifier]
    key = digest(source)
    if session.get(Snapshot, key) is None:
        version = source.data.get("version", 1)
        session.add(Snapshot(digest=key, kind=kind, item_id=identifier, version=version, body=source.data))
        session.flush()
    return key
