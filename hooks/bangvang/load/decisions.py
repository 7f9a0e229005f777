"""Decisions: `decision.yml` and the rows of `recipients.csv` beside it."""

from __future__ import annotations

from bangvang.crew import Crew
from bangvang.load.files import Found, is_there, record_folders
from bangvang.load.parse import parse
from bangvang.load.rows import read_rows
from bangvang.load.snapshot import load_cards
from bangvang.model.base import SLUG
from bangvang.model.cards import AwardCard, DecisionCard
from bangvang.model.decision import Decision
from bangvang.problems import Problem
from bangvang.store.known import Memo


def load_decisions(root: str, code: bytes, cache: Memo | None, problems: list[Problem],
                   crew: Crew, states: dict[str, bytes]) -> dict[str, DecisionCard]:
    """Decisions with their rows, which are kept apart from the decision's own record.

    Of a folder in which one of the two is missing the other is read all the same: its problems are told in the same run.
    """
    folders = list(record_folders(root, "decisions", SLUG, problems))
    decided = [found for found in folders if is_there(root, f"{found.path}/decision.yml", problems)]
    listed = [found for found in folders if is_there(root, f"{found.path}/recipients.csv", problems)]
    records = load_cards(
        root, "decisions", (Found(f"{f.path}/decision.yml", f.year, f.id) for f in decided),
        _decision, code, cache, problems, crew, states=states)
    rows = load_cards(
        root, "awards", (Found(f"{f.path}/recipients.csv", f.year, f.id) for f in listed),
        _rows, code, cache, problems, crew, states=states)
    return {
        id_: DecisionCard(id_, int(id_[:4]), record, rows.get(id_, ()))
        for id_, record in records.items()
    }


def _decision(found: Found, data: bytes) -> tuple[Decision | None, list[Problem]]:
    record, tree = parse(Decision, data, found.path)
    if record and record.date.year != found.year:
        tree.problems.append(Problem(found.path, tree.line(("date",)), "date", "error", "folder-year",
                                     f"năm của quyết định phải là năm của thư mục ({found.year}); "
                                     f"nếu ngày đúng thì chuyển sang data/decisions/{record.date.year}/"))
    return record, tree.problems


def _rows(found: Found, data: bytes) -> tuple[tuple[AwardCard, ...], list[Problem]]:
    return read_rows(data, found.path)
