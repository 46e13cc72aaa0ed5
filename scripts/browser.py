"""Gets what the browser tests need: Chromium with a Chinese font, and axe-core beside the widget.

Installs only where that is plainly allowed (root, apt, npm); elsewhere it says what is missing and goes on,
except with CI=true, where tests that could not run are a failure.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.launch.progress import step  # noqa: E402

from running import SetupError, run  # noqa: E402

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-noto-cjk")
WIDGET = ROOT / "bot" / "widget"


def main() -> int:
    """Say what is missing in the end, and fail on it only in CI."""
    missing = [why for why in (chromium(), axe()) if why]
    for why in missing:
        print(f"Browser tests will not run: {why}", file=sys.stderr)
    return 1 if missing and os.environ.get("CI") == "true" else 0


def chromium() -> str | None:
    """Find or install Chromium; the reason if there is none in the end."""
    if _found():
        return None
    if os.geteuid() == 0 and shutil.which("apt-get"):
        try:
            _install()
        except SetupError as error:
            return f"Chromium could not be installed: {error}"
    return None if _found() else f"install {' and '.join(PACKAGES)}, or set DUILIAN_CHROMIUM."


def axe() -> str | None:
    """Install the widget's development packages if they changed; the reason if that cannot be done."""
    lock = WIDGET / "package-lock.json"
    stamp = WIDGET / "node_modules" / ".made-from"
    source = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == source:
        return None
    if not shutil.which("npm"):
        return "install Node.js 20 or later with npm (it brings axe-core; running Duilian needs neither)."
    try:
        with step("Fetching axe-core"):
            run(["npm", "ci", "--prefix", str(WIDGET), "--no-audit", "--no-fund"], dict(os.environ))
    except SetupError as error:
        return f"npm ci failed: {error}"
    stamp.write_text(source)
    return None


def _found() -> str | None:
    named = os.environ.get("DUILIAN_CHROMIUM")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)


def _install() -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    with step("Installing Chromium and a Chinese font"):
        run(["apt-get", "-q", "update"], environment)
        run(["apt-get", "-q", "install", "-y", "--no-install-recommends", *PACKAGES], environment)


if __name__ == "__main__":
    sys.exit(main())
