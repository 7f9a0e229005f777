"""What a plan leaves open or an editor should see: doubts of its header, terms that come back, private data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from bangvang.imports.plan.deadline_spans import repeated
from bangvang.imports.plan.header_record import Header
from bangvang.imports.plan.passages import LIMIT, Passage
from bangvang.imports.plan.signers import Closing
from bangvang.privacy_scan import scan
from bangvang.problems import Problem

#: Of the kinds of private data those that name one person; a plan speaks of health and hardship in general.
_WITHHELD = frozenset({"ngày sinh", "số định danh", "điện thoại", "tài khoản"})


def terms_that_return(found: Sequence[Passage], path: str) -> list[Problem]:
    """Deadlines that come back each month or year, for an editor to enter day by day."""
    message = "hạn lặp lại (“{}”) không có ngày cụ thể nên chưa ghi vào hạn; nếu cần, hãy thêm từng ngày, ví dụ 2025-06-15"
    return [
        Problem(path, line, "deadlines", "warning", "repeated-deadline", message.format(words))
        for line, words in repeated(found)
    ]


def private_data(text: str, path: str) -> list[Problem]:
    """What a plan says of somebody's private data: its text is shown word for word, so that an editor must decide."""
    return [
        Problem(
            path,
            line,
            "",
            "warning",
            "private-text",
            f"có dữ liệu riêng tư ({found.kind}) trong toàn văn, vốn được đăng nguyên văn; hãy xem có được công khai không",
        )
        for line, row in enumerate(text.split("\n"), 1)
        for found in scan(row)
        if found.kind in _WITHHELD
    ]


def doubts_of(result: dict[str, Any], header: Header, closing: Closing, path: str, today: dt.date) -> list[Problem]:
    """What the text leaves open, for an editor to complete from the original."""
    doubts: list[tuple[int, str, str, str]] = []
    if header.number is None:
        doubts.append(
            (
                0,
                "header.number",
                "blank-number",
                "không thấy số, ký hiệu; nếu bản gốc có, hãy điền, ví dụ 12/KH-SGDĐT",
            )
        )
    elif not header.number[:1].isdigit():
        message = f"số văn bản để trống (“{header.number_wording}”); hãy điền theo bản đã ký, ví dụ 12{header.number}"
        doubts.append((header.number_line, "header.number", "blank-number", message))
    if header.date is None:
        doubts.append(
            (
                0,
                "header.date",
                "blank-date",
                "không thấy ngày ban hành; nếu bản gốc có, hãy điền, ví dụ 2024-03-25",
            )
        )
    elif not header.date_is_whole:
        message = (
            f"ngày ban hành để trống một phần hoặc không có thật ({header.date.vietnamese()}); "
            "hãy điền theo bản đã ký, ví dụ 2024-03-25"
        )
        doubts.append((header.date_line, "header.date", "blank-date", message))
    elif header.date.first_day > today:
        message = f"ngày ban hành {header.date.vietnamese()} ở sau hôm nay; hãy đối chiếu bản gốc"
        doubts.append((header.date_line, "header.date", "date-in-future", message))
    if header.type_inferred:
        message = f"văn bản không ghi tên loại; đoán là “{header.type}” theo số, ký hiệu; hãy kiểm tra"
        doubts.append((header.number_line, "header.type", "type-inferred", message))
    if not header.agency and result["header"]["issuer"]:
        message = f"phần đầu không ghi cơ quan; đoán là “{result['header']['issuer']}”; hãy kiểm tra"
        doubts.append((0, "header.issuer", "issuer-inferred", message))
    if result["header"]["issuer"] is None:
        doubts.append(
            (
                0,
                "header.issuer",
                "issuer-unknown",
                "không thấy cơ quan ban hành; hãy điền, ví dụ Sở Giáo dục và Đào tạo",
            )
        )
    if not closing.signers:
        doubts.append(
            (0, "header.signers", "no-signer", "không thấy người ký; hãy điền chức vụ và họ tên theo bản gốc")
        )
    for line in closing.unread:
        message = f"chưa hiểu dòng này ở cuối văn bản: “{line.text[:80]}”; dòng vẫn được giữ nguyên trong văn bản"
        doubts.append((line.line, "header", "closing-line", message))
    for cut in result["page_breaks"]:
        if cut["kind"] == "gap":
            doubts.append((cut["line"], "page_breaks", "lost-words", f"{cut['note']}; trang đăng sẽ hiện […]"))
    for block in result["outline"]:
        if len(block["text"]) > LIMIT:
            message = f"đoạn dài hơn {LIMIT} ký tự; chỉ phân tích phần đầu, chữ vẫn giữ đủ; hãy kiểm tra chỗ xuống dòng"
            doubts.append((block["line"], "outline", "long-paragraph", message))
    return [Problem(path, line, field, "warning", rule, message) for line, field, rule, message in doubts]
