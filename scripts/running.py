"""Runs a command into the set-up's log, and turns what went wrong into one line that says what to do."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOG = ROOT / "var" / "log" / "setup.log"
TAIL = 12
REASONS = (
    (r"No space left on device|Disk quota exceeded|os error 28", "The disk is full: free about 5 GB."),
    (
        r"error sending request|dns error|name resolution|Connection (refused|reset)|Network is unreachable"
        r"|timed? ?out|NewConnectionError|Failed to establish|Max retries|ProxyError|SSLError|certificate",
        "Packages could not be fetched: check the network, and the proxy and index settings of pip and uv.",
    ),
    (
        r"[Hh]ash(es)? mismatch|do(es)? not match the",
        "A package is not the one that the lock file names; do not use it.",
    ),
    (r"Permission denied|os error 13", "Files here may not be written: check who owns this folder."),
)


class SetupError(Exception):
    """What the person at the keyboard can put right."""


def run(command: list[str], environment: dict[str, str]) -> str:
    """The output of a command; a SetupError if it fails."""
    LOG.parent.mkdir(parents=True, exist_ok=True)
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    done = subprocess.run(command, cwd=str(ROOT), env=environment, check=False, **quiet)
    output = done.stdout.decode("utf-8", "replace")
    with LOG.open("a", encoding="utf-8") as log:
        log.write("$ {}\n{}\n".format(" ".join(command), output))
    if done.returncode:
        raise SetupError(explain(output))
    return output.strip()


def explain(output: str) -> str:
    """The known reason in a command's output, else its last lines."""
    for pattern, reason in REASONS:
        if re.search(pattern, output):
            return f"{reason} Then run the command again. (Details: {LOG})"
    return "{}\n(all of it: {})".format("\n".join(output.splitlines()[-TAIL:]), LOG)
