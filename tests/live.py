"""The whole product as a process of its own, on free ports and a database of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

ROOT = Path(__file__).parent.parent
START = 180


@dataclass
class Live:
    """A running Duilian: its address, its process and its output."""

    address: str
    process: "subprocess.Popen[bytes]"
    output: Path
    rasa_port: int
    actions_port: int
    trainees: list["LiveTrainee"] = field(default_factory=list)

    def client(self, name: str = "小明") -> "LiveTrainee":
        """A registered trainee, whose connection is closed with the product."""
        self.trainees.append(LiveTrainee(self.address, name))
        return self.trainees[-1]

    def wait(self, seconds: int = START) -> None:
        """Wait until every part is healthy."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.process.poll() is not None:
                break
            try:
                if httpx.get(f"{self.address}/api/v1/health", timeout=5).json().get("status") == "ok":
                    return
            except (httpx.HTTPError, ValueError):
                pass
            time.sleep(0.5)
        raise AssertionError(f"not healthy after {seconds} s:\n{self.output.read_text()[-3000:]}")


class LiveTrainee:
    """A trainee over HTTP, who sends a turn again with the same id until it is answered."""

    def __init__(self, address: str, name: str) -> None:
        self.http = httpx.Client(base_url=f"{address}/api/v1", timeout=90)
        token = self.http.post("/sessions", json={"name": name}).raise_for_status().json()["token"]
        self.http.headers["Authorization"] = f"Bearer {token}"

    def start(self, scenario: str) -> dict[str, Any]:
        """Start an attempt."""
        body = {"attempt": str(uuid4()), "scenario": scenario}
        return dict(self.http.post("/attempts", json=body).raise_for_status().json())

    def say(self, attempt: str, text: str, turn: str | None = None, seconds: float = 60) -> dict[str, Any]:
        """A turn and its reply, through whatever happens to the servers meanwhile."""
        body = {"turn": turn or str(uuid4()), "text": text}
        end = time.monotonic() + seconds
        while True:
            try:
                answer = self.http.post(f"/attempts/{attempt}/turns", json=body)
                if answer.status_code == 200:
                    return dict(answer.json())
                assert answer.json()["code"] in {"bot_unavailable", "turn_in_flight"}, answer.text
            except httpx.TransportError:
                pass
            assert time.monotonic() < end, f"no reply to {text!r} within {seconds} s"
            time.sleep(0.5)


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Live]:
    """Duilian as `duilian run` starts it, stopped as Ctrl-C stops it."""
    ports = [free_port() for _ in range(3)]
    environment = {
        **os.environ,
        "DUILIAN_PORT": str(ports[0]),
        "DUILIAN_RASA_PORT": str(ports[1]),
        "DUILIAN_ACTIONS_PORT": str(ports[2]),
        "DUILIAN_DATABASE_URL": f"sqlite:///{folder / 'live.db'}",
        **settings,
    }
    output = folder / "output.txt"
    command = [str(Path(sys.executable).parent / "duilian"), "run"]
    with output.open("wb") as file:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=file, stderr=subprocess.STDOUT, start_new_session=True
        )
    live = Live(f"http://127.0.0.1:{ports[0]}", process, output, ports[1], ports[2])
    try:
        live.wait()
        yield live
    finally:
        for trainee in live.trainees:
            trainee.http.close()
        process.send_signal(signal.SIGINT)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
