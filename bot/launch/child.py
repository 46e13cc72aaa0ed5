"""One server as a child process with a process group and a log of its own."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

TAIL = 15
LEASH = (sys.executable, str(Path(__file__).with_name("leash.py")))


@dataclass(frozen=True)
class Program:
    """What to run and how to tell that it is ready to serve."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    log: Path
    ready: Callable[[], bool]


@dataclass
class Child:
    """A program's process, started again as often as it is asked for."""

    program: Program
    process: "subprocess.Popen[bytes] | None" = None
    started: float = 0.0
    ready: bool = False
    restarts: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Start the process in a session of its own: Ctrl-C reaches the launcher alone, which stops all in order."""
        self.program.log.parent.mkdir(parents=True, exist_ok=True)
        with self.program.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*LEASH, *self.program.command],
                cwd=self.program.folder,
                env=dict(self.program.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.started, self.ready = time.monotonic(), False

    @property
    def running(self) -> bool:
        """True while the process lives."""
        return self.process is not None and self.process.poll() is None

    def check(self) -> bool:
        """True when it has just become ready."""
        if self.ready or not self.program.ready():
            return False
        self.ready = True
        return True

    def ask_to_stop(self) -> None:
        """Let the process finish what it is doing."""
        if self.running:
            self._signal(signal.SIGTERM)

    def end(self, patience: float) -> None:
        """Wait for the end, then remove whatever the process or its own children left."""
        if self.process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(patience)
        self._signal(signal.SIGKILL)
        self.process.wait()

    def last_words(self) -> str:
        """The end of the log."""
        lines = self.program.log.read_text("utf-8", "replace").splitlines() if self.program.log.exists() else []
        return "\n".join(lines[-TAIL:])

    def _signal(self, number: int) -> None:
        # The whole group: a server may have workers that would keep its port.
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, number)
