"""Finds Python interpreters by trying them: a name on the path may be a shim that refuses to run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Callable, Iterator, NamedTuple, Tuple

Version = Tuple[int, int]
TELL = "import sys; print(sys.version_info[0], sys.version_info[1], sys.executable)"


class Interpreter(NamedTuple):
    """A Python that has answered."""

    version: Version
    path: str


def find(versions: list[Version]) -> Interpreter | None:
    """The first interpreter of one of these versions, the preferred version first."""
    return next(filter(None, (_first(version) for version in versions)), None)


def _first(version: Version) -> Interpreter | None:
    found = (ask(candidate) for candidate in _candidates(version))
    return next((one for one in found if one and one.version == version), None)


def _candidates(version: Version) -> Iterator[str]:
    name = "python{}.{}".format(*version)
    yield sys.executable
    yield name
    yield from _versions_of_pyenv(name, "{}.{}".format(*version))
    # Where package managers put it when the path does not lead there.
    yield from (str(Path(folder) / name) for folder in ("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"))
    yield from ("python3", "python")


def _versions_of_pyenv(name: str, version: str) -> Iterator[str]:
    """Interpreters that pyenv has but does not put on the path unless they are selected."""
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    by_patch: Callable[[Path], int] = lambda folder: int(folder.name.rsplit(".", 1)[1])  # noqa: E731
    folders = [folder for folder in root.glob(version + ".*") if folder.name.rsplit(".", 1)[1].isdigit()]
    for folder in sorted(folders, key=by_patch, reverse=True):
        yield str(folder / "bin" / name)


def ask(candidate: str) -> Interpreter | None:
    """Who answers to a name or path; None if nobody does."""
    try:
        done = subprocess.run(
            [candidate, "-c", TELL], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=30, check=False
        )
        major, minor, path = done.stdout.decode().strip().split(" ", 2)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Interpreter((int(major), int(minor)), path)
