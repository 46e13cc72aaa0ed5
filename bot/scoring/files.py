"""Writes and reads files of trained models."""

from pathlib import Path
from typing import Any, Protocol

import joblib

from bot.scoring.versions import ModelMissing


class Versioned(Protocol):
    """A model that says what it learnt from."""

    @property
    def version(self) -> str:
        """A digest of the data and of the code that made it."""
        ...


def save(model: Versioned, file: Path) -> None:
    """Write the model file whole or not at all, and its version beside it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    joblib.dump(model, part, compress=3)
    part.replace(file)
    file.with_suffix(".version").write_text(model.version)


def load(file: Path) -> Any:
    """Read a model file; raises ModelMissing with what to do."""
    if not file.exists():
        raise ModelMissing(f"{file}: expected a trained model; found nothing. Run: make train")
    return joblib.load(file)
