"""Says what is being done, for how long already, and how it ended. Set-up uses it too: any Python from 3.8."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

# Off a terminal (a log, CI) a new line a second would drown everything else.
QUIET_INTERVAL = 30


@contextmanager
def step(what: str, out: TextIO | None = None) -> Iterator[None]:
    """Announce a long step, keep counting while it lasts, and say how long it took."""
    stream = out or sys.stdout
    done, start = threading.Event(), time.monotonic()
    ticker = threading.Thread(target=_tick, args=(what, start, done, stream), daemon=True)
    _write(stream, f"{what} …", rewrite=stream.isatty())
    ticker.start()
    ended = "stopped"
    try:
        yield
        ended = "done"
    finally:
        done.set()
        ticker.join()
        _write(stream, f"{what}: {ended} ({time.monotonic() - start:.0f} s)", rewrite=stream.isatty(), last=True)


def _tick(what: str, start: float, done: threading.Event, stream: TextIO) -> None:
    live = stream.isatty()
    while not done.wait(1 if live else QUIET_INTERVAL):
        _write(stream, f"{what} … {time.monotonic() - start:.0f} s", rewrite=live)


def _write(stream: TextIO, text: str, rewrite: bool, last: bool = False) -> None:
    clear, end = ("\r\033[K", "\n" if last else "") if rewrite else ("", "\n")
    stream.write(f"{clear}{text}{end}")
    stream.flush()
