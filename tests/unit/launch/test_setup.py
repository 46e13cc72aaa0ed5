"""The set-up's parts: they run before anything is installed, so they are loaded from their own folder."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from bot.settings import ROOT


@pytest.fixture(autouse=True)
def _scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))


def script(name: str) -> ModuleType:
    return importlib.import_module(name)


def fake_python(file: Path, answer: str) -> None:
    """A command that says it is this Python, or refuses as pyenv's shim does."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"#!/bin/sh\n{answer}\n")
    file.chmod(0o755)


def test_a_shim_that_refuses_is_passed_over_for_the_newest_one_behind_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_python(tmp_path / "shims" / "python3.9", "echo 'pyenv: python3.9: command not found' >&2; exit 127")
    for patch in ("2", "10"):
        python = tmp_path / "versions" / f"3.9.{patch}" / "bin" / "python3.9"
        fake_python(python, f"echo 3 9 {python}")
    monkeypatch.setenv("PATH", f"{tmp_path / 'shims'}:/bin:/usr/bin")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    found = script("interpreters").find([(3, 9)])
    assert found == ((3, 9), str(tmp_path / "versions" / "3.9.10" / "bin" / "python3.9"))


def test_a_python_of_another_version_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_python(tmp_path / "python3.9", "echo 3 12 /somewhere/python3.12")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "none"))
    assert script("interpreters").find([(3, 9)]) is None


def test_no_interpreter_at_all_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    tools = script("tools")
    monkeypatch.setattr(tools.interpreters, "find", lambda _: None)
    monkeypatch.setattr(tools, "fetch", lambda *_: None)
    with pytest.raises(script("running").SetupError, match=r"Python 3\.10 is needed for Rasa.*`pyenv install 3\.10`"):
        tools.python("uv", [(3, 10)], "Rasa")


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("error: failed to write: No space left on device (os error 28)", "The disk is full"),
        ("error: Failed to fetch: x\n  cause: error sending request for url", "Packages could not be fetched"),
        ("error: Hash mismatch for `rasa==3.6.21`", "not the one that the lock file names"),
        ("one\ntwo", "one\ntwo"),
    ],
)
def test_what_went_wrong_is_told_in_a_line(output: str, reason: str) -> None:
    assert reason in script("running").explain(output)


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    setup = script("setup")
    wanting = setup.RASA._replace(folder=tmp_path / ".venv", gigabytes=1e9)
    monkeypatch.setattr(setup, "OURS", wanting)
    assert setup.main() == 1
    assert "The disk is too full: Rasa takes about" in capsys.readouterr().err


def test_an_environment_is_made_again_only_when_its_lock_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup = script("setup")
    done: list[list[str]] = []
    monkeypatch.setattr(setup, "run", lambda command, _: done.append(command))
    monkeypatch.setattr(setup, "ask", lambda _: script("interpreters").Interpreter((3, 10), "python3.10"))
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "requirements.lock").write_text("a==1")
    (tmp_path / ".venv").mkdir()
    environment = setup.RASA._replace(folder=tmp_path / ".venv", project=tmp_path)
    setup.fill("uv", environment, setup.ask(""))
    assert environment.is_current() and len(done) == 1
    (tmp_path / "requirements.lock").write_text("a==2")
    assert not environment.is_current()


def test_a_missing_browser_is_told_and_fails_on_ci_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    browser: Any = script("browser")
    monkeypatch.setattr(browser, "axe", lambda: None)
    monkeypatch.setattr(browser.shutil, "which", lambda _: None)
    monkeypatch.setenv("CI", "")
    assert browser.main() == 0
    assert "Browser tests will not run: install chromium and fonts-noto-cjk" in capsys.readouterr().err
    monkeypatch.setenv("CI", "true")
    assert browser.main() == 1
