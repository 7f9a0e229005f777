"""Words that make the date behind them a term: "trước ngày", "chậm nhất", "hạn nộp", "xong trong", with hours and edges."""

from __future__ import annotations

import re

from bangvang.imports.plan.deadline_vocabulary import LATEST

_HOUR = (
    r"(?:khoảng\s+)?(?:(?:đầu|giữa|cuối|hết|trong)\s+giờ\s+(?:làm việc\s+)?)?"
    r"(?:\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{2})?(?:\s*phút)?\s*,?\s*)?"
    r"(?:(?:ngày\s+)?(?:sáng|chiều|tối)?\s*(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\s*[,(]?\s*|"
    r"(?:sáng|trưa|chiều|tối)\s+)?"
    r"(?:ngày làm việc (?:đầu|cuối)(?: cùng| tiên)?\s+(?:của\s+)?)?(?:ngày\s*)?(?:\([^)]*\)\s*)?"
    r"(?:(?:đầu|giữa|cuối|hết|thượng tuần|trung tuần|hạ tuần|tuần(?:\s+thứ)?\s+\S{1,4}(?:\s+của)?|"
    r"(?:\S{1,3}\s+)?tuần (?:đầu|cuối)(?:\s+của)?)\s+)?"
)
DUE = re.compile(
    rf"(?P<word>trước(?:\s+(?:và|hoặc)\s+trong|\s+[^.,;:()/]{{2,40}}\(|(?:\s+khi)?\s+kết thúc|"
    rf"\s+(?:ngày|dịp|lễ|Tết)\s+[^.,;:()\d]{{2,40}}?)?|không (?:tiếp )?nhận(?:\s[^.,;:()\d]{{2,30}})?\s+sau|"
    rf"{LATEST}(?:\s+(?:là|đến))?(?:\s+(?:vào|trước))?|"
    rf"hạn(?:\s+(?:cuối|chót|nộp|gửi|nhận|đăng ký))*"
    rf"(?:\s+(?:hồ sơ|báo cáo|bài|sản phẩm|phiếu|danh sách)[^:;.,\d]{{0,30}}?)?(?:\s+là)?|"
    rf"thời hạn(?:\s+[^:;.]{{0,60}})?|không (?:được )?(?:quá|muộn hơn|chậm hơn|trễ hơn|để quá|để sau|sau)|"
    r"xong(?:\s+trong)?|"
    rf"hoàn thành(?:\s+(?:trong|vào))?|dự kiến(?:\s+(?:vào|trong))?|thời gian(?:\s+(?:nộp|gửi|báo cáo|tổ chức|hoàn thành)"
    rf"[^:;.]{{0,40}}?)?|đến hết|vào|trong(?:\s+tuần\s+\S+)?)\s*(?:tháng\s+(?=tháng))?:?\s*{_HOUR}$",
    re.IGNORECASE,
)
# "quý I trước ngày 15/3": the first date names what is due, the second says when.
NAMED_PERIOD = re.compile(
    rf"\s*(?:(?:trước|{LATEST})\b|"
    r"(?:[:(]|(?:xong|gửi|nộp|hạn|là|vào)\s)\s*(?:(?:trước|ngày)\s+)*\d{1,2}[/.-]\d)", re.IGNORECASE
)
COLON = re.compile(
    r"(?P<word>:)(?:\s*(?:trong|vào|ngày|hết|đến hết|tuần\s+\S+|sáng|chiều|tối|thứ\s+\S+|chủ nhật|lúc|"
    r"\d{1,2}\s*(?:h|g|giờ)\s*(?:\d\d)?(?:\s*phút|['’])?|\d\d? (?:ngày|buổi)(?=,)|[\s,(]))*$",
    re.IGNORECASE,
)
