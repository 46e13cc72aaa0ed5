from actions.terms import ActionExplainTerm
from tests.actions.fakes import FakePractice, tracker
from tests.actions.running import run


def test_a_word_of_the_unit_is_explained_in_the_contents_words(practice: FakePractice) -> None:
    done = run(ActionExplainTerm(), tracker("什麼是生命週期價值？"))
    assert practice.calls == [("explain", "什麼是生命週期價值？")]
    assert done.texts == ["生命週期價值：一位客戶往來期間帶來的全部利潤。"]
    assert done.slots["found"] is True


def test_an_unknown_word_is_left_to_the_rules(practice: FakePractice) -> None:
    practice.term = None
    done = run(ActionExplainTerm(), tracker("什麼是量子糾纏"))
    assert (done.said, done.slots["found"]) == ([], False)
