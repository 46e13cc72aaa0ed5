"""Questions to a server whose answers show that it works."""

from collections.abc import Callable
from typing import Any

import httpx

PATIENCE = 5.0


def answers(url: str) -> Callable[[], bool]:
    """True once the address answers 200."""
    return _asked("GET", url, None)


def answers_to(url: str, question: dict[str, Any]) -> Callable[[], bool]:
    """True once the question gets an answer of some content: Rasa answers errors with 200 and an empty list."""
    return _asked("POST", url, question)


def _asked(method: str, url: str, body: dict[str, Any] | None) -> Callable[[], bool]:
    def ask() -> bool:
        try:
            # No proxy stands between us and loopback, whatever the environment says.
            with httpx.Client(trust_env=False, timeout=PATIENCE) as client:
                answer = client.request(method, url, json=body)
            return answer.status_code == httpx.codes.OK and bool(answer.json())
        except (httpx.HTTPError, ValueError):
            return False

    return ask
