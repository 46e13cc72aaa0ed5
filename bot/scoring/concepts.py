"""Finds the concepts of the lexicon in a text, with spaCy's matchers on a blank Chinese pipeline."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import spacy
import yaml
from spacy.language import Language
from spacy.matcher import Matcher, PhraseMatcher

from bot.language.normalise import normal_text
from bot.scoring.showing import Span

FOLDER = Path(__file__).with_name("lexicon")
# In a phrase of the lexicon: one or more numerals; up to six characters of the same clause.
NUMERALS, GAP = "#", "~"
# Where patterns are kept that begin with no word of their own.
ANY = ""
_NUMERALS = "0-9一二三四五六七八九十百千萬兩半零〇"
_NUMERAL: list[dict[str, Any]] = [
    {"TEXT": {"REGEX": f"^[{_NUMERALS}]+$"}},
    {"TEXT": {"REGEX": f"^[{_NUMERALS}.,]+$"}, "OP": "*"},
]
_GAP: list[dict[str, Any]] = [{"IS_PUNCT": False, "OP": "{0,6}"}]

Pattern = list[dict[str, Any]]
# Stand for the two while a phrase is cut into tokens; neither occurs in Chinese text.
_SIGNS: dict[str, Pattern] = {"㊣": _NUMERAL, "㊟": _GAP}


class Lexicon:
    """The concepts of a folder of YAML files: name to phrases."""

    def __init__(self, concepts: dict[str, list[str]]) -> None:
        self._language: Language = spacy.blank("zh")
        self._phrases = PhraseMatcher(self._language.vocab)
        # By the word that a pattern begins with: a matcher tries each of its patterns at every word of a text.
        self._patterns: dict[str, Matcher] = {}
        for name, phrases in concepts.items():
            self._add(name, [normal_text(phrase) for phrase in phrases])

    def find(self, text: str, spans: Sequence[Span]) -> list[frozenset[str]]:
        """Concepts that begin in each of the consecutive spans of a normalised text."""
        found: list[set[str]] = [set() for _ in spans]
        for name, start in self._hits(text):
            for place, (first, last) in enumerate(spans):
                if first <= start < last:
                    found[place].add(name)
        return [frozenset(names) for names in found]

    def _hits(self, text: str) -> Iterator[tuple[str, int]]:
        document = self._language.make_doc(text)
        said = {ANY, *(token.lower_ for token in document)}
        matchers: list[PhraseMatcher | Matcher] = [self._phrases]
        matchers += [self._patterns[word] for word in said & self._patterns.keys()]
        for matcher in matchers:
            for match, start, _ in matcher(document):
                yield self._language.vocab.strings[match], document[start].idx

    def _add(self, name: str, phrases: Sequence[str]) -> None:
        plain = [phrase for phrase in phrases if NUMERALS not in phrase and GAP not in phrase]
        if plain:
            self._phrases.add(name, [self._language.make_doc(phrase) for phrase in plain])
        self._add_patterns(name, [self._pattern(phrase) for phrase in phrases if phrase not in plain])

    def _add_patterns(self, name: str, patterns: Sequence[Pattern]) -> None:
        by_word: dict[str, list[Pattern]] = {}
        for pattern in patterns:
            by_word.setdefault(pattern[0].get("LOWER", ANY), []).append(pattern)
        for word, several in by_word.items():
            matcher = self._patterns.setdefault(word, Matcher(self._language.vocab))
            matcher.add(name, several, greedy="LONGEST")

    def _pattern(self, phrase: str) -> Pattern:
        marked = phrase.replace(NUMERALS, "㊣").replace(GAP, "㊟")
        return [part for token in self._language.make_doc(marked) for part in _parts(token.text)]


def _parts(token: str) -> Pattern:
    if any(sign in token for sign in _SIGNS):
        return [part for character in token for part in _SIGNS.get(character, [{"LOWER": character}])]
    return [{"LOWER": token}]


@cache
def lexicon(folder: Path = FOLDER) -> Lexicon:
    """The lexicon of a folder; read once."""
    concepts: dict[str, list[str]] = {}
    for file in sorted(folder.glob("*.yml")):
        concepts |= yaml.safe_load(file.read_text(encoding="utf-8"))
    return Lexicon(concepts)
