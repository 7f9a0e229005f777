"""A campaign's folder: campaign.yml, plan.md (the text) and source.* (as received)."""

from __future__ import annotations

import os

from bangvang.load.files import Found, read_or_say
from bangvang.load.parse import parse
from bangvang.load.text_file import decode
from bangvang.load.yaml_events import Keys, Tree, dotted
from bangvang.model.campaign import Campaign
from bangvang.model.catalogue import LoadedCampaign
from bangvang.outline import parse_outline
from bangvang.problems import Problem, Severity
from bangvang.store.output import digest


def parse_campaign(root: str, found: Found, data: bytes) -> tuple[LoadedCampaign | None, list[Problem]]:
    """The campaign whose campaign.yml has the bytes `data`, with text and source beside it."""
    folder = found.path.rpartition("/")[0]
    record, tree = parse(Campaign, data, found.path)
    if record is None:
        return None, tree.problems
    if record.year != found.year:
        tree.problems.append(Problem(found.path, tree.line(("year",)), "year", "error", "folder-year",
                                     f"phải là năm của thư mục ({found.year})"))
    text = _text(root, f"{folder}/plan.md", tree)
    source = None
    if record.source:
        if os.path.isfile(f"{root}/{folder}/{record.source}"):
            source = read_or_say(root, f"{folder}/{record.source}", tree.problems)
        else:
            tree.problems.append(Problem(found.path, tree.line(("source",)), "source", "error", "missing-file",
                                         f"phải có tệp {folder}/{record.source}, hoặc bỏ dòng này"))
    if text is not None:
        tree.problems.extend(_lines_outside(record, text, tree, found.path))
    text = text or ""
    campaign = LoadedCampaign(
        id=f"{found.year}/{found.id}",
        record=record,
        text=text,
        outline=parse_outline(text, record.page_breaks),
        source=source,
        digest=digest(record.public_digest(), text, source or b""),
    )
    return campaign, tree.problems


def _text(root: str, path: str, tree: Tree) -> str | None:
    """plan.md as it stands, its spelling is nobody's to change; empty where there is none, None where it cannot be read."""
    if not os.path.lexists(f"{root}/{path}"):
        return ""

    def problem(line: int, rule: str, message: str, *, severity: Severity = "error") -> None:
        tree.problems.append(Problem(path, line, "", severity, rule, message))

    data = read_or_say(root, path, tree.problems)
    text = decode(data, problem) if data is not None else None
    return text.replace("\r\n", "\n").replace("\r", "\n") if text is not None else None


def _lines_outside(record: Campaign, text: str, tree: Tree, path: str) -> list[Problem]:
    """A `line` must be a line of the text that is not blank."""
    rows = text.split("\n")
    lines: list[tuple[Keys, int | None]] = [(("basis", place), line) for place, line in enumerate(record.basis)]
    lines += [(("citations", place, "lines", other), line)
              for place, one in enumerate(record.citations) for other, line in enumerate(one.lines)]
    for name in ("themes", "phases", "deadlines", "anniversaries", "citations", "targets", "movements",
                 "award_forms", "procedure", "duties", "page_breaks", "notes"):
        lines += [((name, place, "line"), part.line) for place, part in enumerate(getattr(record, name))]
    return [Problem(path, tree.line(keys), dotted(keys), "error", "line-outside",
                    f"phải là số của một dòng có chữ trong plan.md (có {len(rows)} dòng)")
            for keys, line in lines if line is not None and not (line <= len(rows) and rows[line - 1].strip())]
