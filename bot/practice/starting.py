"""Start an attempt, and say the buyer's first line."""

from random import Random

from bot.catalog.rubric import GENERAL
from bot.catalog.scenario import Scenario
from bot.practice.errors import AttemptLimit, AttemptUnknown, ScenarioUnknown
from bot.practice.freezing import freeze
from bot.practice.parts import Parts
from bot.records.attempts import Attempt, Event
from bot.records.database import Session
from bot.records.queries import assessments
from bot.roleplay.respond import open_talk
from bot.roleplay.state import beginning, to_json

# Tries that an assessment gives at one scenario; practice has no limit.
ASSESSMENT_TRIES = 2


def start(parts: Parts, trainee_id: str, attempt_id: str, scenario_id: str, mode: str) -> bool:
    """Start an attempt under the client's id; False if it had been started before."""
    catalog = parts.catalog()
    scenario = catalog.scenarios.get(scenario_id)
    with parts.sessions.begin() as session:
        if found := session.get(Attempt, attempt_id):
            if found.trainee_id != trainee_id:
                raise AttemptUnknown
            return False
        if scenario is None:
            raise ScenarioUnknown
        if mode == "assessment":
            _check_tries(session, trainee_id, scenario_id)
        attempt = _new(parts, session, trainee_id, attempt_id, scenario)
        attempt.mode = mode
        session.add_all([attempt, Event(attempt_id=attempt_id, at=parts.clock(), kind="started", data={"mode": mode})])
    return True


def _check_tries(session: Session, trainee_id: str, scenario_id: str) -> None:
    if assessments(session, trainee_id, scenario_id) >= ASSESSMENT_TRIES:
        raise AttemptLimit(limit=ASSESSMENT_TRIES)


def _new(parts: Parts, session: Session, trainee_id: str, attempt_id: str, scenario: Scenario) -> Attempt:
    catalog = parts.catalog()
    # The id is the client's random one: seeding from it makes every attempt differ and each repeatable.
    seed = Random(attempt_id).getrandbits(31)
    temperament = catalog.temperaments[scenario.persona.temperament]
    opening = open_talk(scenario, temperament, beginning(scenario), Random(f"{seed}:0"))
    rubric = catalog.rubrics[GENERAL]
    return Attempt(
        id=attempt_id, trainee_id=trainee_id, scenario_id=scenario.id, family=scenario.family,
        content=freeze(session, catalog, scenario), rubric_version=f"{rubric.id}-{rubric.version}",
        scorer_version=parts.scorer_version, state="playing", outcome=None, seed=seed, senders=0,
        buyer=to_json(opening.state), opening=list(opening.said), mark=None, passed=None,
        started_at=parts.clock(), finished_at=None,
    )  # fmt: skip
