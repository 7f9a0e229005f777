"""A recipient that nothing names is told only when that is true, and nobody is asked to delete what must stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.invalid.test_invalid import found, lay

BASE = Path("data/decisions/2026/qd-1")


def _unused(root: Path) -> list[str]:
    return [one for one in found(root) if "unused-record" in one]


@pytest.mark.parametrize(("path", "before", "after"), [
    (BASE / "decision.yml", "2026-05-19", "19/5/2026"),
    (BASE / "recipients.csv", ",", ";"),
    (Path("data/exemplars/2026/e-2222.yml"), "quarter", "quater"),
])  # fmt: skip
def test_nobody_is_without_an_award_while_a_list_cannot_be_read(tmp_path: Path, path: Path, before: str, after: str) -> None:
    """One wrong date in a decision of a hundred people told a hundred times that their files may go."""
    lay("unused-record", tmp_path)
    assert _unused(tmp_path)
    text = (tmp_path / path).read_text(encoding="utf-8")
    (tmp_path / path).write_text(text.replace(before, after), encoding="utf-8")
    assert not _unused(tmp_path)


def test_who_has_taken_back_a_consent_is_never_said_to_be_of_no_use(tmp_path: Path) -> None:
    """The record is what the program keeps its word by."""
    lay("unused-record", tmp_path)
    with (tmp_path / "data/recipients/g-bbbbbb.yml").open("a", encoding="utf-8") as file:
        file.write("consents:\n  - by: self\n    purposes: [page]\n    given: 2026-01-01\n    withdrawn: 2026-02-01\n")
    assert not found(tmp_path)
