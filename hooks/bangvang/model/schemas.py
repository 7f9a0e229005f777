"""JSON Schemas of all kinds of record, made from the models."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from bangvang.model.campaign import Campaign
from bangvang.model.cycle import FOLDERS
from bangvang.model.decision import AwardRow, Decision
from bangvang.model.exemplar import Exemplar
from bangvang.model.recipient import Recipient
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import VOCABULARY_FILES

TITLES: dict[str, str] = {
    "anniversaries": "Ngày kỷ niệm", "awards_csv": "Một dòng của recipients.csv", "campaigns": "Kế hoạch thi đua",
    "decisions": "Quyết định khen thưởng", "documents": "Văn bản viện dẫn", "exemplars": "Gương điển hình",
    "movements": "Phong trào, cuộc vận động", "recipients": "Cá nhân, tập thể, hộ gia đình", "site": "Thông tin của trang",
    "units": "Đơn vị", "blocks": "Khối thi đua", "commitments": "Giao ước thi đua", "councils": "Hội đồng",
    **{f"vocabulary_{name}": f"Từ vựng: {title}" for name, title in {
        "authorities": "thẩm quyền", "awards": "danh hiệu, hình thức khen thưởng", "categories": "nhóm đối tượng",
        "forms": "hình thức", "levels": "cấp khen thưởng", "school_levels": "cấp học", "unit_kinds": "loại đơn vị"}.items()},
    "criteria": "Bộ tiêu chí thi đua", "initiatives": "Mô hình, sáng kiến", "registrations": "Đăng ký danh hiệu",
}
SCHEMAS: dict[str, type[BaseModel]] = {
    "anniversaries": Anniversary, "awards_csv": AwardRow, "campaigns": Campaign, "decisions": Decision, "documents": Document,
    "exemplars": Exemplar, "movements": Movement, "recipients": Recipient, "site": Site, "units": Unit,
    **FOLDERS,
    **{f"vocabulary_{name}": model for name, model in VOCABULARY_FILES.items()},
}


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind of record."""
    found = SCHEMAS[kind].model_json_schema()
    parts = found.pop("$defs", {})
    for part in (found, *parts.values()):
        # The class's name and docstring are for programmers; each field has a title of its own.
        part.pop("title", None)
        part.pop("description", None)
        for field, said in part.get("properties", {}).items():
            part["properties"][field] = _as_written(said, blank=field not in part.get("required", ()))
    name = kind.removeprefix("vocabulary_")
    if name != kind:
        # A file of the vocabulary holds a list of such entries under its own name.
        found = {"type": "object", "additionalProperties": False, "required": [name],
                 "properties": {name: {"title": "Các mục", "type": "array", "items": found}}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": TITLES[kind], **found,
            **({"$defs": parts} if parts else {})}


def _as_written(said: dict[str, Any], *, blank: bool) -> dict[str, Any]:
    """What of a field load accepts beyond its type: a whole number in quotation marks, and nothing where it may be absent."""
    said = {key: [_quoted(one) for one in value] if key == "anyOf" else value for key, value in _quoted(said).items()}
    if not blank or {"type": "null"} in said.get("anyOf", ()):
        return said
    if "type" in said and "enum" not in said:
        kinds = [said["type"]] if isinstance(said["type"], str) else said["type"]
        return {**said, "type": [*kinds, "null"]}
    about: dict[str, Any] = {key: said.pop(key) for key in ("title", "default") if key in said}
    return {"anyOf": [*said.get("anyOf", (said,)), {"type": "null"}], **about}


def _quoted(said: dict[str, Any]) -> dict[str, Any]:
    return {**said, "type": ["integer", "string"], "pattern": r"^\d+$"} if said.get("type") == "integer" else said
