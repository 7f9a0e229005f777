"""A small set of records in a folder, written record by record: enough of everything that a test can break or hide one."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from typing import Any

from PIL import Image

Fields = dict[str, Any]

SITE: Fields = {
    "title": "Bảng Vàng thử",
    "url": "https://minhhoa.example.vn/thi-dua/",
    "agency": {"name": "Sở Minh Họa"},
    "responsible": {"name": "Văn phòng Sở"},
    "contacts": {"office": "Văn phòng Sở", "email": "vanphong@example.vn"},
}
VOCABULARY: dict[str, list[Fields]] = {
    "authorities": [{"id": "giam-doc-so", "name": "Giám đốc Sở"}],
    "awards": [
        {
            "id": "giay-khen",
            "name": "Giấy khen",
            "kind": "hình thức",
            "recipients": ["person", "collective", "household"],
            "levels": ["so"],
            "order": 2,
        },
        {"id": "lao-dong-tien-tien", "name": "Lao động tiên tiến", "kind": "danh hiệu", "order": 1},
    ],
    "categories": [
        {"id": "nha-giao", "name": "Nhà giáo"},
        {"id": "hoc-sinh", "name": "Học sinh", "minor": True},
        {"id": "tap-the", "name": "Tập thể"},
        {"id": "ho-gia-dinh", "name": "Hộ gia đình"},
    ],
    "forms": [{"id": "cong-trang", "name": "Công trạng"}],
    "levels": [{"id": "so", "name": "Cấp sở"}],
    "school_levels": [{"id": "thcs", "name": "Trung học cơ sở"}],
    "unit_kinds": [{"id": "truong", "name": "Trường"}, {"id": "so", "name": "Sở"}],
}
PLAN = (
    "KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\n1. Mục đích\n\nThi đua dạy tốt, học tốt theo Chỉ thị số 34-CT/TW.\n\n"
    "II. NỘI DUNG\n\n- Nội dung một.\n./.\n"
)
CHILD = "Giàng Thị Sương"
COLUMNS = ("recipient", "unit", "award", "level", "school_year", "reason")


class Records:
    """A data folder below `root`. Files are JSON, which is YAML too; a test may write any text it likes instead."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, text: str | bytes) -> Path:
        """Put a file below data/."""
        target = self.root / "data" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)
        return target

    def record(self, path: str, fields: Fields) -> Path:
        """Put a record; a field that is None is not written."""
        written = {key: value for key, value in fields.items() if value is not None}
        return self.write(path, json.dumps(written, ensure_ascii=False, indent=1) + "\n")

    def change(self, path: str, **fields: Any) -> None:
        """Change some fields of a record that is there; None takes one away."""
        old = json.loads((self.root / "data" / path).read_text(encoding="utf-8"))
        self.record(path, {**old, **fields})

    def remove(self, path: str) -> None:
        """Take away a file or a record that is a folder."""
        target = self.root / "data" / path
        shutil.rmtree(target) if target.is_dir() else target.unlink()

    def frame(self, **site: Any) -> None:
        """site.yml and the vocabulary."""
        self.record("site.yml", SITE | site)
        for name, terms in VOCABULARY.items():
            self.record(f"vocabulary/{name}.yml", {name: terms})

    def person(self, id_: str, name: str, **fields: Any) -> None:
        """An adult teacher unless told otherwise."""
        self.record(f"recipients/{id_}.yml", {"kind": "person", "name": name, "category": "nha-giao"} | fields)

    def pupil(self, id_: str, name: str, consents: list[Fields], **fields: Any) -> None:
        """A pupil of twelve on the day of the tests, with these consents."""
        self.person(id_, name, **{"category": "hoc-sinh", "minor_until": "2032-03-01", "consents": consents} | fields)

    def unit(self, id_: str, name: str, **fields: Any) -> None:
        """A school."""
        self.record(f"units/{id_}.yml", {"name": name, "kind": "truong"} | fields)

    def decision(self, id_: str, rows: list[Fields], **fields: Any) -> None:
        """A decision `2026/qd-1` with the rows of its list."""
        year, _, name = id_.partition("/")
        self.record(
            f"decisions/{id_}/decision.yml",
            {
                "number": f"{name}/QĐ",
                "date": f"{year}-05-19",
                "issuer": "Giám đốc Sở",
                "title": f"Về việc khen thưởng {name}",
                "status": "đã tặng",
            }
            | fields,
        )
        self.rows(id_, rows)

    def rows(self, id_: str, rows: list[Fields]) -> None:
        """The list of a decision; each row's award is a Giấy khen unless told otherwise."""
        text = io.StringIO()
        writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows({"award": "giay-khen"} | row for row in rows)
        self.write(f"decisions/{id_}/recipients.csv", text.getvalue())

    def exemplar(self, id_: str, recipient: str, **fields: Any) -> None:
        """A presentation `2026/e-1`; a picture that it names is there, and another than those of other names."""
        if "photo" in fields:
            file = fields["photo"]["file"]
            self.write(f"exemplars/{id_[:4]}/{file}", picture(file))
        self.record(
            f"exemplars/{id_}.yml",
            {"recipient": recipient, "quarter": "Q2", "date": f"{id_[:4]}-05-20", "commendation": "Tận tụy với nghề."}
            | fields,
        )

    def campaign(self, id_: str, text: str = PLAN, **fields: Any) -> None:
        """A campaign `2026/ke-hoach` with its text."""
        self.record(
            f"campaigns/{id_}/campaign.yml",
            {"year": id_[:4], "header": {"title": f"Kế hoạch {id_}", "type": "Kế hoạch", "date": f"{id_[:4]}-01-15"}}
            | fields,
        )
        self.write(f"campaigns/{id_}/plan.md", text)


