from pathlib import Path

import pytest

from bot.launch import training
from bot.launch.errors import LaunchError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one of each kind of file that Rasa learns from."""
    for name in (
        "config.yml",
        "domain.yml",
        "data/nlu/hello.yml",
        "engine/requirements.lock",
        "engine/components/a.py",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize("name", ["config.yml", "data/nlu/a.yml", "engine/requirements.lock", "data/dictionary/x.txt"])
def test_the_models_name_changes_with_whatever_rasa_learns_from(project: Path, name: str) -> None:
    before = training.model_file(project)
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("changed")
    assert training.model_file(project) != before


def test_the_models_name_stays_when_nothing_of_its_own_changes(project: Path) -> None:
    before = training.model_file(project)
    for name in ("README.md", "endpoints.yml", "engine/components/__pycache__/a.pyc"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text("changed")
    assert training.model_file(project) == before
    assert before.parent == project / "models"


def test_a_missing_model_says_what_to_run(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "model_file", lambda: project / "models" / "rasa-0.tar.gz")
    with pytest.raises(LaunchError, match="run `make train`"):
        training.trained_model()
