"""Renders the console's templates with its sentences and its clock."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import Request, Response
from fastapi.templating import Jinja2Templates

from bot.practice.practice import Practice

templates = Jinja2Templates(Path(__file__).parent / "templates")
TAIPEI = ZoneInfo("Asia/Taipei")


def local(moment: datetime) -> str:
    """A time as trainers read it, in Taiwan's zone."""
    return moment.astimezone(TAIPEI).strftime("%Y/%m/%d %H:%M")


templates.env.filters["local"] = local


def practice_of(request: Request) -> Practice:
    """The use cases."""
    practice: Practice = request.app.state.practice
    return practice


def render(request: Request, name: str, status: int = 200, **context: Any) -> Response:
    """A page; `say` gives it the product's sentences."""
    messages = practice_of(request).parts.messages
    return templates.TemplateResponse(request, name, {"say": messages.text, **context}, status)
