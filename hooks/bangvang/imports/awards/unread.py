"""What an editor is told of lines and rows that were not read, or that were read as more than they look."""

from __future__ import annotations

_UNCLEAR = "dòng “{}” không rõ nghĩa trong bảng, không đưa vào danh sách"
_UNREAD = {
    "several-names": "ô họ tên ở hàng này ghi {} người, đã tách thành từng người; hãy xem lại",
    "refused-list": "từ dòng này là những trường hợp không được công nhận, không đưa vào bản nháp",
    "unread-names": "dòng này nêu tên người hoặc tập thể dưới một hình thức khen thưởng nhưng chưa đọc được; hãy xem lại và tự ghi thêm",
    "list-without-heading": "từ hàng này (số thứ tự {}) là một danh sách chưa được đọc vì không nhận ra hàng tiêu đề; hãy thêm "
    "hàng tiêu đề như “STT, Họ và tên, Đơn vị, Danh hiệu” rồi nhập lại, hoặc tự ghi thêm những người ấy",
}


def unread(rule: str, text: str) -> str:
    """The message of one rule about one line; what the line says is shown only where it may be."""
    return _UNREAD.get(rule, _UNCLEAR).format(text[:80])
