"""Messages to the coach: kept, sent to Rasa, whose answer is what the trainee sees."""

from typing import Any

from starlette.concurrency import run_in_threadpool

from bot.gateway.rasa import Rasa
from bot.practice.errors import BotUnavailable
from bot.practice.practice import Practice


class Lobby:
    """The conversation of a trainee with the coach."""

    def __init__(self, practice: Practice, rasa: Rasa) -> None:
        self.practice, self.rasa = practice, rasa

    async def say(self, trainee_id: str, turn_id: str, text: str | None) -> list[dict[str, Any]]:
        """The coach's messages; the same for the same turn."""
        kept = await run_in_threadpool(self.practice.receive_lobby, trainee_id, turn_id, text)
        if kept is not None:
            return kept
        metadata = {"trainee": trainee_id, "turn": turn_id}
        answers = await self.rasa.say(f"lobby-{trainee_id}", str(text), metadata)
        if not answers:
            raise BotUnavailable
        messages = _merged([_message(answer) for answer in answers])
        await run_in_threadpool(self.practice.answer_lobby, turn_id, messages)
        return messages


def _merged(messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rasa sends what the page should open as a message without words: it belongs to the words before."""
    merged: list[dict[str, Any]] = []
    for message in messages:
        if merged and not message["text"] and not message["buttons"]:
            merged[-1] |= {key: value for key, value in message.items() if key not in {"text", "buttons"}}
        else:
            merged.append(message)
    return merged


def _message(answer: dict[str, Any]) -> dict[str, Any]:
    buttons = [_button(button["title"], button.get("payload", "")) for button in answer.get("buttons", [])]
    return {"text": answer.get("text", ""), "buttons": buttons, **answer.get("custom", {})}


def _button(title: str, payload: str) -> dict[str, str]:
    kind, _, value = payload.partition(":")
    return (
        {"title": title, kind: value}
        if kind in {"scenario", "attempt", "report"}
        else {"title": title, "text": payload}
    )
