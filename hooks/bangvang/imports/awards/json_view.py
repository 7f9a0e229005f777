"""The draft as plain data for `--format json`: field names of the models, dates ISO, empty fields left out."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bangvang.imports.awards.model import AwardsDraft, Entry, Paper


def as_json(draft: AwardsDraft) -> dict[str, Any]:
    """`{"kind": "awards", "decision": {…}, "recipients": […], "problems": […]}`, fields in a fixed order."""
    return {
        "kind": "awards",
        "decision": _decision(draft.paper),
        "recipients": [_entry(entry) for entry in draft.entries],
        "problems": [asdict(problem) for problem in draft.problems],
    }


def _decision(paper: Paper) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "number": paper.number,
        "type": paper.type,
        "date": paper.date,
        "issuer": paper.issuer,
        "title": paper.title,
        "status": paper.status,
        "signers": [{"role": role, "name": name} for role, name in paper.signers],
        "stated_counts": dict(sorted(paper.stated_counts.items())),
        "school_year": paper.school_year,
        "year": paper.year,
        "award": paper.award,
        "level": paper.level,
        "closes": paper.closes,
        "articles": [
            {key: value for key, value in asdict(article).items() if value not in ("", None)}
            for article in paper.articles
        ],
    }
    always = {"number", "date", "issuer", "title", "status", "signers", "stated_counts", "school_year"}
    return {name: value for name, value in fields.items() if value or name in always}


def _entry(entry: Entry) -> dict[str, Any]:
    always = {
        "recipient": entry.recipient,
        "unit": entry.unit,
        "role": entry.role,
        "award": entry.award,
        "level": entry.level,
        "school_year": entry.school_year,
        "reason": entry.reason,
        "kind": entry.kind,
        "line": entry.line,
        "cell": entry.cell,
    }
    extra = {
        "category": entry.category,
        "address": entry.address,
        "wording": entry.wording if entry.wording != entry.award else "",
        "note": entry.note,
        "status": entry.status,
        "number": entry.number,
        "date": entry.date,
    }
    match = {field: [asdict(found) for found in matches] for field, matches in entry.matches.items()}
    return {**always, **{name: value for name, value in extra.items() if value}, "match": match}
