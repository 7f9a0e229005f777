"""What a figure counts: the noun right behind a number, with what it is counted by (`bài/tháng`)."""

from __future__ import annotations

import re

#: Nouns of two and more words that are one thing; the longest that fits is the unit.
_COMPOUNDS = """
ngày lương|tổ dân phố|dòng họ|khu dân cư|khu phố|
chương trình|đổi mới|tập san|liên chi hội|liên chi đoàn|mái ấm|điểm phần trăm|ngày tình nguyện|ngày hội|
công đoàn cơ sở|chi hội|chi đội|chi đoàn|chi bộ|liên đội|tổ chức đảng|tổ chuyên môn|tổ công đoàn|đảng viên|đoàn viên|
hội viên|đội viên|học sinh|sinh viên|học viên|giáo viên|giảng viên|nhân viên|viên chức|công chức|cán bộ quản lý|cán bộ|
nhà giáo|người lao động|lao động|phụ huynh|tác giả|vận động viên|tình nguyện viên|cộng tác viên|cá nhân|tập thể|
gia đình|hộ gia đình|đồng chí|nhóm lớp|nhóm trẻ|điểm trường|trường học|trường hợp|trung tâm|cơ sở giáo dục|cơ sở|đơn vị|
cơ quan|phòng học|phòng bộ môn|phòng chức năng|phòng máy|phòng tin học|phòng ở|nhà vệ sinh|nhà công vụ|nhà đa năng|
nhà bếp|nhà ăn|bếp ăn|căn nhà|ngôi nhà|mái nhà|sân chơi|sân khấu|sân bóng|bồn hoa|bông hoa|chậu hoa|chậu cây|
bồn cây|vườn hoa|vườn rau|vườn trường|tủ sách|đầu sách|bản sách|cuốn sách|quyển sách|quyển vở|cuốn vở|ghế đá|
thùng rác|thư viện|góc đọc|kho học liệu|bài giảng|bài viết|bài kiểm tra|bài dự thi|bài báo|bài thi|bài hát|tin, bài|tin bài|
chuyên đề|chuyên mục|phóng sự|video|sản phẩm|tác phẩm|tiết mục|tiết dạy|giờ dạy|giờ học|giờ công|ngày công|
sáng kiến|giải pháp|đề tài|dự án|mô hình|công trình|phần việc|phần quà|việc làm|việc tốt|hoạt động|phong trào|
cuộc thi|hội thi|hội thảo|hội nghị|cuộc họp|lớp tập huấn|lớp học|lượt người|người dân|người học|đầu người|góc học tập|
góc sáng tạo|tình huống|ngân hàng câu hỏi|câu hỏi|lượt truy cập|câu lạc bộ|đội tuyển|
huy chương|giải thưởng|giấy khen|bằng khen|cờ thi đua|học bổng|tiêu chí|chỉ tiêu|nhiệm vụ|danh hiệu|điển hình tiên tiến|
điển hình|tấm gương|gương điển hình|hồ sơ|văn bản|thủ tục|dịch vụ công|máy tính|máy chiếu|máy lọc nước|ti vi|
màn hình|thiết bị|đồ dùng|đồ chơi|xe đạp|chuyến đi|đơn vị máu|vụ việc|vi phạm|
triệu đồng|tỷ đồng|tỉ đồng|nghìn đồng|ngàn đồng|đồng/ngày|tỷ|triệu|đồng
"""
#: Nouns of one word: what follows them tells of what kind they are, and belongs to the label.
_SINGLE = """
xã|phường|huyện|thôn|bản|ấp|tổ|cụm|khối|trường|lớp|nhóm|phòng|em|cháu|trẻ|bé|cô|thầy|bạn|người|vị|hộ|giải|bài|tin|cuộc|buổi|
tiết|giờ|lượt|suất|cây|bộ|con|cái|chiếc|căn|quyển|cuốn|tập|tờ|bức|tranh|câu|điểm|sao|lần|gương|cờ|cờ|tấn|tạ|kg|km|m2|m²|ha|lít|
mét|chuyến|vụ|đội|suối|vườn|góc|phiếu|đề|thẻ|trang|mục|đợt tập huấn|báo cáo|sách|vở|máy|đ|bậc|hạng|đ/c|CLB|SKKN|STEM|SK|
CĐCS|CBGVNV|CBGV|CB|GV|HS|HSG|NV|ĐV|đv
"""
#: Not counts of a target: times, ages, places in a text.
_NO_UNIT = """
tuổi|tháng tuổi|tháng|năm học|năm|ngày|tuần|quý|phút|giây|giai đoạn|đợt|bước|phần|chương|điều|khoản|học kỳ|học kì|kỳ|vòng|
nội dung|cấp học|khóa|khoá|cấp|bản sao|bậc học|khâu|mặt|nhóm đối tượng|loại|thành viên|đại biểu|trở lên|trở xuống|
MB|GB|KB|chữ cái|môn|ban|bên|phía|thứ|trang
"""
#: Words with which no noun begins or goes on.
_STOPPING = """
và hoặc là được đạt đã sẽ có không chưa cho của trong ngoài ở tại từ đến tới với về theo bằng trên dưới do để nhằm mới cấp các
những mỗi từng này đó kia trở lên xuống tham dự đăng đoạt tăng giảm so bị hoàn thực thi xếp thuộc toàn loại hạng gồm còn nhất
nhì ba khuyến cùng qua vào khi nếu thì mà như sau trước giữa đầu cuối hằng hàng cả đều phải nên cần tự vượt nữa khác hơn gần
khoảng tối ít nhiều đủ đúng chiếm bằng tương đương ứng vượt phấn xuất tiêu tiên tốt giỏi khá yếu kém chính tổng số lẻ thông đại hệ
mục mức độ
"""
_STOP = frozenset(_STOPPING.split())


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", "").split("|") if word.strip()]


