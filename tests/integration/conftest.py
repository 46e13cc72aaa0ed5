"""One running product for all integration tests of a session."""

from collections.abc import Iterator

import pytest

from tests.live import Live, running


@pytest.fixture(scope="session")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """Rasa, the action server and the web server, for real."""
    with running(tmp_path_factory.mktemp("live")) as product:
        yield product
