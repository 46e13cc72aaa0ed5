import pytest

from actions.scenarios import ActionChooseScenario, ActionOfferScenarios
from tests.actions.fakes import CLINIC, COFFEE, COPIER, FakePractice, listed, tracker
from tests.actions.running import run

TRAINEE = {"trainee": "u-1", "turn": "t-1"}


def family(name: str, start: int, end: int) -> dict[str, object]:
    return {"entity": name, "start": start, "end": end, "value": "…"}


def test_all_scenarios_are_listed_by_number_with_a_button_each(practice: FakePractice) -> None:
    done = run(ActionOfferScenarios(), tracker("有哪些情境", TRAINEE))
    assert practice.calls == [("offer", "u-1", None)]
    assert done.texts[0].splitlines()[1] == "2. 影印機續約：客戶嫌貴，想換一家"
    assert done.said[0]["buttons"][1] == {"title": COPIER.title, "payload": "scenario:copier"}
    assert done.slots["found"] is True


def test_the_family_that_was_named_is_asked_for(practice: FakePractice) -> None:
    run(ActionOfferScenarios(), tracker("我想練陌生開發", TRAINEE, [family("cold_call", 3, 7)]))
    assert practice.calls == [("offer", "u-1", "cold_call")]


def test_of_two_families_the_longer_word_counts(practice: FakePractice) -> None:
    words = [family("closing", 0, 2), family("objection_handling", 3, 7)]
    run(ActionOfferScenarios(), tracker("成交的異議處理", TRAINEE, words))
    assert practice.calls == [("offer", "u-1", "objection_handling")]


def test_an_empty_family_says_nothing_and_lets_the_rules_say_so(practice: FakePractice) -> None:
    practice.offers = []
    done = run(ActionOfferScenarios(), tracker("我想練成交", TRAINEE))
    assert (done.said, done.slots) == ([], {"found": False, "title": None, "item": None})


def test_nobody_is_offered_nothing(practice: FakePractice) -> None:
    assert run(ActionOfferScenarios(), tracker("有哪些情境")).slots["found"] is False
    assert practice.calls == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("第一個", COPIER),
        ("地二個", CLINIC),
        ("第 ２ 個好了", CLINIC),
        ("我选第二个", CLINIC),
        ("1", COPIER),
        ("我選2", CLINIC),
        ("最後一個", CLINIC),
        ("最上面那個", COPIER),
    ],
)
def test_a_place_is_read_against_the_list_that_was_shown_last(
    practice: FakePractice, words: str, meant: object
) -> None:
    shown = [listed(COFFEE, COPIER, CLINIC), {"event": "user"}, listed(COPIER, CLINIC), {"event": "bot", "data": {}}]
    done = run(ActionChooseScenario(), tracker(words, TRAINEE, events=shown))
    assert done.slots["item"] == meant.scenario  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["那個咖啡館的老闆", "一個月沒下單的咖啡館的老闆", "第9個"])
def test_other_words_are_handed_on_as_they_are(practice: FakePractice, words: str) -> None:
    run(ActionChooseScenario(), tracker(words, TRAINEE, events=[listed(COFFEE, COPIER)]))
    assert practice.calls == [("choose", "u-1", words)]


def test_a_number_without_a_list_is_handed_on(practice: FakePractice) -> None:
    run(ActionChooseScenario(), tracker("第一個", TRAINEE))
    assert practice.calls == [("choose", "u-1", "第一個")]


def test_what_is_not_recognised_is_left_to_the_rules(practice: FakePractice) -> None:
    done = run(ActionChooseScenario(), tracker("賣火箭的那個", TRAINEE))
    assert (done.said, done.slots["found"]) == ([], False)
