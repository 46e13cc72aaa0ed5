"""The pages of the console: load, authorise, call once, render."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from starlette.responses import RedirectResponse

from bot.console.rendering import practice_of, render
from bot.console.signing import COOKIE, Trainer, own_form, same_origin, set_cookie
from bot.practice.accounts import Signed, accept_invite, check_invite, sign_in, sign_out
from bot.practice.errors import Refusal
from bot.practice.transcripts import list_attempts, read_transcript
from bot.records.queries import Filters
from bot.reports.coverage import coverage

router = APIRouter(prefix="/console", include_in_schema=False)
Field = Annotated[str, Form(max_length=200)]


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
    found = list_attempts(practice_of(request).parts, Filters(trainee, family, outcome, state, page))
    return render(request, "attempts.html", trainer=trainer, found=found)


@router.get("/attempts/{attempt_id}")
def transcript(request: Request, trainer: Trainer, attempt_id: str) -> Response:
    """One attempt, turn by turn."""
    found = read_transcript(practice_of(request).parts, attempt_id)
    return render(request, "transcript.html", trainer=trainer, found=found)


@router.get("/coverage")
def coverage_page(request: Request, trainer: Trainer) -> Response:
    """Where each item of the unit is taught, practised, asked, scored and evidenced."""
    catalog = practice_of(request).parts.catalog()
    return render(request, "coverage.html", trainer=trainer, unit=catalog.unit, found=coverage(catalog))


@router.get("/sign-in")
def sign_in_page(request: Request) -> Response:
    """The sign-in form."""
    return render(request, "sign_in.html", wrong=False)


@router.post("/sign-in", dependencies=[Depends(same_origin)])
def signing_in(request: Request, login: Field, password: Field) -> Response:
    """Sign in, or say that login or password is wrong, not which."""
    signed = sign_in(practice_of(request).parts, login, password)
    if signed is None:
        return render(request, "sign_in.html", 401, wrong=True)
    response = RedirectResponse("/console", 303)
    set_cookie(request, response, signed)
    return response


@router.post("/sign-out")
def signing_out(request: Request, trainer: Annotated[Signed, Depends(own_form)]) -> Response:
    """Sign out."""
    sign_out(practice_of(request).parts, trainer.token)
    response = RedirectResponse("/console/sign-in", 303)
    response.delete_cookie(COOKIE, path="/console")
    return response


@router.get("/invite/{token}")
def invite_page(request: Request, token: str) -> Response:
    """The form to make a trainer account."""
    check_invite(practice_of(request).parts, token)
    return render(request, "invite.html", token=token, refused=None)


@router.post("/invite/{token}", dependencies=[Depends(same_origin)])
def accepting(request: Request, token: str, login: Field, password: Field) -> Response:
    """Make the account and go to the sign-in form."""
    parts = practice_of(request).parts
    try:
        accept_invite(parts, token, login, password)
    except Refusal as refusal:
        text = parts.messages.errors[refusal.code]
        return render(request, "invite.html", 422, token=token, refused=text.detail.format(**refusal.values))
    return RedirectResponse("/console/sign-in", 303)
