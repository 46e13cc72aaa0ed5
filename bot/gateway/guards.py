"""What holds for every request: a size limit, security headers, and a tolerant CORS for the widget only."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 64 * 1024
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors {ancestors}"
)


class BodyLimit:
    """Refuses bodies over the limit, also those that lie about or leave out their length."""

    def __init__(self, app: ASGIApp, refuse: ASGIApp, most: int = MOST_BYTES) -> None:
        self.app, self.refuse, self.most = app, refuse, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the bytes of a request."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        body = await self._read(receive)
        if body is None:
            return await self.refuse(scope, receive, send)
        await self.app(scope, _replay(body, receive), send)

    async def _read(self, receive: Receive) -> list[Message] | None:
        messages: list[Message] = []
        size = 0
        while True:
            message = await receive()
            messages.append(message)
            size += len(message.get("body", b""))
            if size > self.most:
                return None
            if not message.get("more_body", False):
                return messages


def _replay(messages: list[Message], receive: Receive) -> Receive:
    waiting = iter(messages)

    async def replay() -> Message:
        return next(waiting, None) or await receive()

    return replay


class SecurityHeaders:
    """A strict content policy and the usual protective headers on every answer."""

    def __init__(self, app: ASGIApp, embed_origins: tuple[str, ...]) -> None:
        self.app = app
        self.policy = POLICY.format(ancestors=" ".join(("'self'", *embed_origins)))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to the answer."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Security-Policy", self.policy)
                headers.setdefault("X-Content-Type-Options", "nosniff")
                headers.setdefault("Referrer-Policy", "same-origin")
                headers.setdefault("Permissions-Policy", "camera=(), geolocation=()")
                # Personal data never belongs into a shared cache.
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self.app(scope, receive, with_headers)
