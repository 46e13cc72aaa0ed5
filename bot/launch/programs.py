"""The three servers: how each is started and how it shows that it is ready."""

import os
import sys
from pathlib import Path

from bot.launch.asking import answers, answers_to
from bot.launch.child import Program
from bot.launch.quiet import quiet_rasa
from bot.settings import ROOT, Settings

VAR = ROOT / "var"
LOOPBACK = "127.0.0.1"
# The port that stands in endpoints.yml, for those who run Rasa by hand.
USUAL_ACTIONS = f"{LOOPBACK}:5055/"
# A call as Rasa makes it. It builds the actions' practice layer: a wrong database or content shows now.
ASK_ACTIONS = {"next_action": "action_explain_term", "tracker": {"sender_id": "launch"}, "domain": {}}
ASK_RASA = {"sender": "launch", "message": "/greet"}


def programs(settings: Settings, model: Path) -> list[Program]:
    """Rasa, the action server and the web server."""
    return [_rasa(settings, model), _actions(settings), _web(settings)]


def _rasa(settings: Settings, model: Path) -> Program:
    port = settings.rasa_port
    command = [str(ROOT / "engine" / ".venv" / "bin" / "python"), "-m", "engine.serve", "run", "-i", LOOPBACK]
    command += ["-p", str(port), "--model", str(model), "--endpoints", str(_endpoints(settings))]
    command += ["--credentials", str(ROOT / "credentials.yml")]
    ready = answers_to(f"http://{LOOPBACK}:{port}/webhooks/rest/webhook", ASK_RASA)
    return Program("Rasa", command, quiet_rasa(_environment(settings)), ROOT, _log("rasa", port), ready)


def _actions(settings: Settings) -> Program:
    port = settings.actions_port
    command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)]
    environment = {**_environment(settings), "SANIC_HOST": LOOPBACK}
    ready = answers_to(f"http://{LOOPBACK}:{port}/webhook", ASK_ACTIONS)
    return Program("The action server", command, environment, ROOT, _log("actions", port), ready)


def _web(settings: Settings) -> Program:
    host, port = settings.host, settings.port
    command = [sys.executable, "-m", "uvicorn", "--factory", "bot.serving:app", "--host", host, "--port", str(port)]
    command += ["--no-access-log", "--no-server-header"]
    # A server that listens everywhere is asked on loopback.
    asked = LOOPBACK if host in {"0.0.0.0", "::"} else f"[{host}]" if ":" in host else host  # noqa: S104
    ready = answers(f"http://{asked}:{port}/api/v1/health")
    return Program("The web server", command, _environment(settings), ROOT, _log("web", port), ready)


def _environment(settings: Settings) -> dict[str, str]:
    """This environment with the settings in force, so that no child reads others."""
    values = {
        "DUILIAN_DATABASE_URL": settings.database_url,
        "DUILIAN_CONTENT": str(settings.content),
        "DUILIAN_MODEL": str(settings.model),
        "DUILIAN_HOST": settings.host,
        "DUILIAN_PORT": str(settings.port),
        "DUILIAN_RASA_PORT": str(settings.rasa_port),
        "DUILIAN_ACTIONS_PORT": str(settings.actions_port),
    }
    return {**os.environ, **values, "PYTHONUNBUFFERED": "1"}


def _endpoints(settings: Settings) -> Path:
    """A copy of endpoints.yml that names the port in force."""
    text = (ROOT / "endpoints.yml").read_text(encoding="utf-8")
    file = VAR / f"endpoints-{settings.rasa_port}.yml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.replace(USUAL_ACTIONS, f"{LOOPBACK}:{settings.actions_port}/"), encoding="utf-8")
    return file


def _log(name: str, port: int) -> Path:
    """A log of this program at this port; the one of the time before is kept beside it."""
    file = VAR / "log" / f"{name}-{port}.log"
    if file.exists():
        file.replace(file.with_suffix(".log.1"))
    return file
