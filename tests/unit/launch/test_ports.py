import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.launch import ports
from bot.launch.errors import LaunchError
from bot.settings import Settings
from tests.live import free_port


@pytest.fixture
def taken() -> Iterator[int]:
    """A port on which somebody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


def free() -> Settings:
    return Settings(port=free_port(), rasa_port=free_port(), actions_port=free_port())


def test_free_ports_pass() -> None:
    ports.check(free())


@pytest.mark.parametrize("name", ["port", "rasa_port", "actions_port"])
def test_a_port_in_use_is_one_line_that_names_the_setting(name: str, taken: int) -> None:
    with pytest.raises(LaunchError) as refused:
        ports.check(replace(free(), **{name: taken}))
    expected = f"Port {taken} is in use: stop the program that uses it, or set DUILIAN_{name.upper()} to another port."
    assert str(refused.value) == expected


def test_one_port_for_two_servers_is_refused() -> None:
    settings = free()
    with pytest.raises(LaunchError, match="given to DUILIAN_PORT and DUILIAN_RASA_PORT: each needs its own"):
        ports.check(replace(settings, rasa_port=settings.port))


def test_an_address_that_this_machine_does_not_have_is_named() -> None:
    with pytest.raises(LaunchError, match="check DUILIAN_HOST and DUILIAN_PORT"):
        ports.check(replace(free(), host="203.0.113.9"))
