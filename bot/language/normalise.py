"""One form for Simplified, full-width and mixed text, with each character's place in the original."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from opencc import OpenCC  # type: ignore[import-untyped]


@dataclass(frozen=True)
class Normal:
    """Normalised text; `places[i]` is the original offset of character i, and one more for the end."""

    text: str
    places: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original half-open span of a span of the normalised text."""
        if end <= start:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + 1


def normalise(text: str) -> Normal:
    """NFKC by character, lower case, Traditional characters; control characters become spaces."""
    characters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in _plain(character):
            characters.append(part)
            places.append(place)
    return Normal(_traditional("".join(characters)), (*places, len(text)))


def normal_text(text: str) -> str:
    """The normalised text alone."""
    return normalise(text).text


@cache
def _plain(character: str) -> str:
    if unicodedata.category(character) in {"Cc", "Cs", "Co"}:
        return " "
    if unicodedata.category(character) == "Cf":
        return ""
    return unicodedata.normalize("NFKC", character).lower()


def _traditional(text: str) -> str:
    # Characters such as 后 and 里 are good Traditional too: convert only what is surely Simplified.
    if any(_is_simplified(character) for character in text):
        converted: str = _converter().convert(text)
        text = converted if len(converted) == len(text) else "".join(map(_one, text))
    return text.replace("臺", "台")


@cache
def _is_simplified(character: str) -> bool:
    if _one(character) == character:
        return False
    try:
        character.encode("big5")
    except UnicodeEncodeError:
        return True
    return False


@cache
def _one(character: str) -> str:
    converted: str = _converter().convert(character)
    return converted if len(converted) == 1 else character


@cache
def _converter() -> OpenCC:
    return OpenCC("s2tw")
