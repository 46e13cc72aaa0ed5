"""Settings from the environment; every variable is listed in docs/settings.md."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent


class SettingError(Exception):
    """A variable whose value cannot be used."""


@dataclass(frozen=True)
class Settings:
    """What can be set from outside, with the defaults of a fresh clone."""

    database_url: str = f"sqlite:///{ROOT / 'var' / 'duilian.db'}"
    content: Path = ROOT / "bot" / "content"
    model: Path = ROOT / "models" / "scorer.joblib"
    host: str = "127.0.0.1"
    port: int = 8000
    rasa_port: int = 5005
    actions_port: int = 5055
    public_url: str = ""
    embed_origins: tuple[str, ...] = field(default=())

    @property
    def answers_model(self) -> Path:
        """The trained judge of open answers, beside the scorer."""
        return self.model.with_name("answers.joblib")

    @property
    def rasa_url(self) -> str:
        """Rasa's REST channel, on loopback only."""
        return f"http://127.0.0.1:{self.rasa_port}"

    @property
    def address(self) -> str:
        """The address that people open."""
        return self.public_url or f"http://{self.host}:{self.port}"


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read DUILIAN_* variables; a bad one is a SettingError that names it."""
    given = {name: environment.get(f"DUILIAN_{name.upper()}", "") for name in Settings.__dataclass_fields__}
    values = {name: _value(name, text) for name, text in given.items() if text}
    return Settings(**values)  # type: ignore[arg-type]


def _value(name: str, text: str) -> object:
    if name.endswith("port"):
        return _port(name, text)
    if name in {"content", "model"}:
        return Path(text)
    if name == "embed_origins":
        return tuple(origin.strip().rstrip("/") for origin in text.split(",") if origin.strip())
    return text.rstrip("/") if name == "public_url" else text


def _port(name: str, text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise SettingError(f"DUILIAN_{name.upper()}: expected a port from 1 to 65535, found {text!r}")
    return int(text)
