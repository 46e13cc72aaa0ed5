"""Pages about one trainee: evidence file, plan, review of an attempt."""

from datetime import date
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Request, Response
from starlette.responses import RedirectResponse

from bot.console.entries import EntryForm, PlanForm
from bot.console.rendering import practice_of, render
from bot.console.signing import Trainer, own_form
from bot.practice.accounts import Signed
from bot.practice.filing import list_trainees, read_file, read_trainee
from bot.practice.portfolio import add_entry, plan, request_entry
from bot.practice.reviewing import LevelChange, review
from bot.reports.exports import as_json, as_spreadsheet
from bot.settings import Settings

router = APIRouter(prefix="/console", include_in_schema=False)
Owner = Annotated[Signed, Depends(own_form)]
Short = Annotated[str, Form(max_length=60)]
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/trainees")
def trainees(request: Request, trainer: Trainer) -> Response:
    """All trainees."""
    found = list_trainees(practice_of(request).parts)
    return render(request, "trainees.html", trainer=trainer, found=found)


@router.get("/trainees/{trainee_id}")
def trainee(request: Request, trainer: Trainer, trainee_id: str, link: str = "") -> Response:
    """A trainee's evidence file and plan."""
    found = read_trainee(practice_of(request).parts, trainee_id)
    settings: Settings = request.app.state.settings
    # Only a secret that we just made leads anywhere; anything else in the address is shown as nothing.
    shown = f"{settings.address}/evidence/{link}" if link.replace("-", "").replace("_", "").isalnum() else ""
    return render(request, "trainee.html", trainer=trainer, found=found, link=shown, today=date.today())


@router.get("/trainees/{trainee_id}/file.json")
def file_json(request: Request, trainer: Trainer, trainee_id: str) -> Response:
    """The evidence file as JSON."""
    file = read_file(practice_of(request).parts, trainee_id)
    return Response(as_json(file), media_type="application/json", headers=_download(file.trainee, "json"))


@router.get("/trainees/{trainee_id}/file.xlsx")
def file_spreadsheet(request: Request, trainer: Trainer, trainee_id: str) -> Response:
    """The evidence file as a spreadsheet."""
    parts = practice_of(request).parts
    file = read_file(parts, trainee_id)
    return Response(
        as_spreadsheet(file, parts.messages), media_type=SPREADSHEET, headers=_download(file.trainee, "xlsx")
    )


@router.post("/trainees/{trainee_id}/entries")
def new_entry(request: Request, trainer: Owner, trainee_id: str, form: Annotated[EntryForm, Form()]) -> Response:
    """Add evidence that the trainer signs."""
    add_entry(practice_of(request).parts, trainee_id, form.entry(form.method), trainer.id)
    return _back(trainee_id)


@router.post("/trainees/{trainee_id}/requests")
def new_request(request: Request, trainer: Owner, trainee_id: str, method: Short) -> Response:
    """Make a link for a customer or third party."""
    token = request_entry(practice_of(request).parts, trainer.id, trainee_id, method)
    return RedirectResponse(f"/console/trainees/{quote(trainee_id)}?link={quote(token)}#request", 303)


@router.post("/trainees/{trainee_id}/plan")
def new_plan_item(request: Request, trainer: Owner, trainee_id: str, form: Annotated[PlanForm, Form()]) -> Response:
    """Agree on something to practise by a date."""
    parts = practice_of(request).parts
    plan(parts, trainer.id, trainee_id, form.kind, form.item_id, form.knowledge, form.due_on)
    return _back(trainee_id)


@router.post("/attempts/{attempt_id}/review")
async def new_review(request: Request, trainer: Owner, attempt_id: str) -> Response:
    """Confirm an attempt's grades, or change them with reasons."""
    form = await request.form()
    texts = {key: str(value) for key, value in form.items()}
    changes = [_change(key, texts) for key in texts if key.startswith("level:") and key.count(":") == 2]
    parts = practice_of(request).parts
    review(parts, trainer.id, attempt_id, _level(texts.get("mark", "")), texts.get("reason", ""), changes)
    return RedirectResponse(f"/console/attempts/{quote(attempt_id)}", 303)


def _change(key: str, texts: dict[str, str]) -> LevelChange:
    _, scale, ref = key.split(":")
    return LevelChange(scale, ref, _level(texts[key]), texts.get(f"why:{scale}:{ref}", ""))


def _level(text: str) -> int | None:
    return min(100, int(text)) if text.isascii() and text.isdigit() else None


def _back(trainee_id: str) -> Response:
    return RedirectResponse(f"/console/trainees/{quote(trainee_id)}", 303)


def _download(name: str, ending: str) -> dict[str, str]:
    return {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(f'佐證資料_{name}.{ending}')}"}
