"""Which scorer a model file holds, told without loading it."""

from pathlib import Path


class ModelMissing(Exception):
    """There is no trained scorer where it was looked for."""


def model_version(file: Path) -> str:
    """The version that was written beside a model file; "untrained" if there is none."""
    mark = file.with_suffix(".version")
    return mark.read_text() if mark.exists() else "untrained"
