"""Organisations as plans write them: where a name ends in running text, and its form without abbreviations."""

from __future__ import annotations

import re

#: Words with which names of organisations begin.
ORGAN = (
    r"(?:Bộ|Sở|Phòng|Trường|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|Hội đồng|Hội|Chính phủ|Thủ tướng|Quốc hội|Chủ tịch|Ban|"
    r"Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Quận ủy|Đảng ủy|Đảng uỷ|Thị ủy|Công đoàn|Liên đoàn|Tổng Liên đoàn|"
    r"BCH|BTV|HĐĐ|LĐLĐ|PGD|SGD|Xã đoàn|Huyện đoàn|Liên đội|"
    r"Trung ương|Đoàn|Tỉnh đoàn|Thành đoàn|Liên ngành|Giám đốc|Bộ trưởng|Ban Bí thư|Văn phòng|Cụm|Khối|Mặt trận|"
    r"Đảng bộ|Trung tâm|Viện|Bệnh viện|Bảo hiểm xã hội|Kho bạc|Đại hội|Hiệu trưởng|Chi bộ|Thường trực)"
)
#: Words behind a name that begin what the document is about.
_STOP = re.compile(
    r"\s+(?:về|quy định|quy đinh|tiếp tục|[Pp]hát động|phê duyệt|ban hành|triển khai|hướng dẫn|tăng cường|phương hướng|"
    r"thí điểm|tập trung|thực hiện|để|nhằm|và các|và (?:chủ đề|chủ trương)|với|trong|gắn|đã|tổ chức|sửa đổi|"
    r"công nhận|giao|cho|là|được|có|do|theo|đến|từ|xây dựng|bổ sung|học tập|đẩy mạnh|nâng cao|khóa|khoá|nhiệm kỳ|"
    r"[Vv]/v|số|ngày|quyết định|yêu cầu|ra|tại|khi|đối với|như|hiện hành|kèm|quy|thông qua|hết|còn|bị|chưa|"
    r"không)\b"
    r"|\s+(?:và|cùng|,)\s+(?=(?:các\s+)?(?:Chỉ thị|Nghị quyết|Kết luận|Kế hoạch|Quyết định|Nghị định|Thông tư|Luật|"
    r"Công văn|Văn bản|Hướng dẫn|Thông báo|Chương trình|Quy định|Đề án|chủ đề|Chủ đề))"
    r"|[“”\"();:.!?…|]|,(?!\s*(?:Khen thưởng|khen thưởng|Thể thao|Giáo dục|Kiểm tra|Tuyên giáo))"
    r"|\s[-–]\s(?=[a-zđ])(?!khen thưởng)"
)
#: "của phòng Văn hóa - Xã hội": small before a name of its own.
_OPENING = re.compile(rf"\s*,?\s*(?:do\s+|của\s+)(?P<name>{ORGAN}\b|(?:phòng|trường|sở|bộ)(?=\s[A-ZĐ]))")
_PROPOSES = re.compile(
    rf"(?:đề nghị|ý kiến|đề xuất|tham mưu|kiến nghị)\s+của\s+(?P<name>{ORGAN}\b[^;.()“”\d]{{2,80}}?)\s+tại\s+[^;.,\d]{{0,30}}$"
)
_ABBREVIATIONS = (
    (r"\bUBND\b", "Ủy ban nhân dân"),
    (r"\bHĐND\b", "Hội đồng nhân dân"),
    (r"\bUBMTTQ\b", "Ủy ban Mặt trận Tổ quốc"),
    (r"\bBCH\b", "Ban Chấp hành"),
    (r"\bBTV\b", "Ban Thường vụ"),
    (r"\bHĐĐ\b", "Hội đồng Đội"),
    (r"\bLĐLĐ\b", "Liên đoàn Lao động"),
    (r"\bTX(?:\.\s?|\s)(?=[A-ZĐ])", "thị xã "),
    (r"\bCĐ(?= (?:cơ sở|ngành|trường|CƠ SỞ|NGÀNH|TRƯỜNG)\b)", "Công đoàn"),
    (r"\bPGD\s?[&-]?\s?ĐT\b", "Phòng Giáo dục và Đào tạo"),
    (r"\bSGD\s?[&-]?\s?ĐT\b", "Sở Giáo dục và Đào tạo"),
    (r"\bTH\s?&\s?(?=THCS)", "TH&"),
    (r"\b(?:GD\s?&\s?ĐT|GDĐT|GD-ĐT|GD và ĐT|GDvàĐT|GDDT)(?![\wĐ])", "Giáo dục và Đào tạo"),
    (r"\bTH(?= (?:và|VÀ|&) )", "Tiểu học"),
    (r"(?<=\bTHCS) & (?=THPT\b)", " và "),
    (r"(?<=[Tt]rường )MN(?= )|(?<=TRƯỜNG )MN(?= )", "Mầm non"),
    (r"(?<=[Tt]rường )TH(?= )|(?<=TRƯỜNG )TH(?= )|(?<=[Ll]iên đội )TH(?= )|(?<=LIÊN ĐỘI )TH(?= )", "Tiểu học"),
    (r"(?<![&\w])THCS\b(?![&-][A-ZĐ])", "Trung học cơ sở"),
    (r"(?<![&\w])THPT\b(?![&-][A-ZĐ])", "Trung học phổ thông"),
    (r"(?<=[Tt]rường )CĐ(?= )|(?<=TRƯỜNG )CĐ(?= )", "Cao đẳng"),
    (r"(?<=[Tt]rường )ĐH(?= )|(?<=TRƯỜNG )ĐH(?= )", "Đại học"),
    # A hand writes both, the short name and the long one.
    (r"\bGiáo dục và Đào tạo (?=Giáo dục và Đào tạo\b)", ""),
    (r"\bUỷ ban\b", "Ủy ban"),
    (r"(?<=[Tt]ỉnh |hành )uỷ\b", "ủy"),
)
#: Signs of a name: more than any name takes, so that one that nothing ends does not swallow its paragraph.
_LONGEST = 220
#: What a code alone tells of the issuer.
_BY_CODE = (
    (re.compile(r"QH\d+$"), "Quốc hội"),
    (re.compile(r"UBTVQH\d+$"), "Ủy ban Thường vụ Quốc hội"),
    (re.compile(r"-TTg$"), "Thủ tướng Chính phủ"),
    (re.compile(r"-CP$"), "Chính phủ"),
    (re.compile(r"-?BGDĐT(?:-|$)"), "Bộ Giáo dục và Đào tạo"),
    (re.compile(r"-?BNV(?:-|$)"), "Bộ Nội vụ"),
    (re.compile(r"-?BTC(?:-|$)"), "Bộ Tài chính"),
)


