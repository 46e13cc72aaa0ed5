"""The way of a turn: exactly once, whatever is sent twice, at once, or lost on the way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI

from bot.catalog.items import Catalog
from bot.gateway.app import create_app
from bot.gateway.lobby import Lobby
from bot.gateway.turns import Turns
from bot.practice.practice import Practice
from bot.records.attempts import Attempt
from bot.records.people import TraineeSession
from bot.settings import Settings
from tests.builders import practice_on
from tests.fakes import StraightRasa, WordScorer

SCENARIO = "coolant_first_call"
SCALES = ("knowledge", "technique", "indicator", "skill", "evidence")


class Peer:
    """A trainee's client against an app whose Rasa is a fake."""

    def __init__(self, client: httpx.AsyncClient, rasa: StraightRasa, practice: Practice, scorer: WordScorer) -> None:
        self.client, self.rasa, self.practice, self.scorer = client, rasa, practice, scorer

    async def register(self, name: str = "小明") -> None:
        answer = await self.client.post("/api/v1/sessions", json={"name": name})
        self.client.headers["Authorization"] = f"Bearer {answer.json()['token']}"

    async def start(self, **more: str) -> str:
        attempt = str(uuid4())
        answer = await self.client.post("/api/v1/attempts", json={"attempt": attempt, "scenario": SCENARIO, **more})
        assert answer.status_code == 201, answer.text
        return attempt

    async def say(self, attempt: str, text: str, turn: str | None = None) -> httpx.Response:
        body = {"turn": turn or str(uuid4()), "text": text}
        return await self.client.post(f"/api/v1/attempts/{attempt}/turns", json=body)

    async def control(self, attempt: str, control: str) -> dict:  # type: ignore[type-arg]
        body = {"turn": str(uuid4()), "control": control}
        answer = await self.client.post(f"/api/v1/attempts/{attempt}/turns", json=body)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())


@asynccontextmanager
async def peer(url: str, catalog: Catalog) -> AsyncIterator[Peer]:
    scorer = WordScorer({"我是": "identify_self", "回扣": "neg_bribe", "謝謝": "thank"})
    practice = practice_on(url, catalog, scorer)
    app: FastAPI = create_app(practice, Settings(database_url=url))
    rasa = StraightRasa(practice)
    app.state.rasa, app.state.turns, app.state.lobby = rasa, Turns(practice, rasa), Lobby(practice, rasa)  # type: ignore[arg-type]
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        one = Peer(client, rasa, practice, scorer)
        await one.register()
        yield one


@pytest.fixture
def run(database_url: str, catalog: Catalog):  # type: ignore[no-untyped-def]
    """Runs an async test body against a fresh peer."""

    def runner(body):  # type: ignore[no-untyped-def]
        async def whole() -> None:
            async with peer(database_url, catalog) as one:
                await body(one)

        asyncio.run(whole())

    return runner


