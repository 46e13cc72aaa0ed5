"""Commands for authors: a new scenario is sound in form, schemas are fresh, nothing is overwritten."""

import shutil
from pathlib import Path

import pytest

from bot.catalog.loader import CONTENT, load
from bot.cli.authoring import schemas
from bot.cli.main import SCHEMAS, main


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the content that the commands work on."""
    folder = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    monkeypatch.setenv("DUILIAN_CONTENT", str(folder))
    return folder


@pytest.mark.parametrize("family", ["cold_call", "objection_handling", "closing", "workplace"])
def test_a_new_scenario_loads_as_it_is(content: Path, family: str) -> None:
    assert main(["content", "new", "my_shop", "--family", family]) == 0
    assert load(content).scenarios["my_shop"].family == family


def test_a_scenario_that_exists_is_not_overwritten(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = sorted((content / "scenarios").glob("*.yml"))[0]
    before = file.read_text()
    assert main(["content", "new", file.stem]) == 1
    assert file.read_text() == before
    assert str(file) in capsys.readouterr().err


def test_unsound_content_is_told_by_file_and_line(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = sorted((content / "scenarios").glob("*.yml"))[0]
    file.write_text(file.read_text().replace("\nfamily:", "\nfamilly:", 1))
    assert main(["content", "check", "--quick"]) == 1
    assert f"{file}:" in capsys.readouterr().err


def test_one_scenario_can_be_rehearsed_alone(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = sorted(load(content).scenarios)[0]
    assert main(["content", "check", name]) == 0
    assert main(["content", "check", "nobody"]) == 1
    assert "nobody: expected a scenario's id" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schema_is_fresh(name: str) -> None:
    assert (SCHEMAS / name).read_text(encoding="utf-8") == schemas()[name], "run: duilian content schema"
