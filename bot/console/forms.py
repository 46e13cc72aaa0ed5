"""The form by which a customer or third party adds evidence through a one-time link."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response

from bot.console.entries import EntryForm
from bot.console.rendering import practice_of, render
from bot.console.signing import same_origin
from bot.practice.errors import EntryInvalid
from bot.practice.portfolio import answer_request, requested

router = APIRouter(prefix="/evidence", include_in_schema=False)


@router.get("/{token}")
def form(request: Request, token: str) -> Response:
    """The form of a link that can still be used."""
    return _form(request, token)


@router.post("/{token}", dependencies=[Depends(same_origin)])
def sent(request: Request, token: str, entry: Annotated[EntryForm, Form()]) -> Response:
    """Keep the evidence and say thanks."""
    parts = practice_of(request).parts
    method = requested(parts, token)[2]
    try:
        answer_request(parts, token, entry.entry(method))
    except EntryInvalid as refusal:
        return _form(request, token, 422, parts.messages.errors[refusal.code].detail)
    return render(request, "thanks.html")


def _form(request: Request, token: str, status: int = 200, refused: str = "") -> Response:
    parts = practice_of(request).parts
    _, name, method = requested(parts, token)
    unit = parts.catalog().unit
    title = next(entry.text for entry in unit.methods if entry.id == method)
    return render(
        request, "evidence_form.html", status, token=token, person=name, title=title, items=unit.file_items,
        refused=refused, today=date.today(),
    )  # fmt: skip
