"""The official text of a campaign: its head as on paper, and every line with its notes."""

from __future__ import annotations

from collections.abc import Iterable

from bangvang.model.campaign import Campaign
from bangvang.outline import Block, Line
from bangvang.public import PublicCampaign
from bangvang.routes.footnotes import link_footnotes
from bangvang.routes.text_tables import with_tables
from bangvang.routes.words import Part


def official_header(record: Campaign) -> Part:
    """The fields of the head, with the date in words and the heading."""
    header = record.header
    date_long = ""
    if header.date:
        date_long = _long(header.date.day, header.date.month, header.date.year)
    return {**header.model_dump(mode="json"), "date_long": date_long, "heading": header.title}


def _long(day: int | None, month: int | None, year: int) -> str:
    """The date as on paper, blank where the text leaves it blank."""
    shown_day = f"{day:02d}" if day else "     "
    shown_month = "     " if month is None else f"{month:02d}" if month < 3 else str(month)
    return f"ngày {shown_day} tháng {shown_month} năm {year}"


def text_parts(campaign: PublicCampaign) -> tuple[list[Part], list[str]]:
    """The whole text in its order (what stands before the body, the body, what stands after it), and notes on no line of it."""
    notes: dict[int | None, list[str]] = {}
    for note in campaign.record.notes:
        notes.setdefault(note.line, []).append(f"{note.text}{f' ({note.source})' if note.source else ''}")
    on_all = notes.pop(None, [])
    outline = campaign.outline

    def said(lines: Iterable[int]) -> str:
        return "; ".join(text for line in sorted(lines) for text in notes.get(line, ()))

    def as_line(line: Line, part: str) -> Part:
        return {"id": f"d{line.line}", "level": 0, "marker": "", "role": "paragraph", "text": line.text,
                "part": part, "note": said([line.line])}

    def as_block(block: Block) -> Part:
        lines = {line for _, line in outline.offsets.get(block.id, ())} | {block.line}
        return {"id": block.id, "level": block.level, "marker": block.marker, "role": block.role, "text": block.text,
                "part": "close" if block.role == "closing" else "", "note": said(lines)}

    blocks = [*(as_line(line, "head") for line in outline.front), *map(as_block, outline.blocks),
              *(as_line(line, "close") for line in outline.back)]
    link_footnotes(blocks)
    return with_tables(blocks), on_all
