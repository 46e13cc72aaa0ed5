"""The evidence file as JSON and as a spreadsheet."""

import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from bot.catalog.messages import Messages
from bot.reports.evidence_file import EvidenceFile, FileItem, Piece

COLUMNS = ("item", "text", "method", "date", "source", "quote", "level", "simulated", "confirmed", "reason")
WIDTHS = (8, 40, 16, 12, 28, 60, 8, 10, 16, 30)


def as_json(file: EvidenceFile) -> str:
    """The whole file as JSON."""
    return json.dumps(asdict(file), ensure_ascii=False, indent=1, default=_plain)


def as_spreadsheet(file: EvidenceFile, messages: Messages) -> bytes:
    """The whole file as XLSX, one row a piece of evidence; items without any have a row too."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(messages.text("file_sheet"))
    for index, width in enumerate(WIDTHS):
        sheet.column_dimensions[chr(ord("A") + index)].width = width
    for row in _head(file, messages):
        sheet.append(row)
    sheet.append([_bold(sheet, messages.text(f"file_{name}")) for name in COLUMNS])
    for item in file.items:
        for cells in _rows(item, dict(file.methods), messages):
            sheet.append([_text(sheet, cell) for cell in cells])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _head(file: EvidenceFile, messages: Messages) -> Iterator[list[str]]:
    yield [file.trainee, f"{file.unit_code} {file.unit_name}", messages.text("file_rubric"), "、".join(file.rubrics)]
    yield [messages.text("file_made"), file.made_at.date().isoformat()]
    yield []


def _rows(item: FileItem, methods: dict[str, str], messages: Messages) -> Iterator[list[Any]]:
    for piece in item.pieces:
        yield [item.id, item.text, methods[piece.method], piece.on, *_cells(piece, messages)]
    for method in item.missing:
        yield [item.id, item.text, methods[method], "", messages.text("file_missing")]


def _cells(piece: Piece, messages: Messages) -> list[Any]:
    simulated = messages.text("file_simulated_yes") if piece.simulated else ""
    confirmed = piece.confirmed_by or messages.text("file_unconfirmed")
    return [piece.source, piece.quote, "" if piece.level is None else piece.level, simulated, confirmed, piece.reason]


def _text(sheet: WriteOnlyWorksheet, value: Any) -> Cell:
    cell: Cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        # Text of trainees stays text: without this a spreadsheet would run what begins with an equals sign.
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _bold(sheet: WriteOnlyWorksheet, value: str) -> Cell:
    cell: Cell = WriteOnlyCell(sheet, value)
    cell.font = Font(bold=True)
    return cell


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no plain form")
