"""Which scorer a model file holds, told without loading it."""

from pathlib import Path


def model_version(file: Path) -> str:
    """The version that was written beside a model file; "untrained" if there is none."""
    mark = file.with_suffix(".version")
    return mark.read_text() if mark.exists() else "untrained"
