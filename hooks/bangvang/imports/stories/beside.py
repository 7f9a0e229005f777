"""Who is named on somebody else's account: who hands over an award, who perished or was rescued, a parent, a team's guide.

An article about a rescue names the child that drowned, too; shown as honoured, that would hurt its family.
"""

from __future__ import annotations

import re

_HONOUR = (
    r"(?:bằng khen|giấy khen|huy hiệu|danh hiệu|huân chương|huy chương|giải thưởng|kỷ niệm chương|phần thưởng|"
    r"giấy chứng nhận|bằng công nhận|cờ thi đua)"
)
#: `…, Phó Bí thư Tỉnh đoàn đã trao tặng Huy hiệu … cho 5 em`; of `tặng Bằng khen cho cô` she is told before.
_GIVES = re.compile(
    rf"(?:(?!(?:được|nhận|đạt|đoạt|giành)\s)[^;“”])*?\s(?:trao tặng|trao|tặng)\s+(?:\w+\s){{0,2}}{_HONOUR}[^.;]*?\scho\s+"
    r"(?!(?:cô|thầy|em|bà|ông|anh|chị)(?! (?:giáo )?(?-i:[A-ZÀ-ỸĐ])))",
    re.IGNORECASE,
)
#: `ông …, Giám đốc Sở …, trao phần quà`; a teacher may give her pupils presents, too.
_OFFICIAL_GIVES = re.compile(
    r"(?:[^.;]|\.(?=\S)){0,120}?(?:giám đốc|chủ tịch(?! công đoàn (?:trường|cơ sở))|"
    r"bí thư(?! (?:đoàn trường|chi đoàn|chi bộ))|trưởng (?:phòng|ban)|biên tập|đại diện|thay mặt)(?!\w)"
    r"(?:(?!(?:được|nhận|đạt|đoạt|giành)\s)(?:[^.;]|\.(?=\S)))*?\s(?:trao|tặng)\s+(?:\w+\s){0,2}"
    r"(?:thưởng|giải|quà|học bổng|hoa|tiền)(?!\w)",
    re.IGNORECASE,
)
#: `ông Lò Mẫu Tiến – cha của Tuấn`, `bà Soa, mẹ của em Vọng`: who is presented is the child.
_PARENT = re.compile(
    r"\s*[,–(-]\s*(?:là )?(?:cha|mẹ|bố|ba|ông (?:nội|ngoại)|bà (?:nội|ngoại)|vợ|chồng|anh trai|chị gái|phụ huynh)\s+"
    r"(?:của\s+(?:em |cháu |bạn |cô |thầy )?|em |cháu |bạn )(?=[A-ZÀ-ỸĐ])"
)
#: `dưới sự dẫn dắt của thầy A, thầy B`: they led those whom the article presents.
_GUIDED_BY = re.compile(
    r"(?<!\w)dưới sự (?:dẫn dắt|hướng dẫn|dìu dắt|chỉ dạy|dạy dỗ|chỉ đạo) (?:\w+ ){0,2}?của\s[^.;]*$", re.IGNORECASE
)
_MISFORTUNE = re.compile(
    r"(?<!\w)(?:đuối nước|gặp nạn|mất tích|tử vong|thiệt mạng|nạn nhân|(?:trượt|sảy) chân|rơi xuống|ngã xuống|cuốn trôi|"
    r"chới với|mắc kẹt)(?!\w)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")
#: Who does that is not the one whom the misfortune struck.
_HELPS = re.compile(
    r"(?<!\w)(?:cứu|giúp|vớt|kéo|nhảy|lao|bơi|thấy|nghe|phát hiện|khen|khen thưởng|tuyên dương|biểu dương|tặng|trao|"
    r"vinh danh)(?!\w)",
    re.IGNORECASE,
)
#: `cô đã bồi dưỡng em A đạt giải Nhất`, `dưới sự dìu dắt của thầy`, `học trò của cô`.
_OF_TEACHER = re.compile(
    r"(?<!\w)(?:(?:cô|thầy)(?: giáo)?(?: [A-ZÀ-ỸĐ]\w*){0,4} (?:\w+ ){0,4}?"
    r"(?:bồi dưỡng|hướng dẫn|ôn luyện|dìu dắt|huấn luyện|dạy)|"
    r"(?:học trò|học sinh|trò) (?:cũ )?của (?:cô|thầy|mình)|"
    r"(?:dìu dắt|hướng dẫn|bồi dưỡng|dạy dỗ|ôn luyện|chỉ bảo) của (?:cô|thầy|người thầy))(?!\w)",
    re.IGNORECASE,
)


def told_of_by_teacher(text: str) -> bool:
    """Whether a text names pupils as those whom a teacher taught: of an article about the teacher they are told only."""
    return bool(_OF_TEACHER.search(text))


def is_beside(name: str, sentence: str) -> bool:
    """Whether of somebody named a sentence tells that they award others, were struck by misfortune, or are a parent."""
    before, named, after = sentence.partition(name)
    if not named:
        return False
    if _PARENT.match(after) or _GUIDED_BY.search(before):
        return True
    # The name of a contest in quotation marks is no end of what is told.
    after = _QUOTED.sub("", after)
    struck = _MISFORTUNE.search(after)
    gives = _GIVES.match(after) or _OFFICIAL_GIVES.match(after)
    return bool(gives) or bool(struck and not _HELPS.search(after, 0, struck.start()))
