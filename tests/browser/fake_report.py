"""The fake gateway's result card. It quotes what the trainee really typed, as the real one does."""

from __future__ import annotations

from tests.browser.fake_content import KNOWLEDGE, QUESTION, TECHNIQUES, Json

FEEDBACK = (
    "你有聽我講完，這點不錯。我最怕業務一進門就砍價，砍完也不知道你們到底撐不撐得住。下次把備貨的數字直接寫給我看。"
)


def quote(said: list[Json], number: int) -> Json:
    """Marks the first half of the line, in code points."""
    line = said[min(number, len(said)) - 1]
    return {
        "turn": line["turn"],
        "number": min(number, len(said)),
        "text": line["text"],
        "spans": [[0, max(1, len(line["text"]) // 2)]],
    }


def rating(said: list[Json], id_: str, name: str, level: int | None, reason: str) -> Json:
    quotes = [] if level is None else [quote(said, 1 + len(id_ + name) % 3)]
    return {"id": id_, "name": name, "level": level, "reason": reason, "quotes": quotes}


def overall(said: list[Json], mark: int | None) -> Json:
    if mark is None:
        return {"mark": None, "grade": "證據太少，先多練幾輪", "passed": None, "blockers": []}
    if mark < 60:
        blocker = {**quote(said, 1), "name": "過度承諾"}
        return {"mark": mark, "grade": "待加強", "passed": False, "blockers": [blocker]}
    return {"mark": mark, "grade": "良好", "passed": True, "blockers": []}


def advice(said: list[Json]) -> Json:
    return {
        "strengths": [
            {
                "behaviour": "probe_objection",
                "name": "追問異議的原因",
                "why": "對方說貴，你沒有急著降價，先問出斷貨才是他真正怕的事。",
                "quote": quote(said, 1),
            },
            {
                "behaviour": "empathise",
                "name": "同理",
                "why": "先承認過年前斷貨的壓力，對方才願意往下講。",
                "quote": quote(said, 2),
            },
        ],
        "improvements": [
            {
                "behaviour": "give_evidence",
                "name": "拿出證據",
                "quote": quote(said, 2),
                "better": "我把上個月三批的烘焙曲線帶來了，色值差在正負一以內，您請咖啡師對一下出杯的味道。",
                "why": "「品質很穩」誰都會說。把數字和樣張放到桌上，他才有辦法跟股東交代。",
            },
            {
                "behaviour": None,
                "name": "說清楚下一步",
                "quote": None,
                "better": "那我們就從下週二中山店先送 20 公斤，週四下午我過來看出杯，這樣可以嗎？",
                "why": "有日期、數量和人，對方才知道答應了什麼。",
            },
        ],
    }


def report(attempt: Json, answer: str | None, mark: int | None) -> Json:
    said = [line for line in attempt["lines"] if line["speaker"] == "trainee"]
    scenario = attempt["scenario"]
    points = [("說出先問原因的理由", True), ("提到對方的處境", True), ("想過別的作法", False)]
    return {
        "attempt": attempt["id"],
        "scenario": {key: scenario[key] for key in ("id", "title", "family")},
        "outcome": attempt["outcome"],
        "overall": overall(said, mark),
        "knowledge": [rating(said, *row) for row in KNOWLEDGE],
        "techniques": [rating(said, *row, "從你說過的話判斷。") for row in TECHNIQUES],
        **advice(said),
        "buyer_feedback": FEEDBACK,
        "reflection": {
            "question": QUESTION,
            "answer": answer,
            "level": 3 if answer else None,
            "model_answer": "先問「為什麼貴」而不是先降價，是因為價格常常只是說得出口的理由。" if answer else None,
            "points": [{"text": text, "met": met and bool(answer)} for text, met in points],
        },
        "claims": [
            {"verdict": "right", "quote": quote(said, 3), "fact": "每週二、四烘焙，隔日送達桃竹。"},
            {"verdict": "wrong", "quote": quote(said, 2), "fact": "每批附曲線與色值，誤差 ±1，不是完全一樣。"},
        ],
        "rubric": {"id": "general", "version": "1"},
    }
