"""The buyer: what good, pushy, silent and off-topic trainees get from him."""

from random import Random

import pytest

from bot.roleplay.heard import Heard
from bot.roleplay.respond import Response, open_talk, respond
from bot.roleplay.state import beginning, from_json, to_json
from tests.builders import a_scenario, a_temperament, heard


def play(turns: list[Heard], seed: int = 1, **changes: object) -> list[Response]:
    """All responses to the turns, up to an ending."""
    scenario, temperament = a_scenario(**changes), a_temperament()
    state, found = beginning(scenario), []
    for number, turn in enumerate(turns):
        response = respond(scenario, temperament, state, turn, Random(f"{seed}:{number}"))
        found.append(response)
        state = response.state
        if state.ending:
            break
    return found


GOOD = [
    heard("identify_self"), heard("empathise", "ask_situation", text="您現在跟誰叫貨呢?", asked=("supplier",)),
    heard("present_benefit"), heard("probe_objection"), heard("answer_objection", "empathise"), heard("ask_for_order"),
    heard("ask_for_order"),
]  # fmt: skip


def test_a_good_trainee_wins() -> None:
    assert play(GOOD)[-1].state.ending == "won"


@pytest.mark.parametrize("seed", range(20))
def test_no_line_comes_twice(seed: int) -> None:
    said = [text for response in play([heard("present_benefit")] * 12, seed) for text in response.said]
    assert len(said) == len(set(said)) > 5


def test_the_same_seed_gives_the_same_talk() -> None:
    assert [r.said for r in play(GOOD, 7)] == [r.said for r in play(GOOD, 7)]


def test_different_seeds_give_different_talks() -> None:
    assert len({tuple(r.said for r in play(GOOD, seed)) for seed in range(10)}) > 1


def test_a_pushy_trainee_is_hung_up_on() -> None:
    last = play([heard("neg_pressure")] * 3)[-1].state
    assert (last.ending, last.turn) == ("hung_up", 2)


def test_a_bribe_ends_it_at_once() -> None:
    assert play([heard("neg_bribe")])[-1].state.ending == "hung_up"


def test_who_takes_his_leave_is_let_go() -> None:
    last = play([heard("identify_self"), heard("set_next_step", "thank", text="下次再聊,謝謝再見", goodbye=True)])[-1]
    assert last.state.ending == "put_off" and not any(mark.startswith("raised:") for mark in last.trace)


def test_what_is_asked_for_at_the_door_may_still_be_given() -> None:
    turns = [*GOOD[:5], heard("ask_for_order", "thank", text="那就訂了,謝謝再見", goodbye=True)]
    assert play(turns)[-1].state.ending == "won"


def test_a_silent_trainee_loses_the_buyers_patience() -> None:
    last = play([heard(situation="silence", text="嗯")] * 5)[-1].state
    assert (last.ending, last.turn) == ("hung_up", 3)


def test_an_off_topic_trainee_loses_the_buyers_patience() -> None:
    assert play([heard(situation="off_topic")] * 9)[-1].state.ending == "hung_up"


def test_false_claims_cost_trust_until_the_buyer_refuses() -> None:
    responses = play([heard("present_benefit", wrong_claims=("price",))] * 3)
    assert responses[0].said[0].startswith("claim_wrong")
    assert responses[-1].state.ending == "refused"


def test_a_question_is_answered_with_its_fact() -> None:
    response = play([heard("ask_situation", text="您跟誰叫貨?", asked=("supplier",))])[0]
    assert response.said[0].startswith("跟老陳叫的")
    assert response.state.told == ("supplier",)


def test_a_fact_is_withheld_from_those_not_trusted_yet() -> None:
    response = play([heard("ask_decision", text="預算多少?", asked=("budget",))])[0]
    assert response.said[0].startswith("不方便講")
    assert response.state.told == ()


def test_an_objection_answered_beside_the_point_comes_back() -> None:
    turns = [heard("identify_self"), heard("ask_for_order"), heard("present_benefit")]
    assert play(turns)[-1].said[0].startswith("還是貴")


