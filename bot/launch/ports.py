"""Looks at the ports before anything is started."""

import errno
import socket
from collections import Counter

from bot.launch.errors import LaunchError
from bot.settings import Settings

LOOPBACK = "127.0.0.1"


def check(settings: Settings) -> None:
    """Refuse ports that are in use or given twice, by the name of the setting to change."""
    wanted = [
        ("DUILIAN_PORT", settings.host, settings.port),
        ("DUILIAN_RASA_PORT", LOOPBACK, settings.rasa_port),
        ("DUILIAN_ACTIONS_PORT", LOOPBACK, settings.actions_port),
    ]
    for port, times in Counter(port for _, _, port in wanted).items():
        if times > 1:
            names = " and ".join(name for name, _, number in wanted if number == port)
            raise LaunchError(f"Port {port} is given to {names}: each needs its own.")
    for name, host, port in wanted:
        _check_free(name, host, port)


def _check_free(name: str, host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # As the servers do: a port that was closed a moment ago is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise LaunchError(_reason(name, host, port, error)) from error


def _reason(name: str, host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use: stop the program that uses it, or set {name} to another port."
    if error.errno == errno.EACCES:
        return f"Port {port} is not allowed to this user: set {name} to a port above 1023."
    return f"Cannot listen on {host} port {port} ({error.strerror or error}): check DUILIAN_HOST and {name}."
