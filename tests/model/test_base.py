"""The models' own limits: each field's, and that none can be changed once it is made."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from bangvang.model.base import LONGEST_LINE
from bangvang.model.exemplar import Exemplar
from bangvang.model.recipient import Recipient
from bangvang.model.schemas import SCHEMAS, schema
from bangvang.model.site import Site

EXEMPLAR = {"recipient": "g-aaaaaa", "quarter": "Q1", "date": "2026", "commendation": "Tận tụy."}
SITE = {"title": "A", "agency": {"name": "B"}, "responsible": {"name": "C"}, "contacts": {"office": "D"}}


@pytest.mark.parametrize(
    ("model", "fields", "name", "limit"),
    [
        (Exemplar, EXEMPLAR, "commendation", 400),
        (Exemplar, EXEMPLAR, "role", LONGEST_LINE),
        (Site, SITE, "emblem", 4),
        (Site, SITE, "title", LONGEST_LINE),
        (Exemplar, EXEMPLAR, "story", 200_000),
    ],
)
def test_a_text_is_as_long_as_its_field_allows(
    model: type[BaseModel], fields: dict[str, Any], name: str, limit: int
) -> None:
    """A field's own limit holds, also where it is narrower than that of all lines."""
    assert getattr(model.model_validate({**fields, name: "x" * limit}), name) == "x" * limit
    with pytest.raises(ValidationError) as refused:
        model.model_validate({**fields, name: "x" * (limit + 1)})
    (error,) = refused.value.errors()
    assert (error["type"], error["loc"], error["ctx"]["max_length"]) == ("string_too_long", (name,), limit)


def test_records_are_frozen() -> None:
    """A record cannot be changed after it is made, so that what was checked is what is shown."""
    record = Exemplar.model_validate(EXEMPLAR)
    with pytest.raises(ValidationError):
        record.commendation = "Khác"  # type: ignore[misc]


def test_private_fields_are_in_no_digest() -> None:
    """Consents, birthdays and drafts change no digest; what shows does."""
    plain = {"kind": "person", "name": "A B", "category": "hoc-sinh"}
    digest = Recipient.model_validate(plain).public_digest()
    private = {
        "minor_until": "2030-01-01",
        "draft": True,
        "consents": [{"by": "self", "purposes": ["page"], "given": "2024"}],
    }
    assert Recipient.model_validate({**plain, **private}).public_digest() == digest
    assert Recipient.model_validate({**plain, "role": "Lớp trưởng"}).public_digest() != digest


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_schemas_speak_vietnamese(kind: str) -> None:
    """Every kind has a JSON Schema with a Vietnamese title, and each of its fields has one too."""
    made = schema(kind)
    assert made["$schema"].endswith("2020-12/schema") and made["title"]
    for name, field in made["properties"].items():
        assert field.get("title") and field["title"] != name.replace("_", " ").title(), name
