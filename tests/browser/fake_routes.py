"""The fake gateway's HTTP side: routes, the trainee page, and the page's strict CSP."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.browser.fake_content import SCENARIOS
from tests.browser.fake_gateway import Fake, Refusal
from tests.browser.fake_report import report
from tests.browser.places import GATEWAY, WIDGET

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors *"
)
PROBLEM = "application/problem+json"
Handler = Callable[[Request], Awaitable[Response]]

templates = Environment(loader=FileSystemLoader(GATEWAY / "templates"), autoescape=select_autoescape())


def build(fake: Fake) -> Starlette:
    """The whole application over one memory."""

    def trainee(request: Request) -> dict[str, str]:
        return fake.trainee(request.headers.get("authorization", "").removeprefix("Bearer "))

    async def sessions(request: Request) -> Response:
        return JSONResponse(fake.open_session((await request.json())["name"]), 201)

    async def scenarios(request: Request) -> Response:
        trainee(request)
        return JSONResponse({"scenarios": SCENARIOS})

    async def scenario(request: Request) -> Response:
        trainee(request)
        return JSONResponse(fake.scenario(request.path_params["id"]))

    async def attempts(request: Request) -> Response:
        if request.method == "GET":
            return JSONResponse({"attempts": fake.summaries(trainee(request))})
        body = await request.json()
        status, attempt = fake.start(trainee(request), body["attempt"], body["scenario"], body["mode"])
        return JSONResponse(attempt, status)

    async def attempt(request: Request) -> Response:
        return JSONResponse(fake.attempt(trainee(request), request.path_params["id"]))

    async def turns(request: Request) -> Response:
        found = fake.attempt(trainee(request), request.path_params["id"])
        return JSONResponse(fake.take(found, await request.json()))

    async def attempt_report(request: Request) -> Response:
        found = fake.attempt(trainee(request), request.path_params["id"])
        if found["state"] != "finished":
            raise Refusal(409, "attempt_not_finished", "這場還沒結束。")
        return JSONResponse(report(found, fake.answers.get(found["id"]), fake.mark))

    async def lobby(request: Request) -> Response:
        trainee(request)
        body = await request.json()
        if body["text"] in {"再練一次上次的"}:
            # Rasa sends the words and the link as two messages.
            words = {"text": "好，那就再來一次。", "buttons": []}
            return JSONResponse(
                {"turn": body["turn"], "messages": [words, {"text": "", "buttons": [], "scenario": SCENARIOS[1]["id"]}]}
            )
        message = {
            "text": f"你問的是「{body['text']}」。我推薦這一場，難度剛好。",
            "buttons": [
                {"title": SCENARIOS[1]["title"], "scenario": SCENARIOS[1]["id"]},
                {"title": "換別的", "text": "換別的情境"},
            ],
        }
        return JSONResponse({"turn": body["turn"], "messages": [message]})

    api = [
        Route("/sessions", sessions, methods=["POST"]),
        Route("/scenarios", scenarios),
        Route("/scenarios/{id}", scenario),
        Route("/attempts", attempts, methods=["GET", "POST"]),
        Route("/attempts/{id}", attempt),
        Route("/attempts/{id}/turns", turns, methods=["POST"]),
        Route("/attempts/{id}/report", attempt_report),
        Route("/lobby/turns", lobby, methods=["POST"]),
    ]
    return Starlette(
        routes=[Route("/", trainee_page), *assets(), Mount("/api/v1", routes=api)],
        middleware=[Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])],
        exception_handlers={Refusal: refused},
    )


def assets() -> list[Route | Mount]:
    """The bundle lies in the widget's own folder; the page's other files are the gateway's."""

    async def bundle(_: Request) -> Response:
        return FileResponse(WIDGET / "dist" / "duilian.js", media_type="text/javascript")

    return [Route("/widget/duilian.js", bundle), Mount("/static", StaticFiles(directory=GATEWAY / "static"))]


async def trainee_page(request: Request) -> Response:
    page = templates.get_template("trainee.html").render(request=request)
    return HTMLResponse(page, headers={"Content-Security-Policy": CSP})


async def refused(_: Request, refusal: Exception) -> Response:
    assert isinstance(refusal, Refusal)
    return JSONResponse(refusal.body, refusal.status, media_type=PROBLEM)
