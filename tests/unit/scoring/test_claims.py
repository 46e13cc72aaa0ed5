"""What a trainee asserts is compared with the sheet; what he asks, quotes or refuses is not."""

import pytest

from bot.catalog.cues import ClaimWords
from bot.catalog.product import Product
from bot.language.normalise import normalise
from bot.scoring.claims import check_claims

WORDS = ClaimWords(
    hedges=("很快",), doubts=("好像",), approvals=("主管核准",), reported=("您說", "別家"), first_person=("我們",),
    questions=("嗎",), tags=("好嗎",), offers=("給您",), conditions=("如果",), promises=("就給",),
    supposed=("的話",), negations=("不能", "不敢"), refusals=("做不到",), differences=("省",), later=("後",),
    bounds=("超過",), about=("多",), fillers=("就", "給", "您"),
)  # fmt: skip
SHEET = Product.model_validate(
    {
        "schema": 1, "id": "oil", "name": "油", "trade": "油品", "summary": "油",
        "facts": [
            {"id": "price", "label": "價格", "value": "每桶 4,600 元", "topics": ["一桶", "價格"],
             "quantities": [{"unit": "元", "values": [4600]}], "wrong": ["一桶四千"]},
            {"id": "delivery", "label": "交貨", "value": "2 天內", "topics": ["交期", "送到"],
             "quantities": [{"unit": "天", "least": 1, "most": 2}], "right": ["隔天到"], "wrong": ["當天到"]},
            {"id": "life", "label": "壽命", "value": "5 到 6 個月", "topics": ["換槽", "壽命"],
             "quantities": [{"unit": "個月", "least": 5, "most": 6}], "wrong": ["永遠不用換"]},
        ],
        "limits": [
            {"id": "discount", "text": "最多 95 折", "topics": ["折扣", "優惠"],
             "quantities": [{"unit": "折", "least": 9.5, "most": 10}], "beyond": ["半價"]},
            {"id": "damage", "text": "不賠", "topics": ["賠"], "beyond": ["我們全賠"]},
        ],
    }
)  # fmt: skip


def claims(text: str) -> list[tuple[str, str]]:
    return [(claim.fact, claim.verdict) for claim in check_claims(normalise(text), SHEET, WORDS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一桶４６００元", [("price", "right")]),
        ("一桶四千六，隔天到", [("price", "right"), ("delivery", "right")]),
        ("三桶13800元", [("price", "right")]),
        ("一桶三千八", [("price", "wrong")]),
        ("一桶四千", [("price", "wrong")]),
        ("一桶好像三千八", [("price", "vague")]),
        ("一桶四千多", [("price", "vague")]),
        ("交期很快", [("delivery", "vague")]),
        ("三天內送到", [("delivery", "wrong")]),
        ("两周送到", [("delivery", "wrong")]),
        ("半年換槽一次", [("life", "right")]),
        ("壽命一年", [("life", "wrong")]),
        ("九五折", [("discount", "right")]),
        ("給您八折", [("discount", "beyond_authority")]),
        ("如果今天訂就給您八折", [("discount", "beyond_authority")]),
        ("給您打八折好嗎？", [("discount", "beyond_authority")]),
        ("壞了我們全賠", [("damage", "beyond_authority")]),
    ],
)
def test_assertions_are_judged(text: str, expected: list[tuple[str, str]]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "一桶三千八可以嗎？",
        "您說一桶三千八",
        "別家一桶三千八，三天送到",
        "我不能給八折",
        "八折做不到",
        "打八折要主管核准",
        "如果打八折呢",
        "打八折的話要看量",
        "「我們全賠」這四個字很重",
        "一桶省三百元",
        "三天後送到府上拜訪",
        "不敢說永遠不用換",
        "您一桶三千八",
        "一年換槽四次",
        "價格請看第二頁，電話0912345678",
    ],
)
def test_what_is_not_asserted_is_no_claim(text: str) -> None:
    assert claims(text) == []


def test_the_quote_is_the_clause_as_it_was_typed() -> None:
    text = "您好！　一桶３，８００元，今天送"
    (claim,) = check_claims(normalise(text), SHEET, WORDS)
    assert [text[slice(*span)] for span in claim.evidence] == ["一桶３，８００元"]


def test_the_worst_verdict_about_a_fact_counts() -> None:
    assert claims("一桶4600元。不對，一桶3800元") == [("price", "wrong")]
