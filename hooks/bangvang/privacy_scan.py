"""Private data inside Vietnamese free text: where it stands and of what kind. Pure; decides nothing.

Used by the importer, which leaves it out, and by the checks, which refuse to publish it. What Luật 91/2025/QH15
and this project never publish: birth dates, ID numbers, phones, addresses, e-mails of persons, health,
ethnicity, hardship.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One place with private data.

    Args:
        start, end: in the text as given.
        kind: in Vietnamese (`ngày sinh`, `số định danh`, `điện thoại`, `địa chỉ`, `thư điện tử`, `tài khoản`,
            `sức khỏe`, `dân tộc, tôn giáo`, `hoàn cảnh`).
        excerpt: the text found; for the editor's eyes only.
    """

    start: int
    end: int
    kind: str
    excerpt: str


_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)?\d\d"
_LONG_DAY = r"(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
_NAME = r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][\wÀ-ỹ’']*"
# A house number before a street, or the label of an address; "xã X" alone is where a school is, not where one lives.
_STREET = (
    r"(?:số(?:\s+nhà)?\s+)?\d+[A-Za-z]?(?:/\d+)*,?\s+(?:[Đđ]ường|[Pp]hố|[Nn]gõ|[Nn]gách|"
    rf"[Hh]ẻm)\s+(?:{_NAME}|\d+)(?:\s+{_NAME})*"
    rf"|[Ss]ố\s+nhà\s+\d+\w*(?:[^.;\n]{{0,60}})"
)
_LIVES = (
    r"(?i:(?:hiện\s+)?(?:ở|cư trú|sinh sống|sống|ngụ|thường trú|tạm trú)\s+(?:tại|ở)|"
    r"địa chỉ(?:\s+(?:nhà(?:\s+riêng)?|thường trú|liên hệ))?\s*:|hộ khẩu(?:\s+thường trú)?\s*(?::|tại|"
    r"ở)|thường trú\s*:|"
    r"chỗ ở(?:\s+hiện nay)?\s*:|nơi ở(?:\s+hiện nay)?\s*:|nhà (?:riêng )?(?:ở|tại)|quê quán\s*:?|nguyên "
    r"quán\s*:?|"
    r"quê (?:ở|tại)|trú tại)\s*[^.;\n()]{3,120}"
)
_ILLNESSES = (
    r"ung thư|tiểu đường|đái tháo đường|bại liệt|bại não|tự kỷ|tự kỉ|trầm cảm|động kinh|tim bẩm sinh|"
    r"suy thận|chạy thận|xơ gan|viêm gan|HIV|"
    r"AIDS|tai biến|đột quỵ|bạo bệnh|hiểm nghèo|hen suyễn|thoát vị|tâm thần|máu trắng|bạch cầu|lao phổi|"
    r"câm điếc|khiếm thị|khiếm thính|thiểu năng"
)

_OFFICE_MAIL = (
    r"(?:van-?phong|vp|phong|so|pgd|sgd|ubnd|truong|th|thcs|thpt|mn|c[0123]|bo|ban|info|lien-?he|"
    r"contact|ho-?tro|support|thi-?dua|tdkt|van-?thu|"
    r"to-?chuc|tccb|cong-?doan|bien-?tap|toa-?soan|admin|webmaster)(?:[\w-]*\.[\w.-]+|[\d_-][\w.-]*|"
    r"cntt|gd\w*)?@"
)

_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "ngày sinh",
        (
            rf"(?:\(\s*)?\b(?:sinh|SN)\s*(?:ngày|năm|vào)?\s*:?\s*(?:{_LONG_DAY}|{_DAY}|"
            rf"(?:tháng\s+)?\d{{1,2}}\s*[/.]\s*\d{{4}}|(?:năm\s+)?(?:19|20)\d\d)\b(?:\s*\))?"
        ),
    ),
    (
        "ngày sinh",
        (
            r"\b(?:ngày\s+sinh|năm\s+sinh|ngày,?\s+tháng,?\s+năm\s+sinh|"
            rf"sinh\s+nhật)\s*:?\s*(?:là\s+)?(?:{_LONG_DAY}|{_DAY}|\d{{4}})"
        ),
    ),
    (
        "ngày sinh",
        (
            r"\b(?:nay|năm\s+nay|mới|đã|vừa)\s+(?:em\s+|cô\s+|"
            r"thầy\s+)?(?:tròn\s+)?\d{1,2}\s+tuổi(?!\s+(?:nghề|đảng|đời|quân))"
            r"|(?<![\d\s][,;(] )(?<=[,(] )\d{1,2}\s+tuổi(?=\s*[,.;)])(?!\s+(?:nghề|đảng|quân))|"
            r"(?<=\()\d{1,2}\s+tuổi(?=\))"
        ),
    ),
    (
        "số định danh",
        (
            r"\b(?:CCCD|CMND|CMT|căn cước(?:\s+công\s+dân)?|chứng\s+minh(?:\s+nhân\s+dân|\s+thư)?|"
            r"số\s+định\s+danh(?:\s+cá\s+nhân)?|hộ\s+chiếu|mã\s+số\s+thuế|MST|"
            r"mã\s+(?:định\s+danh|học\s+sinh)|số\s+(?:thẻ\s+)?(?:BHYT|BHXH|bảo hiểm))(?:\s+(?:số|cá "
            r"nhân))*\s*:?\s*(?:là\s+)?[A-Z]{0,3}\d[\d .]{5,}\d"
        ),
    ),
    ("số định danh", r"(?<![\d.,/])\d{12}(?![\d.,/]\d)|(?<!\d)0\d{2}[ .]\d{3}[ .]\d{3}[ .]\d{3}(?!\d)"),
    ("tài khoản", r"\b(?:số\s+tài\s+khoản|STK|tài\s+khoản)(?:\s+(?:số|ngân\s+hàng))?\s*:?\s*\d[\d .-]{5,}\d"),
    (
        "điện thoại",
        (
            r"\b(?:điện\s+thoại|ĐT|SĐT|SDT|di\s+động|số\s+máy|Zalo|hotline|Tel|Mobile)(?:\s+(?:liên\s+hệ|"
            r"di\s+động|số))*\s*[:.]?\s*(?:\(?\+?84\)?|0)\d?[\d .()-]{6,13}\d"
        ),
    ),
    ("điện thoại", r"(?<![\d/.,-])(?:\+84|84|0)[ .-]?(?:[35789]\d)(?:[ .-]?\d){7}(?![\d/]|[.,]\d)"),
    ("điện thoại", r"(?<![\d/.,-])0?2\d{2}[ .]\d{3,4}[ .]\d{3,4}(?!\d)"),
    # Mailboxes of offices (vanphong@…, phongcntt.so…@…) belong to nobody in person.
    ("thư điện tử", rf"(?<![\w.+-])(?!{_OFFICE_MAIL})[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("địa chỉ", _STREET),
    ("địa chỉ", _LIVES),
    (
        "địa chỉ",
        (
            rf"\b(?:thôn|bản|ấp|xóm|buôn|khu phố|tổ dân phố)\s+(?:{_NAME}|\d+)(?:\s+{_NAME}|"
            rf"\s+\d+)*\s*,\s*(?:xã|phường|thị trấn)\s+(?:{_NAME}|\d+)(?:\s+{_NAME})*"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:(?:bị|mắc|mang|chống\s+chọi\s+(?:với)?|điều\s+trị|"
            r"phát\s+hiện(?:\s+mắc)?)\s+)?(?:(?:căn\s+|"
            rf"các\s+)?bệnh\s+)?(?:{_ILLNESSES})(?!\w)(?:\s+(?:bẩm\s+sinh|giai\s+đoạn\s+\w+|máu|vú|gan|phổi|"
            r"dạ\s+dày))?"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:bị\s+(?:bệnh|ốm\s+nặng|khuyết\s+tật|liệt|tàn\s+tật|mù|điếc|tai\s+nạn)|"
            r"mắc\s+(?:căn\s+)?bệnh|bệnh\s+(?:nặng|tật|hiểm|nan\s+y|mãn\s+tính|mạn\s+tính|tim|thận|gan|"
            r"phổi)|"
            r"trẻ\s+khuyết\s+tật\s+(?:nặng|bẩm)|em\s+là\s+(?:học\s+sinh|trẻ)\s+khuyết\s+tật|"
            r"khuyết\s+tật\s+(?:vận\s+động|trí\s+tuệ|nghe|nhìn|bẩm\s+sinh|từ\s+nhỏ)|"
            r"s[ứú]c\s+kh(?:ỏe|oẻ)\s+(?:yếu|kém|suy\s+giảm|không\s+tốt)|nhiễm\s+chất\s+độc|tật\s+nguyền|"
            r"thương\s+tật|mang\s+trọng\s+bệnh|trọng\s+bệnh)"
        ),
    ),
    (
        "dân tộc, tôn giáo",
        (
            r"\b(?:dân\s+tộc|người\s+dân\s+tộc|tôn\s+giáo)\s*:\s*[\wÀ-ỹ’' -]{2,30}|\b(?:là\s+|em\s+|"
            r"cô\s+giáo\s+|thầy\s+giáo\s+)?(?:con\s+em\s+)?(?:người\s+)?dân\s+tộc\s+"
            r"(?:Kinh|Tày|Thái|Mường|Khmer|Khơ\s*-?\s*me|Hoa|Nùng|H['’]?mông|Mông|Dao|Gia\s*-?\s*rai|"
            r"Ê\s*-?\s*đê|Ba\s*-?\s*na|Xơ\s*-?\s*đăng|Sán\s+\w+|Cơ\s*-?\s*ho|Chăm|Hrê|Ra\s*-?\s*glai|Mnông|"
            r"M['’]Nông|"
            r"Xtiêng|Thổ|Bru|Cơ\s*-?\s*tu|Giáy|Tà\s*-?\s*ôi|Mạ|Co|Chơ\s*-?\s*ro|Xinh\s*-?\s*mun|Hà\s+Nhì|"
            r"Chu\s*-?\s*ru|Lào|Kháng|La\s+\w+|Phù\s+Lá|Lự|Lô\s+Lô|Chứt|Mảng|Pà\s+Thẻn|Cờ\s+Lao|Cống|Bố\s+Y|"
            r"Si\s+La|Pu\s+Péo|Ơ\s+Đu|Rơ\s*-?\s*măm|Brâu|Ngái|Khơ\s*-?\s*mú|Cor)\b"
            r"|\b(?:theo\s+đạo|đạo\s+(?:Thiên\s+[Cc]húa|Công\s+giáo|Phật|Tin\s+[Ll]ành|Cao\s+Đài|Hòa\s+Hảo))\b"
        ),
    ),
    (
        "hoàn cảnh",
        (
            r"\b(?:(?:thuộc\s+|gia\s+đình\s+)?(?:diện\s+)?(?:hộ\s+)(?:cận\s+)?nghèo(?!\s+(?:bền|trên|của|ở|"
            r"tại|và\s+cận|cả))|cận\s+nghèo|mồ\s+côi(?:\s+(?:cả\s+)?(?:cha|mẹ|bố)(?:\s+(?:lẫn|và)\s+(?:cha|"
            r"mẹ|bố))?)?|"
            r"hoàn\s+cảnh\s+(?:gia\s+đình\s+)?(?:rất\s+|hết\s+sức\s+|vô\s+cùng\s+|đặc\s+biệt\s+|"
            r"quá\s+)?(?:khó\s+khăn|éo\s+le|nghèo|neo\s+đơn)|gia\s+(?:đình|cảnh)\s+(?:rất\s+|hết\s+sức\s+|"
            r"vô\s+cùng\s+|em\s+|quá\s+)*(?:khó\s+khăn|nghèo(?:\s+khó)?|neo\s+đơn)|"
            r"nhà\s+(?:em\s+|rất\s+)*nghèo|(?:bố|cha|mẹ|chồng|vợ|bố\s+mẹ|cha\s+mẹ)\s+(?:em\s+|cô\s+|anh\s+|"
            r"chị\s+|đã\s+|mất\s+vì\s+)*(?:mất(?:\s+sớm)?|qua\s+đời|ly\s+hôn|li\s+hôn|bỏ\s+đi|ly\s+thân|"
            r"đi\s+tù|nghiện)|"
            r"con\s+(?:liệt\s+sĩ|thương\s+binh|bệnh\s+binh)|không\s+có\s+(?:cha|bố|mẹ)|"
            r"đối\s+tượng\s+chính\s+sách)"
        ),
    ),
)
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE if kind != "địa chỉ" else 0)) for kind, pattern in _PATTERNS)
# Talk about others, or about the school's work, that holds these words without telling of anybody's life.
_MANY = r"(?:các\s+|những\s+|hàng\s+trăm\s+|\d+\s+)?"
_WHO = r"(?:em|học\s+sinh|trẻ\s+em|trẻ|người|gia\s+đình|hộ|bệnh|bệnh\s+nhân)"
_HARMLESS = re.compile(
    r"(?:phong trào|cuộc vận động|quỹ|ủng hộ|giúp đỡ|hỗ trợ|chương trình|công tác|tặng quà(?: cho)?|vì|"
    r"đỡ đầu|đối với|cho|các|"
    r"những|nhiều|dạy|giáo dục|tỷ lệ|giảm|xóa|xoá|tuyên truyền(?: về)?|phòng,? chống|phòng ngừa)\s+"
    rf"{_MANY}(?:{_WHO}\s+)?(?:có\s+|là\s+|bị\s+|mắc\s+|thuộc\s+)?$"
    r"|(?:cho|đối với|giúp đỡ|hỗ trợ)\s+(?:nhà giáo|học sinh|người lao động|giáo viên|đoàn viên|đội "
    r"viên)[^.;:]{0,60}\s$",
    re.IGNORECASE,
)
_MAY_BE_HARMLESS = frozenset({"hoàn cảnh", "sức khỏe"})


