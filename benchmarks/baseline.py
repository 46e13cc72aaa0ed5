"""The baseline: the demo bot that `rasa init` makes, on the same Rasa."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.live import ROOT, free_port

RASA = ROOT / "engine" / ".venv" / "bin" / "rasa"
ENVIRONMENT = {**os.environ, "RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
# Along the stories and rules of `rasa init`, each of which has an answer.
LINES = ("hello", "i am sad", "yes", "are you a bot?", "bye", "hello", "great", "bye", "hello", "i am sad", "no",
         "are you human?")  # fmt: skip


@dataclass
class Demo:
    """The demo bot, running."""

    address: str
    silent: int = 0

    def say(self, sender: str, text: str) -> bool:
        """One turn through Rasa's REST channel; false, and counted, where the bot chose to say nothing."""
        body = {"sender": sender, "message": text}
        answer = httpx.post(f"{self.address}/webhooks/rest/webhook", json=body, timeout=60)
        answered = bool(answer.raise_for_status().json())
        self.silent += not answered
        return answered


def make(folder: Path) -> float:
    """Make and train the demo bot; returns the seconds that training took."""
    _rasa(folder, "init", "--no-prompt", "--init-dir", str(folder))
    for model in (folder / "models").glob("*.tar.gz"):
        model.unlink()
    start = time.perf_counter()
    # `rasa init` has filled the cache; without --force this would measure reading it.
    _rasa(folder, "train", "--force")
    return time.perf_counter() - start


@contextmanager
def running(folder: Path) -> Iterator[tuple[Demo, float]]:
    """The demo bot and the seconds that it took to start."""
    port = free_port()
    start = time.perf_counter()
    command = [str(RASA), "run", "-i", "127.0.0.1", "-p", str(port)]
    with (folder / "rasa.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=log)
    try:
        demo = Demo(f"http://127.0.0.1:{port}")
        _wait(demo, process, folder / "rasa.log")
        yield demo, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait(30)


def _wait(demo: Demo, process: "subprocess.Popen[bytes]", log: Path) -> None:
    while process.poll() is None:
        try:
            if demo.say("warm-up", "hello"):
                demo.silent = 0
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise RuntimeError(f"the demo bot stopped: {log.read_text()[-2000:]}")


def _rasa(folder: Path, *arguments: str) -> None:
    command = [str(RASA), *arguments]
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"rasa {arguments[0]} failed: {done.stderr[-2000:]}")
