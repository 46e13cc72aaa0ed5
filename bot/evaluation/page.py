"""Writes the evaluation page: a template filled with rows, and the learning curve as SVG."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from string import Template

DOCS = Path(__file__).parents[2] / "docs"
TEMPLATE = Path(__file__).with_name("page.md")
WIDTH, HEIGHT, MARGIN = 640, 320, 48
COLOURS = ("#1d4e89", "#b5531c")


def write(values: dict[str, object], curve: str | None, folder: Path = DOCS) -> Path:
    """Write page and picture, if there is a new one; returns the page's file."""
    if curve:
        (folder / "learning-curve.svg").write_text(curve, encoding="utf-8")
    page = folder / "evaluation.md"
    page.write_text(Template(TEMPLATE.read_text(encoding="utf-8")).substitute(values), encoding="utf-8")
    return page


def rows(table: Iterable[Sequence[object]]) -> str:
    """Markdown rows; numbers with a fraction get three digits."""
    return "\n".join("| " + " | ".join(map(_cell, row)) + " |" for row in table)


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "–".join(map(_cell, value))
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def curve(sizes: Sequence[int], series: dict[str, Sequence[float]]) -> str:
    """Lines over the number of turns, from 0.3 to 0.9."""
    lines = [_axis(share) for share in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)]
    lines += [_text(_across(size, sizes), HEIGHT - MARGIN + 18, str(size), "middle") for size in sizes]
    for colour, (name, values) in zip(COLOURS, series.items(), strict=True):
        points = [(_across(size, sizes), _up(value)) for size, value in zip(sizes, values, strict=True)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        lines.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        lines += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in points]
        lines.append(
            _text(points[-1][0] - 8, points[-1][1] + (18 if colour == COLOURS[1] else -10), name, "end", colour)
        )
    return _svg(lines)


def _svg(lines: Sequence[str]) -> str:
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    return "\n".join([head, f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>', *lines, "</svg>", ""])


def _axis(share: float) -> str:
    y = _up(share)
    line = f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{y:.1f}" y2="{y:.1f}" stroke="#d0d0d0"/>'
    return line + _text(MARGIN - 6, y + 4, f"{share:.1f}", "end")


def _text(x: float, y: float, words: str, anchor: str, colour: str = "#333333") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


def _across(size: int, sizes: Sequence[int]) -> float:
    return MARGIN + (WIDTH - 2 * MARGIN) * size / max(sizes)


def _up(share: float) -> float:
    return HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * (share - 0.3) / 0.6
