"""A misspelt field is answered with the one that was meant, wherever in a record it stands."""

from __future__ import annotations

import pytest

from bangvang.load.parse import parse
from bangvang.model.recipient import Recipient

BEFORE = "kind: person\nname: Nguyễn Văn Mẫu\ncategory: nha-giao\n"


@pytest.mark.parametrize(("more", "field", "instead"), [
    ("rolle: Giáo viên\n", "rolle", "có phải “role”?"),
    ("consents:\n  - by: self\n    purposes: [page]\n    givn: 2026-01-01\n", "consents[1].givn", "có phải “given”?"),
    ("ngay_sinh: 2010-01-01\n", "ngay_sinh", "build.py schema"),
])  # fmt: skip
def test_what_was_meant(more: str, field: str, instead: str) -> None:
    """Nobody who has never programmed finds it in a JSON Schema; that is named where nothing is alike."""
    _, tree = parse(Recipient, (BEFORE + more).encode(), "g-222222.yml")
    said = {problem.field: problem.message for problem in tree.problems if problem.rule == "unknown-field"}
    assert said.keys() == {field}
    assert instead in said[field]
