"""An agency's name that its letterhead has in capitals, in the case in which such names are written."""

from __future__ import annotations

import re

# Longer words first, so that no shorter one takes their place.
_KNOWN_WORDS = (
    "Giáo dục và Đào tạo", "Giáo dục", "Ủy ban nhân dân", "Ủy ban", "Hội đồng", "Trung học cơ sở", "Trung học phổ thông",
    "Trung tâm", "Tiểu học", "Mầm non", "Mẫu giáo", "CĐCS", "Cao đẳng", "Đại học", "Sư phạm", "Công đoàn", "Liên đoàn Lao động",
    "Tuyên giáo và Dân vận", "Ban Tuyên giáo",
    "Ban Thường vụ", "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Sở", "Phòng", "Trường", "Bộ", "Đoàn Thanh niên",
    "Chấp hành Đoàn", "Ban Chấp hành", "Tỉnh đoàn", "Thành đoàn", "GDNN-GDTX", "GDTX", "PTDTNT", "PTDTBT",
    "TH&THCS", "THCS&THPT", "TNCS", "TNTP", "Hồ Chí Minh", "Trung ương", "Hội đồng Đội", "Việt Nam", "Lao động",
    "Nội vụ", "Khuyến học", "Chữ thập đỏ", "Cựu giáo chức", "Cựu chiến binh", "Liên hiệp Phụ nữ",
    "Liên hiệp Thanh niên", "Hội Sinh viên", "Sinh viên",
    "Khoa học và Công nghệ", "Tài chính", "Y tế", "Công an", "Quân sự", "Dân tộc và Tôn giáo",
    "Văn hóa, Thể thao và Du lịch", "Văn hóa - Xã hội", "Thi đua - Khen thưởng", "Mặt trận Tổ quốc",
    "Ban Chỉ đạo", "Ngoại ngữ", "Tin học", "Bảo hiểm xã hội", "Kho bạc Nhà nước",
)  # fmt: skip
_OWN_NAME = re.compile(
    r"((?:tỉnh|thành phố|quận|huyện|thị xã|phường|(?<!hiểm )(?<!sách )(?<!- )xã|"
    r"Trung học cơ sở|Trung học phổ thông|Tiểu học|Mầm non|Mẫu giáo|Sư phạm|"
    r"Công đoàn cơ sở|Bảo hiểm xã hội|Đại học|Cao đẳng|[Ll]iên đội|nội trú|bán trú|chuyên|"
    r"GDNN-GDTX|GDTX|PTDTNT|PTDTBT|[A-ZĐ]{2,}(?:[&-][A-ZĐ]{2,})+) )"
    r"((?!và |chuyên |cơ sở|đoàn |Trung |Tiểu |Mầm |Mẫu |Sư phạm|Trường |trường |T[A-ZĐ&-]* |P[A-ZĐ&-]* |thị xã )"
    r"[^\d,;()-]+?)(?=$|(?<! số) \d{1,2}$| -|,| và | (?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã) )"
)
#: No word of Vietnamese is without a vowel: these are initials, `TTGDNN`.
_INITIALS = re.compile(r"(?<!\w)[bcdđghklmnpqrstvx]{2,}(?!\w)")
_ROMAN = re.compile(r"i{2,3}|iv|vi{1,3}")
#: `SỞ GIÁO DỤC VÀ ĐÀO TẠO MINH HỌA` names its place without a word for it.
_BARE_PLACE = re.compile(
    r"(?<=Giáo dục và Đào tạo )(?!-|và\b|(?:tỉnh|thành phố|quận|huyện|thị xã|phường|xã)\b)[^\d,;()-]+?(?=$| và )"
)


def cased(words: str) -> str:
    """Capitals to the case in which names of agencies are written: known words, then names of places."""
    if words.upper() != words:
        return words
    name = _INITIALS.sub(lambda found: found[0].upper(), words.lower())
    for known in _KNOWN_WORDS:
        name = re.sub(rf"(?<!\w)(?<!cơ ){known.lower()}(?!\w)", known, name)
    name = re.sub(r"\b([Cc]hi|[Đđ]ảng|[Cc]án) Bộ\b", r"\1 bộ", name)
    # One school is "Trường …"; a bloc of schools, or a body within a school, writes the word small.
    name = re.sub(r"(?<=các )Trường\b|(?<=Đoàn )Trường\b", "trường", name)
    name = _OWN_NAME.sub(lambda found: found[1] + _titled(found[2]), name)
    name = _BARE_PLACE.sub(lambda found: _titled(found[0]), name)
    return name[:1].upper() + name[1:]


def _titled(words: str) -> str:
    """Each word with a capital, as in names."""
    region = re.match(r"(?:tỉnh|huyện|thị xã|thành phố)\b\s*", words)
    names = words[region.end() :] if region else words
    written = (word.upper() if _ROMAN.fullmatch(word) else word[:1].upper() + word[1:] for word in names.split(" "))
    return (region[0] if region else "") + " ".join(written)


def place_cased(words: str) -> str:
    """`TỈNH MINH HỌA` as `tỉnh Minh Họa`."""
    found = re.match(r"(TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ)\s+(.+)", words)
    if found is None:
        return words.title()
    return f"{found[1].lower()} {' '.join(word.capitalize() if word[0].isalpha() else word for word in found[2].split())}"
