"""The JSON Schemas take what load takes: editors' programs mark nothing that the check accepts."""

from __future__ import annotations

from typing import Any

import pytest

from bangvang.model.schemas import SCHEMAS, schema


def _types(said: dict[str, Any]) -> set[str]:
    kinds = said.get("type", ())
    own = {kinds} if isinstance(kinds, str) else set(kinds)
    return own.union(*(_types(one) for one in said.get("anyOf", ())))


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_what_may_be_absent_may_be_blank(kind: str) -> None:
    """`frame_ancestors:` with nothing behind it counts as absent; what is required has to be there."""
    found = schema(kind)
    for part in (found, *found.get("$defs", {}).values()):
        for field, said in part.get("properties", {}).items():
            assert ("null" in _types(said)) is (field not in part.get("required", ())), (kind, field)
            assert "title" in said, (kind, field)


@pytest.mark.parametrize(("kind", "part", "field"), [("campaigns", "Target", "numerator"), ("campaigns", "", "year")])
def test_whole_numbers_may_stand_in_quotation_marks(kind: str, part: str, field: str) -> None:
    """The example of a target has its figure so, and load reads all numbers so."""
    found = schema(kind)
    said = (found["$defs"][part] if part else found)["properties"][field]
    assert {"integer", "string"} <= _types(said)
    (pattern,) = {one["pattern"] for one in (said, *said.get("anyOf", ())) if "integer" in _types(one) and "pattern" in one}
    assert pattern == r"^\d+$"


def test_each_kind_has_a_title_of_its_own() -> None:
    """An editor's program shows it above the record: two kinds are never called the same."""
    titles = [schema(kind)["title"] for kind in SCHEMAS]
    assert len(set(titles)) == len(titles)
