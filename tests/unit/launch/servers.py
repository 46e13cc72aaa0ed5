"""Tiny programs in the place of Rasa and the others."""

import os
import sys
import time
from pathlib import Path

from bot.launch.child import Program

SERVES = "import time, pathlib; pathlib.Path('{name}.up').write_text(str(__import__('os').getpid())); time.sleep(60)"
DIES = "raise SystemExit('no such model')"
# A server that ignores a polite request and has a worker, as web servers do.
STUBBORN = """
import os, pathlib, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
if os.fork() == 0:
    pathlib.Path('worker.up').write_text(str(os.getpid()))
else:
    pathlib.Path('{name}.up').write_text(str(os.getpid()))
time.sleep(60)
"""


def program(folder: Path, name: str, code: str = SERVES) -> Program:
    """A program that is ready once it has written its process id."""
    up = folder / f"{name}.up"
    command = [sys.executable, "-c", code.replace("{name}", name)]
    return Program(name, command, os.environ, folder, folder / "log" / f"{name}.log", up.exists)


def process_id(folder: Path, name: str) -> int:
    """The process that runs now."""
    file = folder / f"{name}.up"
    wait_until(lambda: file.exists() and file.read_text() != "")
    return int(file.read_text())


def alive(pid: int) -> bool:
    """True while the process exists and has not ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"


def wait_until(true, seconds: float = 10) -> None:  # type: ignore[no-untyped-def]
    """Wait for a condition, not for a time."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)
