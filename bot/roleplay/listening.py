"""From a trainee's words and scored behaviours to what the buyer hears."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.catalog.cues import Cues
from bot.catalog.product import Product
from bot.catalog.scenario import Scenario
from bot.language.likeness import bare, contained, jaccard, pieces
from bot.roleplay.facts import QUESTIONS
from bot.roleplay.heard import Heard

SAME = 0.8
ECHO = 0.7
# An echo or repetition of a few characters is how people confirm things.
LONG_ENOUGH = 8
# A short answer to the buyer's own question is an answer, whatever it shows.
SHORT_ANSWER = 14
GREETING = 4
SENTENCE = re.compile(r"[^。.!?;\n]+[。.!?;\n]?")


@dataclass(frozen=True)
class Talk:
    """What was said so far, normalised: the trainee's turns and the buyer's last words."""

    earlier: Sequence[str]
    buyer: str


@dataclass(frozen=True)
class Scored:
    """What scoring made of the turn."""

    behaviours: tuple[str, ...]
    wrong_claims: tuple[str, ...] = ()
    beyond_claims: tuple[str, ...] = ()
    right_claims: tuple[str, ...] = ()


def hear(text: str, scored: Scored, talk: Talk, scenario: Scenario, product: Product, cues: Cues) -> Heard:
    """What the buyer makes of a normalised trainee turn."""
    asked = asked_facts(text, scored.behaviours, scenario, cues)
    situation = _situation(text, scored, talk, scenario, product, cues)
    if situation in {"vague", "off_topic"} and asked:
        situation = None
    copied = situation in {"repeated", "echoed", "coaching"}
    return Heard(
        text=text,
        behaviours=() if copied else scored.behaviours,
        situation=situation,
        asked=() if copied else asked,
        wrong_claims=scored.wrong_claims,
        beyond_claims=scored.beyond_claims,
        goodbye=any(phrase in text for phrase in cues.goodbye) and "?" not in text,
    )


def asked_facts(text: str, behaviours: tuple[str, ...], scenario: Scenario, cues: Cues) -> tuple[str, ...]:
    """Facts that the turn asks for, the best match first; only its questions count, not its statements."""
    questions = [sentence for sentence in SENTENCE.findall(text) if _asks(sentence, cues)]
    if not questions and not QUESTIONS & set(behaviours):
        return ()
    where = " ".join(questions) or text
    scores = {fact.id: sum(len(topic) for topic in fact.topics if topic in where) for fact in scenario.facts}
    return tuple(sorted((identifier for identifier, score in scores.items() if score), key=lambda i: -scores[i]))


def _asks(sentence: str, cues: Cues) -> bool:
    """A real question: 好嗎 and 可以嗎 hung on an offer ask for nothing that the buyer knows."""
    if any(word in sentence for word in cues.claims.proposals):
        for tag in cues.claims.tags:
            sentence = sentence.replace(f"{tag}?", "").removesuffix(tag)
    return "?" in sentence or any(word in sentence for word in cues.claims.questions)


def _situation(text: str, scored: Scored, talk: Talk, scenario: Scenario, product: Product, cues: Cues) -> str | None:
    said = bare(text)
    if not said or said in cues.silence:
        return "silence"
    if any(phrase in text for phrase in cues.coaching):
        return "coaching"
    if len(said) >= LONG_ENOUGH and any(jaccard(text, before) >= SAME for before in talk.earlier):
        return "repeated"
    if len(said) >= LONG_ENOUGH and contained(text, talk.buyer) >= ECHO:
        return "echoed"
    answers = talk.earlier and talk.buyer.rstrip().endswith("?") and len(said) <= SHORT_ANSWER
    # Who states a fact of the sheet has said something, whatever a scorer makes of it.
    if scored.behaviours or scored.right_claims or answers:
        return None
    if len(said) <= GREETING:
        return "vague"
    return "vague" if _on_subject(text, scenario, product, cues) else "off_topic"


def _on_subject(text: str, scenario: Scenario, product: Product, cues: Cues) -> bool:
    return bool(pieces(text, 2) & _subject(scenario, product) - set(cues.filler))


def _subject(scenario: Scenario, product: Product) -> frozenset[str]:
    words = [product.name, product.summary, scenario.title, scenario.brief.goal, scenario.brief.situation]
    words += [topic for fact in scenario.facts for topic in fact.topics]
    words += [topic for fact in product.facts for topic in fact.topics]
    words += [line.say for objection in scenario.objections for line in objection.lines]
    return frozenset().union(*(pieces(word, 2) for word in words))
