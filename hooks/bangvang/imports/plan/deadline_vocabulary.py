"""Words of deadlines that several readers know: of last days, of work, of handing in, of guesses."""

from __future__ import annotations

import re

#: Behind these stands a last day, as behind "trước".
LATEST = r"(?:chậm|muộn|trễ) nhất"
WORK = re.compile(
    r"báo cáo|sơ kết|tổng kết|gửi|nộp|đăng ký|giới thiệu|đề nghị|bình xét|hồ sơ|tổng hợp|đánh giá|xét|kế hoạch|tổ chức|"
    r"phát động|ký kết|kí kết|hoàn thành|trình|tờ trình|danh sách|thẩm định|họp|lễ |trao |tuyên dương|biểu dương|công bố|"
    r"hội nghị|hội thi|xây dựng|ban hành|hướng dẫn|giao ước|kiểm tra|rà soát|nghiệm thu|chấm(?!\w)|phê duyệt|quyết toán|"
    r"thanh toán|dự trù|chuyển khoản|duyệt|sinh hoạt|giao lưu|khảo sát|tập huấn|hoàn tất|bàn giao|góp ý|cho ý kiến|"
    r"thông qua|cuộc thi|"
    r"thăm hỏi|thao giảng|hội giảng|hội diễn|hội thao|dự giờ|gặp mặt|tọa đàm|toạ đàm|mít tinh|trưng bày|ngày hội|đại hội|"
    r"biểu diễn|ra mắt|khai mạc|bế mạc|khai trương|khánh thành|khởi công|ra quân|bầu |"
    r"trang trí|vào điểm|kh[óo][aá] sổ|"
    r"cập nhật|thu (?:bài|sản phẩm|hồ sơ|quỹ)|quyên góp|bồi dưỡng|tiếp nhận|triển khai|xử lý|thống kê",
    re.IGNORECASE,
)
HANDED_IN = re.compile(r"gửi|nộp|báo cáo|đăng ký|tiếp nhận", re.IGNORECASE)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
TENTATIVE = re.compile(r"dự kiến|dự định|khoảng", re.IGNORECASE)
