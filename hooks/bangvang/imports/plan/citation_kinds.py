"""Kinds of documents as running text names them."""

from __future__ import annotations

TYPES = (
    "Thông tư liên tịch", "Nghị quyết liên tịch", "Kế hoạch liên tịch", "Kế hoạch phối hợp", "Chương trình phối hợp",
    "Chương trình hành động", "Hướng dẫn liên tịch", "Văn bản hợp nhất", "Chỉ thị", "Nghị quyết", "Kết luận",
    "Quyết định", "Quy định",
    "Nghị định", "Thông tư", "Kế hoạch", "Hướng dẫn", "Thông báo", "Chương trình", "Đề án", "Báo cáo", "Tờ trình",
    "Công điện", "Quy chế", "Công văn", "Văn bản", "Bộ luật", "Luật", "Pháp lệnh", "Thông tri", "Phương án",
    "Hiến pháp", "Lời kêu gọi", "Giấy mời",
)  # fmt: skip
#: Any of them, longer names first.
KINDS = "|".join(sorted(TYPES, key=len, reverse=True))
