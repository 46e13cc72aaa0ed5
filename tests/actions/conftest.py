"""The practice layer that the actions meet in these tests."""

import pytest

from actions import wiring
from tests.actions.fakes import FakePractice


@pytest.fixture
def practice(monkeypatch: pytest.MonkeyPatch) -> FakePractice:
    """A fake in the place of the one that would be built from the environment."""
    fake = FakePractice()
    monkeypatch.setattr(wiring, "practice", lambda: fake)
    return fake