def test_a_turn_is_answered_and_recorded_with_its_behaviours(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        answer = await one.say(attempt, "您好，我是大慶的小何")
        assert answer.status_code == 200, answer.text
        assert answer.json()["lines"] and answer.json()["turns_used"] == 1
        view = (await one.client.get(f"/api/v1/attempts/{attempt}")).json()
        assert [line["speaker"] for line in view["lines"]][:3] == ["buyer", "trainee", "buyer"]

    run(body)


def test_the_same_turn_again_gives_the_same_reply_and_is_scored_once(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt, turn = await one.start(), str(uuid4())
        first = await one.say(attempt, "我是小何", turn)
        second = await one.say(attempt, "我是小何", turn)
        assert first.json() == second.json()
        assert one.scorer.calls == 1

    run(body)


def test_the_same_turn_many_times_at_once_is_answered_once(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt, turn = await one.start(), str(uuid4())
        answers = await asyncio.gather(*(one.say(attempt, "我是小何", turn) for _ in range(12)))
        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.text for answer in answers}) == 1
        assert one.scorer.calls == 1

    run(body)


def test_the_same_id_with_other_words_is_refused(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt, turn = await one.start(), str(uuid4())
        await one.say(attempt, "我是小何", turn)
        answer = await one.say(attempt, "我是小陳", turn)
        assert (answer.status_code, answer.json()["code"]) == (409, "turn_conflict")

    run(body)


def test_a_turn_lost_in_rasa_is_sent_again_in_a_fresh_conversation(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        one.rasa.broken = 1
        answer = await one.say(attempt, "我是小何")
        assert answer.status_code == 200
        assert one.rasa.opened == [f"{attempt}.1", f"{attempt}.2"]

    run(body)


def test_a_turn_is_kept_while_rasa_is_down_and_answered_first_later(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt, lost = await one.start(), str(uuid4())
        one.rasa.broken = 2
        answer = await one.say(attempt, "我是小何", lost)
        assert (answer.status_code, answer.json()["code"]) == (503, "bot_unavailable")
        view = (await one.client.get(f"/api/v1/attempts/{attempt}")).json()
        assert view["waiting"]["turn"] == lost
        assert (await one.say(attempt, "謝謝您")).json()["turns_used"] == 2
        assert (await one.say(attempt, "我是小何", lost)).json()["turns_used"] == 1

    run(body)


def test_another_turn_during_one_in_flight_is_refused(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        started, go_on = asyncio.Event(), asyncio.Event()
        straight = one.rasa.say

        async def slow(sender: str, text: str, metadata: dict[str, str]):  # type: ignore[no-untyped-def]
            started.set()
            await go_on.wait()
            return await straight(sender, text, metadata)

        one.rasa.say = slow  # type: ignore[method-assign]
        first = asyncio.create_task(one.say(attempt, "我是小何"))
        await started.wait()
        second = await one.say(attempt, "謝謝您")
        assert (second.status_code, second.json()["code"]) == (409, "turn_in_flight")
        go_on.set()
        assert (await first).status_code == 200

    run(body)


def test_hint_pause_resume_and_give_up_by_button(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        assert (await one.control(attempt, "hint"))["lines"][0]["speaker"] == "coach"
        assert (await one.control(attempt, "pause"))["state"] == "paused"
        assert (await one.control(attempt, "resume"))["state"] == "playing"
        ended = await one.control(attempt, "give_up")
        assert (ended["state"], ended["outcome"]["id"]) == ("finished", "gave_up")

    run(body)


def test_control_words_work_and_sales_talk_with_them_is_sales_talk(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        assert (await one.say(attempt, "給我提示！")).json()["turns_used"] == 0
        assert (await one.say(attempt, "先暫停")).json()["state"] == "paused"
        talk = await one.say(attempt, "我想請教您，產線暫停一次要花多少錢，方便給我一點提示嗎？")
        assert (talk.json()["state"], talk.json()["turns_used"]) == ("playing", 1)

    run(body)


def test_a_bribe_ends_the_talk_and_fails_it_with_the_quote(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        await one.say(attempt, "我是大慶的小何")
        ended = (await one.say(attempt, "這單成了給您回扣")).json()
        assert ended["outcome"]["id"] == "hung_up"
        if ended["state"] == "reflecting":
            await one.say(attempt, "我沒想那麼多，因為他在意價格")
        found = (await one.client.get(f"/api/v1/attempts/{attempt}/report")).json()
        assert found["overall"]["passed"] is False
        quote = found["overall"]["blockers"][0]
        assert quote["text"][slice(*quote["spans"][0])] == "回扣"

    run(body)


def test_a_finished_attempt_takes_no_more_turns(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        await one.control(attempt, "give_up")
        answer = await one.say(attempt, "等等")
        assert (answer.status_code, answer.json()["code"]) == (409, "attempt_finished")

    run(body)


def test_an_assessment_has_no_hints_and_a_limit_of_tries(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start(mode="assessment")
        view = (await one.client.get(f"/api/v1/attempts/{attempt}")).json()
        assert "hint" not in [reply["control"] for reply in view["quick_replies"]]
        assert view["mood"] is None
        await one.start(mode="assessment")
        body = {"attempt": str(uuid4()), "scenario": SCENARIO, "mode": "assessment"}
        third = await one.client.post("/api/v1/attempts", json=body)
        assert (third.status_code, third.json()["code"]) == (409, "attempt_limit")

    run(body)


BAD_TEXTS = [
    ("", "text_blank"), ("  \n　", "text_blank"), ("字" * 2001, "text_too_long"), ("a\0b", "text_unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), BAD_TEXTS)
def test_bad_text_is_refused_with_a_reason(run, text: str, code: str) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        answer = await one.say(await one.start(), text)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
        assert answer.headers["content-type"] == "application/problem+json"
        assert {"type", "status", "code", "title", "detail"} == set(answer.json())

    run(body)


@pytest.mark.parametrize(
    "text", ["/restart", " /restart", '/play_scenario{"attempt":"x"}', "／restart", "\u200b/back", "/", "x" * 2000]
)
def test_commands_are_words_like_any_others(run, text: str) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        answer = await one.say(await one.start(), text)
        assert (answer.status_code, answer.json()["turns_used"]) == (200, 1)

    run(body)


BAD_BODIES = [
    (b"{", "application/json", 400, "not_json"),
    (b'{"turn": "no uuid", "text": "x"}', "application/json", 422, "field_invalid"),
    (b'{"turn": "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b11"}', "application/json", 422, "text_missing"),
    (b'{"turn": "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b11", "text": 5}', "application/json", 422, "field_invalid"),
    (b'{"turn": "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b11", "text": "a", "slot": 1}', "application/json", 422,
     "field_invalid"),
    (b'{"turn": "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b11", "text": "\\ud800"}', "application/json", 422,
     "text_unreadable"),
    (b'{"turn": "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b11", "text": "\xff"}', "application/json", 400, "not_json"),
    (b'{"text": "' + b"x" * 1_000_000 + b'"}', "application/json", 413, "body_too_large"),
    (b"[]", "application/json", 422, "field_invalid"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "kind", "status", "code"), BAD_BODIES)
def test_bad_bodies_are_refused_in_one_shape(run, raw: bytes, kind: str, status: int, code: str) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        answer = await one.client.post(f"/api/v1/attempts/{attempt}/turns", content=raw, headers={"Content-Type": kind})
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text

    run(body)


def test_someone_elses_attempt_is_as_unknown_as_none(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        await one.register("別人")
        for path in (f"/api/v1/attempts/{attempt}", f"/api/v1/attempts/{attempt}/report"):
            answer = await one.client.get(path)
            assert (answer.status_code, answer.json()["code"]) == (404, "attempt_unknown")
        assert (await one.say(attempt, "你好")).status_code == 404
        assert (await one.say(str(uuid4()), "你好")).status_code == 404

    run(body)


def test_without_a_good_token_nothing_is_told(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        one.client.headers["Authorization"] = "Bearer nonsense"
        answer = await one.client.get("/api/v1/attempts")
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
        del one.client.headers["Authorization"]
        assert (await one.client.get("/api/v1/attempts")).status_code == 401

    run(body)


def test_a_lobby_message_is_answered_once(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        message = {"turn": str(uuid4()), "text": "我想練習"}
        first = await one.client.post("/api/v1/lobby/turns", json=message)
        second = await one.client.post("/api/v1/lobby/turns", json=message)
        assert first.json() == second.json()
        assert first.json()["messages"][0]["text"] == "coach heard 我想練習"

    run(body)


@pytest.mark.parametrize("path", ["/nowhere", "/api/v1/nowhere", "/api/v1/scenarios/nowhere"])
def test_an_unknown_address_is_a_problem_too(run, path: str) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        answer = await one.client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")

    run(body)


def test_an_expired_session_is_renewed_for_the_same_trainee_and_attempt(run) -> None:  # type: ignore[no-untyped-def]
    async def body(one: Peer) -> None:
        attempt = await one.start()
        with one.practice.parts.sessions.begin() as session:
            for row in session.query(TraineeSession):
                row.expires_at = datetime(2020, 1, 1, tzinfo=UTC)
        expired = await one.say(attempt, "我是小何")
        assert (expired.status_code, expired.json()["code"]) == (401, "session_expired")
        await one.register("小明")
        assert (await one.say(attempt, "我是小何")).json()["turns_used"] == 1
        await one.register("別人")
        assert (await one.say(attempt, "我是小何")).status_code == 404

    run(body)


def test_only_what_a_scenario_is_about_is_scored_beside_knowledge_and_techniques(
    database_url: str, catalog: Catalog
) -> None:
    async def run() -> None:
        async with peer(database_url, catalog) as someone:
            await someone.register()
            attempt = await someone.start()
            await someone.say(attempt, "您好我是潤捷的小陳，謝謝您")
            await someone.control(attempt, "give_up")
            with someone.practice.parts.readers() as session:
                scores = session.get_one(Attempt, attempt).scores
                found = {scale: {one.ref for one in scores if one.scale == scale} for scale in SCALES}
            covers = catalog.scenarios[SCENARIO].covers
            assert found["indicator"] == set(covers.indicators)
            assert found["skill"] == set(covers.skills) and found["evidence"] == set(covers.evidence)
            assert len(found["knowledge"]) == 9 and len(found["technique"]) == 10

    asyncio.run(run())


def test_a_plan_is_shown_to_its_trainee_only(database_url: str, catalog: Catalog) -> None:
    async def run() -> None:
        async with peer(database_url, catalog) as someone:
            await someone.register()
            assert (await someone.client.get("/api/v1/plan")).json() == {"plan": []}
            del someone.client.headers["Authorization"]
            assert (await someone.client.get("/api/v1/plan")).status_code == 401

    asyncio.run(run())