def _any_of(*parts: str) -> Callable[[str], bool]:
    return lambda text: any(part in text for part in parts)


_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d[\d\s.()+-]{5,}\d")
_BIRTH = _any_of("sinh", "sn", "tuổi")
_STREET_WORDS = _any_of("đường", "phố", "ngõ", "ngách", "hẻm", "số nhà")
_LIVES_WORDS = _any_of(
    "ở tại", "ở ở", "trú tại", "trú ở", "sống tại", "sống ở", "ngụ tại", "ngụ ở", "thường trú", "địa chỉ", "hộ khẩu",
    "chỗ ở", "nơi ở", "nhà ở", "nhà tại", "nhà riêng", "quê", "nguyên quán", ", xã", ",xã", ", phường", ",phường",
    ", thị trấn", ",thị trấn",
)
# What a text in lower case, with single spaces, must hold for a kind to be found in it at all: plain searches for
# words cost a hundredth of the patterns, and most texts hold none.
_HINTS: dict[str, Callable[[str], bool]] = {
    "ngày sinh": lambda text: _BIRTH(text) and _DIGIT.search(text) is not None,
    "số định danh": lambda text: _NUMBER.search(text) is not None,
    "tài khoản": lambda text: _NUMBER.search(text) is not None,
    "điện thoại": lambda text: _NUMBER.search(text) is not None,
    "thư điện tử": _any_of("@"),
    "địa chỉ": lambda text: _LIVES_WORDS(text) or (_STREET_WORDS(text) and _DIGIT.search(text) is not None),
    "sức khỏe": _any_of(
        *_ILLNESSES.lower().split("|"), "bệnh", "ốm nặng", "khuyết tật", "liệt", "tàn tật", "bị mù", "bị điếc", "tai nạn",
        "c khỏe", "c khoẻ", "chất độc", "tật nguyền", "thương tật",
    ),
    "dân tộc, tôn giáo": _any_of(
        "dân tộc", "tôn giáo", "theo đạo", "thiên chúa", "công giáo", "đạo phật", "tin lành", "cao đài", "hòa hảo",
    ),
    "hoàn cảnh": _any_of(
        "nghèo", "mồ côi", "khó khăn", "éo le", "neo đơn", "mất", "qua đời", "ly hôn", "li hôn", "bỏ đi", "ly thân",
        "đi tù", "nghiện", "liệt sĩ", "thương binh", "bệnh binh", "không có cha", "không có bố", "không có mẹ", "chính sách",
    ),
}


