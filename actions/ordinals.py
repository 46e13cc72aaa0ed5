"""「第一個」 and its like, read against the list that was shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", start=1)} | {"兩": 2}
# 「地」 is how 「第」 comes out of a phonetic keyboard in a hurry. Without it, only a bare number counts:
# 「一個月的那個」 is a description.
_PLACE = re.compile(
    r"[第地]\s*(\d+|[一二兩三四五六七八九十])|^\W*(?:選|我選|我要)?\s*(\d+|[一二兩三四五六七八九十])\W*$"
)
_LAST = re.compile(r"最後|最下面|最末")
_FIRST = re.compile(r"最上面|最前面")


def pick(words: str, titles: Sequence[str]) -> str | None:
    """The title that the words point at by its place, if they do."""
    plain = unicodedata.normalize("NFKC", words)
    place = _place(plain, len(titles))
    return titles[place - 1] if place and place <= len(titles) else None


def _place(words: str, count: int) -> int | None:
    if _LAST.search(words):
        return count
    if _FIRST.search(words):
        return 1
    match = _PLACE.search(words)
    number = match and (match[1] or match[2])
    return None if not number else _DIGITS.get(number) or int(number)
