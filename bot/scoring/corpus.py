"""Reads the written turns from which the scorer learns, and those on which it is measured."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"


class CorpusError(Exception):
    """A corpus line that cannot be used: file, line, what is wrong."""


@dataclass(frozen=True)
class Example:
    """One labelled turn; `near` are behaviours whose words it has without the deed, `quotes` words that show one."""

    id: str
    author: str
    dialogue: str
    family: str
    context: str
    text: str
    labels: frozenset[str]
    near: frozenset[str] = frozenset()
    quotes: Mapping[str, str] = field(default_factory=dict)


def read_folder(folder: Path) -> list[Example]:
    """All examples of a folder's JSON Lines files, in the order of names and lines."""
    files = [file for file in sorted(folder.glob("*.jsonl")) if "-" not in file.stem]
    return [example for file in files for example in read_file(file)]


def read_file(file: Path) -> list[Example]:
    """The examples of one file; its first line is a header that says who wrote it and what is in it."""
    lines = file.read_text(encoding="utf-8").splitlines()
    header = _parsed(file, 1, lines[0])
    if "text" in header:
        raise CorpusError(f"{file}:1: expected a header, found a turn")
    return [
        _example(file, number, _parsed(file, number, line), header)
        for number, line in enumerate(lines[1:], start=2)
        if line.strip()
    ]


def _parsed(file: Path, number: int, line: str) -> dict:  # type: ignore[type-arg]
    try:
        return dict(json.loads(line))
    except ValueError as error:
        raise CorpusError(f"{file}:{number}: expected a JSON object, found {line[:60]!r}: {error}") from error


def _example(file: Path, number: int, row: dict, header: dict) -> Example:  # type: ignore[type-arg]
    try:
        return Example(
            id=row.get("id", f"{file.stem}-{number:03}"),
            author=header["author"],
            dialogue=f"{file.stem}-{row['dialogue']}" if "dialogue" in row else "",
            family=row["family"],
            context=row["context"],
            text=row["text"],
            labels=frozenset(row["labels"]),
            near=frozenset(row.get("not", [])),
            quotes=row.get("quotes", {}),
        )
    except KeyError as error:
        raise CorpusError(f"{file}:{number}: expected a field {error}, found {sorted(row)}") from error
