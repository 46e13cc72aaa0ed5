"""Which behaviours of a role-play are the trainee's own doing: copied, listed or empty words earn nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalog.cues import CreditWords
from bot.catalog.items import Catalog
from bot.language.likeness import bare, contained, jaccard, pieces
from bot.language.normalise import normal_text, normalise
from bot.scoring.clauses import clauses
from bot.scoring.showing import Showing

COPIED = 0.7
REPEATED = 0.8
# People confirm things with a few of the other's words.
LONG_ENOUGH = 8
# A customer takes in only so much at once: what is crammed in beyond this is not credited.
MOST_A_TURN = 5
NAMES = 3
DOCUMENT_WORDS = 2
# A shorter talk may well do without a word of address.
LECTURE = 25
# Share of letters in other scripts, and of Chinese characters, that make a turn one in another language.
OTHER_SCRIPT = 0.15
CHINESE = 0.2

# 注音 letters are typed for fun or by mistake and belong to no language.
_LETTERS = re.compile(r"[^\W\d_ㄅ-ㄯ]")
_HAN = re.compile(r"[一-鿿㐀-䶿]")
_LATIN = re.compile(r"[a-z]")
_WORDS = re.compile(r"[a-z']+")
_PART = re.compile(r"[^,。!?;~…\n]*[\w][^,。!?;~…\n]*[,。!?;~…\n]*")
_QUOTED = re.compile(r"「[^」]*」")


@dataclass(frozen=True)
class Said:
    """A trainee turn with the customer's line before it and what the scorer found in it."""

    text: str
    context: str
    showings: Sequence[Showing]


@dataclass(frozen=True)
class Rules:
    """What is known beforehand: behaviours' names, texts that can be copied, telling words."""

    names: tuple[str, ...]
    copies: tuple[str, ...]
    coaching: tuple[str, ...]
    words: CreditWords


def rules(catalog: Catalog) -> Rules:
    """The rules that a catalog's content makes."""
    cues = catalog.cues["zh-tw"]
    rubrics = catalog.rubrics.values()
    scales = [
        scale.name for rubric in rubrics for part in (rubric.knowledge, rubric.techniques) for scale in part.values()
    ]
    names = [*scales, *(name for one in catalog.behaviours.values() for name in (one.name, one.id))]
    hints = [hint.say for scenario in catalog.scenarios.values() for hint in scenario.hints]
    advice = [_QUOTED.sub("", one.advice.better) for one in catalog.behaviours.values()]
    copies = tuple(normal_text(text) for text in (*hints, *advice))
    return Rules(tuple(dict.fromkeys(map(normal_text, names))), copies, cues.coaching, cues.credit)


def unrepeated(text: str) -> str:
    """The text up to its last clause that was not said before: what a sentence pasted ten times says."""
    said = normalise(text)
    ends = {bare(part.group()): part.end() for part in reversed(list(_PART.finditer(said.text)))}
    last = max(ends.values(), default=0)
    return text[: said.original(0, last)[1]] if last else text


def credited(turns: Sequence[Said], known: Rules) -> list[list[str]]:
    """The behaviours of each turn that count; those that cost points always do."""
    texts = [normal_text(turn.text) for turn in turns]
    talks = _is_talk(texts, [normal_text(turn.context) for turn in turns], known.words)
    return [_turn(turn, texts[number], texts[:number], known, talks) for number, turn in enumerate(turns)]


def _is_talk(texts: Sequence[str], contexts: Sequence[str], words: CreditWords) -> bool:
    """Whether a trainee speaks to someone: by a word of address or business, or about what the customer said."""
    whole = "".join(texts)
    if len(bare(whole)) < LECTURE or any(phrase in whole for phrase in words.address):
        return True
    return any(pieces(text, 2) & pieces(context, 2) for text, context in zip(texts, contexts, strict=True))


def _turn(turn: Said, text: str, earlier: Sequence[str], known: Rules, talks: bool) -> list[str]:
    harmful = [one.behaviour for one in turn.showings if _costs(one)]
    if not talks or not is_own_words(text, normal_text(turn.context), earlier, known):
        return harmful
    helpful = [one for one in turn.showings if not _costs(one) and not _is_refused(one, turn.text, known.words)]
    best = sorted(helpful, key=lambda one: -one.confidence)[:MOST_A_TURN]
    return [one.behaviour for one in turn.showings if one in best or _costs(one)]


def _costs(showing: Showing) -> bool:
    return showing.behaviour.startswith("neg_")


def is_own_words(text: str, context: str, earlier: Sequence[str], known: Rules) -> bool:
    """Whether a normalised turn is sales talk of the trainee's own."""
    return (
        _is_language(text, known.words)
        and not any(phrase in text for phrase in known.coaching)
        and not any(phrase in text for phrase in known.words.commands)
        and not _is_copied(text, context, earlier, known)
        and not _is_list(text, known.names)
        and sum(phrase in text for phrase in known.words.documents) < DOCUMENT_WORDS
        and not any(phrase in text for phrase in known.words.theory)
    )


def _is_language(text: str, words: CreditWords) -> bool:
    """Chinese, perhaps with English words, or English."""
    letters = _LETTERS.findall(text)
    han = [letter for letter in letters if _HAN.match(letter)]
    latin = [letter for letter in letters if _LATIN.match(letter)]
    if not letters or len(letters) - len(han) - len(latin) > OTHER_SCRIPT * len(letters):
        return False
    if len(han) >= CHINESE * len(letters):
        return len(han) <= words.least_characters or len(set(han)) >= words.least_characters
    spoken = _WORDS.findall(text)
    return 3 * sum(word in words.english for word in spoken) >= len(spoken)


def _is_copied(text: str, context: str, earlier: Sequence[str], known: Rules) -> bool:
    if len(bare(text)) < LONG_ENOUGH:
        return text in earlier
    return (
        contained(text, context) >= COPIED
        or any(jaccard(text, before) >= REPEATED for before in earlier)
        or any(contained(text, copy) >= COPIED for copy in known.copies)
    )


def _is_list(text: str, names: Sequence[str]) -> bool:
    """Several behaviours by their names: talk about the deed, or a list of deeds."""
    return sum(name in text for name in names) >= NAMES


def _is_refused(showing: Showing, text: str, words: CreditWords) -> bool:
    """Whether every clause that shows a behaviour says that he will not do it."""
    said = normalise(text)
    spans = [span for span in clauses(said.text) if _overlaps(said.original(*span), showing)]
    return bool(spans) and all(any(phrase in said.text[slice(*span)] for phrase in words.refusing) for span in spans)


def _overlaps(span: tuple[int, int], showing: Showing) -> bool:
    return any(start < span[1] and span[0] < end for start, end in showing.evidence)
