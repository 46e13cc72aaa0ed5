"""Trains Rasa's model, but only when something that it learns from has changed."""

import argparse
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bot.launch.errors import LaunchError
from bot.launch.progress import step
from bot.launch.quiet import quiet_rasa
from bot.settings import ROOT

MODELS = ROOT / "models"
LOG = ROOT / "var" / "log" / "rasa-training.log"
INPUTS = ("config.yml", "domain.yml", "data", "engine/requirements.lock", "engine/components")
TAIL = 15


def model_file(root: Path = ROOT) -> Path:
    """Where the model of the present inputs lies, or would lie: its name is their fingerprint."""
    digest = hashlib.sha256()
    for file in _files(root):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return root / "models" / f"rasa-{digest.hexdigest()[:16]}.tar.gz"


def trained_model() -> Path:
    """The model of the present inputs; a LaunchError if it has not been trained."""
    model = model_file()
    if not model.exists():
        raise LaunchError("Rasa's model is missing or older than its data: run `make train`.")
    return model


def train(force: bool = False) -> Path:
    """Make sure that there is a model of the present inputs."""
    model = model_file()
    if force or not model.exists():
        with step("Training Rasa's model (about a minute)"):
            _train(model, force)
        _forget_others(model)
    return model


def main() -> int:
    """`python -m bot.launch.training [--force]`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--force", action="store_true", help="train even if nothing has changed")
    try:
        train(parser.parse_args().force)
    except LaunchError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _files(root: Path) -> Iterator[Path]:
    for name in INPUTS:
        place = root / name
        found = [place] if place.is_file() else sorted(place.rglob("*"))
        yield from (file for file in found if file.is_file() and "__pycache__" not in file.parts)


def _train(model: Path, force: bool) -> None:
    MODELS.mkdir(exist_ok=True)
    LOG.parent.mkdir(parents=True, exist_ok=True)
    # Into a folder of its own first: a training that was broken off leaves no half model under the final name.
    with tempfile.TemporaryDirectory(dir=MODELS) as folder, LOG.open("wb") as log:
        command = [str(ROOT / "engine" / ".venv" / "bin" / "rasa"), "train", "--out", folder]
        command += ["--fixed-model-name", "rasa", *(["--force"] if force else [])]
        try:
            done = subprocess.run(command, cwd=ROOT, env=quiet_rasa(), stdout=log, stderr=log, check=False)
        except FileNotFoundError as error:
            raise LaunchError("Rasa is not installed: run `make setup`.") from error
        made = Path(folder) / "rasa.tar.gz"
        if done.returncode or not made.exists():
            raise LaunchError(f"Rasa's training failed:\n{_ending()}\n(more in {LOG})")
        made.replace(model)


def _ending() -> str:
    return "\n".join(LOG.read_text("utf-8", "replace").splitlines()[-TAIL:])


def _forget_others(model: Path) -> None:
    for other in MODELS.glob(f"rasa-{'[0-9a-f]' * 16}.tar.gz"):
        if other != model:
            other.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
