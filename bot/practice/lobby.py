"""Talk with the coach outside a role-play: offers, terms of the unit, what is unfinished."""

from dataclasses import dataclass

from bot.catalog.scenario import Scenario
from bot.language.likeness import contained
from bot.language.normalise import normal_text
from bot.practice.parts import Parts
from bot.records.queries import attempts_of

NUMBERS = {"一": 0, "1": 0, "二": 1, "2": 1, "三": 2, "3": 2, "四": 3, "4": 3, "五": 4, "5": 4}
OFFERS = 5
ALIKE = 0.34


@dataclass(frozen=True)
class Offer:
    """A scenario that the coach offers."""

    scenario: str
    title: str
    summary: str
    difficulty: int


@dataclass(frozen=True)
class Term:
    """A word of the unit or the trade, explained."""

    title: str
    text: str


@dataclass(frozen=True)
class Summary:
    """An attempt of the trainee, for going back to it."""

    attempt: str
    scenario: str
    title: str
    mark: int | None


def offer(parts: Parts, trainee_id: str, family: str | None) -> list[Offer]:
    """Scenarios to practise, those not tried yet and the easier ones first."""
    tried = _tried(parts, trainee_id)
    scenarios = [s for s in parts.catalog().scenarios.values() if family in {None, s.family}]
    ordered = sorted(scenarios, key=lambda s: (tried.count(s.id), s.difficulty, s.id))
    return [_offer(scenario) for scenario in ordered[:OFFERS]]


def choose(parts: Parts, trainee_id: str, words: str, family: str | None = None) -> Offer | None:
    """The offered scenario that the words name: by number, or by its title, trade or buyer."""
    said = normal_text(words)
    offers = offer(parts, trainee_id, family)
    for number, index in NUMBERS.items():
        if f"第{number}" in said or said.strip(" .、個") == number:
            return offers[index] if index < len(offers) else None
    scenarios = parts.catalog().scenarios.values()
    best = max(scenarios, key=lambda scenario: _named(scenario, said))
    return _offer(best) if _named(best, said) >= ALIKE else None


def again(parts: Parts, trainee_id: str) -> Offer | None:
    """The scenario that the trainee played last."""
    tried = _tried(parts, trainee_id)
    scenario = parts.catalog().scenarios.get(tried[-1]) if tried else None
    return _offer(scenario) if scenario else None


def unfinished(parts: Parts, trainee_id: str) -> Summary | None:
    """The newest attempt that is not finished."""
    return _newest(parts, trainee_id, finished=False)


def latest_report(parts: Parts, trainee_id: str) -> Summary | None:
    """The newest finished attempt."""
    return _newest(parts, trainee_id, finished=True)


def explain(parts: Parts, words: str) -> Term | None:
    """The entry of the unit or the trade's word that the words ask about."""
    said = normal_text(words)
    unit = parts.catalog().unit
    entries = [(one.words, one.title, one.explain) for items in unit.items.values() for one in items]
    entries += [(term.words, term.words[0], term.explain) for term in unit.terms]
    found = [(len(word), title, text) for names, title, text in entries for word in names if normal_text(word) in said]
    return Term(*max(found)[1:]) if found else None


def _offer(scenario: Scenario) -> Offer:
    return Offer(scenario.id, scenario.title, scenario.summary, scenario.difficulty)


def _named(scenario: Scenario, said: str) -> float:
    names = (scenario.title, scenario.trade, scenario.persona.name, scenario.persona.organisation)
    return max(contained(normal_text(name), said, 2) for name in names)


def _tried(parts: Parts, trainee_id: str) -> list[str]:
    with parts.readers() as session:
        return [attempt.scenario_id for attempt in reversed(attempts_of(session, trainee_id))]


def _newest(parts: Parts, trainee_id: str, finished: bool) -> Summary | None:
    with parts.readers() as session:
        fitting = [a for a in attempts_of(session, trainee_id) if (a.state == "finished") == finished]
    if not fitting:
        return None
    found = fitting[0]
    scenario = parts.catalog().scenarios.get(found.scenario_id)
    return Summary(found.id, found.scenario_id, scenario.title if scenario else found.scenario_id, found.mark)
