"""Settings come from the environment, are documented, and a bad one is named."""

from pathlib import Path

import pytest

from bot.settings import ROOT, SettingError, Settings, from_environment


def test_a_fresh_clone_needs_no_settings() -> None:
    assert from_environment({}) == Settings()


def test_values_are_read_with_their_types() -> None:
    found = from_environment(
        {"DUILIAN_PORT": "9000", "DUILIAN_MODEL": "/m", "DUILIAN_EMBED_ORIGINS": "https://a.tw/, https://b.tw"}
    )
    assert (found.port, found.model, found.embed_origins) == (9000, Path("/m"), ("https://a.tw", "https://b.tw"))


@pytest.mark.parametrize("value", ["abc", "0", "70000", "-1"])
def test_a_bad_port_is_named_with_what_was_expected(value: str) -> None:
    with pytest.raises(SettingError, match="DUILIAN_RASA_PORT: expected a port from 1 to 65535"):
        from_environment({"DUILIAN_RASA_PORT": value})


@pytest.mark.parametrize("name", Settings.__dataclass_fields__)
def test_every_setting_is_documented(name: str) -> None:
    assert f"`DUILIAN_{name.upper()}`" in (ROOT / "docs" / "settings.md").read_text()
