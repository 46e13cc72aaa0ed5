"""The JSON API of widgets (docs/interfaces.md)."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from bot.gateway.forms import NewAttempt, NewLobbyTurn, NewSession, NewTurn
from bot.gateway.lobby import Lobby
from bot.gateway.turns import Turns
from bot.practice.accounts import renew_trainee, trainee_of
from bot.practice.errors import Unauthenticated
from bot.practice.practice import Practice
from bot.practice.receiving import Incoming

router = APIRouter(prefix="/api/v1")
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]


def _practice(request: Request) -> Practice:
    practice: Practice = request.app.state.practice
    return practice


def _trainee(bearer: Bearer, practice: Annotated[Practice, Depends(_practice)]) -> str:
    if bearer is None:
        raise Unauthenticated
    return trainee_of(practice.parts, bearer.credentials)


def _turns(request: Request) -> Turns:
    turns: Turns = request.app.state.turns
    return turns


def _lobby(request: Request) -> Lobby:
    lobby: Lobby = request.app.state.lobby
    return lobby


Cases = Annotated[Practice, Depends(_practice)]
Trainee = Annotated[str, Depends(_trainee)]


@router.post("/sessions", status_code=201)
def new_session(form: NewSession, practice: Cases, old: Bearer) -> dict[str, Any]:
    """Register a trainee by name, or renew the session whose token, also an expired one, comes with the request."""
    signed = renew_trainee(practice.parts, form.name, old.credentials if old else None)
    return {
        "token": signed.token,
        "expires_at": signed.expires_at.isoformat(),
        "trainee": {"id": signed.id, "name": signed.name},
    }


@router.get("/scenarios")
def scenarios(practice: Cases) -> dict[str, Any]:
    """All scenarios."""
    return {"scenarios": practice.scenarios()}


@router.get("/scenarios/{scenario_id}")
def scenario(scenario_id: str, practice: Cases) -> dict[str, Any]:
    """One scenario with brief and product sheet."""
    return practice.scenario(scenario_id)


@router.post("/attempts", status_code=201)
def new_attempt(form: NewAttempt, practice: Cases, trainee: Trainee, response: Response) -> dict[str, Any]:
    """Start an attempt; the same id again gives the same attempt."""
    started = practice.start(trainee, str(form.attempt), form.scenario, form.mode)
    response.status_code = 201 if started else 200
    return practice.attempt(trainee, str(form.attempt))


@router.get("/attempts")
def attempts(practice: Cases, trainee: Trainee) -> dict[str, Any]:
    """The trainee's attempts."""
    return {"attempts": practice.attempts(trainee)}


@router.get("/attempts/{attempt_id}")
def attempt(attempt_id: UUID, practice: Cases, trainee: Trainee) -> dict[str, Any]:
    """The whole conversation of an attempt."""
    return practice.attempt(trainee, str(attempt_id))


@router.get("/attempts/{attempt_id}/report")
def report(attempt_id: UUID, practice: Cases, trainee: Trainee) -> dict[str, Any]:
    """The report of a finished attempt."""
    return practice.report(trainee, str(attempt_id))


@router.get("/plan")
def plan(practice: Cases, trainee: Trainee) -> dict[str, Any]:
    """The trainee's agreed training plan."""
    return {"plan": practice.plan(trainee)}


@router.post("/attempts/{attempt_id}/turns")
async def new_turn(
    attempt_id: UUID, form: NewTurn, trainee: Trainee, turns: Annotated[Turns, Depends(_turns)]
) -> dict[str, Any]:
    """Take a turn, exactly once by its id."""
    return await turns.take(trainee, str(attempt_id), Incoming(str(form.turn), form.text, form.control))


@router.post("/lobby/turns")
async def new_lobby_turn(
    form: NewLobbyTurn, trainee: Trainee, lobby: Annotated[Lobby, Depends(_lobby)]
) -> dict[str, Any]:
    """Talk with the coach outside a role-play."""
    return {"turn": str(form.turn), "messages": await lobby.say(trainee, str(form.turn), form.text)}


@router.get("/health")
async def health(request: Request, response: Response) -> dict[str, Any]:
    """Whether every part answers."""
    parts = {"rasa": await request.app.state.rasa.healthy(), "actions": await request.app.state.actions_healthy()}
    healthy = all(parts.values())
    response.status_code = 200 if healthy else 503
    return {"status": "ok" if healthy else "degraded", "parts": parts}
