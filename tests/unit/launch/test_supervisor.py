import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from bot.launch import supervisor as module
from bot.launch.errors import LaunchError
from bot.launch.supervisor import Supervisor
from tests.unit.launch.servers import DIES, alive, process_id, program, wait_until

NAMES = ("rasa", "actions", "web")


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def three(tmp_path: Path, said: list[str]):  # type: ignore[no-untyped-def]
    """Three running programs that are stopped whatever happens."""
    supervisor = Supervisor([program(tmp_path, name) for name in NAMES], said.append)
    yield supervisor
    supervisor.shut_down()


def watched(supervisor: Supervisor) -> threading.Thread:
    watching = threading.Thread(target=supervisor.watch)
    watching.start()
    return watching


def test_all_are_started_and_each_is_announced_when_it_is_ready(
    three: Supervisor, said: list[str], tmp_path: Path
) -> None:
    three.start(10)
    assert all(alive(process_id(tmp_path, name)) for name in NAMES)
    assert sorted(line.split()[0] for line in said) == sorted(NAMES)


def test_a_killed_program_is_started_again_and_the_others_go_on(
    three: Supervisor, said: list[str], tmp_path: Path
) -> None:
    three.start(10)
    before = {name: process_id(tmp_path, name) for name in NAMES}
    watching = watched(three)
    (tmp_path / "rasa.up").unlink()
    os.kill(before["rasa"], signal.SIGKILL)
    assert process_id(tmp_path, "rasa") != before["rasa"]
    assert process_id(tmp_path, "web") == before["web"] and alive(before["web"])
    three.stop()
    watching.join(5)
    assert "rasa stopped; starting it again (1 of 5)" in said


def test_stopping_leaves_no_process_behind(three: Supervisor, tmp_path: Path) -> None:
    three.start(10)
    pids = [process_id(tmp_path, name) for name in NAMES]
    watching = watched(three)
    three.stop()
    watching.join(5)
    three.shut_down()
    assert not watching.is_alive() and not any(map(alive, pids))


def test_what_keeps_dying_is_given_up_with_its_last_words(
    tmp_path: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TICK", 0.01)
    supervisor = Supervisor([program(tmp_path, "rasa", DIES)], said.append)
    supervisor.children[0].start()
    with pytest.raises(LaunchError, match=r"rasa keeps stopping \(6 times\):\n(.*\n)*no such model"):
        supervisor.watch()
    supervisor.shut_down()
    assert len(said) == 5


def test_deaths_of_long_ago_are_forgiven(tmp_path: Path, said: list[str]) -> None:
    supervisor = Supervisor([program(tmp_path, "rasa")], said.append)
    child = supervisor.children[0]
    child.restarts = [-module.WINDOW] * 5
    supervisor._revive(child)
    supervisor.shut_down()
    assert len(child.restarts) == 1


def test_a_program_that_dies_while_starting_stops_the_start(tmp_path: Path, said: list[str]) -> None:
    supervisor = Supervisor([program(tmp_path, "web"), program(tmp_path, "rasa", DIES)], said.append)
    with pytest.raises(LaunchError, match=r"rasa stopped while starting:\nno such model\n\(more in .*rasa.log\)"):
        supervisor.start(10)
    pid = process_id(tmp_path, "web")
    supervisor.shut_down()
    assert not alive(pid)


def test_a_program_that_is_never_ready_is_named_with_its_log(tmp_path: Path, said: list[str]) -> None:
    never = replace(program(tmp_path, "rasa"), ready=lambda: False)
    supervisor = Supervisor([never], said.append)
    with pytest.raises(LaunchError, match=r"Not ready after 0 s: rasa. .*rasa.log"):
        supervisor.start(0.3)
    supervisor.shut_down()


def test_asking_for_the_end_while_starting_is_heard(tmp_path: Path, said: list[str]) -> None:
    never = replace(program(tmp_path, "rasa"), ready=lambda: False)
    supervisor = Supervisor([never], said.append)
    starting = threading.Thread(target=supervisor.start)
    starting.start()
    supervisor.stop()
    starting.join(5)
    supervisor.shut_down()
    assert not starting.is_alive()
    wait_until(lambda: not supervisor.children[0].running)
