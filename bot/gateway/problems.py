"""Every refusal has one shape: application/problem+json with a code and a sentence for people."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from bot.catalog.messages import Messages
from bot.practice.errors import Refusal

STATUS = {
    "text_missing": 422, "text_blank": 422, "text_too_long": 422, "text_unreadable": 422, "field_invalid": 422,
    "not_json": 400, "body_too_large": 413, "unauthenticated": 401, "session_expired": 401, "forbidden": 403,
    "attempt_unknown": 404, "scenario_unknown": 404, "not_found": 404, "method_not_allowed": 405,
    "attempt_finished": 409, "attempt_not_finished": 409, "attempt_limit": 409, "turn_conflict": 409,
    "turn_in_flight": 409, "invite_invalid": 410, "login_taken": 409, "password_weak": 422,
    "reason_missing": 422, "question_unknown": 404, "trainee_unknown": 404, "entry_invalid": 422,
    "bot_unavailable": 503, "too_many_requests": 429, "internal": 500,
}  # fmt: skip
BY_STATUS = {
    400: "not_json",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    413: "body_too_large",
    429: "too_many_requests",
}


def problem(messages: Messages, code: str, values: dict[str, Any]) -> Response:
    """The answer for a refusal code."""
    text, status = messages.errors[code], STATUS[code]
    body = {
        "type": "about:blank", "status": status, "code": code,
        "title": text.title, "detail": text.detail.format(**values),
    }  # fmt: skip
    headers = {"Retry-After": "1"} if status in {429, 503} or code == "turn_in_flight" else None
    return JSONResponse(body, status, headers, "application/problem+json")


def handle_problems(app: FastAPI, messages: Messages) -> None:
    """Turn every error of the app into a problem."""

    async def refused(_: Request, error: Exception) -> Response:
        assert isinstance(error, Refusal)
        return problem(messages, error.code, error.values)

    async def invalid(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return problem(messages, *_invalid(error))

    async def http(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return problem(messages, BY_STATUS.get(error.status_code, "internal"), {})

    async def unforeseen(_: Request, error: Exception) -> Response:
        return problem(messages, "internal", {})

    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, unforeseen)


def _invalid(error: RequestValidationError) -> tuple[str, dict[str, Any]]:
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return "not_json", {}
    return "field_invalid", {"field": ".".join(str(part) for part in first["loc"][1:]) or "body"}
