"""The committed bundle: fresh, small, and free of what a strict policy forbids."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.places import WIDGET

BUNDLES = {name: WIDGET / "dist" / name for name in ("duilian.js", "duilian-progress.js")}
INPUTS = ("src", "locales", "tools", "build.mjs", "package.json", "package-lock.json", "tsconfig.json")
BUDGET = 20 * 1024


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def hash_of_sources() -> str:
    """As tools/stamp.mjs does it: names in order, each with the hash of its content."""
    tops = [WIDGET / name for name in INPUTS]
    files = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*")) if path.is_file()]
    names = sorted(path.relative_to(WIDGET).as_posix() for path in files)
    lines = "".join(f"{sha256(WIDGET / name)}  {name}\n" for name in names)
    return hashlib.sha256(lines.encode()).hexdigest()


def test_the_bundle_was_built_from_these_sources() -> None:
    stamp = json.loads((WIDGET / "dist" / "stamp.json").read_text())
    bundles = {name: sha256(file) for name, file in BUNDLES.items()}
    assert stamp == {"sources": hash_of_sources(), "bundles": bundles}, "run npm ci && npm run build in bot/widget"


def test_building_again_gives_the_same_bytes() -> None:
    if not shutil.which("node") or not (WIDGET / "node_modules" / "esbuild").is_dir():
        pytest.skip("not run: needs node and npm ci in bot/widget; the stamp is checked without")
    built = subprocess.run(["node", "build.mjs", "--check"], cwd=WIDGET, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr


@pytest.mark.parametrize("file", BUNDLES.values(), ids=BUNDLES)
def test_each_bundle_is_within_its_budget(file: Path) -> None:
    assert len(gzip.compress(file.read_bytes(), 9)) < BUDGET


def test_nothing_is_made_from_text_that_a_strict_policy_would_forbid() -> None:
    sources = list((WIDGET / "src").rglob("*.ts"))
    assert sources
    forbidden = re.compile(
        r"innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|document\.write|\beval\(|new Function|style=\""
    )
    assert [path.name for path in sources if forbidden.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("part", [".", "progress"])
def test_both_languages_have_the_same_texts_with_the_same_gaps(part: str) -> None:
    folder = WIDGET / "locales" / part
    zh, en = (json.loads((folder / f"{name}.json").read_text("utf-8")) for name in ("zh-TW", "en"))
    gaps = re.compile(r"\{\w+\}")
    assert zh.keys() == en.keys()
    assert {key for key in zh if sorted(gaps.findall(zh[key])) != sorted(gaps.findall(en[key]))} == set()


def test_no_word_of_the_ui_stands_in_the_code() -> None:
    chinese = re.compile(r"[\u4e00-\u9fff]")
    assert [path.name for path in (WIDGET / "src").rglob("*.ts") if chinese.search(path.read_text("utf-8"))] == []


def test_the_lock_file_pins_by_hash_and_names_no_host() -> None:
    lock = (WIDGET / "package-lock.json").read_text()
    assert "://" not in re.sub(r'"(url|funding)": [^\n]*', "", lock)
    assert lock.count('"integrity": "sha512-') == lock.count('"node_modules/')
