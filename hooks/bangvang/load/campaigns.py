"""A campaign's folder: campaign.yml, plan.md (the text) and source.* (as received)."""

from __future__ import annotations

import os
from dataclasses import replace

from bangvang.crew import Crew
from bangvang.load.files import Found, is_there, read, record_folders, tell_strays_beside, unreadable
from bangvang.load.free_text import pairs_said
from bangvang.load.parse import parse
from bangvang.load.snapshot import load_cards
from bangvang.load.text_file import decode
from bangvang.load.yaml_events import Keys, Tree, dotted, read_yaml
from bangvang.model.base import SLUG
from bangvang.model.campaign import Campaign, own_words
from bangvang.model.catalogue import LoadedCampaign
from bangvang.outline import parse_outline
from bangvang.problems import Problem, Severity
from bangvang.store.known import Memo
from bangvang.store.originals import Looks
from bangvang.store.output import digest


def load_campaigns(root: str, code: bytes, cache: Memo | None, problems: list[Problem], crew: Crew,
                   states: dict[str, bytes]) -> dict[str, LoadedCampaign]:
    """Campaigns by id: record and text from the snapshot where both files are the same, the source looked at."""
    folders = list(record_folders(root, "campaigns", SLUG, problems))
    for found in folders:
        tell_strays_beside(root, found, ("campaign.yml", "plan.md"), problems)
    files = (Found(f"{found.path}/campaign.yml", found.year, found.id) for found in folders
             if is_there(root, f"{found.path}/campaign.yml", problems))
    parsed = load_cards(root, "campaigns", files, _parse, code, cache, problems, crew, states=states, beside="plan.md")
    looks = Looks("sources", code, cache)
    loaded = {id_: _with_source(root, campaign, looks, problems) for id_, campaign in parsed.items()}
    states.update((one.source.path, one.source.digest) for one in loaded.values() if one.source)
    looks.keep()
    return loaded


def _parse(found: Found, data: bytes, beside: bytes | None) -> tuple[LoadedCampaign | None, list[Problem]]:
    """The campaign of a campaign.yml and the plan.md beside it; without its source."""
    record, tree = parse(Campaign, data, found.path)
    if record is None:
        return None, tree.problems
    if record.year != found.year:
        tree.problems.append(Problem(found.path, tree.line(("year",)), "year", "error", "folder-year",
                                     f"phải là năm của thư mục ({found.year})"))
    text = _text(beside, f"{found.path.rpartition('/')[0]}/plan.md", tree)
    if text is not None:
        tree.problems.extend(_lines_outside(record, text, tree, found.path))
    text = text or ""
    outline = parse_outline(text, record.page_breaks)
    campaign = LoadedCampaign(f"{found.year}/{found.id}", record, text, outline, None, digest(record.public_digest(), text),
                              pairs_said(text), pairs_said(*(words for _, words in own_words(record))))
    return campaign, tree.problems


def _with_source(root: str, campaign: LoadedCampaign, looks: Looks, problems: list[Problem]) -> LoadedCampaign:
    """The campaign with the file that it names as received; a problem more where that cannot be had."""
    if not campaign.record.source:
        return campaign
    folder = f"data/campaigns/{campaign.id}"
    path = f"{folder}/{campaign.record.source}"
    if not os.path.isfile(f"{root}/{path}"):
        file = f"{folder}/campaign.yml"
        line = read_yaml(read(root, file), file).line(("source",))
        problems.append(Problem(file, line, "source", "error", "missing-file", f"phải có tệp {path}, hoặc bỏ dòng này"))
        return campaign
    try:
        source = looks.original(root, path)
    except OSError:
        problems.append(unreadable(path))
        return campaign
    return replace(campaign, source=source, digest=digest(campaign.digest, source.digest))


def _text(data: bytes | None, path: str, tree: Tree) -> str | None:
    """plan.md as it stands, its spelling is nobody's to change; None where it is no text."""

    def problem(line: int, rule: str, message: str, *, severity: Severity = "error") -> None:
        tree.problems.append(Problem(path, line, "", severity, rule, message))

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
