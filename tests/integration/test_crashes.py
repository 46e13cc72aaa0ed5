"""Exactly once, also when Rasa and the action server are killed in the middle of a turn."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from bot.catalog.loader import load
from tests.live import Live, running

SCENARIO = sorted(load().scenarios)[0]


def listener(port: int) -> int:
    """The process that listens on a port, by the kernel's tables."""
    inodes = set()
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if fields[3] == "0A" and int(fields[1].split(":")[1], 16) == port:
            inodes.add(f"socket:[{fields[9]}]")
    for folder in Path("/proc").glob("[0-9]*/fd"):
        try:
            if any(str(file.readlink()) in inodes for file in folder.iterdir()):
                return int(folder.parent.name)
        except OSError:
            continue
    raise AssertionError(f"nobody listens on port {port}")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """A product of these tests' own, since it is killed in parts."""
    with running(tmp_path_factory.mktemp("own")) as product:
        yield product


def test_one_turn_sent_many_times_at_once_is_one_row_and_one_reply(live: Live) -> None:
    trainee = live.client()
    attempt, turn = trainee.start(SCENARIO)["id"], str(uuid4())
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda _: trainee.say(attempt, "您好，我是大慶的小何", turn), range(8)))
    assert all(reply == replies[0] for reply in replies)
    said = [line for line in trainee.http.get(f"/attempts/{attempt}").json()["lines"] if line["speaker"] == "trainee"]
    assert len(said) == 1


@pytest.mark.parametrize("delay", [0.0, 0.02, 0.05])
def test_killing_rasa_and_actions_in_mid_turn_loses_and_doubles_nothing(own: Live, delay: float) -> None:
    trainee = own.client()
    attempt = trainee.start(SCENARIO)["id"]
    first = trainee.say(attempt, "您好，我是大慶的業務小何")
    victims = [listener(own.rasa_port), listener(own.actions_port)]

    def kill() -> None:
        time.sleep(delay)
        for victim in victims:
            os.kill(victim, signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    turn = str(uuid4())
    reply = trainee.say(attempt, "請問您現在跟哪一家配合？", turn, seconds=150)
    killer.join()
    assert reply["turns_used"] == first["turns_used"] + 1
    assert trainee.say(attempt, "請問您現在跟哪一家配合？", turn) == reply
    own.wait()
    assert trainee.say(attempt, "了解，謝謝您", seconds=90)["turns_used"] == reply["turns_used"] + 1
    lines = trainee.http.get(f"/attempts/{attempt}").json()["lines"]
    assert sum(line["speaker"] == "trainee" for line in lines) == 3


def test_stopping_leaves_no_process_behind(tmp_path: Path) -> None:
    with running(tmp_path) as product:
        ports = (product.rasa_port, product.actions_port)
        assert all(listener(port) for port in ports)
    assert product.process.returncode in {0, 130, -2}
    left = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert not [line for line in left.splitlines() if any(str(port) in line for port in ports)]
