from dataclasses import replace
from pathlib import Path

import pytest

from bot.launch import programs as module
from bot.settings import Settings

SETTINGS = Settings(host="0.0.0.0", port=81, rasa_port=82, actions_port=83, database_url="sqlite:///x.db")


@pytest.fixture(autouse=True)
def _own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(module, "VAR", tmp_path)


def test_rasa_and_the_actions_listen_on_loopback_whatever_the_web_server_does() -> None:
    rasa, actions, web = module.programs(SETTINGS, Path("m.tar.gz"))
    assert rasa.command[rasa.command.index("-i") + 1] == "127.0.0.1"
    assert actions.environment["SANIC_HOST"] == "127.0.0.1"
    assert web.command[web.command.index("--host") + 1] == "0.0.0.0"


def test_rasa_has_no_management_api_and_sends_no_telemetry() -> None:
    rasa = module.programs(SETTINGS, Path("m.tar.gz"))[0]
    assert "--enable-api" not in rasa.command
    assert rasa.environment["RASA_TELEMETRY_ENABLED"] == "false"


def test_rasa_is_told_the_port_of_the_actions(tmp_path: Path) -> None:
    module.programs(SETTINGS, Path("m.tar.gz"))
    assert "http://127.0.0.1:83/webhook" in (tmp_path / "endpoints-82.yml").read_text()


def test_every_child_reads_the_settings_in_force(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DUILIAN_DATABASE_URL", "sqlite:///other.db")
    for program in module.programs(SETTINGS, Path("m.tar.gz")):
        assert program.environment["DUILIAN_DATABASE_URL"] == "sqlite:///x.db"
        assert program.environment["DUILIAN_RASA_PORT"] == "82"


def test_the_log_of_the_time_before_is_kept_beside_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "rasa-82.log").write_text("before")
    module.programs(replace(SETTINGS, port=84), Path("m.tar.gz"))
    assert (tmp_path / "log" / "rasa-82.log.1").read_text() == "before"
