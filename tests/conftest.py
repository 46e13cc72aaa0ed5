"""Fixtures that all tests share."""

from pathlib import Path

import pytest

from bot.catalog.items import Catalog
from bot.catalog.loader import load


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The product's own content."""
    return load()


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """The address of an empty SQLite database."""
    return f"sqlite:///{tmp_path / 'test.db'}"
