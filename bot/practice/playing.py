"""One trainee turn of a role-play: score it, let the buyer answer, keep both."""

from random import Random

from bot.catalog.cues import ClaimWords
from bot.language.normalise import Normal, normalise
from bot.practice.finishing import finish
from bot.practice.parts import Parts
from bot.practice.replies import Line
from bot.records.attempts import Attempt, ClaimMade, Showing, Turn
from bot.records.database import Session
from bot.records.queries import turns_of
from bot.reports.frozen import Frozen, thaw
from bot.roleplay.heard import Heard
from bot.roleplay.listening import Scored, Talk, hear
from bot.roleplay.respond import respond
from bot.roleplay.state import from_json, to_json
from bot.scoring.claims import check_claims
from bot.scoring.credit import unrepeated


def play(parts: Parts, session: Session, attempt: Attempt, turn: Turn) -> list[Line]:
    """Score a turn and answer it as the buyer."""
    content = thaw(session, attempt)
    earlier = turns_of(session, attempt.id, "say", before=turn.number)
    turn.context = buyers_last_words(attempt, earlier)
    heard = _hear(parts, content, attempt, turn, earlier)
    state = from_json(attempt.buyer)
    random = Random(f"{attempt.seed}:{state.turn + 1}")
    response = respond(content.scenario, content.temperament, state, heard, random)
    attempt.buyer = to_json(response.state)
    turn.trace = [*response.trace, *([f"heard:{heard.situation}"] if heard.situation else [])]
    lines = [Line("buyer", text) for text in response.said]
    if response.state.ending:
        lines += finish(parts, session, attempt, response.state.ending)
    return lines


def buyers_last_words(attempt: Attempt, earlier: list[Turn]) -> str:
    """What the buyer said last, all bubbles of it."""
    for turn in reversed(earlier):
        said = [line["text"] for line in (turn.reply or {}).get("lines", []) if line["speaker"] == "buyer"]
        if said:
            return " ".join(said)
    return " ".join(attempt.opening)


def _hear(parts: Parts, content: Frozen, attempt: Attempt, turn: Turn, earlier: list[Turn]) -> Heard:
    said = normalise(turn.text)
    talk = Talk([normalise(before.text).text for before in earlier], normalise(turn.context).text)
    behaviours = _keep_showings(parts, attempt, turn)
    cues = parts.catalog().cues["zh-tw"]
    facts = _keep_claims(turn, said, content, cues.claims)
    scored = Scored(behaviours, facts["wrong"], facts["beyond_authority"], facts["right"])
    return hear(said.text, scored, talk, content.scenario, content.product, cues)


def _keep_showings(parts: Parts, attempt: Attempt, turn: Turn) -> tuple[str, ...]:
    found = parts.scorer().score(unrepeated(turn.text), turn.context, attempt.family)
    turn.showings = [
        Showing(behaviour=one.behaviour, confidence=one.confidence, evidence=[list(span) for span in one.evidence])
        for one in found
    ]
    return tuple(one.behaviour for one in found)


def _keep_claims(turn: Turn, said: Normal, content: Frozen, words: ClaimWords) -> dict[str, tuple[str, ...]]:
    """The facts and limits that the turn speaks of, by verdict."""
    claims = check_claims(said, content.product, words)
    turn.claims = [
        ClaimMade(fact=claim.fact, verdict=claim.verdict, evidence=[list(span) for span in claim.evidence])
        for claim in claims
    ]
    verdicts = ("right", "wrong", "beyond_authority")
    return {verdict: tuple(claim.fact for claim in claims if claim.verdict == verdict) for verdict in verdicts}
