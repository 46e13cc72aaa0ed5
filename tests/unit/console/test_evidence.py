"""Reviews, evidence from people, plans and exports: who signs, what is refused, what stays visible."""

import io
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from starlette.testclient import TestClient

from bot.catalog.items import Catalog
from bot.gateway.app import create_app
from bot.practice.portfolio import answer_question
from bot.practice.practice import Practice
from bot.settings import Settings
from tests.builders import practice_on
from tests.fakes import WordScorer
from tests.unit.console.test_pages import an_attempt, sign_in


@pytest.fixture
def practice(database_url: str, catalog: Catalog) -> Practice:
    words = {"我是小何": "identify_self", "回扣": "neg_bribe", "長期": "build_longterm"}
    return practice_on(database_url, catalog, WordScorer(words))


@pytest.fixture
def browser(practice: Practice, database_url: str) -> Iterator[TestClient]:
    with TestClient(create_app(practice, Settings(database_url=database_url)), follow_redirects=False) as client:
        sign_in(practice, client)
        yield client


def token(page: str) -> str:
    found = re.search('name="form_token" value="([^"]+)"', page)
    assert found
    return found[1]


def trainee_id(browser: TestClient) -> str:
    found = re.search(r"/console/trainees/([0-9a-f-]{36})", browser.get("/console/trainees").text)
    assert found
    return found[1]


def ended(practice: Practice) -> str:
    return an_attempt(practice, "您好我是小何，我們長期合作", "=SUM(1,1) 給您回扣")


def entry(browser: TestClient, **changes: object) -> dict[str, object]:
    page = browser.get(f"/console/trainees/{trainee_id(browser)}").text
    return {
        "form_token": token(page), "method": "M1", "text": "在展場主動介紹自己並問需求", "signed_by": "林主任",
        "role": "直屬主管", "observed_on": date.today().isoformat(), "refs": ["K5", "1.3"], **changes,
    }  # fmt: skip


def test_a_confirmed_grade_names_its_trainer(practice: Practice, browser: TestClient) -> None:
    attempt = ended(practice)
    page = browser.get(f"/console/attempts/{attempt}").text
    assert "還沒有講師確認" in page
    mark = re.search('name="mark"[^>]* value="([0-9]*)"', page)
    assert mark
    data = {"form_token": token(page), "mark": mark[1]}
    assert browser.post(f"/console/attempts/{attempt}/review", data=data).status_code == 303
    page = browser.get(f"/console/attempts/{attempt}").text
    assert "還沒有講師確認" not in page and "lin" in page


def test_a_changed_mark_needs_a_reason(practice: Practice, browser: TestClient) -> None:
    attempt = ended(practice)
    page = browser.get(f"/console/attempts/{attempt}").text
    data = {"form_token": token(page), "mark": "77"}
    refused = browser.post(f"/console/attempts/{attempt}/review", data=data)
    assert (refused.status_code, refused.json()["code"]) == (422, "reason_missing")
    accepted = browser.post(f"/console/attempts/{attempt}/review", data={**data, "reason": "語氣很好"})
    assert accepted.status_code == 303


def test_a_changed_level_shows_old_new_and_why(practice: Practice, browser: TestClient) -> None:
    attempt = ended(practice)
    page = browser.get(f"/console/attempts/{attempt}").text
    mark = re.search('name="mark"[^>]* value="([0-9]*)"', page)
    data = {"form_token": token(page), "mark": mark[1] if mark else "", "level:knowledge:K1": "4"}
    assert browser.post(f"/console/attempts/{attempt}/review", data=data).status_code == 422
    data["why:knowledge:K1"] = "現場聽起來很完整"
    assert browser.post(f"/console/attempts/{attempt}/review", data=data).status_code == 303
    assert "→ 4，現場聽起來很完整" in browser.get(f"/console/attempts/{attempt}").text
    file = json.loads(browser.get(f"/console/trainees/{trainee_id(browser)}/file.json").text)
    piece = next(item for item in file["items"] if item["id"] == "K1")["pieces"][0]
    assert (piece["level"], piece["confirmed_by"]) == (4, "lin")
    assert "現場聽起來很完整" in piece["reason"]


def test_even_a_trainer_cannot_pass_a_bribe(practice: Practice, browser: TestClient) -> None:
    attempt = ended(practice)
    page = browser.get(f"/console/attempts/{attempt}").text
    data = {"form_token": token(page), "mark": "95", "reason": "其他都很好"}
    browser.post(f"/console/attempts/{attempt}/review", data=data)
    assert "未達標（95 分）" in browser.get(f"/console/attempts/{attempt}").text


