"""Whatever text a model has, and whatever it is given one day, a name of somebody withheld does not pass it in silence."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bangvang.check import check
from bangvang.load.catalogue import load
from bangvang.load.yaml_events import dotted
from bangvang.model.base import Part
from bangvang.model.schemas import SCHEMAS
from bangvang.problems import Problem
from tests.support.build import TODAY
from tests.support.data import VOCABULARY, Fields, Records, small_site

CHILD = "Trần Thị Bưởi"
PATHS = {
    "awards_csv": "decisions/2026/qd-9/recipients.csv",
    "campaigns": "campaigns/2026/ke-hoach-hai/campaign.yml",
    "decisions": "decisions/2026/qd-9/decision.yml",
    "exemplars": "exemplars/2026/e-9.yml",
    "recipients": "recipients/g-yyyyyy.yml",
    "site": "site.yml",
}
# What is no public text: the paper of a consent, and a person's own name, under which others may be called.
PRIVATE = {("recipients", "name"), ("recipients", "consents.0.document")}
# What a right record has here, where any word of the right kind would not do.
GIVEN: dict[str, Any] = {
    "year": 2026, "date": "2026-05-19", "campaign": None, "of": None, "recipient": "g-aaaaaa", "authors": ["g-aaaaaa"],
    "kind": None, "status": "đã tặng", "draft": False, "sample": False, "file": "e-9.jpg", "consents": [], "minor": False,
    "day": "11-20", "category": "nha-giao", "source_address": "https://minhhoa.example.vn/", "annulled": None,
}


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site, and a pupil without consent."""
    site = small_site(tmp_path)
    site.pupil("g-zzzzzz", CHILD, [])
    return site


