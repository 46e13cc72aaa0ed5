from actions.questions import ActionAskQuestion, QuestionForm
from tests.actions.fakes import FakePractice, tracker
from tests.actions.running import run

ASKING = {"trainee": "t-1", "turn": "m-1"}
ANSWERING = {"trainee": "t-1", "turn": "m-2"}
WAITING = {"question": "k6-price", "asked_in": "m-1"}


def test_a_question_is_asked_and_remembered(practice: FakePractice) -> None:
    done = run(ActionAskQuestion(), tracker("考我 K6", ASKING))
    assert practice.calls == [("next_question", "t-1", "考我 K6")]
    assert done.texts == ["K6：客戶說太貴，你先做什麼？"]
    assert done.slots == {"question": "k6-price", "asked_in": "m-1"}


def test_the_message_that_asked_for_it_is_not_its_answer(practice: FakePractice) -> None:
    done = run(QuestionForm(), tracker("考我", ASKING, slots=WAITING))
    assert (practice.calls, done.said) == ([], [])


def test_the_next_message_is_marked_by_its_points(practice: FakePractice) -> None:
    done = run(QuestionForm(), tracker("先問他跟誰比", ANSWERING, slots=WAITING))
    assert practice.calls == [("answer_in_lobby", "t-1", "m-2", "k6-price")]
    assert done.texts == ["這一題我給你 2 分", "你有講到：先問原因"]
    assert done.slots == {"question": None}
