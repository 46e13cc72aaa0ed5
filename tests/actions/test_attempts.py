import pytest
from rasa_sdk import Action

from actions.attempts import ActionPractiseAgain, ActionResumeAttempt, ActionShowReport
from tests.actions.fakes import FakePractice, tracker
from tests.actions.running import run

TRAINEE = {"trainee": "u-1", "turn": "t-1"}


@pytest.mark.parametrize(
    ("action", "use_case", "item"),
    [
        (ActionResumeAttempt(), "unfinished", "a-1"),
        (ActionShowReport(), "latest_report", "a-1"),
        (ActionPractiseAgain(), "again", "coffee"),
    ],
)
def test_what_is_found_is_named_for_the_rules_and_the_page(
    practice: FakePractice, action: Action, use_case: str, item: str
) -> None:
    done = run(action, tracker("", TRAINEE))
    assert practice.calls == [(use_case, "u-1")]
    assert done.slots == {"found": True, "title": "咖啡館的老闆", "item": item}


@pytest.mark.parametrize("action", [ActionResumeAttempt(), ActionShowReport(), ActionPractiseAgain()])
def test_finding_nothing_forgets_what_was_found_before(practice: FakePractice, action: Action) -> None:
    practice.attempt = practice.last = None
    assert run(action, tracker("", TRAINEE)).slots == {"found": False, "title": None, "item": None}


@pytest.mark.parametrize("metadata", [None, "u-1", [], {}, {"trainee": 7}, {"trainee": ""}])
def test_without_a_trainee_nothing_is_looked_up(practice: FakePractice, metadata: object) -> None:
    assert run(ActionShowReport(), tracker("", metadata)).slots["found"] is False
    assert practice.calls == []