def _texts(model: type[BaseModel], way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every field of a model, and of its parts, that takes any words."""
    for name, field in model.model_fields.items():
        yield from _in_type(field.annotation, list(field.metadata), (*way, name))


def _in_type(kind: Any, limits: list[Any], way: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Annotated:
        yield from _in_type(parts[0], [*limits, *parts[1:]], way)
    elif origin in (typing.Union, types.UnionType):
        yield from _in_type(parts[0], limits, way)
    elif origin is tuple:
        yield from _in_type(parts[0], [], (*way, 0))
    elif isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from _texts(kind, way)
    elif kind is str and _takes_words(limits):
        yield way


def _takes_words(limits: list[Any]) -> bool:
    """Whether a text may be words: ids and addresses have a check of their own, which the JSON Schema tells as a pattern."""
    patterns = [getattr(one, "pattern", None) or (getattr(one, "json_schema", None) or {}).get("pattern") for one in limits]
    inner = [(getattr(part, "pattern", None)) for one in limits for part in getattr(one, "metadata", ())]
    return all(re.search(one, f"Em {CHILD}") for one in (*patterns, *inner) if one)


TEXTS = [(kind, way) for kind, model in SCHEMAS.items() for way in _texts(model)
         if (kind, ".".join(map(str, way))) not in PRIVATE]


def _least(model: type[BaseModel], words: dict[tuple[str | int, ...], str], way: tuple[str | int, ...] = ()) -> Fields:
    """The least record of a model that has these words at their places."""
    found: Fields = {}
    for name, field in model.model_fields.items():
        here = (*way, name)
        if field.is_required() or any(place[: len(here)] == here for place in words):
            value = _value(name, field.annotation, words, here)
            found |= {name: value} if value is not None else {}
    return found


def _value(name: str, kind: Any, words: dict[tuple[str | int, ...], str], way: tuple[str | int, ...]) -> Any:
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if way in words:
        return words[way]
    if origin is typing.Annotated or origin in (typing.Union, types.UnionType):
        return _value(name, parts[0], words, way)
    if origin is tuple:
        return [_value(name, parts[0], words, (*way, 0)), _value(name, parts[0], {}, (*way, 1))]
    if isinstance(kind, type) and issubclass(kind, Part):
        return _least(kind, words, way)
    if GIVEN.get(name) is not None:
        return GIVEN[name]
    if origin is typing.Literal:
        return parts[0]
    return {"unit": "thcs-moi", "award": "giay-khen"}.get(name, "mot-chu" if kind is str else "2026" if kind is not int else 1)


def _write(data: Records, kind: str, fields: Fields) -> tuple[str, tuple[str | int, ...]]:
    """Put a record of a kind; its path, and what stands before its keys."""
    name = kind.removeprefix("vocabulary_")
    if kind == "awards_csv":
        data.decision("2026/qd-9", [{"level": "so", **fields}])
    elif kind == "campaigns":
        data.campaign("2026/ke-hoach-hai", **fields)
    elif kind == "decisions":
        data.decision("2026/qd-9", [{"recipient": "g-aaaaaa", "level": "so"}], **fields)
    elif kind == "exemplars":
        data.exemplar("2026/e-9", **fields)
    elif name != kind:
        terms = [*VOCABULARY[name], {**fields, "id": "mot-chu"}]
        data.record(f"vocabulary/{name}.yml", {name: terms})
        return f"data/vocabulary/{name}.yml", (name, len(terms) - 1)
    elif kind == "site":
        data.frame(**fields)
    else:
        data.record(PATHS.get(kind, f"{kind}/mot-chu.yml"), fields)
    return f"data/{PATHS.get(kind, f'{kind}/mot-chu.yml')}", ()


def _said(root: Path) -> list[Problem]:
    catalogue = load(str(root))
    assert [one for one in catalogue.problems if one.severity == "error"] == []
    return sorted(one for one in check(catalogue, TODAY) if one.rule == "withheld-name")


@pytest.mark.parametrize("kind", [kind for kind in SCHEMAS if any(kind == other for other, _ in TEXTS)])
def test_no_text_of_any_model_is_passed_over(kind: str, data: Records) -> None:
    """A name in each text of a record is told at each of them."""
    words = {way: f"Cùng em {CHILD}" for other, way in TEXTS if other == kind}
    path, before = _write(data, kind, _least(SCHEMAS[kind], words))
    said = [one for one in _said(data.root) if one.path == path]
    assert sorted(one.field for one in said) == sorted(dotted((*before, *way)) for way in words)


@pytest.mark.parametrize(("path", "fields"), [
    ("units/thcs-moi.yml", {"name": CHILD}),
    ("units/thcs-moi.yml", {"short_name": CHILD}),
    ("units/thcs-moi.yml", {"aliases": [CHILD]}),
    ("units/thcs-moi.yml", {"place": {"then": CHILD}}),
    ("units/thcs-moi.yml", {"former_names": [{"name": CHILD, "until": "2000-08-31"}]}),
    ("anniversaries/nha-giao.yml", {"name": f"Ngày sinh {CHILD}"}),
    ("movements/day-tot.yml", {"name": f"Phong trào {CHILD}"}),
    ("decisions/2026/qd-2/decision.yml", {"signers": [{"role": "Giám đốc", "name": CHILD}]}),
    ("decisions/2026/qd-2/decision.yml", {"issuer": f"UBND xã {CHILD}"}),
    ("campaigns/2026/ke-hoach/campaign.yml",
     {"header": {"title": "Kế hoạch", "place": CHILD, "signers": [{"name": CHILD}]}}),
    ("site.yml", {"agency": {"name": f"Trường {CHILD}"}}),
    ("site.yml", {"responsible": {"name": CHILD}}),
])
def test_what_is_called_after_people_stops_no_build(path: str, fields: Fields, data: Records) -> None:
    """A school, a place, a movement, an official who is called as a child: the editor is asked."""
    data.change(path, **fields)
    assert {(one.path, one.severity) for one in _said(data.root)} == {(f"data/{path}", "warning")}


def test_other_names_of_people(data: Records) -> None:
    """Somebody public may be called so too; whoever is called after the child tells of it."""
    data.change("recipients/g-aaaaaa.yml", aliases=[CHILD, f"Mẹ em {CHILD}"])
    data.change("recipients/g-zzzzzz.yml", aliases=[f"Em {CHILD}"], role=f"Lớp trưởng, bạn của {CHILD}")
    assert [(one.path, one.field) for one in _said(data.root)] == [("data/recipients/g-aaaaaa.yml", "aliases[2]")]


def test_a_school_plainly_called_so(data: Records) -> None:
    """What is a school beyond doubt needs no word in its own record: nobody could make the warning go away."""
    data.change("units/thcs-moi.yml", name=f"Trường THCS {CHILD}", aliases=[f"Trường {CHILD}"])
    assert _said(data.root) == []
