"""Data sets by chance: records of every kind made from the models themselves, with odd texts, that `check` accepts.

A field that the models get is filled here without anybody's doing. What the checks refuse is taken away again, so that
what is left is valid, whatever the rules are.
"""

from __future__ import annotations

import csv
import io
import random
import re
import types
import typing
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from bangvang.dates import Date
from bangvang.model import base
from bangvang.model.campaign import Campaign
from bangvang.model.cycle import FOLDERS
from bangvang.model.decision import AwardRow, Decision
from bangvang.model.exemplar import Exemplar
from bangvang.model.recipient import Recipient
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import VOCABULARY_FILES
from bangvang.problems import Problem
from tests.support.data import Fields, Records, both, picture

ODD = (
    "H'Hen Niê", 'Tên "trong ngoặc"', "a, b; c\\d", "<script>alert(1)</script>", "</script>", "🎉 Hội 🇻🇳", "=1+1", "@A1",
    "&amp; & &lt;", "]]>", "<!--", "{{ x }}", "{% x %}", "[x](y.md)", "* mục", "# Đề", "1. Một", "1) Một", "- x", "+ x",
    "> x", "```", "|a|b|", "%3C", "@/index.html", '"@/index.html', "\\", "'", "2024", "null", "true", "~", "中文", "𝕏",
    "\ue000name\ue001", "W" * 300, "ữ" * 200, "a\\nb", "END:VCALENDAR", "key: value", "¹²", "[1]", "40 m²", "[…]", "**đậm",
    "*nghiêng*", "  hai  cách  ",
)  # fmt: skip
WORDS = ("Nguyễn Thị Hoa", "Trường THCS", "Hoàng Văn Thụ", "đạt thành tích", "xuất sắc", "phong trào", "dạy tốt", "học tốt",
         "Ân", "Ước", "Ý", "Đức")  # fmt: skip
MARKERS = ("I. ", "II. ", "1. ", "a) ", "- ", "+ ", "¹ ", "[1] ", "Điều 1. ", "Nơi nhận: ", "", "", "")
URLS = ("https://a.example/", "https://a.example:8080/thi-dua/", "https://sở.example/thi đua/".replace(" ", "-đẹp-"))
FIGURES = ("0", "95.5", "0.000001", "999999999.123456", "12.50")
SHARED = {"parent": "unit", "head": "unit", "deputy": "unit", "members": "unit", "successors": "unit", "of": "campaign",
          "parents": "campaign", "movements": "movement", "authors": "recipient", "levels": "level"}  # fmt: skip
KINDS: dict[str, tuple[str, type[BaseModel]]] = {
    "unit": ("units", Unit), "day": ("anniversaries", Anniversary), "movement": ("movements", Movement),
    "document": ("documents", Document), "recipient": ("recipients", Recipient),
}  # fmt: skip


