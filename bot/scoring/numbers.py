"""Numbers as Taiwanese people type them: Chinese, Arabic and mixed numerals, ranges, units."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from bot.language.normalise import Normal, normalise

_DIGITS = {character: value for value, row in enumerate(
    ("零〇", "一壹", "二兩貳", "三參", "四肆", "五伍", "六陸", "七柒", "八捌", "九玖")
) for character in row}  # fmt: skip
_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_HAN = "".join(_DIGITS) + "".join(_SCALES) + "萬"
_ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_ONES, _TENS = "".join(_DIGITS), "".join(_SCALES) + "萬"
_HEAD = rf"(?:{_ARABIC}|[{_ONES}]+)"
_WHOLE = rf"(?:{_HEAD}(?:[{_TENS}]+{_HEAD}?)*|[{_TENS}]+(?:{_HEAD}[{_TENS}]*)*)"
_NUMERAL = rf"(?:{_WHOLE}(?:點[{_ONES}]+)?(?:k(?![a-z]))?)"
_PIECE = re.compile(rf"{_ARABIC}|[{_HAN}]")
# 兩三 is from two to three, 三五 from three to five.
_ABOUT = re.compile(rf"([{''.join(_DIGITS)}])([{''.join(_DIGITS)}])([十百千萬]?萬?)")
_NUMBER = r"(?<![\d.])(\d+(?:\.\d+)?)"
_JOIN = r"\s*(?:~|-|到|至)\s*"

Rewrite = Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class Measure:
    """A number or range with its unit ("" if none) in a text that `digits` has rewritten."""

    start: int
    end: int
    unit: str
    least: float
    most: float


@cache
def _rewrites() -> tuple[tuple[re.Pattern[str], Rewrite], ...]:
    pairs: tuple[tuple[str, Rewrite], ...] = (
        (rf"百分之({_NUMERAL})(?:{_JOIN}({_NUMERAL}))?", lambda m: "~".join(_read(g) for g in m.groups() if g) + "%"),
        ("[您妳]", lambda m: "你"),
        (rf"(\d)([{_ONES}])", lambda m: f"{m[1]} {m[2]}"),
        # 五百二一公斤 is 520 for 1 kg.
        (rf"([百千萬][{_ONES}])一(?=公斤|[桶台張包個組件份杯次年])", lambda m: f"{m[1]} 一"),
        ("對折", lambda m: "5折"),
        (_NUMERAL, lambda m: _read(m.group())),
        (rf"{_NUMBER}\s*年半", lambda m: f"{_plain(float(m[1]) + 0.5)}年"),
        (rf"{_NUMBER}\s*(天|塊|小時)半", lambda m: f"{_plain(float(m[1]) + 0.5)}{m[2]}"),
        (rf"{_NUMBER}\s*個半(月|小時|鐘頭)", lambda m: f"{_plain(float(m[1]) + 0.5)}個{m[2]}"),
        ("半個月", lambda m: "15天"),
        ("半年", lambda m: "6個月"),
        ("半天", lambda m: "0.5天"),
        ("半個?(?:小時|鐘頭)", lambda m: "30分鐘"),
        (rf"(?:nt\$?|\$|台幣)\s*{_NUMBER}(?:\s*元)?", lambda m: f"{m[1]}元"),
        (rf"{_NUMBER}\s*毛", lambda m: f"{_plain(float(m[1]) / 10)}元"),
        (rf"{_NUMBER}\s*(?:塊錢|塊|圓|ntd?)", lambda m: f"{m[1]}元"),
        (rf"{_NUMBER}\s*個?(?:週|周|禮拜|星期)(?![末\d])", lambda m: f"{_plain(float(m[1]) * 7)}天"),
        (rf"{_NUMBER}\s*日(?=內|以內)", lambda m: f"{m[1]}天"),
        (rf"{_NUMBER}\s*(?:個小時|個?鐘頭|hrs?)", lambda m: f"{m[1]}小時"),
        (
            rf"{_NUMBER}\s*成(\d(?![\d.]))?(?![本功交立為果分員長熟])",
            lambda m: f"{_plain(float(m[1]) * 10 + float(m[2] or 0))}%",
        ),
        (rf"{_NUMBER}\s*趴", lambda m: f"{m[1]}%"),
        (rf"{_NUMBER}\s*折(?!\d)", lambda m: f"{_plain(_tenths(float(m[1])))}折"),
    )
    return tuple((re.compile(pattern), rewrite) for pattern, rewrite in pairs)


def digits(said: Normal) -> Normal:
    """The text with every number in Arabic digits, common units in one form, and 你 for 您."""
    for pattern, rewrite in _rewrites():
        said = _replaced(said, pattern, rewrite)
    return said


@cache
def digits_of(phrase: str) -> str:
    """A phrase of the content in the same form."""
    return digits(normalise(phrase)).text


def _replaced(said: Normal, pattern: re.Pattern[str], rewrite: Rewrite) -> Normal:
    text: list[str] = []
    places: list[int] = []
    done = 0
    for match in pattern.finditer(said.text):
        new = rewrite(match)
        text += [said.text[done : match.start()], new]
        places += said.places[done : match.start()]
        places += [said.places[match.start()]] * (len(new) - 1) + [said.places[match.end() - 1]]
        done = match.end()
    return Normal("".join(text) + said.text[done:], (*places, *said.places[done:]))


def _plain(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _tenths(value: float) -> float:
    return value / 10 if value > 10 else value


def _read(numeral: str) -> str:
    about = _ABOUT.fullmatch(numeral)
    if about and 0 < _DIGITS[about[2]] - _DIGITS[about[1]] <= 2:
        return f"{_plain(value(about[1] + about[3]))}~{_plain(value(about[2] + about[3]))}"
    return _plain(value(numeral))


def value(numeral: str) -> float:
    """The value of one numeral, such as 4,600, 四千六, 3萬5 or 二點五."""
    whole, _, rest = numeral.removesuffix("k").partition("點")
    parts = _PIECE.findall(whole)
    number = _whole(parts) + float("0." + "".join(str(_DIGITS[digit]) for digit in rest)) if parts else 0.0
    return number * 1000 if numeral.endswith("k") else number


def _whole(parts: list[str]) -> float:
    total, section, current, last = 0.0, 0.0, None, 1.0
    for part in parts:
        if part == "萬":
            total, section, current, last = (total + section + (current or 0) or 1) * 10000, 0.0, None, 10000.0
        elif part in _SCALES:
            last = float(_SCALES[part])
            section, current = section + (1 if current is None else current) * last, None
        else:
            digit = float(_DIGITS.get(part, 0)) if part in _DIGITS else float(part.replace(",", ""))
            current = digit if current is None else current * 10 + digit
    return total + section + (current or 0.0) * (last / 10 if _is_short(parts) else 1.0)


def _is_short(parts: list[str]) -> bool:
    """四千六 is 4600 and 3萬5 is 35000, but 二十六 is 26 and 四千零六 is 4006."""
    if len(parts) < 2 or parts[-1] in _SCALES or parts[-1] == "萬":
        return False
    return parts[-2] in "百佰千仟萬" and float(_DIGITS.get(parts[-1], 10) if parts[-1] in _DIGITS else parts[-1]) < 10


_UNITS = {
    "元": "元", "折": "折", "%": "％", "天": "天", "個月": "個月", "年": "年", "台": "台", "部": "台", "件": "件",
    "小時": "小時", "分鐘": "分鐘", "個人": "人", "人": "人", "位": "人", "公斤": "公斤", "kg": "公斤", "坪": "坪",
    "次": "次", "趟": "次", "回": "次", "份": "份", "組": "組", "公升": "公升", "張": "張", "桶": "桶", "包": "包",
    "杯": "杯", "度": "度", "店": "店", "間": "店", "家": "店", "頁": "頁", "號": "號", "點": "點", "月": "月",
    "季": "季", "批": "批", "款": "款", "歲": "歲", "樓": "樓", "分": "分", "秒": "秒", "期": "期", "支": "支",
    "瓶": "瓶", "箱": "箱", "罐": "罐", "顆": "顆", "噸": "噸", "個": "個", "場": "場", "條": "條", "坪數": "坪",
    "倍": "倍", "間店": "店", "家店": "店", "成": "成", "萬": "萬", "週": "週",
}  # fmt: skip
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
# C400 and SX-30 are names.
_MEASURE = re.compile(rf"(?<![第a-z])(?<![a-z]-){_NUMBER}\s*({_UNIT})?(?:{_JOIN}(\d+(?:\.\d+)?)\s*({_UNIT})?)?")


def measures(text: str) -> list[Measure]:
    """All numbers of a text that `digits` has rewritten."""
    return [_measure(match) for match in _MEASURE.finditer(text)]


def _measure(match: re.Match[str]) -> Measure:
    least, most = float(match[1]), float(match[3] or match[1])
    unit = _UNITS.get(match[4] or match[2] or "", "")
    if match[2] and match[4] and _UNITS[match[2]] != _UNITS[match[4]]:
        most, unit = least, _UNITS[match[2]]
        return Measure(match.start(), match.end(2), unit, least, most)
    return Measure(match.start(), match.end(), unit, min(least, most), max(least, most))


# Durations in days; a month is taken for 28 to 31 days.
_TIME = {"分鐘": 1 / 1440, "小時": 1 / 24, "天": 1.0, "個月": 30.0, "年": 360.0}
_LADDER = tuple(_TIME)


def converted(measure: Measure, unit: str) -> Measure | None:
    """The same in another unit of time, or None: 半年 can be 6 months, but 30 minutes are no part of a day."""
    if measure.unit == unit:
        return measure
    if measure.unit not in _TIME or unit not in _TIME or abs(_LADDER.index(unit) - _LADDER.index(measure.unit)) > 1:
        return None
    factor = _TIME[measure.unit] / _TIME[unit]
    return Measure(measure.start, measure.end, unit, measure.least * factor, measure.most * factor)
