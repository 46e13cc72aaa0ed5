"""The client of the Rasa server's REST channel; it alone builds what Rasa is sent."""

import logging
from typing import Any

import httpx

log = logging.getLogger(__name__)
# Rasa itself gives up after 60 s with 200 and an empty list.
TIMEOUT = httpx.Timeout(20, connect=2)


class Rasa:
    """Sends messages to Rasa; errors give None, since Rasa's own answers to errors say nothing either."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client

    async def open(self, sender: str, attempt: str) -> bool:
        """Begin the role-play loop in a fresh conversation."""
        return await self._send(sender, "/play_scenario", {"attempt": attempt}) is not None

    async def say(self, sender: str, text: str, metadata: dict[str, str]) -> list[dict[str, Any]] | None:
        """Send a trainee's words; returns Rasa's messages, None if it could not be reached."""
        return await self._send(sender, guarded(text), metadata)

    async def healthy(self) -> bool:
        """True if the server answers."""
        try:
            return (await self.client.get("/", timeout=2)).status_code == 200
        except httpx.HTTPError:
            return False

    async def _send(self, sender: str, message: str, metadata: dict[str, str]) -> list[dict[str, Any]] | None:
        body = {"sender": sender, "message": message, "metadata": metadata}
        try:
            answer = await self.client.post("/webhooks/rest/webhook", json=body, timeout=TIMEOUT)
            answer.raise_for_status()
            return list(answer.json())
        except (httpx.HTTPError, ValueError) as error:
            log.warning("Rasa did not answer for %s: %r", sender, error)
            return None


def guarded(text: str) -> str:
    """Text that Rasa cannot take for a command: `/restart` and `/intent{...}` begin with a slash."""
    stripped = text.strip()
    return "／" + stripped[1:] if stripped.startswith("/") else stripped