def _one_of(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


_KNOWN = re.compile(rf"(?:{_one_of(_words(_COMPOUNDS) + _words(_SINGLE))})(?![\w/])|(?:đ/c|đ)(?!\w)", re.IGNORECASE)
_KNOWN_BEHIND = re.compile(rf"\s+(?:{_KNOWN.pattern})", re.IGNORECASE)
_KNOWN_BEFORE_STROKE = re.compile(
    rf"(?:{_one_of(_words(_COMPOUNDS) + _words(_SINGLE))})(?=\s?/\s?[a-zà-ỹđ])", re.IGNORECASE
)
_NEVER = re.compile(rf"(?:{_one_of(_words(_NO_UNIT))})(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"[a-zà-ỹđ]+")
_ABBREVIATION = re.compile(r"[A-ZĐ]{2,8}(?![\w/-])")
#: A thing that is known by its name: `8 - 10 “Mái ấm”`.
_QUOTED = re.compile(r"[“\"](?P<name>[^“”\"\d]{2,24})[”\"]")
_PER = re.compile(rf"\s?/\s?(?:{_one_of(_words(_COMPOUNDS))}|năm học|học kỳ|học kì|[a-zà-ỹđ]+|[A-ZĐ]{{2,6}}\d?)(?!\w)")


def unit_at(text: str, position: int) -> tuple[str, int] | None:
    """The unit that begins at a position, and where it ends; None where no noun stands there.

    A noun that no list holds is a unit, too: its first two words, or one where the second belongs to what follows.
    """
    known = _KNOWN_BEFORE_STROKE.match(text, position) or _KNOWN.match(text, position)
    never = _NEVER.match(text, position)
    if never is not None and (known is None or never.end() >= known.end()):
        return None
    if known is not None:
        return with_per(text, position, known.end())
    short = _ABBREVIATION.match(text, position)
    if short is not None:
        return with_per(text, position, short.end())
    quoted = _QUOTED.match(text, position)
    if quoted is not None:
        per, end = with_per(text, quoted.end(), quoted.end())
        return f"{quoted['name']}{per}", end
    end = position
    for count in range(2):
        word = _WORD.match(text, end + (1 if count else 0))
        if word is None or word[0] in _STOP or (count and text[end] != " "):
            break
        end = word.end()
    return with_per(text, position, end) if end > position else None


def known_unit(text: str, position: int) -> int | None:
    """Where a noun of the lists ends that stands behind a space; None for any other word."""
    found = _KNOWN_BEHIND.match(text, position)
    return found.end() if found else None


def with_per(text: str, start: int, end: int) -> tuple[str, int]:
    """The unit with what it is counted by: `bài/tháng`, `giờ/giảng viên/năm`."""
    for _ in range(2):
        per = _PER.match(text, end)
        end = per.end() if per else end
    return re.sub(r"\s?/\s?", "/", text[start:end]), end
