"""Where the files under test lie."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WIDGET = ROOT / "bot" / "widget"
GATEWAY = ROOT / "bot" / "gateway"
COURSE = ROOT / "examples" / "course-page"
AXE = WIDGET / "node_modules" / "axe-core" / "axe.min.js"