def picture(words: str = "", size: tuple[int, int] = (80, 100), colour: str = "blue", *, place: bool = False) -> bytes:
    """A JPEG with `words` in every place where a picture may hold any; `place`: it says where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = words  # description, artist
    if place:
        exif.get_ifd(0x8825)[1], exif.get_ifd(0x8825)[2] = "N", (21.0, 1.0, 42.0)
    out = io.BytesIO()
    xmp = f"<x:xmpmeta>{words}</x:xmpmeta>".encode()
    Image.new("RGB", size, colour).save(out, "JPEG", exif=exif, comment=words.encode(), xmp=xmp)
    return out.getvalue() + words.encode()


def consent(by: str, *purposes: str, given: str = "2024-09-05", **fields: str) -> Fields:
    """One consent; for all purposes unless some are named."""
    return {"by": by, "purposes": list(purposes or ALL_PURPOSES), "given": given, **fields}


ALL_PURPOSES = ("page", "search", "photo", "story", "feeds", "data", "print")


def both(*purposes: str, given: str = "2024-09-05", **fields: str) -> list[Fields]:
    """The guardian's consent and the child's."""
    return [consent("guardian", *purposes, given=given, **fields), consent("child", *purposes, given=given, **fields)]


def small_site(root: Path) -> Records:
    """One or two records of every kind, all public, linked with each other."""
    data = Records(root)
    data.frame(unit="so-minh-hoa")
    data.unit("so-minh-hoa", "Sở Giáo dục Minh Họa", kind="so")
    data.unit(
        "thcs-cu",
        "Trường cũ Hoa Mai",
        level="thcs",
        place={"then": "huyện Cũ", "now": "xã Mới"},
        parent="so-minh-hoa",
        until="2025-06-30",
        successors=["thcs-moi"],
        former_names=[{"name": "Trường tên xưa", "until": "2000-08-31"}],
    )
    data.unit(
        "thcs-moi", "Trường mới Hoa Đào", level="thcs", parent="so-minh-hoa", aliases=["Hoa Đào"], about="Trường mới."
    )
    data.person("g-aaaaaa", "Nguyễn Thị An", role="Giáo viên", unit="thcs-cu", aliases=["Cô An"])
    data.person("g-bbbbbb", "Trần Văn Bình")
    data.pupil("g-cccccc", "Lê Thị Cúc", both())
    data.record(
        "recipients/g-dddddd.yml", {"kind": "collective", "name": "Tổ Toán", "category": "tap-the", "unit": "thcs-moi"}
    )
    data.record(
        "recipients/g-eeeeee.yml", {"kind": "household", "name": "Gia đình ông Phúc", "category": "ho-gia-dinh"}
    )
    data.decision(
        "2025/qd-1",
        [
            {
                "recipient": "g-aaaaaa",
                "unit": "thcs-cu",
                "level": "so",
                "school_year": "2024-2025",
                "reason": "Dạy giỏi",
            },
            {"recipient": "g-dddddd", "unit": "thcs-cu"},
        ],
        form="cong-trang",
    )
    data.decision(
        "2026/qd-2",
        [
            {"recipient": "g-aaaaaa", "unit": "thcs-moi", "award": "lao-dong-tien-tien"},
            {"recipient": "g-bbbbbb"},
            {"recipient": "g-cccccc", "unit": "thcs-moi"},
            {"recipient": "g-eeeeee"},
        ],
        campaign="2026/ke-hoach",
        signers=[{"role": "Giám đốc", "name": "Hoàng Văn Ký"}],
        stated_counts={"persons": 3, "households": 1},
    )
    data.exemplar("2026/e-1", "g-aaaaaa", story="Đoạn một.\n\nĐoạn hai.", unit="thcs-moi", campaign="2026/ke-hoach")
    data.exemplar("2026/e-2", "g-cccccc", quarter="Q3", date="2026-08-20", story="Chuyện của em.")
    data.record("anniversaries/nha-giao.yml", {"name": "Ngày Nhà giáo", "day": "11-20", "founded": "1982-11-20"})
    data.record("movements/day-tot.yml", {"name": "Dạy tốt, học tốt", "aliases": ["hai tốt"]})
    data.record("documents/ct-34.yml", {"type": "Chỉ thị", "number": "34-CT/TW", "date": "2014-04-07"})
    data.campaign("2025/ke-hoach-cu")
    data.campaign(
        "2026/ke-hoach",
        unit="so-minh-hoa",
        parents=["2025/ke-hoach-cu"],
        source="source.txt",
        themes=[{"text": "Đoàn kết, sáng tạo", "kind": "năm"}],
        phases=[{"name": "Đợt 1", "start": "2026-01", "end": "2026-05"}],
        deadlines=[{"title": "Báo cáo sơ kết", "date": "2026-05-15"}],
        targets=[
            {"label": "Lao động tiên tiến", "value": "95.5", "unit": "%", "bound": "từ", "award": "lao-dong-tien-tien"}
        ],
        anniversaries=[{"name": "Ngày Nhà giáo 20/11", "day": "nha-giao", "years": 44, "date": "2026-11-20"}],
        movements=[{"name": "Dạy tốt", "movement": "day-tot", "line": 7}],
        citations=[{"number": "34-CT/TW", "type": "Chỉ thị", "document": "ct-34", "line": 7}],
    )
    data.write("campaigns/2026/ke-hoach/source.txt", PLAN)
    _cycle(data)
    return data


def site_with_child(root: Path) -> Records:
    """A small site and CHILD, a pupil without consent."""
    data = small_site(root)
    data.pupil("g-zzzzzz", CHILD, [])
    return data


def _cycle(data: Records) -> None:
    """A record of each kind of the yearly cycle, and a picture."""
    data.change(
        "exemplars/2026/e-1.yml", photo={"file": "e-1.jpg", "alt": "Cô An trên lớp", "credit": "Ảnh của trường"}
    )
    data.write("exemplars/2026/e-1.jpg", picture())
    yearly = {"year": "2026", "campaign": "2026/ke-hoach"}
    data.record(
        "blocks/khoi-1.yml",
        {**yearly, "name": "Khối thi đua số 1", "head": "thcs-moi", "members": ["thcs-moi", "thcs-cu"]},
    )
    data.record(
        "commitments/giao-uoc-1.yml",
        {
            **yearly,
            "title": "Giao ước thi đua số 1",
            "date": "2026-01-20",
            "block": "khoi-1",
            "text": "Điều một.\n\nĐiều hai.",
            "targets": [{"label": "Tiết dạy mở", "value": "2.5", "unit": "tiết", "bound": "ít nhất"}],
            "signatories": [
                {"unit": "thcs-moi", "role": "Hiệu trưởng", "name": "Phạm Ký Một"},
                {"unit": "thcs-cu", "role": "Hiệu trưởng"},
            ],
        },
    )
    data.record(
        "registrations/dang-ky-1.yml",
        {
            **yearly,
            "unit": "thcs-moi",
            "date": "2026-01-21",
            "titles": [{"award": "lao-dong-tien-tien", "count": "17"}],
        },
    )
    data.record(
        "criteria/tieu-chi-1.yml",
        {
            **yearly,
            "title": "Bộ tiêu chí số 1",
            "date": "2026-01-16",
            "block": "khoi-1",
            "groups": [{"name": "Dạy và học", "criteria": [{"name": "Tiết dạy mở", "points": "12.5"}]}],
            "results": [{"unit": "thcs-moi", "points": "96.5", "rank": "1", "grade": "Xuất sắc"}],
            "results_date": "2026-05-30",
        },
    )
    data.record(
        "councils/hoi-dong-1.yml",
        {
            **yearly,
            "name": "Hội đồng số 1",
            "kind": "sáng kiến",
            "unit": "so-minh-hoa",
            "number": "5/QĐ",
            "date": "2026-01-14",
            "members": [{"seat": "Chủ tịch", "office": "Phó Giám đốc Sở", "name": "Đỗ Thị Chủ"}],
            "tasks": ["Xét sáng kiến"],
        },
    )
    data.record(
        "initiatives/sang-kien-1.yml",
        {
            **yearly,
            "name": "Sáng kiến số 1",
            "kind": "sáng kiến",
            "unit": "thcs-moi",
            "authors": ["g-aaaaaa", "g-dddddd"],
            "date": "2026-04-02",
            "summary": "Một cách làm mới.",
            "text": "Cách làm.",
            "results": ["Kết quả một"],
            "recognition": "Quyết định số qd-2/QĐ ngày 19/5/2026 của Giám đốc Sở",
            "movements": ["day-tot"],
        },
    )
