"""Verdicts about the numbers of one clause."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.catalog.cues import ClaimWords
from bot.catalog.product import Fact, Limit, Product
from bot.scoring.assertions import Clause, holds
from bot.scoring.numbers import Measure, digits_of, measures
from bot.scoring.phrases import denied
from bot.scoring.sheet import compare, exceeds, is_likely, is_total, within_discount, written
from bot.scoring.showing import Verdict
from bot.scoring.topics import nearest

Verdicts = Iterator[tuple[str, Verdict]]
TIMES = {"分鐘", "小時", "天", "個月", "年"}
# A bare number is a price only if it is as large as one.
LEAST_PRICE = 10
# 四千多 may be up to a fifth more.
ABOUT = 1.2
_COUNTER = re.compile(r"\s*[一-鿿a-z]")
_CLOSERS = "元以就算未含啦吧喔哦呢而起跟和給好,、是了的嘛唷齁"
_PERIODS = (
    ("每月", "每個月", "1個月"),
    ("每週", "每周", "每個禮拜", "每星期", "7天"),
    ("每季",),
    ("每年", "1年"),
    ("每天", "天天"),
)


@dataclass(frozen=True)
class Judge:
    """Compares the numbers of one clause with the sheet."""

    product: Product
    words: ClaimWords
    parts: Sequence[Clause]
    number: int

    def amounts(self) -> Verdicts:
        """A verdict for each number that is about a fact or limit."""
        for one in measures(self.clause.text):
            measure = self._priced(one)
            yield from () if self._is_beside(measure) else self._judged(measure)

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.parts[self.number]

    def _priced(self, one: Measure) -> Measure:
        behind = self.clause.text[one.end :].lstrip()
        more = next((word for word in self.words.about if behind.startswith(word)), "")
        ending = behind[len(more) :].removeprefix("元")[:1]
        if one.unit not in {"", "元"} or one.least < LEAST_PRICE or (_COUNTER.match(ending) and ending not in _CLOSERS):
            return one
        return replace(one, unit="元", most=one.most * (ABOUT if more else 1))

    def _is_beside(self, one: Measure) -> bool:
        """Numbers that are no claim: appointments, rates such as 一年四次, differences and savings."""
        text = self.clause.text
        if text[: one.start].rstrip().endswith(self.words.bounds):
            return True
        if one.unit in TIMES:
            behind = text[one.end :]
            return behind.lstrip().startswith(self.words.later) or any(
                other.unit == "次" and other.least > 1 for other in measures(behind)
            )
        return one.unit in {"元", "％"} and holds(text, self.words.differences)

    def _judged(self, one: Measure) -> Verdicts:
        if one.unit == "折" or self._is_rebate(one):
            yield from self._discount(one)
            return
        facts = self._about(one) or self._totalled(one)
        bare = replace(one, unit="元") if not one.unit else one
        fitting = [
            fact for fact in facts or self._earlier() if "right" in {self._agrees(one, fact), self._agrees(bare, fact)}
        ]
        if fitting:
            yield fitting[0].id, "right"
            return
        yield from self._limited(one) or self._accused(one, facts)

    def _discount(self, one: Measure) -> Verdicts:
        limits = [limit for limit in self.product.limits if any(q.unit == "折" for q in limit.quantities)]
        tenths = replace(one, unit="折", least=10 - one.least / 10) if one.unit == "％" else one
        for limit in limits[:1]:
            if not exceeds(tenths, limit):
                yield limit.id, "right"
            elif not self._denied(one):
                yield limit.id, "beyond_authority"

    def _is_rebate(self, one: Measure) -> bool:
        limits = [limit for limit in self.product.limits if any(q.unit == "折" for q in limit.quantities)]
        return one.unit == "％" and any(
            holds(self.clause.text, limit.topics) and holds(self.clause.text, self.words.offers) for limit in limits
        )

    def _limited(self, one: Measure) -> list[tuple[str, Verdict]]:
        return [
            (limit.id, "beyond_authority")
            for limit in self.product.limits
            if holds(self.clause.text, limit.topics)
            and exceeds(one, limit)
            and not self._is_elsewhere(limit)
            and not self._denied(one)
        ]

    def _is_elsewhere(self, limit: Limit) -> bool:
        """Whether the clause speaks of a fact that this limit has nothing to do with."""
        return any(
            holds(self.clause.text, fact.topics) and not set(fact.topics) & set(limit.topics)
            for fact in self.product.facts
        )

    def _accused(self, one: Measure, facts: Sequence[Fact]) -> Verdicts:
        fact = next((fact for fact in facts if compare(one, fact.quantities) is not None), None)
        if fact is None or self._denied(one) or not self._is_comparable(one, fact):
            return
        agrees = self._agrees(one, fact)
        doubtful = holds(self.clause.sentence, self.words.doubts)
        if agrees == "partly" or (agrees == "off" and doubtful):
            yield fact.id, "vague"
        elif agrees == "off" and not self._is_excused(one, fact):
            yield fact.id, "wrong"

    def _agrees(self, one: Measure, fact: Fact) -> str | None:
        if one.unit == "次" and not self._same_period(fact):
            return None
        units = {quantity.unit for quantity in fact.quantities}
        if (one.unit in units or one.least > 1) and written(one, (fact.value,)):
            return "right"
        if one.unit == "元" and is_total(one, fact, self._said):
            return "right"
        return compare(one, fact.quantities)

    def _totalled(self, one: Measure) -> list[Fact]:
        """三桶13800元 names no topic, and is the price all the same."""
        return [fact for fact in self.product.facts if one.unit == "元" and is_total(one, fact, self._said)]

    def _is_comparable(self, one: Measure, fact: Fact) -> bool:
        """Counts need the sheet's period; a topic of the clause before needs the sheet's own unit."""
        carried = not holds(self.clause.text, fact.topics)
        exact = any(quantity.unit == one.unit for quantity in fact.quantities)
        named = measures(self.clause.text[one.start : one.end])[0].unit
        return (one.unit != "次" or self._same_period(fact)) and (not carried or (exact and bool(named)))

    def _same_period(self, fact: Fact) -> bool:
        mine = [period for period in _PERIODS if any(name in self.clause.text for name in period)]
        value = digits_of(fact.value)
        return not mine or any(name in value for period in mine for name in period)

    def _is_excused(self, one: Measure, fact: Fact) -> bool:
        """An amount of something else, right for another fact of the sentence, or a price within his authority."""
        if one.unit == "元" and not is_likely(one, fact):
            return True
        others = [other for other in self.product.facts if holds(self.clause.sentence, other.topics)]
        if any(written(one, (other.value,)) or compare(one, other.quantities) == "right" for other in others):
            return True
        text = "".join(part.text for part in self.parts)
        reduced = "折" in text or holds(text, self.words.offers)
        return one.unit == "元" and reduced and within_discount(one, fact, self.product)

    def _denied(self, one: Measure) -> bool:
        return denied(self.clause, one.start, one.end, self.words)

    @cached_property
    def _said(self) -> list[Measure]:
        return [one for part in self.parts for one in measures(part.text)]

    def _about(self, one: Measure) -> list[Fact]:
        """Facts whose topics stand in the clause, the nearest first; else those of the clause before."""
        near = nearest(self.product, self.clause.text, one)
        if not near and self.number and self.parts[self.number - 1].sentence == self.clause.sentence:
            near = nearest(self.product, self.parts[self.number - 1].text)
        return near

    def _earlier(self) -> list[Fact]:
        """What the clause before was about, even if it was a question of his own."""
        return nearest(self.product, self.parts[self.number - 1].text) if self.number else []
