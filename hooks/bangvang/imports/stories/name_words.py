"""Words by which names are told where capitals do not tell them: family names, the small words of schools' names."""

from __future__ import annotations

from bangvang.text.folding import APOSTROPHES

_FAMILIES = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn mai trịnh lưu cao tạ hà tô lò
vàng giàng sùng vi lương nông triệu quách cầm lường tòng thào hạng mùa ly phùng trương thái châu kiều tống đàm
đào lâm lục ma hứa bế chu quàng lã la thân từ tăng ninh nghiêm khổng doãn bạch ung âu mạc viên vương trang
bàn mông lù vừ mã tráng lừu thàng sần cụt moong lô kha hà pờ vù vi bùi ninh ngân rmah kpă nay rơ điểu kăn brao tẩn
diệp ksor siu rơ y tẩn chảo phàn cà lầu chá thạch kim sơn danh
"""
_OF_UNITS = """
tiểu học mầm non mẫu giáo trung cơ sở phổ thông dân tộc nội trú bán liên cấp chuyên thực hành giáo dục đào tạo
thường xuyên nghề nghiệp và số xã phường thị trấn huyện quận tỉnh thành phố trực thuộc hướng năng khiếu khuyết
tật quốc tế tâm sư phạm đẳng
"""

# Where all letters are capitals, capitals tell no name: then the first word must be a family name in use.
FAMILY_NAMES = frozenset(_FAMILIES.split())
UNIT_WORDS = frozenset(_OF_UNITS.split())
#: The ranges of Vietnamese letters hold small ones between the capitals: `À-Ỹ` has `đ` and `ấ`.
CAPITALS = "".join(letter for letter in map(chr, range(ord("A"), ord("ỹ"))) if letter.isupper())
#: One word of a name, as part of a pattern.
NAME_WORD = rf"[{CAPITALS}][^\W\d_]*(?:[{APOSTROPHES}][^\W\d_]+)?"
_PROVINCES = """
An Giang|Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|
Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|
Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|
Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|
Thái Nguyên|Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Vũng Tàu|Yên Bái|Sài Gòn|Việt Nam|Minh Họa
"""
#: `học sinh Hà Nội`: what stands behind a form of address is no name then; with those of before 1/7/2025.
PLACES = frozenset(name.strip().casefold() for name in _PROVINCES.split("|"))
#: A soldier who teaches (thầy giáo quân hàm xanh) is addressed by rank.
RANKS = r"(?:(?:thượng|trung|thiếu|đại) (?:tá|úy|uý)|chuẩn (?:úy|uý)|(?:thượng|trung|hạ) s[iĩỹ]|binh (?:nhất|nhì))"
#: Work by which one is called: `bác bảo vệ Hà Văn Mẫu`.
CALLED_BY_WORK = (
    r"(?:bảo vệ|cấp dưỡng|cô nuôi|lao công|tạp vụ|văn thư|thủ thư|kế toán|y tế|tổng phụ trách(?: đội)?|"
    r"nhân viên(?: (?:y tế|thư viện|thiết bị|văn thư|kế toán|bảo vệ|nuôi dưỡng|cấp dưỡng|phục vụ))?)"
)
#: What may stand between a form of address and the name: `cô học trò nghèo`, `thầy giáo già`, `cậu bé dũng cảm`.
_OF_WHAT_KIND = (
    r"(?: (?:trẻ|già|nhỏ|nghèo|giỏi|khuyết tật|mồ côi|khiếm thị|khiếm thính|dũng cảm|hiếu học|tâm huyết|tận tụy|tận tâm|"
    r"về hưu|hưu trí|vùng cao|miền núi|mầm non|tiểu học|tí hon|tiêu biểu|xuất sắc)){0,2}"
)
_CHILD = (
    r"(?:(?:cô|cậu|em|nữ|nam|người) )?(?:học trò|học sinh)|(?:cô|cậu|em) bé|nữ sinh|nam sinh|thí sinh|em|cháu|"
    r"(?<!người )bạn|hs"
)
#: How children are addressed, with what is said of them; a child taken for an adult would be shown without consent.
CHILD_ADDRESSED = rf"(?:{_CHILD}){_OF_WHAT_KIND}"
#: How grown-ups are, where more than a bare form of address stands there.
ADULT_ADDRESSED = (
    r"(?:(?:(?:cô|cậu|anh|chị|nữ|nam|chàng|tân) )?(?:giáo viên|sinh viên)|tân cử nhân|"
    r"(?:người )?(?:cô giáo|thầy giáo|nhà giáo)|người thầy"
    rf"|(?:phó )?giáo sư|p?gs\.?(?:,? ?tskh\.?|,? ?ts\.?)?){_OF_WHAT_KIND}"
)
_PEOPLES = (
    r"(?:Kinh|Tày|Thái|Mường|Khmer|Khơ-?me|Nùng|H['’]?mông|Mông|Dao|Gia[ -]?rai|Ê[ -]?đê|Ba[ -]?na|Xơ[ -]?đăng|Sán \w+|"
    r"Cơ[ -]?ho|Chăm|Hrê|Mnông|M['’]Nông|Xtiêng|S['’]?tiêng|Thổ|Bru(?: Vân Kiều)?|Cơ[ -]?tu|Giáy|Tà[ -]?ôi|Hà Nhì|"
    r"Khơ[ -]?mú|La \w+|Lô Lô|Pà Thẻn)"
)
#: `cô gái dân tộc Nùng Hà Thị Mẫu`: between address and name.
OF_A_PEOPLE = rf"(?:\s+(?:người dân tộc|dân tộc|người)\s+{_PEOPLES})?"
#: Between family and given name; nobody is called by them.
_MIDDLE = frozenset({"văn", "thị", "a", "y", "seo", "sô", "đức", "hữu"})


def begins_a_name(word: str) -> bool:
    """Whether a word is a family name in use, or has the apostrophe of names like H'Hen and K'Brêu, which no other word has."""
    return word.lower() in FAMILY_NAMES or any(mark in word[1:3] for mark in APOSTROPHES)


def called_by(name: str) -> tuple[str, ...]:
    """The words by which somebody may be called: `Cô Mẫu`; of H'Hen Niê and K'Brêu the first, of Y Moan Êban the second."""
    words = name.split()
    own = words[:1] if begins_a_name(words[0]) and words[0].lower() not in FAMILY_NAMES else []
    return tuple(dict.fromkeys([*reversed([word for word in words[1:] if word.lower() not in _MIDDLE]), *own])) or (words[-1],)