class Anything:
    """A data set below `root`; the same for the same seed. `records` are the fields of each file below data/."""

    def __init__(self, root: Path, seed: int) -> None:
        self.chance = random.Random(seed)
        self.data = Records(root)
        self.records: dict[str, Any] = {}
        some = self.chance.randint
        self.ids = {name: [f"{name[:3]}-{n}" for n in range(some(0, 4))] for name in ("unit", "day", "movement", "document")}
        self.ids["recipient"] = [f"g-{''.join(self.chance.choices('23456789abcdefgh', k=6))}" for _ in range(some(0, 7))]
        self.ids["campaign"] = [f"{self.chance.choice((1900, 2024, 2026, 2199))}/k-{n}" for n in range(some(0, 3))]
        self.ids["block"] = [f"b-{n}" for n in range(some(0, 2))]
        terms = {"award": "awards", "category": "categories", "form": "forms", "authority": "authorities", "level": "levels",
                 "school_level": "school_levels", "kind": "unit_kinds"}  # fmt: skip
        self.ids |= {name: [f"{file[:3]}-{n}" for n in range(some(1, 3))] for name, file in terms.items()}
        self._put("site.yml", self._fields(Site, url=self.chance.choice((None, *URLS)), emblem="<b>&"))
        for name, file in terms.items():
            model = VOCABULARY_FILES[file]
            self._put(f"vocabulary/{file}.yml", {file: [self._fields(model, id=id_, rules=None) for id_ in self.ids[name]]})
        for name, (folder, model) in KINDS.items():
            for id_ in self.ids[name]:
                self._put(f"{folder}/{id_}.yml", self._fields(model))
        for id_ in self.ids["recipient"][::2]:
            path = f"recipients/{id_}.yml"
            self._put(path, self.records[path] | {"consents": both(given="2020")})
        for id_ in self.ids["campaign"]:
            self._campaign(id_)
        if self.ids["recipient"]:
            for n in range(some(0, 4)):
                self._decision(f"{self.chance.choice((1999, 2025, 2026))}/q-{n}")
                self._exemplar(f"{self.chance.choice((1999, 2025, 2026))}/e-{n}")
        for folder, model in FOLDERS.items():
            for id_ in self.ids["block"] if folder == "blocks" else [f"{folder[:2]}-{n}" for n in range(some(0, 2))]:
                self._put(f"{folder}/{id_}.yml", self._fields(model))

    def without(self, problems: list[Problem]) -> None:
        """Take away the fields, rows or records with which something is wrong."""
        rows: dict[str, set[int]] = {}
        for problem in problems:
            path = problem.path.removeprefix("data/")
            if path.endswith("recipients.csv"):
                rows.setdefault(path, set()).add(problem.line)
            elif path.endswith("plan.md"):
                self.data.write(path, "KẾ HOẠCH\n\nMột\n\nHai\n")
            elif path in self.records and not self._cut(self.records[path], problem.field, problem.rule):
                del self.records[path]
                self.data.remove(str(Path(path).parent) if path.endswith(("decision.yml", "campaign.yml")) else path)
        for path, lines in rows.items():
            if path in self.records:
                self._put(path, [row for line, row in enumerate(self.records[path], 2) if line not in lines])
        for path, fields in list(self.records.items()):
            if not (self.data.root / "data" / path).is_file():
                del self.records[path]
            elif isinstance(fields, dict):
                self._put(path, _present(fields))

    def edit(self) -> str:
        """Give one text of one record other words, or take a field away; the record's path, empty where it has none."""
        path = self.chance.choice(sorted(path for path, fields in self.records.items() if isinstance(fields, dict)))
        places = list(_texts(self.records[path]))
        if not places:
            return ""
        container, key = self.chance.choice(places)
        container[key] = self._line() if self.chance.random() < 0.7 else None
        self._put(path, _present(self.records[path]))
        return path

    def _put(self, path: str, fields: Any) -> None:
        self.records[path] = fields
        if path.endswith(".csv"):
            text = io.StringIO()
            writer = csv.DictWriter(text, AwardRow.COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(fields)
            self.data.write(path, text.getvalue())
        else:
            self.data.record(path, fields)

    def _cut(self, fields: Fields, field: str, rule: str) -> bool:
        """Take away the part of a list, or the field, in which something is wrong; False where the record needs it."""
        at: Any = fields
        way: list[tuple[Any, Any]] = []
        needed = rule in ("missing-field", "too-few")
        for key in re.findall(r"[a-z_]+|\[\d+\]", field):
            way.append((at, int(key[1:-1]) - 1 if key[0] == "[" else key))
            try:
                at = at[way[-1][1]]
            except TypeError:  # taken away already
                return True
            except KeyError:
                needed = True
        in_lists = [one for one in way if isinstance(one[0], list)]
        if not in_lists and (needed or not way):
            return False
        container, place = (in_lists or way)[-1]
        container[place] = None
        return True

    def _campaign(self, id_: str) -> None:
        fields = self._fields(Campaign, year=int(id_[:4]), source=self.chance.choice((None, "source.html")))
        self._put(f"campaigns/{id_}/campaign.yml", fields)
        if "source" in fields:
            self.data.write(f"campaigns/{id_}/source.html", "<a href=x.html>đ")
        lines = (self.chance.choice(MARKERS) + self._line() for _ in range(self.chance.randint(5, 12)))
        self.data.write(f"campaigns/{id_}/plan.md", "KẾ HOẠCH\n\n" + "\n\n".join(lines) + "\n./.\n")

    def _decision(self, id_: str) -> None:
        fields = self._fields(Decision, date=f"{id_[:4]}-05-19", closes="2026-06-10")
        self._put(f"decisions/{id_}/decision.yml", fields)
        people = self.chance.sample(self.ids["recipient"], self.chance.randint(0, len(self.ids["recipient"])))
        self._put(f"decisions/{id_}/recipients.csv", [self._fields(AwardRow, recipient=one) for one in people])

    def _exemplar(self, id_: str) -> None:
        name = f"{id_[5:]}.jpg"
        photo = self.chance.choice((None, {"file": name, "alt": self._line()}))
        if photo:
            self.data.write(f"exemplars/{id_[:4]}/{name}", picture())
        self._put(f"exemplars/{id_}.yml", self._fields(Exemplar, quarter="Q2", date=f"{id_[:4]}-05", photo=photo))

    def _fields(self, model: type[BaseModel], **given: Any) -> Fields:
        share = self.chance.choice((0.2, 0.5, 0.9))
        found = {
            name: self._value(model, name, field.annotation, field.metadata)
            for name, field in model.model_fields.items()
            if name not in given and (field.is_required() or self.chance.random() < share)
        }
        return {key: value for key, value in (found | given).items() if value is not None}

    def _value(self, model: type[BaseModel], name: str, kind: Any, limits: list[Any]) -> Any:
        """A value for a field of this type; None where it refers to something of which there is none."""
        origin, parts = typing.get_origin(kind), typing.get_args(kind)
        if origin is typing.Annotated:
            return self._value(model, name, parts[0], [*limits, *parts[1:]])
        if origin in (typing.Union, types.UnionType):
            return self._value(model, name, parts[0], limits)
        if origin is typing.Literal:
            return self.chance.choice(parts)
        if origin is tuple:
            least = max((getattr(limit, "min_length", None) or 1 for limit in limits), default=1)
            several = [self._value(model, name, parts[0], []) for _ in range(least + self.chance.randint(0, 2))]
            return [one for place, one in enumerate(several) if one is not None and one not in several[:place]]
        if issubclass(kind, BaseModel):
            return self._fields(kind)
        if kind is bool:
            return self.chance.random() < 0.1
        if kind is Date:
            return self._date()
        if kind is Decimal:
            return self.chance.choice(FIGURES)
        if kind is int:
            return 2026 if name == "year" else self.chance.randint(1, 9)
        return self._text(model, name, [getattr(limit, "func", None) for limit in limits])

    def _text(self, model: type[BaseModel], name: str, checks: list[Any]) -> str | None:
        pool = "school_level" if model is Unit and name == "level" else SHARED.get(name, name)
        if pool in self.ids and name != "day" and (name in SHARED or base._slug in checks or pool in ("campaign", "recipient")):
            return self.chance.choice(self.ids[pool] or [None])
        if name == "day":
            days = self.ids["day"] if base._slug in checks else ["02-29", "12-31", "12-30", "12-01", "03-10"]
            return self.chance.choice(days or [None])
        if base._school_year in checks:
            return self.chance.choice(("2025-2026", "2024-2025", "2099-2100"))
        if base._address in checks:
            return "https://x.example/a?b=1&c=2#đ"
        if name == "email":
            return "a+b.c@x.example"
        return "\n\n".join(self._line() for _ in range(2)) if base._many_lines in checks else self._line()

    def _date(self) -> str:
        year = self.chance.choice((2026, 2026, 2025, 2024, 2000, 1930, 938, 1, 9999))
        form = self.chance.choice(("{:04d}-02-28", "{:04d}-12-31", "{:04d}-06", "{:04d}-Q3", "{:04d}"))
        return form.format(year)

    def _line(self) -> str:
        parts = (
            self.chance.choice(ODD) if self.chance.random() < 0.4 else " ".join(self.chance.choices(WORDS, k=3))
            for _ in range(self.chance.randint(1, 3))
        )
        return " ".join(parts)[:390]


def _present(value: Any) -> Any:
    """The same without what was taken away."""
    if isinstance(value, dict):
        return {key: _present(one) for key, one in value.items() if one is not None}
    return [_present(one) for one in value if one is not None] if isinstance(value, list) else value


def _texts(value: Any) -> Iterator[tuple[Any, Any]]:
    """Where a record holds texts: container and key of each."""
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(one, str):
            yield value, key
        elif isinstance(one, dict | list):
            yield from _texts(one)
