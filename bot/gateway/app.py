"""Builds the web application."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.catalog.messages import Messages
from bot.console.app import add_console
from bot.gateway import api, pages
from bot.gateway.guards import BodyLimit, SecurityHeaders
from bot.gateway.lobby import Lobby
from bot.gateway.problems import handle_problems, problem
from bot.gateway.rasa import Rasa
from bot.gateway.turns import Turns
from bot.practice.practice import Practice
from bot.settings import Settings


def create_app(practice: Practice, settings: Settings) -> FastAPI:
    """The whole web application on the given use cases."""
    app = FastAPI(title="Duilian", docs_url=None, redoc_url=None, lifespan=_lifespan(practice, settings))
    handle_problems(app, practice.parts.messages)
    app.include_router(api.router)
    app.include_router(pages.router)
    app.mount("/static", pages.OpenFiles(directory=pages.HERE / "static"), "static")
    app.mount("/widget", pages.OpenFiles(directory=pages.WIDGET), "widget")
    add_console(app, practice, settings)
    _add_guards(app, practice.parts.messages, settings)
    return app


def _add_guards(app: FastAPI, messages: Messages, settings: Settings) -> None:
    # The widget may stand on any page that the operator names; it carries a token, never a cookie.
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.embed_origins),
        allow_methods=["GET", "POST"],
        allow_headers=["Authorization", "Content-Type"],
        max_age=600,
    )
    app.add_middleware(BodyLimit, refuse=_too_large(messages))
    app.add_middleware(SecurityHeaders, embed_origins=settings.embed_origins)


def _too_large(messages: Messages) -> ASGIApp:
    async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
        await problem(messages, "body_too_large", {})(scope, receive, send)

    return refuse


def _lifespan(practice: Practice, settings: Settings) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with httpx.AsyncClient(base_url=settings.rasa_url, trust_env=False) as client:
            rasa = Rasa(client)
            app.state.practice, app.state.rasa = practice, rasa
            app.state.turns, app.state.lobby = Turns(practice, rasa), Lobby(practice, rasa)
            app.state.actions_healthy = _actions_check(client, settings)
            yield

    return lifespan


def _actions_check(client: httpx.AsyncClient, settings: Settings) -> Callable[[], Awaitable[bool]]:
    async def healthy() -> bool:
        try:
            answer = await client.get(f"http://127.0.0.1:{settings.actions_port}/health", timeout=2)
            return answer.status_code == 200
        except httpx.HTTPError:
            return False

    return healthy
