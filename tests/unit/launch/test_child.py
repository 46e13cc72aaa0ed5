import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.launch.child import LEASH, Child
from tests.unit.launch.servers import DIES, SERVES, STUBBORN, alive, process_id, program, wait_until


def test_a_child_runs_in_a_group_of_its_own_and_stops_when_asked(tmp_path: Path) -> None:
    child = Child(program(tmp_path, "web"))
    child.start()
    pid = process_id(tmp_path, "web")
    assert child.running and os.getpgid(pid) != os.getpgid(0)
    child.ask_to_stop()
    child.end(5)
    assert not alive(pid) and not child.running


def test_a_stubborn_child_and_its_worker_are_removed(tmp_path: Path) -> None:
    child = Child(program(tmp_path, "web", STUBBORN))
    child.start()
    pids = [process_id(tmp_path, "web"), process_id(tmp_path, "worker")]
    child.ask_to_stop()
    child.end(0.2)
    wait_until(lambda: not any(map(alive, pids)))


def test_a_worker_does_not_outlive_a_killed_child(tmp_path: Path) -> None:
    child = Child(program(tmp_path, "web", STUBBORN))
    child.start()
    os.kill(process_id(tmp_path, "web"), signal.SIGKILL)
    worker = process_id(tmp_path, "worker")
    child.end(1)
    wait_until(lambda: not alive(worker))


def test_the_last_words_of_a_child_are_in_its_log(tmp_path: Path) -> None:
    child = Child(program(tmp_path, "rasa", DIES))
    child.start()
    child.end(5)
    assert child.last_words() == "no such model"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process of its parent's death")
def test_a_child_ends_with_a_launcher_that_was_killed(tmp_path: Path) -> None:
    inner = [*LEASH, sys.executable, "-c", SERVES.replace("{name}", "web")]
    outer = f"import subprocess, time; subprocess.Popen({inner!r}, start_new_session=True); time.sleep(60)"
    launcher = subprocess.Popen([sys.executable, "-c", outer], cwd=tmp_path)
    pid = process_id(tmp_path, "web")
    launcher.kill()
    launcher.wait()
    wait_until(lambda: not alive(pid))
