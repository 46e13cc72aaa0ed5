"""How much of one text is in another, by character pieces."""

import re

_NO_CONTENT = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """Text without punctuation, spaces and emoji."""
    return _NO_CONTENT.sub("", text)


def pieces(text: str, size: int) -> frozenset[str]:
    """All runs of `size` characters of the bare text; the whole text if it is shorter."""
    text = bare(text)
    if len(text) < size:
        return frozenset({text} - {""})
    return frozenset(text[start : start + size] for start in range(len(text) - size + 1))


def jaccard(one: str, other: str, size: int = 4) -> float:
    """Shared pieces over all pieces, 0 to 1."""
    first, second = pieces(one, size), pieces(other, size)
    return len(first & second) / len(first | second) if first | second else 0.0


def contained(part: str, whole: str, size: int = 3) -> float:
    """The share of `part`'s pieces that `whole` has, 0 to 1."""
    wanted = pieces(part, size)
    return len(wanted & pieces(whole, size)) / len(wanted) if wanted else 0.0
