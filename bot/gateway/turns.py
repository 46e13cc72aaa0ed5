"""The way of one turn: kept, sent to Rasa, its reply read from the database."""

import asyncio
from typing import Any
from weakref import WeakValueDictionary

from starlette.concurrency import run_in_threadpool

from bot.gateway.rasa import Rasa
from bot.practice.errors import BotUnavailable, TurnInFlight
from bot.practice.practice import Practice
from bot.practice.receiving import Incoming

# A conversation that was begun while the action server was down stays dead: replace it once.
TRIES = 2


class Turns:
    """Takes turns, one at a time for each attempt."""

    def __init__(self, practice: Practice, rasa: Rasa) -> None:
        self.practice, self.rasa = practice, rasa
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._running: dict[str, asyncio.Task[None]] = {}

    async def take(self, trainee_id: str, attempt_id: str, incoming: Incoming) -> dict[str, Any]:
        """The reply to a turn; a turn sent again waits for, or gets, the same reply."""
        waiting = await run_in_threadpool(self.practice.receive, trainee_id, attempt_id, incoming)
        if incoming.id in waiting:
            await self._answer(attempt_id, incoming.id, waiting)
        reply = await run_in_threadpool(self.practice.reply, attempt_id, incoming.id)
        if reply is None:
            raise BotUnavailable
        return reply

    async def _answer(self, attempt_id: str, turn_id: str, waiting: list[str]) -> None:
        lock = self._locks.setdefault(attempt_id, asyncio.Lock())
        if lock.locked() and turn_id not in self._running:
            raise TurnInFlight
        task = self._running.get(turn_id) or self._begin(lock, attempt_id, turn_id, waiting)
        # A client that goes away must not stop its turn half-way: others may wait for it.
        await asyncio.shield(task)

    def _begin(self, lock: asyncio.Lock, attempt_id: str, turn_id: str, waiting: list[str]) -> asyncio.Task[None]:
        task = asyncio.create_task(self._drain(lock, attempt_id, waiting))
        self._running[turn_id] = task
        task.add_done_callback(lambda _: self._running.pop(turn_id, None))
        return task

    async def _drain(self, lock: asyncio.Lock, attempt_id: str, waiting: list[str]) -> None:
        async with lock:
            for turn_id in waiting:
                if not await self._through_rasa(attempt_id, turn_id):
                    return

    async def _through_rasa(self, attempt_id: str, turn_id: str) -> bool:
        text = await run_in_threadpool(self.practice.words, turn_id)
        for number in range(TRIES):
            fresh, sender = await run_in_threadpool(self.practice.sender, attempt_id, number > 0)
            if fresh and not await self.rasa.open(sender, attempt_id):
                continue
            await self.rasa.say(sender, text, {"attempt": attempt_id, "turn": turn_id})
            if await run_in_threadpool(self.practice.answered, turn_id):
                return True
        return False
