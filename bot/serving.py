"""The web server's entry: builds the application from the environment."""

from fastapi import FastAPI

from bot.gateway.app import create_app
from bot.settings import from_environment
from bot.wiring import build_practice


def app() -> FastAPI:
    """The application, for `uvicorn --factory bot.serving:app`."""
    settings = from_environment()
    return create_app(build_practice(settings), settings)