def test_an_unfinished_attempt_cannot_be_confirmed(practice: Practice, browser: TestClient) -> None:
    attempt = an_attempt(practice, "您好我是小何")
    form = token(browser.get("/console").text)
    answer = browser.post(f"/console/attempts/{attempt}/review", data={"form_token": form, "mark": "50", "reason": "x"})
    assert (answer.status_code, answer.json()["code"]) == (409, "attempt_not_finished")


def test_simulation_never_counts_as_observation_at_work(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    file = json.loads(browser.get(f"/console/trainees/{trainee_id(browser)}/file.json").text)
    item = next(item for item in file["items"] if item["id"] == "K1")
    assert item["pieces"] and item["pieces"][0]["simulated"]
    assert "M1" in item["missing"]


def test_signed_evidence_fills_its_method(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    who = trainee_id(browser)
    assert browser.post(f"/console/trainees/{who}/entries", data=entry(browser)).status_code == 303
    file = json.loads(browser.get(f"/console/trainees/{who}/file.json").text)
    items = {item["id"]: item for item in file["items"]}
    assert "M1" not in items["K5"]["missing"] and "M1" not in items["1.3"]["missing"]
    assert items["K5"]["pieces"][-1]["source"] == "林主任（直屬主管）"


@pytest.mark.parametrize(
    "changes",
    [{"text": " "}, {"signed_by": ""}, {"refs": ["K99"]}, {"refs": []}, {"method": "M9"},
     {"observed_on": (date.today() + timedelta(days=9)).isoformat()}],
)  # fmt: skip
def test_incomplete_evidence_is_refused(practice: Practice, browser: TestClient, changes: dict[str, object]) -> None:
    ended(practice)
    answer = browser.post(f"/console/trainees/{trainee_id(browser)}/entries", data=entry(browser, **changes))
    assert (answer.status_code, answer.json()["code"]) in {(422, "entry_invalid"), (422, "field_invalid")}


def test_a_customer_adds_evidence_once_by_a_link(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    who = trainee_id(browser)
    form = {"form_token": token(browser.get("/console").text), "method": "M2"}
    made = browser.post(f"/console/trainees/{who}/requests", data=form)
    page = browser.get(made.headers["location"]).text
    link = re.search(r"/evidence/[\w-]+", page)
    assert link
    assert "王小明" in browser.get(link[0]).text
    data = {key: value for key, value in entry(browser).items() if key not in {"form_token", "method"}}
    assert "已收到" in browser.post(link[0], data=data).text
    assert browser.post(link[0], data=data).status_code == 410
    file = json.loads(browser.get(f"/console/trainees/{who}/file.json").text)
    assert "M2" not in next(item for item in file["items"] if item["id"] == "K5")["missing"]


def test_an_answered_question_is_evidence_of_its_knowledge(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    who = trainee_id(browser)
    question = practice.parts.catalog().questions["k6-price-objection"]
    for _ in range(2):
        answer_question(practice.parts, who, "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b11", question.id, question.model_answer)
    file = json.loads(browser.get(f"/console/trainees/{who}/file.json").text)
    pieces = [piece for item in file["items"] if item["id"] == "K6" for piece in item["pieces"]]
    assert [piece["method"] for piece in pieces].count("M3") == 1


def test_a_plan_item_is_done_when_it_was_practised(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    who = trainee_id(browser)
    page = browser.get(f"/console/trainees/{who}").text
    assert "建議接著練" in page
    data = {"form_token": token(page), "kind": "question", "item_id": "k6-price-objection", "knowledge": "K6",
            "due_on": (date.today() + timedelta(days=7)).isoformat()}  # fmt: skip
    assert browser.post(f"/console/trainees/{who}/plan", data=data).status_code == 303
    assert "進行中" in browser.get(f"/console/trainees/{who}").text
    question = practice.parts.catalog().questions["k6-price-objection"]
    answer_question(practice.parts, who, "7f8d3c9e-8e4f-4e0e-9a52-0a4c8f2d1b12", question.id, "先問原因")
    assert "完成" in browser.get(f"/console/trainees/{who}").text


def test_the_spreadsheet_holds_text_as_text(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    answer = browser.get(f"/console/trainees/{trainee_id(browser)}/file.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any("長期合作" in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_words_that_course_rules_restrict_are_not_used(practice: Practice, browser: TestClient) -> None:
    ended(practice)
    who = trainee_id(browser)
    pages = [browser.get(path).text for path in ("/console", "/console/trainees", f"/console/trainees/{who}")]
    assert not re.search("認證|證照|證明書", "".join(pages))
