"""The models' own limits: each field's, and that none can be changed once it is made."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError

from bangvang.model.base import LONGEST_LINE, Part
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


@pytest.mark.parametrize(
    ("address", "right"),
    [
        ("https://minhhoa.example.vn/thi-dua/", True),
        ("http://minhhoa.example.vn:8080/", True),
        ("https://sởgd.example.vn/", True),
        ("https://[2001:db8::1]/", True),
        ("https://minhhoa.example.vn", False),
        ("https://minhhoa.example.vn/?trang=/", False),
        ("https://minhhoa.example.vn/#/", False),
        ("https:///", False),
        ("https://[minhhoa/", False),
        ("https://minhhoa.example.vn:99999/", False),
        ("//minhhoa.example.vn/", False),
    ],
)
def test_the_address_of_a_site(address: str, *, right: bool) -> None:
    """It names a machine and a folder: pages get their addresses by writing their own behind it."""
    if right:
        assert Site.model_validate({**SITE, "url": address}).url == address
        return
    with pytest.raises(ValidationError) as refused:
        Site.model_validate({**SITE, "url": address})
    assert {error["type"] for error in refused.value.errors()} <= {"web_address", "string_pattern_mismatch"}


@pytest.mark.parametrize("kind", sorted(SCHEMAS))
def test_schemas_speak_vietnamese(kind: str) -> None:
    """Every kind has a JSON Schema with a Vietnamese title, and each field has one too; no class shows its English name."""
    made = schema(kind)
    assert made["$schema"].endswith("2020-12/schema") and made["title"]
    for part in (made, *made.get("$defs", {}).values(), *(field.get("items", {}) for field in made["properties"].values())):
        assert "description" not in part and (part is made or "title" not in part)
        for name, field in part.get("properties", {}).items():
            assert field.get("title") and field["title"] != name.replace("_", " ").title(), name


def test_a_schema_of_the_vocabulary_is_that_of_its_file() -> None:
    """A file of the vocabulary is a list under its own name, and so its schema says."""
    made = schema("vocabulary_awards")
    assert (made["required"], list(made["properties"])) == (["awards"], ["awards"])
    assert made["properties"]["awards"]["items"]["required"] == ["id", "name", "kind"]


def test_a_schema_says_what_the_models_ask() -> None:
    """Ids, school years and addresses have their form in the schema; a year alone is a date, and a number in YAML."""
    row = schema("awards_csv")["properties"]
    assert row["recipient"]["pattern"] == "^(?:g-[2-9a-hjkmnp-z]{6})$"
    assert row["school_year"]["anyOf"][0]["pattern"] == "^(?:((?:19|20|21)\\d\\d)-(\\d{4}))$"
    assert schema("site")["properties"]["unit"]["anyOf"][0]["maxLength"] == 100
    assert schema("exemplars")["properties"]["date"]["type"] == ["string", "integer"]


BARE = [(kind, name) for kind, model in SCHEMAS.items() for name, field in model.model_fields.items()
        for part in get_args(field.annotation) if type(None) in get_args(field.annotation)
        if isinstance(part, type) and issubclass(part, Part) and not any(one.is_required() for one in part.model_fields.values())]


@pytest.mark.parametrize(("kind", "name"), BARE)
def test_a_part_of_blanks_is_left_out(kind: str, name: str) -> None:
    """`place:` above a blank `then:` says no more than a blank `place:`, and pages need not know the difference."""
    least = {"units": {"name": "A", "kind": "truong"},
             "decisions": {"date": "2026", "issuer": "B", "title": "C", "status": "đề nghị"}}
    for bare in ({}, {"then": None} if name == "place" else {"persons": None}):
        record = SCHEMAS[kind].model_validate({**least[kind], name: bare})
        assert getattr(record, name) is None
    some = {"place": {"now": "xã Mới"}, "stated_counts": {"persons": 0}}[name]
    assert getattr(SCHEMAS[kind].model_validate({**least[kind], name: some}), name) is not None


def test_there_are_such_parts() -> None:
    """The test above looks at something."""
    assert BARE == [("decisions", "stated_counts"), ("units", "place")]