def expand(name: str) -> str:
    """The name with its common abbreviations written out; nothing else changes."""
    for pattern, words in _ABBREVIATIONS:
        name = re.sub(pattern, words, name)
    return re.sub(r"\s+", " ", name).strip()


def issuer_at(text: str, position: int) -> tuple[str, int] | None:
    """The organisation named by "của …" right at a position: its wording and where it ends."""
    found = _OPENING.match(text, position)
    if found is None:
        return None
    start = found.start("name")
    stop = _STOP.search(text, found.end("name"), start + _LONGEST)
    end = stop.start() if stop else min(len(text), start + _LONGEST)
    name = re.sub(r"\s*\((?:GD|UBND)[^)]*\)", "", text[start:end]).strip(" ,-–")
    return (f"{name[:1].upper()}{name[1:]}", end) if name else None


def issuer_before(before: str) -> str | None:
    """The organisation on whose proposal a document rests, named before it: `đề nghị của Sở Nội vụ tại Tờ trình số`."""
    found = _PROPOSES.search(before)
    return found["name"] if found else None


def second_issuer(text: str, position: int) -> tuple[str, int] | None:
    """The organisation behind the first of a joint document: `…, Bộ Giáo dục và Đào tạo`."""
    found = re.compile(rf"\s*,\s*(?={ORGAN}\b)").match(text, position)
    if found is None:
        return None
    stop = _STOP.search(text, found.end() + 1)
    end = stop.start() if stop else len(text)
    return text[found.end() : end].strip(" ,-–"), end


def issuer_of_code(number: str) -> str | None:
    """The issuer that a number's code alone tells."""
    return next((name for pattern, name in _BY_CODE if pattern.search(number.partition("/")[2])), None)


def same_issuer(one: str | None, other: str | None) -> bool:
    """Whether two namings can be one organisation: unknown, or one the beginning or end of the other."""
    if not one or not other:
        return True
    first, second = (expand(name).lower().replace("thành phố ", "").replace("tỉnh ", "") for name in (one, other))
    short, long = sorted((first, second), key=len)
    return long.startswith(short) or long.endswith(short) or set(short.split()) <= set(long.split())
