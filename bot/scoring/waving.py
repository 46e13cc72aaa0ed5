"""Finds the clauses that are waved away as needless: in their own words, or by the clause after them."""

from collections.abc import Iterator, Sequence, Set

from bot.language.likeness import bare
from bot.scoring.showing import Span
from bot.scoring.synonyms import Synonyms

_SENTENCE_ENDS = frozenset("。!?\n")


def waved_away(
    text: str, spans: Sequence[Span], words: Sequence[tuple[int, str]], negated: Sequence[bool], lexicon: Synonyms
) -> Set[int]:
    """The numbers of the clauses that the text waves away, as in 打電話是浪費時間 and 先道歉,這些都不用."""
    found: set[int] = set()
    for number, span in enumerate(spans):
        clause = text[slice(*span)]
        known = {word for place, word in words if span[0] <= place < span[1] and not negated[place]}
        dismissals = [] if lexicon.distancing(clause) else _dismissals(clause, known, lexicon)
        if dismissals and not _rest(clause, dismissals, lexicon):
            found.update(_before(text, spans, number))
        elif any(_dismisses_all(clause, word, lexicon) for word in dismissals):
            found.add(number)
    return found


def _dismissals(clause: str, known: Set[str], lexicon: Synonyms) -> list[str]:
    """The words that dismiss and that nothing denies: 免 in 免費 and 浪費時間 in 不會浪費時間 do not."""
    return [word for word in lexicon.dismissals if word in (known if word in lexicon.entries else clause)]


def _rest(clause: str, words: Sequence[str], lexicon: Synonyms) -> str:
    for word in (*sorted(words, key=len, reverse=True), *lexicon.vague):
        clause = clause.replace(word, "")
    return bare(clause)


def _dismisses_all(clause: str, word: str, lexicon: Synonyms) -> bool:
    """Whether it is no negation, which reaches forward only, or closes the clause: 型錄就不用了."""
    entry = lexicon.entries.get(word)
    return not (entry and entry.negates) or not _rest(clause[clause.index(word) + len(word) :], (), lexicon)


def _before(text: str, spans: Sequence[Span], number: int) -> Iterator[int]:
    """The clauses of the same sentence that stand before one."""
    for other in range(number - 1, -1, -1):
        if text[: spans[other][1]].rstrip()[-1] in _SENTENCE_ENDS:
            return
        yield other
