from rasa_sdk.events import ActiveLoop

from actions.roleplay import ActionOpenRoleplay, RoleplayForm
from tests.actions.fakes import FakePractice, Line, TurnResult, tracker
from tests.actions.running import run

TURN = {"attempt": "a-1", "turn": "t-1"}


def test_the_opening_is_the_buyers_first_line(practice: FakePractice) -> None:
    done = run(ActionOpenRoleplay(), tracker("/play_scenario", {"attempt": "a-1"}))
    assert practice.calls == [("opening", "a-1")]
    assert done.texts == ["（電話響了兩聲）喂？"]


def test_without_an_attempt_nothing_is_opened(practice: FakePractice) -> None:
    done = run(ActionOpenRoleplay(), tracker("/play_scenario", {"trainee": "u-1"}))
    assert (practice.calls, done.said, done.events) == ([], [], [])


def test_the_loop_begins_without_taking_a_turn(practice: FakePractice) -> None:
    done = run(RoleplayForm(), tracker("/play_scenario", {"attempt": "a-1"}))
    assert practice.calls == []
    assert done.events == [ActiveLoop("roleplay_form")]


def test_the_loop_does_not_begin_without_an_attempt(practice: FakePractice) -> None:
    done = run(RoleplayForm(), tracker("/play_scenario", {"trainee": "u-1"}))
    assert done.events == [ActiveLoop(None)]


def test_a_turn_goes_to_the_practice_layer_by_its_ids_and_its_lines_are_said(practice: FakePractice) -> None:
    practice.result = TurnResult([Line("你哪位？"), Line("（提示）先說你是誰。")])
    done = run(RoleplayForm(), tracker("我想請教您", TURN))
    assert practice.calls == [("take_turn", "a-1", "t-1")]
    assert done.texts == ["你哪位？", "（提示）先說你是誰。"]
    assert done.events == []


def test_paused_and_reflecting_attempts_stay_in_the_loop(practice: FakePractice) -> None:
    for state in ("paused", "reflecting"):
        practice.result = TurnResult([Line("好。")], state)
        assert run(RoleplayForm(), tracker("暫停", TURN)).events == []


def test_the_finished_attempt_leaves_the_loop(practice: FakePractice) -> None:
    practice.result = TurnResult([Line("那就這樣，再見。")], "finished")
    assert run(RoleplayForm(), tracker("謝謝您", TURN)).events == [ActiveLoop(None)]
