"""What an import understood, printed for an editor: found with its line, doubtful, and set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bangvang.dates import Date, anniversary_class

_WIDTH = 110


def review_plan(result: Mapping[str, Any]) -> str:
    """The review of a plan, in Vietnamese."""
    lines = [*_header(result), *_contents(result), *_aside(result), *_doubts(result)]
    return "\n".join(lines) + "\n"


def _header(result: Mapping[str, Any]) -> Iterator[str]:
    header = result["header"]
    yield "KẾ HOẠCH THI ĐUA"
    for label, value in (
        ("Số, ký hiệu", header["number"]),
        ("Tên loại", header["type"]),
        ("Cơ quan", header["issuer"]),
        ("Nơi, ngày", _place(header)),
        ("Trích yếu", header["title"]),
        ("Kính gửi", "; ".join(header["addressees"])),
        ("Người ký", "; ".join(f"{signer['role']} {signer['name']}".strip() for signer in header["signers"])),
        ("Nơi nhận", f"{len(header['distribution'])} nơi" if header["distribution"] else ""),
        ("Năm", str(result["year"] or "")),
    ):
        yield f"  {label}: {value or '(không thấy)'}"


def _place(header: Mapping[str, Any]) -> str:
    return ", ".join(filter(None, (header["place"], _date(header["date"]))))


def _date(text: str | None) -> str:
    return Date.parse(text).vietnamese() if text else ""


def _contents(result: Mapping[str, Any]) -> Iterator[str]:
    headings = sum(block["role"] == "heading" for block in result["outline"])
    yield f"Bố cục: {len(result['outline'])} đoạn, {headings} đề mục"
    sections = (
        (
            "Chủ đề",
            "themes",
            lambda one: f"{one['kind']}: {one['text']}" + (f" ({one['owner']})" if one["owner"] else ""),
        ),
        (
            "Đợt, giai đoạn",
            "phases",
            lambda one: f"{one['name']}: {_date(one['start']) or '?'} – {_date(one['end']) or '?'}",
        ),
        ("Thời hạn", "deadlines", _deadline),
        ("Chỉ tiêu", "targets", _target),
        ("Ngày kỷ niệm", "anniversaries", _day),
        ("Phong trào, cuộc vận động", "movements", lambda one: one["name"]),
        ("Văn bản viện dẫn", "citations", _citation),
        (
            "Hình thức khen thưởng",
            "award_forms",
            lambda one: one["name"] + (f" – {one['issuer']}" if one["issuer"] else ""),
        ),
        ("Phân công", "duties", lambda one: f"{one['who']}: {one['text']}"),
    )
    for label, key, show in sections:
        entries: Sequence[Mapping[str, Any]] = result[key]
        yield f"{label}: {len(entries) or 'không thấy'}"
        for entry in entries:
            yield _cut(f"  dòng {entry['line']}: {show(entry)}")


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + "…"


def _deadline(one: Mapping[str, Any]) -> str:
    marks = [" (dự kiến)" if one["tentative"] else "", f" → {one['email']}" if one["email"] else ""]
    return f"{_date(one['date'])}{marks[0]}: {one['title']}{marks[1]}"


def _target(one: Mapping[str, Any]) -> str:
    ratio = f"{one['numerator']}/{one['denominator']}" if one["denominator"] else ""
    value = f"{one['value']:g}".replace(".", ",") if one["value"] is not None else ""
    figure = " = ".join(filter(None, (ratio, f"{one['bound'] or ''} {value} {one['unit'] or ''}".strip())))
    return f"{figure or 'theo ' + str(one['reference'])} · {one['label']}"


def _day(one: Mapping[str, Any]) -> str:
    kind = f", {one['years']} năm ({anniversary_class(one['years'])})" if one["years"] else ""
    return f"{one['name']}: {_date(one['start']) or '?'} – {_date(one['date']) or '?'}{kind}"


def _citation(one: Mapping[str, Any]) -> str:
    called = one["number"] or one["title"] or ""
    kind = "" if one["type"] and called.lower().startswith(one["type"].lower() + " ") else one["type"]  # a law is called Luật …
    parts = [kind, called, _date(one["date"]), one["issuer"]]
    again = f" (nhắc ở dòng {', '.join(map(str, one['lines'][1:]))})" if len(one["lines"]) > 1 else ""
    return " ".join(filter(None, parts)) + again


def _aside(result: Mapping[str, Any]) -> Iterator[str]:
    breaks = result["page_breaks"]
    joined = sum(cut["kind"] == "join" for cut in breaks)
    yield f"Chỗ ngắt trang: nối {joined}, mất chữ {len(breaks) - joined}"
    for cut in breaks:
        yield f"  dòng {cut['line']}: {cut['note']}"
    if result["set_aside"]:
        yield "Để ngoài văn bản (số trang):"
        for line in result["set_aside"]:
            yield f"  dòng {line['line']}: {line['text']}"


def _doubts(result: Mapping[str, Any]) -> Iterator[str]:
    problems = result["problems"]
    yield f"Cần xem lại: {len(problems) or 'không có'}"
    for problem in problems:
        where = f"dòng {problem['line']}: " if problem["line"] else ""
        yield f"  {where}{problem['message']}"
