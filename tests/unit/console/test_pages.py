"""The trainer's pages: who may see them, what they show, and that trainee text stays text."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from bot.catalog.items import Catalog
from bot.gateway.app import create_app
from bot.practice.accounts import accept_invite, invite_trainer, register_trainee
from bot.practice.errors import InviteInvalid, LoginTaken, PasswordWeak
from bot.practice.practice import Practice
from bot.practice.receiving import Incoming
from bot.settings import Settings
from tests.builders import practice_on
from tests.fakes import WordScorer

SCENARIO = "coolant_first_call"
PASSWORD = "一句夠長的密碼才可以"
ATTACK = '<script>alert(1)</script><img src=x onerror="alert(2)">我是小何'


@pytest.fixture
def practice(database_url: str, catalog: Catalog) -> Practice:
    return practice_on(database_url, catalog, WordScorer({"我是小何": "identify_self", "回扣": "neg_bribe"}))


@pytest.fixture
def browser(practice: Practice, database_url: str) -> Iterator[TestClient]:
    with TestClient(create_app(practice, Settings(database_url=database_url)), follow_redirects=False) as client:
        yield client


def sign_in(practice: Practice, browser: TestClient, login: str = "lin") -> None:
    token = invite_trainer(practice.parts)
    answer = browser.post(f"/console/invite/{token}", data={"login": login, "password": PASSWORD})
    assert answer.status_code == 303
    answer = browser.post("/console/sign-in", data={"login": login, "password": PASSWORD})
    assert answer.status_code == 303


def an_attempt(practice: Practice, *texts: str, name: str = "王小明") -> str:
    trainee, attempt = register_trainee(practice.parts, name).id, str(uuid4())
    practice.start(trainee, attempt, SCENARIO, "practice")
    for text in texts:
        turn = str(uuid4())
        practice.receive(trainee, attempt, Incoming(turn, text, None))
        practice.take_turn(attempt, turn)
    return attempt


@pytest.mark.parametrize("path", ["/console", "/console/attempts/x"])
def test_strangers_are_sent_to_sign_in(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/console/sign-in")


def test_a_wrong_password_is_refused_without_saying_which_was_wrong(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    wrong = [browser.post("/console/sign-in", data={"login": login, "password": "x"}) for login in ("lin", "nobody")]
    assert [answer.status_code for answer in wrong] == [401, 401]
    assert wrong[0].text == wrong[1].text


def test_an_invitation_works_once(practice: Practice) -> None:
    token = invite_trainer(practice.parts)
    accept_invite(practice.parts, token, "lin", PASSWORD)
    with pytest.raises(InviteInvalid):
        accept_invite(practice.parts, token, "chen", PASSWORD)


def test_an_invitation_grows_old(practice: Practice) -> None:
    token = invite_trainer(practice.parts)
    later = Practice(
        type(practice.parts)(**{**vars(practice.parts), "clock": lambda: datetime.now(UTC) + timedelta(days=3)})
    )
    with pytest.raises(InviteInvalid):
        accept_invite(later.parts, token, "lin", PASSWORD)


def test_a_login_belongs_to_one_and_a_short_password_is_refused(practice: Practice) -> None:
    accept_invite(practice.parts, invite_trainer(practice.parts), "lin", PASSWORD)
    with pytest.raises(LoginTaken):
        accept_invite(practice.parts, invite_trainer(practice.parts), "lin", PASSWORD)
    with pytest.raises(PasswordWeak):
        accept_invite(practice.parts, invite_trainer(practice.parts), "chen", "short")


def test_the_list_shows_attempts_and_filters_them(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    an_attempt(practice, "我是小何", name="王小明")
    an_attempt(practice, "給您回扣", name="陳大同")
    assert {"王小明", "陳大同"} <= set(re.findall("王小明|陳大同", browser.get("/console").text))
    hung_up = browser.get("/console", params={"outcome": "hung_up"}).text
    assert "陳大同" in hung_up and "王小明" not in hung_up
    assert "陳大同" not in browser.get("/console", params={"trainee": "王"}).text
    assert "沒有符合" in browser.get("/console", params={"trainee": "%"}).text


def test_the_transcript_marks_the_evidence_in_place(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    attempt = an_attempt(practice, "您好，我是小何，這邊請教", "這單成了給您回扣")
    page = browser.get(f"/console/attempts/{attempt}").text
    assert '您好，<mark class="" title="表明身分">我是小何</mark>，這邊請教' in page
    assert 'class="bad"' in page and "合規警示" in page


def test_trainee_text_is_never_markup(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    attempt = an_attempt(practice, ATTACK, name="<b>壞人</b>")
    for path in ("/console", f"/console/attempts/{attempt}"):
        page = browser.get(path).text
        assert "<script" not in page and "<img" not in page and "<b>壞人" not in page


def test_pages_carry_a_strict_policy_and_no_inline_code(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    for path in ("/console", "/console/sign-in"):
        answer = browser.get(path)
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert not re.search(r"<script(?! src)|\son\w+=|style=", answer.text)


def test_a_form_of_another_site_does_nothing(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    assert browser.post("/console/sign-out", data={"form_token": "guess"}).status_code == 403
    assert browser.get("/console").status_code == 200
    other = {"Origin": "https://evil.example"}
    data = {"login": "lin", "password": PASSWORD}
    assert browser.post("/console/sign-in", data=data, headers=other).status_code == 403


def test_signing_out_ends_the_session(practice: Practice, browser: TestClient) -> None:
    sign_in(practice, browser)
    token = re.search('name="form_token" value="([^"]+)"', browser.get("/console").text)
    assert token
    assert browser.post("/console/sign-out", data={"form_token": token[1]}).status_code == 303
    assert browser.get("/console").status_code == 303
