"""Sets up both environments from their lock files: `.venv` for everything of ours, `engine/.venv` for Rasa.

Any Python from 3.8 runs this; it needs nothing but the standard library, and does nothing if nothing changed.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.launch.progress import step  # noqa: E402

import tools  # noqa: E402
from interpreters import Interpreter, Version, ask  # noqa: E402
from running import SetupError, run  # noqa: E402

GIGABYTE = 1024**3


class Environment(NamedTuple):
    """A virtual environment, what it is made from, and what it takes."""

    purpose: str
    folder: Path
    project: Path
    versions: list[Version]
    gigabytes: float
    editable: bool

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        return self.folder / "bin" / "python"

    @property
    def lock(self) -> Path:
        """Every package's version and hashes."""
        return self.project / "requirements.lock"

    @property
    def stamp(self) -> Path:
        """Where it is written what the environment was made from."""
        return self.folder / ".made-from"

    def source(self) -> str:
        """A fingerprint of what the environment is made from."""
        parts = [self.lock, self.project / "pyproject.toml"]
        return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()

    def is_current(self) -> bool:
        """True if the environment was made from just this and its interpreter still runs."""
        made = self.stamp.read_text().strip() if self.stamp.exists() else ""
        return made == self.source() and self.is_usable()

    def is_usable(self) -> bool:
        """True if its interpreter runs and is of a wanted version: the one it was made with may be gone."""
        answer = ask(str(self.python))
        return answer is not None and answer.version in self.versions


# The Python that runs this, if it will do.
MODERN = sorted([(3, 12), (3, 11), (3, 13)], key=lambda version: version != sys.version_info[:2])
OURS = Environment("Duilian", ROOT / ".venv", ROOT, MODERN, 1.5, True)
RASA = Environment("Rasa", ROOT / "engine" / ".venv", ROOT / "engine", [(3, 10)], 3.5, False)


def main() -> int:
    """Set up what is missing or out of date; 1 and one line if that cannot be done."""
    try:
        for environment in (OURS, RASA):
            if not environment.is_current():
                make(environment)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def make(environment: Environment) -> None:
    """Bring one environment to what its lock file says."""
    free = shutil.disk_usage(str(ROOT)).free / GIGABYTE
    if free < environment.gigabytes:
        needed = f"{environment.purpose} takes about {environment.gigabytes} GB, and {free:.1f} GB are free"
        raise SetupError(f"The disk is too full: {needed}. Free some and run the command again.")
    with step(f"Looking for uv and Python for {environment.purpose}"):
        uv = tools.uv()
        python = tools.python(uv, environment.versions, environment.purpose)
    with step("Setting up {} on Python {}.{}".format(environment.purpose, *python.version)):
        fill(uv, environment, python)


def fill(uv: str, environment: Environment, python: Interpreter) -> None:
    """Make the virtual environment if need be, and give it exactly the locked packages."""
    if environment.stamp.exists():
        environment.stamp.unlink()
    if not environment.is_usable():
        shutil.rmtree(str(environment.folder), ignore_errors=True)
        run([uv, "venv", "--python", python.path, str(environment.folder)], tools.environment())
    into = ["--python", str(environment.python)]
    run([uv, "pip", "sync", "--require-hashes", *into, str(environment.lock)], tools.environment())
    if environment.editable:
        run([uv, "pip", "install", "--no-deps", *into, "--editable", str(environment.project)], tools.environment())
    environment.stamp.write_text(environment.source() + "\n")


if __name__ == "__main__":
    sys.exit(main())
