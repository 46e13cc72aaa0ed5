"""Fixtures that all tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.catalog.items import Catalog
from bot.catalog.loader import load
from tests.live import Live, running


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The product's own content."""
    return load()


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """The address of an empty SQLite database."""
    return f"sqlite:///{tmp_path / 'test.db'}"


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """The whole product for all tests of a session: Rasa, the action server and the web server, for real."""
    with running(tmp_path_factory.mktemp("live")) as product:
        yield product


@pytest.fixture(scope="session")
def live_server(live: Live) -> str:
    """The address of the running product."""
    return live.address
