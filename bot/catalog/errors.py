"""Errors about content, each with the place, what was expected and what was found."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a content file: where, what was expected, what was found."""

    file: Path
    line: int
    field: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: expected {self.expected}; found {self.found}"


class ContentError(Exception):
    """Content that cannot be used; `problems` names every one found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
