"""One spelling for one word: Traditional characters, half width, lower case, same length."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def _converter() -> Any:
    """The Simplified-to-Taiwanese dictionary, read on first use and kept."""
    from opencc import OpenCC

    return OpenCC("s2tw")


def _one_for_one(change: str, original: str) -> str:
    """The change if it keeps the length, else the original: offsets must stay the trainee's."""
    return change if len(change) == len(original) else original


def _fold(character: str) -> str:
    half_width = _one_for_one(unicodedata.normalize("NFKC", character), character)
    return _one_for_one(half_width.casefold(), character)


def normalise(text: str) -> str:
    """The text as the classifier reads it; every character stays at its place."""
    folded = "".join(map(_fold, text))
    return _one_for_one(_converter().convert(folded), folded)
