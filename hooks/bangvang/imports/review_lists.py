"""Reviews of award lists and of stories for an editor, in Vietnamese: found with its place, doubtful, set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bangvang.dates import Date

_WIDTH = 110
_MANY = 40  # so many entries of a list are shown whole; of a longer one the first, and a count
_PLACES = 6  # so many lines are named with a message
_KINDS = {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}


def review_awards(result: Mapping[str, Any]) -> str:
    """The review of an award decision or list."""
    decision, entries = result["decision"], result["recipients"]
    given = decision["status"] in ("đã tặng", "truy tặng")
    lines = ["QUYẾT ĐỊNH, DANH SÁCH KHEN THƯỞNG" if given else "DANH SÁCH CHƯA PHẢI LÀ KHEN THƯỞNG"]
    for label, value in (
        ("Tình trạng", decision["status"]),
        ("Tên loại", decision.get("type", "")),
        ("Số, ký hiệu", decision["number"]),
        ("Ngày", Date.parse(decision["date"]).vietnamese() if decision["date"] else ""),
        ("Cơ quan, người ban hành", decision["issuer"]),
        ("Trích yếu", decision["title"]),
        ("Người ký", "; ".join(f"{one['role']} {one['name']}".strip() for one in decision["signers"])),
    ):
        lines.append(_cut(f"  {label}: {value or '(không thấy)'}"))
    counts = Counter(entry["kind"] for entry in entries)
    said = ", ".join(f"{counts[kind]} {word}" for kind, word in _KINDS.items() if counts[kind])
    lines.append(f"Danh sách: {said or 'không có tên ai'}")
    lines += [_cut(f"  {_place(entry)}: {_award(entry)}") for entry in entries[:_MANY]]
    if len(entries) > _MANY:
        lines.append(f"  … và {len(entries) - _MANY} dòng nữa; xem tất cả: thêm --format json")
    return "\n".join([*lines, *_suggested(entries), *_doubts(result["problems"])]) + "\n"


def review_stories(result: Mapping[str, Any]) -> str:
    """The review of an article about exemplars."""
    profiles = result["profiles"]
    lines = [f"GƯƠNG ĐIỂN HÌNH: {len(profiles) or 'không nhận ra ai'}"]
    for one in profiles:
        lines.append(_cut(f"  dòng {one['line']}: {one['name']}" + _after(", ", one["role"]) + _after(", ", one["unit"])))
        lines.append(_cut(f"    thành tích: {one['commendation'] or '(không thấy)'}"))
        words = len(one["story"].split())
        lines.append(f"    bài: {words} chữ; ảnh: {one['photo'] or '(không có)'}")
        if one.get("withheld"):
            where = ", ".join(map(str, one["withheld"]))
            lines.append(f"    đã bỏ câu có dữ liệu riêng tư ở dòng {where}; bản gốc giữ nguyên")
    if profiles:
        when = " ".join(filter(None, (profiles[0]["quarter"], profiles[0]["year"])))
        lines.append(f"  Giới thiệu vào: {when or '(bài không ghi)'}")
    aside = result["unassigned"]
    if aside:
        lines.append("Để ngoài các gương (đầu bài, tên tác giả …):")
        lines += [_cut(f"  dòng {line['line']}: {line['text']}") for line in aside[:_MANY]]
    return "\n".join([*lines, *_doubts(result["problems"])]) + "\n"


def _place(entry: Mapping[str, Any]) -> str:
    return entry["cell"] or f"dòng {entry['line']}"


def _award(entry: Mapping[str, Any]) -> str:
    award = entry["award"] or "(không rõ danh hiệu)"
    return f"{entry['recipient']}{_after(', ', entry['unit'])} – {award}{_after(', ', entry['school_year'])}"


def _after(mark: str, text: str) -> str:
    return f"{mark}{text}" if text else ""


def _suggested(entries: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """People that may have a record already: suggested with the reason, never joined by itself."""
    found = [(entry, match) for entry in entries for match in entry["match"].get("recipient", ())]
    if found:
        yield f"Có thể đã có hồ sơ (không tự gộp; nếu đúng, sửa mã trong recipients.csv): {len(found)}"
    for entry, match in found[:_MANY]:
        yield _cut(f"  {_place(entry)}: {entry['recipient']} → {match['id']} {match['name']}: {match['reason']}"
                   f" ({match['certainty']})")


def _doubts(problems: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    yield f"Cần xem lại: {len(problems) or 'không có'}"
    yield from together((problem["line"], problem["message"]) for problem in problems)


def together(said: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Messages with their lines, one that is said of many lines once: a list names one school again and again."""
    lines: dict[str, list[int]] = {}
    for line, message in said:
        lines.setdefault(message, []).append(line)
    for message, places in lines.items():
        named = [str(line) for line in dict.fromkeys(places) if line]
        more = f" và {len(named) - _PLACES} dòng nữa" if len(named) > _PLACES else ""
        where = f"dòng {', '.join(named[:_PLACES])}{more}: " if named else ""
        yield f"  {where}{message}"


def _cut(line: str) -> str:
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + "…"
