"""The pages of the console: load, authorise, call once, render."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from fastapi.templating import Jinja2Templates
from starlette.responses import RedirectResponse

from bot.console.signing import COOKIE, Trainer, own_form, same_origin, set_cookie
from bot.practice.accounts import Signed, accept_invite, check_invite, sign_in, sign_out
from bot.practice.errors import Refusal
from bot.practice.practice import Practice
from bot.practice.review import list_attempts, read_transcript
from bot.records.queries import Filters

router = APIRouter(prefix="/console", include_in_schema=False)
templates = Jinja2Templates(Path(__file__).parent / "templates")
TAIPEI = ZoneInfo("Asia/Taipei")


def local(moment: datetime) -> str:
    """A time as trainers read it, in Taiwan's zone."""
    return moment.astimezone(TAIPEI).strftime("%Y/%m/%d %H:%M")


templates.env.filters["local"] = local
Field = Annotated[str, Form(max_length=200)]


def _render(request: Request, name: str, status: int = 200, **context: Any) -> Response:
    messages = _practice(request).parts.messages
    return templates.TemplateResponse(request, name, {"say": messages.text, **context}, status)


def _practice(request: Request) -> Practice:
    practice: Practice = request.app.state.practice
    return practice


@router.get("")
def attempts(
    request: Request,
    trainer: Trainer,
    trainee: Annotated[str, Query(max_length=60)] = "",
    family: Annotated[str, Query(max_length=20)] = "",
    outcome: Annotated[str, Query(max_length=10)] = "",
    state: Annotated[str, Query(max_length=10)] = "",
    page: Annotated[int, Query(ge=1, le=100000)] = 1,
) -> Response:
    """The list of attempts."""
    found = list_attempts(_practice(request).parts, Filters(trainee, family, outcome, state, page))
    return _render(request, "attempts.html", trainer=trainer, found=found)


@router.get("/attempts/{attempt_id}")
def transcript(request: Request, trainer: Trainer, attempt_id: str) -> Response:
    """One attempt, turn by turn."""
    found = read_transcript(_practice(request).parts, attempt_id)
    return _render(request, "transcript.html", trainer=trainer, found=found)


@router.get("/sign-in")
def sign_in_page(request: Request) -> Response:
    """The sign-in form."""
    return _render(request, "sign_in.html", wrong=False)


@router.post("/sign-in", dependencies=[Depends(same_origin)])
def signing_in(request: Request, login: Field, password: Field) -> Response:
    """Sign in, or say that login or password is wrong, not which."""
    signed = sign_in(_practice(request).parts, login, password)
    if signed is None:
        return _render(request, "sign_in.html", 401, wrong=True)
    response = RedirectResponse("/console", 303)
    set_cookie(request, response, signed)
    return response


@router.post("/sign-out")
def signing_out(request: Request, trainer: Annotated[Signed, Depends(own_form)]) -> Response:
    """Sign out."""
    sign_out(_practice(request).parts, trainer.token)
    response = RedirectResponse("/console/sign-in", 303)
    response.delete_cookie(COOKIE, path="/console")
    return response


@router.get("/invite/{token}")
def invite_page(request: Request, token: str) -> Response:
    """The form to make a trainer account."""
    check_invite(_practice(request).parts, token)
    return _render(request, "invite.html", token=token, refused=None)


@router.post("/invite/{token}", dependencies=[Depends(same_origin)])
def accepting(request: Request, token: str, login: Field, password: Field) -> Response:
    """Make the account and go to the sign-in form."""
    parts = _practice(request).parts
    try:
        accept_invite(parts, token, login, password)
    except Refusal as refusal:
        text = parts.messages.errors[refusal.code]
        return _render(request, "invite.html", 422, token=token, refused=text.detail.format(**refusal.values))
    return RedirectResponse("/console/sign-in", 303)
