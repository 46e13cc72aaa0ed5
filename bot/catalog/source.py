"""Reads one YAML file and remembers on which line each field stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.catalog.errors import ContentError, Problem

# The parser in C is ten times as fast; where PyYAML was built without it, the other does the same.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Location = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """A parsed content file with the line of each field (1-based)."""

    file: Path
    data: Any
    lines: dict[Location, int]

    def line(self, location: Location) -> int:
        """The line of a field, or of the nearest field around it."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def read(file: Path) -> Source:
    """Read a YAML file; raises ContentError for text that is no YAML or has a key twice."""
    try:
        loader = LOADER(file.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        if node is None:
            raise ContentError([Problem(file, 1, "file", "a YAML mapping", "an empty file")])
        lines = dict(_positions(node, (), file))
        return Source(file, loader.construct_document(node), lines)
    except UnicodeDecodeError as error:
        raise ContentError([Problem(file, 1, "file", "UTF-8 text", error.reason)]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError([Problem(file, line, "file", "YAML", error.problem or "bad syntax")]) from error
    except yaml.YAMLError as error:
        raise ContentError([Problem(file, 1, "file", "YAML", str(error))]) from error


def _positions(node: yaml.Node, location: Location, file: Path) -> Iterator[tuple[Location, int]]:
    yield location, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        yield from _mapping_positions(node, location, file)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _positions(item, (*location, index), file)


def _mapping_positions(node: yaml.MappingNode, location: Location, file: Path) -> Iterator[tuple[Location, int]]:
    seen: set[str] = set()
    for key, value in node.value:
        if key.value in seen:
            # PyYAML keeps the last of two equal keys in silence: an author would lose lines.
            problem = Problem(file, key.start_mark.line + 1, key.value, "a key once", "the same key again")
            raise ContentError([problem])
        seen.add(key.value)
        yield from _positions(value, (*location, key.value), file)
