"""Serves the demo course from an origin of its own, as a learning platform would.

    python examples/course-page/serve.py --gateway http://127.0.0.1:8000 --port 8090

The gateway has to name this origin among those that may embed it. Only the standard library is used.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from string import Template

HERE = Path(__file__).parent
# All that a page has to allow: the script, and the calls that it makes. No inline code, no cookie.
POLICY = (
    "default-src 'none'; script-src 'self' {gateway}; connect-src {gateway}; style-src 'self'; "
    "frame-src {gateway}; base-uri 'none'; form-action 'none'"
)


class Course(SimpleHTTPRequestHandler):
    """The files of this folder, with the gateway's address filled into the pages."""

    def __init__(self, gateway: str, *args: object, **options: object) -> None:
        self.gateway = gateway
        super().__init__(*args, directory=str(HERE), **options)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Fill in pages, serve the other files as they are."""
        page = HERE / (self.path.partition("?")[0].lstrip("/") or "index.html")
        if page.suffix != ".html" or page.parent != HERE or not page.is_file():
            return super().do_GET()
        body = Template(page.read_text("utf-8")).safe_substitute(gateway=self.gateway).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Every answer carries the policy."""
        self.send_header("Content-Security-Policy", POLICY.format(gateway=self.gateway))
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the address is all that is worth printing."""


def main() -> None:
    """Serve until interrupted."""
    parser = argparse.ArgumentParser(description="A demo course that embeds the role-play.")
    parser.add_argument("--gateway", default="http://127.0.0.1:8000", help="origin of the gateway")
    parser.add_argument("--port", type=int, default=8090, help="0 takes any free port")
    options = parser.parse_args()
    handler: Callable[..., Course] = partial(Course, options.gateway.rstrip("/"))
    with ThreadingHTTPServer(("127.0.0.1", options.port), handler) as server:
        print(f"http://localhost:{server.server_address[1]}/", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()


if __name__ == "__main__":
    main()
