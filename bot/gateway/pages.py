"""The trainee page and the static files."""

from pathlib import Path

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

HERE = Path(__file__).parent
WIDGET = HERE.parent / "widget" / "dist"
router = APIRouter()
templates = Jinja2Templates(HERE / "templates")


@router.get("/", response_class=HTMLResponse)
def trainee_page(request: Request) -> Response:
    """The page on which trainees practise."""
    return templates.TemplateResponse(request, "trainee.html", {})


@router.get("/progress", response_class=HTMLResponse)
def progress_page(request: Request) -> Response:
    """The page on which a trainee sees his plan and two role-plays side by side."""
    return templates.TemplateResponse(request, "progress.html", {})


class OpenFiles(StaticFiles):
    """Static files that pages of other origins may load as modules; they hold no personal data."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """A file, cacheable for a short time."""
        response = await super().get_response(path, scope)
        response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        response.headers["Cache-Control"] = "public, max-age=300"
        return response
