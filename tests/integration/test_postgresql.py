"""The same use cases on PostgreSQL, where the machine has a server of it."""

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

from bot.catalog.items import Catalog
from bot.practice.accounts import register_trainee
from bot.practice.practice import Practice
from bot.practice.receiving import Incoming
from bot.practice.transcripts import list_attempts
from bot.records.queries import Filters
from tests.builders import practice_on
from tests.fakes import WordScorer
from tests.live import free_port

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def as_nobody() -> dict[str, object]:
    """PostgreSQL refuses to run as root: use the account that its package made."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam("postgres")
    return {"user": account.pw_uid, "group": account.pw_gid, "cwd": "/tmp"}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A PostgreSQL server of these tests' own."""
    if not PROGRAMS:
        pytest.skip("not run: no PostgreSQL server on this machine")
    programs, port, who = PROGRAMS[-1].parent, free_port(), as_nobody()
    folder = Path(subprocess.check_output(["mktemp", "-d", "/tmp/pg-XXXXXX"], text=True, **who).strip())  # type: ignore[call-overload]
    subprocess.run(
        [programs / "initdb", "-D", folder / "data", "-A", "trust", "-U", "me"], check=True, capture_output=True, **who
    )  # type: ignore[call-overload]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
    control = [str(programs / "pg_ctl"), "-D", str(folder / "data"), "-w"]
    subprocess.run(
        [*control, "-o", options, "-l", str(folder / "log"), "start"], check=True, stdout=subprocess.DEVNULL, **who
    )  # type: ignore[call-overload]
    yield f"postgresql://me@127.0.0.1:{port}/postgres"
    subprocess.run([*control, "-m", "immediate", "stop"], check=True, stdout=subprocess.DEVNULL, **who)  # type: ignore[call-overload]
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def practice(address: str, catalog: Catalog) -> Iterator[Practice]:
    made = practice_on(address, catalog, WordScorer({"我是": "identify_self", "回扣": "neg_bribe"}))
    yield made
    made.parts.sessions.kw["bind"].dispose()


def test_an_attempt_is_played_and_listed(practice: Practice) -> None:
    trainee, attempt = register_trainee(practice.parts, "小明").id, str(uuid4())
    practice.start(trainee, attempt, "coolant_first_call", "practice")
    for text in ("我是大慶的小何", "成了給您回扣", "因為他在意價格"):
        turn = str(uuid4())
        practice.receive(trainee, attempt, Incoming(turn, text, None))
        state = practice.take_turn(attempt, turn).state
        if state == "finished":
            break
    assert practice.attempt(trainee, attempt)["outcome"]["id"] == "hung_up"
    assert [row.id for row in list_attempts(practice.parts, Filters(outcome="hung_up")).rows] == [attempt]


def test_one_turn_taken_many_times_at_once_is_answered_once(practice: Practice) -> None:
    trainee, attempt, turn = register_trainee(practice.parts, "小華").id, str(uuid4()), str(uuid4())
    practice.start(trainee, attempt, "coolant_first_call", "practice")
    practice.receive(trainee, attempt, Incoming(turn, "我是大慶的小何", None))
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda _: practice.take_turn(attempt, turn), range(16)))
    assert all(result == results[0] for result in results)
    assert practice.attempt(trainee, attempt)["turns_used"] == 1


def test_one_turn_received_many_times_at_once_is_one_row(practice: Practice) -> None:
    trainee, attempt, turn = register_trainee(practice.parts, "小美").id, str(uuid4()), str(uuid4())
    practice.start(trainee, attempt, "coolant_first_call", "practice")
    with ThreadPoolExecutor(8) as pool:
        waiting = list(pool.map(lambda _: practice.receive(trainee, attempt, Incoming(turn, "你好", None)), range(16)))
    assert waiting == [[turn]] * 16
