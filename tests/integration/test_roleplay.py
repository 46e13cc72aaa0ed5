"""The whole way with the real Rasa, action server, database and scorer."""

from uuid import uuid4

import pytest

from bot.catalog.items import Catalog
from bot.catalog.loader import load
from tests.live import Live

SCENARIOS = sorted(load().scenarios)
OPENING = "您好，我是大慶的業務小何，今天想跟您談一下合作的可能，方便耽誤您兩分鐘嗎？"


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_scenario_is_played_to_an_end_and_reported(live: Live, scenario: str) -> None:
    trainee = live.client()
    attempt = trainee.start(scenario)["id"]
    reply = trainee.say(attempt, OPENING)
    assert reply["turns_used"] == 1 and reply["lines"]
    for text in ("嗯", "今天天氣不錯", "哈哈", "喔", "嗯嗯", "你很煩耶，到底要不要買", "不買就算了，你們這種小公司"):
        if reply["state"] != "playing":
            break
        reply = trainee.say(attempt, text)
    if reply["state"] == "playing":
        # A patient buyer may bear even this for a while: then the trainee is the one who leaves.
        reply = trainee.say(attempt, "放棄")
    assert reply["outcome"]["id"] in {"hung_up", "refused", "put_off", "gave_up"}
    while reply["state"] != "finished":
        reply = trainee.say(attempt, "因為我想先讓客戶放心，但後來太急了")
    report = trainee.http.get(f"/attempts/{attempt}/report").raise_for_status().json()
    assert [one["id"] for one in report["knowledge"]] == [f"K{number}" for number in range(1, 10)]
    assert any(one["quotes"] for one in report["knowledge"])


def test_the_lobby_leads_to_a_scenario(live: Live) -> None:
    trainee = live.client()

    def say(text: str) -> list[dict[str, object]]:
        body = {"turn": str(uuid4()), "text": text}
        return list(trainee.http.post("/lobby/turns", json=body).raise_for_status().json()["messages"])

    assert say("你好")
    assert any(message.get("buttons") for message in say("我想練陌生電話"))
    assert any(message.get("scenario") for message in say("第一個"))


def test_the_coach_explains_a_word_of_the_unit(live: Live, catalog: Catalog) -> None:
    trainee = live.client()
    body = {"turn": str(uuid4()), "text": "什麼是客戶的生命週期價值？"}
    messages = trainee.http.post("/lobby/turns", json=body).raise_for_status().json()["messages"]
    explained = next(one for one in catalog.unit.knowledge if one.id == "K7").explain
    assert any(explained in message["text"] for message in messages)


@pytest.mark.parametrize(
    "text", ["/restart", '/play_scenario{"attempt":"x"}', "／back", "我想請教您，提示一下貴公司的需求好嗎"]
)
def test_nothing_that_is_said_breaks_the_conversation(live: Live, text: str) -> None:
    trainee = live.client()
    attempt = trainee.start(SCENARIOS[0])["id"]
    assert trainee.say(attempt, text)["turns_used"] == 1
    assert trainee.say(attempt, OPENING)["turns_used"] == 2


def test_an_attempt_resumes_at_the_same_line(live: Live) -> None:
    trainee = live.client()
    attempt = trainee.start(SCENARIOS[0])["id"]
    reply = trainee.say(attempt, OPENING)
    view = trainee.http.get(f"/attempts/{attempt}").json()
    assert view["lines"][-1]["text"] == reply["lines"][-1]["text"]
    assert view["state"] == "playing"


def test_a_question_of_the_knowledge_bank_is_asked_and_marked(live: Live) -> None:
    trainee = live.client()

    def say(text: str) -> str:
        body = {"turn": str(uuid4()), "text": text}
        messages = trainee.http.post("/lobby/turns", json=body).raise_for_status().json()["messages"]
        return "\n".join(message["text"] for message in messages)

    assert "【K8】" in say("考我 K8")
    assert "滿分 4 分" in say("要先問他同不同意，個資不能隨便給別人")
    assert "滿分 4 分" not in say("你好")