def test_an_objection_answered_well_stays_settled() -> None:
    turns = [heard("ask_for_order"), heard("probe_objection"), heard("answer_objection"), heard("ask_for_order")]
    responses = play(turns, start={"trust": 60, "interest": 60, "patience": 60})
    assert "settled:price" in responses[2].trace
    assert responses[3].state.ending == "won"


@pytest.mark.parametrize(
    "spoilt",
    [heard("answer_objection", wrong_claims=("price",)), heard("answer_objection", beyond_claims=("discount",)),
     heard("answer_objection", "neg_disparage")],
)  # fmt: skip
def test_what_is_untrue_or_offensive_settles_nothing(spoilt: Heard) -> None:
    turns = [heard("ask_for_order"), heard("probe_objection"), spoilt]
    responses = play(turns, start={"trust": 90, "interest": 60, "patience": 60})
    assert not any("settled:price" in response.trace for response in responses)


def test_a_fact_asked_by_name_is_told_though_a_worry_stands() -> None:
    asking = heard("probe_objection", text="您跟誰叫貨?", asked=("supplier",))
    responses = play([heard("ask_for_order"), asking], start={"trust": 60, "interest": 60, "patience": 60})
    assert "told:supplier" in responses[1].trace


@pytest.mark.parametrize(("trust", "ending"), [(20, "refused"), (60, "put_off")])
def test_an_objection_never_answered_ends_the_talk(trust: int, ending: str) -> None:
    turns = [heard("ask_for_order"), *[heard("thank")] * 6]
    last = play(turns, start={"trust": trust, "interest": 60, "patience": 60})[-1].state
    assert last.ending == ending


def test_a_worry_answered_before_it_is_voiced_does_not_come_up() -> None:
    worry = a_scenario().objections[0].model_dump()
    worry["resolve"]["about"] = ["價格"]
    turns = [heard("empathise", "answer_objection", text="價格的部分我們有分期"), *[heard("present_benefit")] * 5]
    responses = play(turns, objections=[worry])
    assert not any("raised:price" in response.trace for response in responses)


def test_a_turn_that_settles_the_last_worry_may_close() -> None:
    start = {"trust": 60, "interest": 60, "patience": 60}
    turns = [heard("thank"), heard("ask_for_order"), heard("probe_objection", "answer_objection", "ask_for_order")]
    assert play(turns, start=start)[-1].state.ending == "won"


def test_one_who_asks_again_and_again_gets_a_final_no() -> None:
    start = {"trust": 60, "interest": 20, "patience": 90}
    turns = [heard("ask_for_order", "answer_objection", "empathise")] * 6
    last = play(turns, start=start)[-1].state
    assert (last.ending, last.declined) == ("refused", 4)


def test_a_fact_told_is_not_unknown_when_asked_again() -> None:
    turn = heard("ask_situation", text="您跟誰叫貨?", asked=("supplier",))
    assert play([turn, turn])[1].said[0].startswith("asked_again")


def test_a_close_before_its_time_brings_the_worry_up() -> None:
    assert play([heard("ask_for_order")])[0].said[0].startswith("太貴了")


def test_a_next_step_is_less_than_the_goal() -> None:
    turns = [*[heard("empathise")] * 2, heard("answer_objection"), heard("probe_objection", "answer_objection")]
    endings = {play([*turns, heard("set_next_step")], seed)[-1].state.ending for seed in range(8)}
    assert "next_step" in endings


def test_the_talk_ends_when_time_is_up() -> None:
    last = play([heard("explain_terms", "empathise", "answer_objection")] * 12)[-1].state
    assert (last.ending, last.turn) == ("put_off", 10)


def test_the_opening_is_the_buyers() -> None:
    scenario = a_scenario()
    opened = open_talk(scenario, a_temperament(), beginning(scenario), Random(3))
    assert opened.said[0].startswith("喂")
    assert len(opened.state.used) == 1


def test_a_state_survives_storage() -> None:
    state = play(GOOD)[3].state
    assert from_json(to_json(state)) == state
