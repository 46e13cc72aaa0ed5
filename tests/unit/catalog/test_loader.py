"""Content errors name file, line, what was expected and what was found; nothing is passed over."""

import shutil
from pathlib import Path

import pytest

from bot.catalog.errors import ContentError
from bot.catalog.loader import CONTENT, load


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content that a test may break."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def problems(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(folder)
    return [str(problem) for problem in caught.value.problems]


def first_scenario(folder: Path) -> Path:
    return sorted((folder / "scenarios").glob("*.yml"))[0]


def replace(file: Path, old: str, new: str) -> int:
    """Replace the first occurrence; returns its line."""
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    return text[: text.index(old)].count("\n") + 1


def test_the_products_own_content_is_sound() -> None:
    assert load().scenarios


def test_a_misspelt_field_is_named_with_its_line(content: Path) -> None:
    file = first_scenario(content)
    line = replace(file, "\nfamily:", "\nfamilly:") + 1
    found = problems(content)
    assert any(text.startswith(f"{file}:{line}: familly: expected") for text in found)
    assert any("family: expected" in text and "found nothing" in text for text in found)


def test_an_unknown_reference_is_named(content: Path) -> None:
    file = first_scenario(content)
    replace(file, "\nproduct:", "\nproduct: no_such_thing #")
    assert any("product" in text and "found 'no_such_thing'" in text for text in problems(content))


def test_a_key_that_stands_twice_is_refused(content: Path) -> None:
    file = first_scenario(content)
    file.write_text(file.read_text() + "\ntitle: 另一個\n")
    assert any("title: expected a key once" in text for text in problems(content))


def test_text_that_is_no_yaml_is_refused_with_its_line(content: Path) -> None:
    file = first_scenario(content)
    file.write_text("schema: 1\nid: [\n")
    assert any(text.startswith(f"{file}:") and "expected YAML" in text for text in problems(content))


def test_an_empty_file_is_refused(content: Path) -> None:
    file = first_scenario(content)
    file.write_text("")
    assert f"{file}:1: file: expected a YAML mapping; found an empty file" in problems(content)


def test_bytes_that_are_no_utf8_are_refused(content: Path) -> None:
    file = first_scenario(content)
    file.write_bytes(b"\xff\xfe")
    assert any("expected UTF-8 text" in text for text in problems(content))


def test_a_file_must_have_its_items_name(content: Path) -> None:
    file = first_scenario(content)
    file.rename(file.with_name("other.yml"))
    assert any("expected the file's name 'other'" in text for text in problems(content))


def test_every_problem_is_told_at_once(content: Path) -> None:
    for file in list((content / "behaviours").glob("*.yml"))[:3]:
        file.write_text("schema: 2\n")
    assert len({text.split(":")[0] for text in problems(content)}) == 3
