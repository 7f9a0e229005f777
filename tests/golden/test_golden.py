"""Golden cases: records in, Markdown out. A case is a YAML file `<page type>/<what>.yml`; a new case needs no Python.

`today`, `page` (the address), `records` (path below data/: fields, laid over the small site of tests/support; null takes
a record away), `rows` (decision: rows), `crowd` (name: how many adults of it one decision honours), and what is expected:
`contains`, `in_order` (each text after the one before it), `absent`, `title`, `description`, `json_ld`; or no `page` but
`missing`, addresses that must not exist.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from bangvang.builder import plan
from bangvang.program import Program
from bangvang.store.output import Page
from tests.support.build import HOME, TODAY, renderer
from tests.support.data import Records, small_site

HERE = Path(__file__).parent
CASES = sorted(path.relative_to(HERE).as_posix() for path in HERE.rglob("*.yml"))


@pytest.mark.parametrize("case", CASES)
def test_golden(case: str, tmp_path: Path) -> None:
    """The page says what the case expects, and nothing of what it rules out."""
    wanted: dict[str, Any] = yaml.safe_load((HERE / case).read_text(encoding="utf-8"))
    data = small_site(tmp_path)
    for path, fields in (wanted.get("records") or {}).items():
        if fields is None:
            data.remove(path)
        elif (data.root / "data" / path).is_file():
            data.change(path, **json.loads(json.dumps(fields, default=str)))
        else:
            data.record(path, json.loads(json.dumps(fields, default=str)))
    for id_, rows in (wanted.get("rows") or {}).items():
        data.rows(id_, rows)
    _crowd(data, wanted.get("crowd") or {})
    day = wanted.get("today", TODAY)
    outputs = _outputs(data.root, day if isinstance(day, dt.date) else dt.date.fromisoformat(day))
    for address in wanted.get("missing", ()):
        assert address not in outputs
    if wanted.get("page"):
        made = outputs[wanted["page"]].make()
        assert isinstance(made, Page)
        for name in ("title", "description"):
            assert name not in wanted or getattr(made, name) == wanted[name]
        if "json_ld" in wanted:
            assert json.loads(made.meta["json_ld"]) == wanted["json_ld"]
        for text in wanted.get("contains", ()):
            assert text in made.markdown, f"{text!r} is not in\n{made.markdown}"
        place = 0
        for text in wanted.get("in_order", ()):
            place = made.markdown.find(text, place)
            assert place >= 0, f"{text!r} is not where it should be in\n{made.markdown}"
            place += len(text)
        for text in wanted.get("absent", ()):
            assert text not in made.markdown + made.title + made.description + json.dumps(
                dict(made.meta), ensure_ascii=False
            )


def _crowd(data: Records, names: dict[str, int]) -> None:
    """People enough for a list of many pages: so many adults of each name, honoured by a decision of their own."""
    ids = map("".join, itertools.product("pqrs", repeat=6))
    people = {f"g-{next(ids)}": name for name, number in names.items() for _ in range(number)}
    for id_, name in people.items():
        data.person(id_, name)
    if people:
        data.decision("2026/qd-9", [{"recipient": id_} for id_ in people])


def _outputs(root: Path, today: dt.date) -> dict[str, Any]:
    """All outputs of the site by address; nothing is written."""
    return dict(plan(Program(HOME, root), today, theme_assets=renderer().theme_assets()).outputs)
