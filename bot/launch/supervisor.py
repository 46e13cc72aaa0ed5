"""Starts several programs, waits for them, keeps them running, stops them all."""

import threading
import time
from collections.abc import Callable, Sequence

from bot.launch.child import Child, Program
from bot.launch.errors import LaunchError

START = 300.0
# More deaths than this within the window are a fault that restarting does not mend.
RESTARTS, WINDOW = 5, 600.0
TICK = 0.2
PATIENCE = 10.0


class Supervisor:
    """The programs as one: up together, down together."""

    def __init__(self, programs: Sequence[Program], say: Callable[[str], None] = print) -> None:
        self.children = [Child(program) for program in programs]
        self.say = say
        self.stopping = threading.Event()

    def stop(self) -> None:
        """Ask for the end; safe to call from a signal handler."""
        self.stopping.set()

    def start(self, patience: float = START) -> None:
        """Start all, and return when all are ready or the end was asked for."""
        for child in self.children:
            child.start()
        end = time.monotonic() + patience
        while waiting := [child for child in self.children if not child.ready]:
            if self.stopping.wait(TICK):
                return
            if time.monotonic() > end:
                raise LaunchError(_not_ready(waiting, patience))
            for child in waiting:
                self._await(child)

    def watch(self) -> None:
        """Start again what dies, until the end is asked for; give up on what keeps dying."""
        while not self.stopping.wait(TICK):
            for child in self.children:
                if not child.running:
                    self._revive(child)
                # Asked also after a restart: the question makes a server load what its first turn needs.
                self._announce(child)

    def shut_down(self) -> None:
        """Stop all: politely together, then for good one by one."""
        for child in self.children:
            child.ask_to_stop()
        end = time.monotonic() + PATIENCE
        for child in self.children:
            child.end(max(0.0, end - time.monotonic()))

    def _await(self, child: Child) -> None:
        if not child.running:
            raise LaunchError(f"{child.program.name} stopped while starting:\n{_ending(child)}")
        self._announce(child)

    def _announce(self, child: Child) -> None:
        if child.check():
            self.say(f"  {child.program.name} is ready ({time.monotonic() - child.started:.0f} s)")

    def _revive(self, child: Child) -> None:
        now = time.monotonic()
        child.restarts = [moment for moment in child.restarts if now - moment < WINDOW]
        if len(child.restarts) >= RESTARTS:
            raise LaunchError(f"{child.program.name} keeps stopping ({RESTARTS + 1} times):\n{_ending(child)}")
        child.restarts.append(now)
        self.say(f"{child.program.name} stopped; starting it again ({len(child.restarts)} of {RESTARTS})")
        child.end(0)
        child.start()


def _ending(child: Child) -> str:
    return f"{child.last_words()}\n(more in {child.program.log})"


def _not_ready(waiting: Sequence[Child], patience: float) -> str:
    names = ", ".join(child.program.name for child in waiting)
    logs = ", ".join(str(child.program.log) for child in waiting)
    return f"Not ready after {patience:.0f} s: {names}. What they said is in {logs}."