def scan(text: str) -> list[Finding]:
    """All private data found in a text, in order, without overlaps.

    Args:
        text: any free text; the positions of the findings are positions in it, whatever its Unicode form.
    """
    composed, places = _composed(text)
    found: list[tuple[int, int, str]] = []
    simple = " ".join(composed.lower().split())
    worth = {kind: hint(simple) for kind, hint in _HINTS.items()}
    for kind, pattern in _COMPILED:
        for match in pattern.finditer(composed) if worth[kind] else ():
            if kind in _MAY_BE_HARMLESS and _HARMLESS.search(composed[max(0, match.start() - 80) : match.start()]):
                continue
            found.append((match.start(), match.end(), kind))
    findings: list[Finding] = []
    reached = -1
    for start, end, kind in sorted(found, key=lambda item: (item[0], -item[1])):
        if start < reached:
            continue
        reached = end
        first, last = places[start], places[end]
        findings.append(Finding(first, last, kind, text[first:last]))
    return findings


def _composed(text: str) -> tuple[str, list[int]]:
    """The NFC text and, for each of its places and its end, the place in the text given."""
    if unicodedata.is_normalized("NFC", text):
        return text, list(range(len(text) + 1))
    letters: list[str] = []
    places: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for letter in unicodedata.normalize("NFC", text[start:end]):
            letters.append(letter)
            places.append(start)
        start = end
    return "".join(letters), [*places, len(text)]
