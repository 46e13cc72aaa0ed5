"""Adds the trainer's pages to the web application."""

from pathlib import Path

from fastapi import FastAPI, Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles

from bot.console import forms, pages, trainees
from bot.console.signing import NotSignedIn
from bot.practice.practice import Practice
from bot.settings import Settings

HERE = Path(__file__).parent


def add_console(app: FastAPI, practice: Practice, settings: Settings) -> None:
    """Mount the console under /console."""
    app.state.practice, app.state.settings = practice, settings
    app.include_router(pages.router)
    app.include_router(trainees.router)
    app.include_router(forms.router)
    app.mount("/console/static", StaticFiles(directory=HERE / "static"), "console-static")
    app.add_exception_handler(NotSignedIn, _to_sign_in)


async def _to_sign_in(_: Request, __: Exception) -> Response:
    return RedirectResponse("/console/sign-in", 303)
