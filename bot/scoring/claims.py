"""Compares what a trainee asserts about the product with its sheet and his authority."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.catalog.cues import ClaimWords
from bot.catalog.product import Fact, Product
from bot.language.normalise import Normal
from bot.scoring.amounts import Judge
from bot.scoring.assertions import Clause, all_clauses, holds
from bot.scoring.numbers import digits, digits_of, measures
from bot.scoring.phrases import says
from bot.scoring.showing import Claim, Span, Verdict

# Of several verdicts about one fact the first of these counts.
_ORDER: tuple[Verdict, ...] = ("beyond_authority", "wrong", "vague", "right")
_NUMBERED = re.compile(r"\d")
_NUMBER = re.compile(r"[\d.~到]+[元%天年]?")
_MARKS = " ,。!?;…~、\n"


@dataclass(frozen=True)
class _Found:
    """A verdict of one clause."""

    fact: str
    verdict: Verdict
    clause: Clause
    numbered: bool = False


def check_claims(said: Normal, product: Product, words: ClaimWords) -> tuple[Claim, ...]:
    """Claims in a turn, each right, vague, wrong or beyond authority, with the quoted words."""
    page = digits(said)
    parts = all_clauses(page.text, words)
    found = [one for number in range(len(parts)) for one in _clause(parts, number, product, words)]
    return tuple(_claim(page, fact, [one for one in found if one.fact == fact]) for fact in _facts(found))


def _facts(found: Sequence[_Found]) -> list[str]:
    return list(dict.fromkeys(one.fact for one in found))


def _claim(page: Normal, fact: str, found: Sequence[_Found]) -> Claim:
    verdict = min((one.verdict for one in found), key=_ORDER.index)
    spans = [_span(page, one.clause) for one in found if one.verdict == verdict]
    return Claim(fact, verdict, tuple(dict.fromkeys(spans)))


def _span(page: Normal, clause: Clause) -> Span:
    start = clause.start + len(clause.text) - len(clause.text.lstrip(_MARKS))
    return page.original(start, clause.start + len(clause.text.rstrip(_MARKS)))


def _clause(parts: Sequence[Clause], number: int, product: Product, words: ClaimWords) -> list[_Found]:
    clause = parts[number]
    if not clause.own:
        return []
    judge = Judge(product, words, parts, number)
    found = [_Found(fact, verdict, clause) for fact, verdict in judge.amounts()]
    found += _phrases(clause, product, words)
    if not found:
        found += _vague(clause, product, words)
    return _settled(found)


def _phrases(clause: Clause, product: Product, words: ClaimWords) -> Iterator[_Found]:
    for limit in product.limits:
        if says(clause, limit.beyond, words):
            yield _Found(limit.id, "beyond_authority", clause)
    for fact in product.facts:
        told = [phrase for phrase in _telling(fact.wrong, fact, clause) if says(clause, [phrase], words)]
        if told:
            yield _Found(fact.id, "wrong", clause, any(map(_NUMBERED.search, map(digits_of, told))))
        if says(clause, _telling(fact.right, fact, clause), words):
            yield _Found(fact.id, "right", clause)


def _telling(phrases: Sequence[str], fact: Fact, clause: Clause) -> list[str]:
    """Phrases without those that are only a number, unless the clause is about the fact."""
    about = holds(clause.text, fact.topics)
    return [phrase for phrase in phrases if about or _NUMBER.fullmatch(digits_of(phrase)) is None]


def _vague(clause: Clause, product: Product, words: ClaimWords) -> Iterator[_Found]:
    """A fact with numbers on the sheet that is spoken of without them."""
    if holds(clause.text, words.hedges) and not any(one.unit for one in measures(clause.text)):
        facts = [fact for fact in product.facts if fact.quantities and holds(clause.text, fact.topics)]
        yield from (_Found(fact.id, "vague", clause) for fact in facts[:1])


def _settled(found: Sequence[_Found]) -> list[_Found]:
    """One verdict a fact and clause: a right number excuses a wrong phrase without one, a broken limit its fact."""
    if any(one.verdict == "beyond_authority" for one in found):
        return [one for one in found if one.verdict == "beyond_authority"]
    numbered = {one.fact for one in found if one.numbered}
    found = [one for one in found if one.fact not in numbered or one.verdict == "wrong"]
    right = {one.fact for one in found if one.verdict == "right"}
    return [one for one in found if one.verdict == "right" or one.fact not in right]
