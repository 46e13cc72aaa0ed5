"""One spelling for one word: Traditional characters, half width, lower case, same length."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Any

# What a message without a single visible character is read as: the featurizers find nothing in such a
# message, the classifier then fails, and the turn with it.
_UNREADABLE = "?"


@lru_cache(maxsize=1)
def _converter() -> Any:
    """The Simplified-to-Taiwanese dictionary, read on first use and kept."""
    from opencc import OpenCC

    return OpenCC("s2tw")


def _one_for_one(change: str, original: str) -> str:
    """The change if it keeps the length, else the original: offsets must stay the trainee's."""
    return change if len(change) == len(original) else original


@lru_cache(maxsize=8192)
def _fold(character: str) -> str:
    half_width = _one_for_one(unicodedata.normalize("NFKC", character), character)
    # Rasa looks for "/restart" and its like after the pipeline: a full-width slash must not become one.
    return character if half_width == "/" else _one_for_one(half_width.casefold(), character)


@lru_cache(maxsize=8192)
def _is_traditional(character: str) -> bool:
    """Big5 holds what Taiwan writes; 后 and 里 are in it too, and are left alone in Traditional text."""
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return False
    return True


def normalise(text: str) -> str:
    """The text as the classifier reads it; every character stays at its place."""
    folded = "".join(map(_fold, text))
    if not all(map(_is_traditional, folded)):
        folded = _one_for_one(_converter().convert(folded), folded)
    return folded.replace("臺", "台")


def readable(text: str) -> str:
    """The normalised text, or a stand-in where nothing in it can be seen."""
    visible = any(unicodedata.category(character)[0] not in "ZC" for character in text)
    return normalise(text) if visible else _UNREADABLE
