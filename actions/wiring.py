"""Where the actions get the practice layer from."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from actions.ports import Practice

Answer = TypeVar("Answer")


@cache
def practice() -> Practice:
    """The one practice layer of this process, built on first use from the environment."""
    # Imported here so that listing the actions (and their tests) opens no database and loads no model.
    from bot.wiring import build_practice

    built = build_practice()
    # Loaded now, while the launcher waits for this server, not in the first trainee's first turn.
    built.parts.scorer()
    built.parts.answers()
    return built


async def ask(use_case: Callable[[Practice], Answer]) -> Answer:
    """Run one use case off the event loop, so that a slow turn holds up nobody else's."""
    # Built before the thread starts: the cache alone would let two first turns build it twice.
    ready = practice()
    return await asyncio.to_thread(use_case, ready)
