"""Changed content is used without a restart; unsound content is not."""

import os
import shutil
from pathlib import Path

import pytest

from bot.catalog.errors import ContentError
from bot.catalog.loader import CONTENT
from bot.catalog.watching import PATIENCE, WatchedCatalog


class Clock:
    """A clock that a test moves."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def change(file: Path, old: str, new: str) -> None:
    """Edit a file as an author would, some time later."""
    text = file.read_text()
    file.write_text(text.replace(old, new, 1))
    os.utime(file, (file.stat().st_atime, file.stat().st_mtime + 5))


def test_changed_content_is_read_again_after_a_moment(content: Path) -> None:
    clock = Clock()
    watched = WatchedCatalog(content, clock)
    file = sorted((content / "scenarios").glob("*.yml"))[0]
    before = watched().scenarios[file.stem]
    change(file, f"title: {before.title}", "title: 換過的標題")
    assert watched().scenarios[file.stem].title == before.title
    clock.now += PATIENCE
    assert watched().scenarios[file.stem].title == "換過的標題"


def test_unsound_content_leaves_the_last_sound_one(content: Path, caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    watched = WatchedCatalog(content, clock)
    file = sorted((content / "scenarios").glob("*.yml"))[0]
    title = watched().scenarios[file.stem].title
    change(file, "\nfamily:", "\nfamilly:")
    clock.now += PATIENCE
    assert watched().scenarios[file.stem].title == title
    assert "familly" in caplog.text


def test_unsound_content_at_the_start_is_an_error(content: Path) -> None:
    sorted((content / "scenarios").glob("*.yml"))[0].write_text("schema: [")
    with pytest.raises(ContentError):
        WatchedCatalog(content)()
