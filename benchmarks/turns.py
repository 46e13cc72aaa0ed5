"""Scored, recorded turns through the gateway against bare turns of the demo bot of `rasa init`."""

import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks import baseline
from tests.live import ROOT, Live, LiveTrainee, running

ATTEMPTS = 15
AT_ONCE = 8
SCENARIO = "foundation_copier_renewal"
# Turns of an average trainee: no attempt may end before the twelfth.
TURNS = (
    "主任您好，我是上次來報價的小何，想跟您談影印機續約的事",
    "請問您們現在一個月大概印多少張？",
    "平常卡紙或叫修的情況多嗎？",
    "聽起來同仁等叫修很困擾，這我能理解",
    "以後都是我負責，我的手機給您，換人也會帶新的人來交接",
    "我們這台有雙面掃描，幫您省下不少整理的時間",
    "舊機裡的硬碟我們會當場清除，給您一張清除證明，捐款人的資料不會留在裡面",
    "付款方式是每季月結，發票會開基金會的統編",
    "關於保固，合約期間內零件和到府維修都含在裡面",
    "您最擔心的是哪一塊呢？",
    "這個部分我理解，我們可以先試用一台",
    "那您這邊內部簽核大概需要多久？",
)


@dataclass
class Figures:
    """What was measured of one bot; times in seconds."""

    turns: list[float]
    per_second: float
    start: float
    training: float
    unanswered: int = 0

    def percentile(self, share: float) -> float:
        """Latency in milliseconds that this share of turns keep within."""
        return 1000 * statistics.quantiles(self.turns, n=100)[round(share * 100) - 1]


def conversation(say: Callable[[int], None], turns: int) -> list[float]:
    """The seconds that each turn of one conversation took."""
    taken = []
    for number in range(turns):
        start = time.perf_counter()
        say(number)
        taken.append(time.perf_counter() - start)
    return taken


def load(begin: Callable[[int], Callable[[int], None]]) -> tuple[list[float], float]:
    """Latencies of conversations one after another, and turns a second of conversations at once."""
    conversation(begin(-1), len(TURNS))
    one_by_one = [taken for number in range(ATTEMPTS) for taken in conversation(begin(number), len(TURNS))]
    conversations = [begin(1000 + number) for number in range(AT_ONCE * 2)]
    start = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        done = list(pool.map(lambda say: conversation(say, len(TURNS)), conversations))
    return one_by_one, sum(map(len, done)) / (time.perf_counter() - start)


def ours(folder: Path) -> Figures:
    """Duilian as `make run` starts it."""
    training = _timed(["make", "train", "FORCE=1"])
    start = time.perf_counter()
    with running(folder) as live:
        started = time.perf_counter() - start
        taken, per_second = load(lambda number: _attempt(live, number))
    return Figures(taken, per_second, started, training)


def demo(folder: Path) -> Figures:
    """The demo bot of `rasa init`."""
    training = baseline.make(folder)
    with baseline.running(folder) as (bot, started):
        taken, per_second = load(lambda number: lambda turn: _say(bot, number, turn))
        return Figures(taken, per_second, started, training, bot.silent)


def _say(bot: baseline.Demo, number: int, turn: int) -> None:
    bot.say(f"sender-{number}", baseline.LINES[turn])


def _attempt(live: Live, number: int) -> Callable[[int], None]:
    trainee: LiveTrainee = live.client(f"量測{number}")
    attempt = trainee.start(SCENARIO)["id"]

    def say(turn: int) -> None:
        nonlocal attempt
        # A buyer may end the talk early; the next turn then opens a new attempt, at our cost.
        if trainee.say(attempt, TURNS[turn])["state"] != "playing":
            attempt = trainee.start(SCENARIO)["id"]

    return say


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - start


def table(own: Figures, base: Figures) -> list[str]:
    """Rows of name, Duilian, baseline and their ratio."""
    rows = [
        ("turn p50 (ms)", own.percentile(0.5), base.percentile(0.5)),
        ("turn p95 (ms)", own.percentile(0.95), base.percentile(0.95)),
        (f"turns a second, {AT_ONCE} at once", own.per_second, base.per_second),
        ("start (s)", own.start, base.start),
        ("training (s)", own.training, base.training),
    ]
    lines = [f"{'':32}{'Duilian':>10}{'demo bot':>10}{'ratio':>8}"]
    lines += [f"{name:32}{mine:>10.1f}{other:>10.1f}{mine / other:>8.2f}" for name, mine, other in rows]
    return [*lines, f"{'turns that it left unanswered':32}{'':>10}{base.unanswered:>10}"]


def main() -> None:
    """Measure both and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder) / name for name in ("demo", "duilian")]
        for place in places:
            place.mkdir()
        base = demo(places[0])
        own = ours(places[1])
    print("\n".join(table(own, base)))


if __name__ == "__main__":
    main()
