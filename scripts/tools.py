"""Gets uv, and Pythons that the machine does not have, into `.tools/`: nothing outside the project is touched."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import interpreters
from interpreters import Interpreter, Version
from running import ROOT, SetupError, run

TOOLS = ROOT / ".tools"
PINNED = Path(__file__).resolve().parent / "uv.txt"
# Older ones know neither `pip sync --require-hashes` of universal files nor the settings below.
OLDEST_UV = (0, 5)
MISSING = (
    "Python {names} is needed for {purpose}, and was neither found nor could be fetched: install it (for example "
    "`pyenv install {one}`, `brew install python@{one}` or your system's package) and run the command again."
)


def environment() -> dict[str, str]:
    """This environment, with uv kept from choosing or fetching interpreters on its own."""
    # The system's certificates: a company's own authority is known there and not to uv.
    certificates = {"UV_SYSTEM_CERTS": "1", "UV_NATIVE_TLS": "1"}
    pythons = {"UV_PYTHON_INSTALL_DIR": str(TOOLS / "python"), "UV_PYTHON_DOWNLOADS": "never"}
    return {**certificates, **os.environ, **pythons}


def uv() -> str:
    """A uv that works: the machine's own, else the pinned one, fetched once."""
    own = TOOLS / "uv" / "bin" / "uv"
    for candidate in (shutil.which("uv"), str(own)):
        if candidate and _is_good(candidate):
            return candidate
    _install_uv()
    if not _is_good(str(own)):
        raise SetupError("uv was installed into .tools/uv but does not run on this machine.")
    return str(own)


def fetch(uv_path: str, version: Version) -> Interpreter | None:
    """A Python of uv's own, downloaded if the network allows it."""
    name = "{}.{}".format(*version)
    fetching = {**environment(), "UV_PYTHON_DOWNLOADS": "manual", "UV_PYTHON_PREFERENCE": "only-managed"}
    try:
        run([uv_path, "python", "install", "--no-bin", name], fetching)
        return Interpreter(version, run([uv_path, "python", "find", name], fetching).splitlines()[-1])
    except SetupError:
        return None


def python(uv_path: str, versions: list[Version], purpose: str) -> Interpreter:
    """An interpreter for a purpose; a SetupError that says what to install if there is none."""
    found = interpreters.find(versions) or fetch(uv_path, versions[0])
    if found is None:
        names = " or ".join("{}.{}".format(*version) for version in sorted(versions))
        raise SetupError(MISSING.format(names=names, purpose=purpose, one="{}.{}".format(*versions[0])))
    return found


def _is_good(candidate: str) -> bool:
    try:
        done = subprocess.run(
            [candidate, "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    match = re.match(r"uv (\d+)\.(\d+)", done.stdout.decode())
    return bool(match) and (int(match[1]), int(match[2])) >= OLDEST_UV


def _install_uv() -> None:
    command = ["install", "--quiet", "--upgrade", "--target", str(TOOLS / "uv"), "--require-hashes", "-r", str(PINNED)]
    run([*_pip(), *command], dict(os.environ))


def _pip() -> list[str]:
    for command in ([sys.executable, "-m", "pip"], [str(TOOLS / "pip" / "bin" / "python"), "-m", "pip"]):
        if _answers([*command, "--version"]):
            return command
    if not _answers([sys.executable, "-m", "venv", str(TOOLS / "pip")]):
        raise SetupError("Neither uv nor pip is there: install one of them (on Debian: `apt install python3-pip`).")
    return [str(TOOLS / "pip" / "bin" / "python"), "-m", "pip"]


def _answers(command: list[str]) -> bool:
    try:
        quiet = subprocess.DEVNULL
        return subprocess.run(command, stdout=quiet, stderr=quiet, timeout=120, check=False).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False
