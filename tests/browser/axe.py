"""Runs axe-core on a page whose policy allows no foreign script."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.not_run import not_run
from tests.browser.places import AXE

RUN = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"


def violations(page: Page) -> list[str]:
    """What axe finds, a line each; contrast and all."""
    if not AXE.is_file():
        not_run("axe-core is not installed (npm ci in bot/widget)")
    # The debugger may evaluate what the page's own policy forbids, so the policy stays as it is.
    debugger = page.context.new_cdp_session(page)
    debugger.send("Runtime.evaluate", {"expression": AXE.read_text("utf-8")})
    found = debugger.send("Runtime.evaluate", {"expression": RUN, "awaitPromise": True, "returnByValue": True})
    debugger.detach()
    return [_line(violation) for violation in found["result"]["value"]["violations"]]


def _line(violation: dict[str, Any]) -> str:
    nodes = "; ".join(f"{node['target']} {node.get('failureSummary', '')}" for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']} {nodes}"
