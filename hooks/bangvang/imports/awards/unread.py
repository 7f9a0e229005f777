"""What an editor is told of lines, rows and notes that were not taken, or that were read as more than they look."""

from __future__ import annotations

from collections.abc import Iterator

from bangvang.imports.awards.model import Entry
from bangvang.problems import Problem

_UNCLEAR = "dòng “{}” không rõ nghĩa trong bảng, không đưa vào danh sách"
_UNREAD = {
    "several-names": "ô họ tên ở hàng này ghi {} người, đã tách thành từng người; hãy xem lại",
    "refused-list": "từ dòng này là những trường hợp không được công nhận, không đưa vào bản nháp",
    "refused-row": "hàng này ghi là không đạt hoặc không được công nhận, không đưa vào bản nháp",
    "unread-names": "dòng này nêu tên người hoặc tập thể dưới một hình thức khen thưởng nhưng chưa đọc được; "
    "hãy xem lại và tự ghi thêm",
    "list-without-heading": "từ hàng này (số thứ tự {}) là một danh sách chưa được đọc vì không nhận ra hàng tiêu đề; hãy thêm "
    "hàng tiêu đề như “STT, Họ và tên, Đơn vị, Danh hiệu” rồi nhập lại, hoặc tự ghi thêm những người ấy",
}


def unread(rule: str, text: str) -> str:
    """The message of one rule about one line; what the line says is shown only where it may be."""
    return _UNREAD.get(rule, _UNCLEAR).format(text[:80])


def notes_left_out(name: str, entries: list[Entry]) -> Iterator[Problem]:
    """Notes in a list have no place in a record: they are said, so that an editor takes what matters."""
    noted = [entry for entry in entries if entry.note]
    if noted:
        shown = "; ".join(f"hàng {entry.line}: “{entry.note[:60]}”" for entry in noted[:5])
        more = f" và {len(noted) - 5} hàng nữa" if len(noted) > 5 else ""
        message = (
            f"cột ghi chú có chữ ở {len(noted)} hàng ({shown}{more}); bản nháp không có chỗ cho ghi chú, bản gốc vẫn giữ; "
            "điều cần công khai, hãy chép vào lý do khen thưởng (reason)"
        )
        yield Problem(name, noted[0].line, "note", "warning", "note-not-kept", message)
