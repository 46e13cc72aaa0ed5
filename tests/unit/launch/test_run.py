from dataclasses import replace
from pathlib import Path

import pytest

from bot.catalog.errors import ContentError, Problem
from bot.launch import run
from bot.launch.supervisor import Supervisor
from bot.settings import Settings
from tests.live import free_port
from tests.unit.launch.servers import DIES, program


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    model = tmp_path / "scorer.joblib"
    for name in ("scorer", "answers"):
        model.with_stem(name).touch()
    database = f"sqlite:///{tmp_path / 'run.db'}"
    free = {name: free_port() for name in ("port", "rasa_port", "actions_port")}
    return Settings(database_url=database, model=model, **free)


@pytest.fixture(autouse=True)
def _no_rasa_and_no_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(run, "load", lambda _: None)
    monkeypatch.setattr(run, "trained_model", lambda: tmp_path / "rasa.tar.gz")


def test_content_that_cannot_be_used_is_told_before_anything_starts(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def invalid(folder: Path) -> None:
        raise ContentError([Problem(folder / "a.yml", 3, "title", "a text", "7")])

    monkeypatch.setattr(run, "load", invalid)
    assert run.main(settings) == 1
    assert "a.yml:3: title: expected a text; found 7" in capsys.readouterr().err


def test_a_scorer_that_was_never_trained_says_what_to_run(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run.main(replace(settings, model=tmp_path / "none")) == 1
    assert "run `make train`" in capsys.readouterr().err


def test_a_database_that_cannot_be_opened_is_one_line(
    settings: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    assert run.main(replace(settings, database_url=f"sqlite:///{tmp_path / 'file' / 'x.db'}")) == 1
    error = capsys.readouterr().err
    assert error.startswith("The database cannot be used: ") and error.count("\n") == 1


def test_the_address_and_a_link_for_the_first_trainer_are_printed_and_all_is_stopped(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "programs", lambda *_: [program(tmp_path, name) for name in ("rasa", "web")])
    monkeypatch.setattr(Supervisor, "watch", Supervisor.stop)
    assert run.main(settings) == 0
    out = capsys.readouterr().out
    assert f"is ready: {settings.address}" in out and f"{settings.address}/console/invite/" in out
    assert out.endswith("Stopping …\n")


def test_a_server_that_does_not_start_is_told_with_its_last_words(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "programs", lambda *_: [program(tmp_path, "rasa", DIES)])
    assert run.main(settings) == 1
    assert "rasa stopped while starting:\nno such model" in capsys.readouterr().err


def test_ctrl_c_before_the_start_ends_quietly(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Settings) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "_check", interrupted)
    assert run.main(settings) == 130
