"""Who is signed in, and whether a form came from our own page."""

import hmac
from typing import Annotated

from fastapi import Depends, Form, Request, Response
from starlette.exceptions import HTTPException

from bot.practice.accounts import Signed, trainer_of
from bot.practice.practice import Practice
from bot.settings import Settings

COOKIE = "duilian_trainer"


class NotSignedIn(Exception):
    """A trainer's page was asked for without a session."""


def current_trainer(request: Request) -> Signed:
    """The trainer whose cookie came with the request."""
    practice: Practice = request.app.state.practice
    signed = trainer_of(practice.parts, request.cookies.get(COOKIE, ""))
    if signed is None:
        raise NotSignedIn
    return signed


Trainer = Annotated[Signed, Depends(current_trainer)]


def own_form(trainer: Trainer, form_token: Annotated[str, Form()] = "") -> Signed:
    """The trainer, if the form holds his session's token: another site's form cannot know it."""
    if not hmac.compare_digest(form_token.encode(), trainer.form_token.encode()):
        raise HTTPException(403)
    return trainer


def same_origin(request: Request) -> None:
    """Refuse a sign-in form posted from another site."""
    origin = request.headers.get("origin")
    settings: Settings = request.app.state.settings
    own = {settings.address, f"{request.url.scheme}://{request.headers.get('host', '')}"}
    if origin is not None and origin not in own:
        raise HTTPException(403)


def set_cookie(request: Request, response: Response, signed: Signed) -> None:
    """Give the browser its session: not readable by scripts, not sent from other sites."""
    settings: Settings = request.app.state.settings
    secure = settings.address.startswith("https:")
    response.set_cookie(COOKIE, signed.token, httponly=True, samesite="lax", secure=secure, path="/console")
