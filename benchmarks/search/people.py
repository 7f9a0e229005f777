"""People of a made-up province in real-looking numbers, the same for the same seed; never part of the site.

Shares of family names follow Lê Trung Hoa, Họ và tên người Việt Nam (2005); middle and given names follow the
class lists that any Vietnamese school keeps: few middle names, given names with a long tail.
"""

from __future__ import annotations

import random
from itertools import accumulate

from bangvang.search import Award, Block, Honour, SearchEntry, SearchText, Setting, Value
from bangvang.text import slug

FAMILY = """
Nguyễn 384 Trần 121 Lê 95 Phạm 70 Hoàng 36 Huỳnh 15 Vũ 26 Võ 13 Phan 45 Trương 22 Bùi 21 Đặng 21 Đỗ 14
Ngô 13 Hồ 13 Dương 10 Đinh 10 Lý 9 Lương 9 Đoàn 9 Mai 8 Trịnh 8 Đào 8 Lâm 7 Phùng 6 Hà 6 Tạ 5 Cao 5 Chu 5
Tô 4 Thái 4 Vương 4 La 3 Quách 3 Kiều 3 Lưu 3 Tống 3 Nghiêm 2 Châu 2 Từ 2 Văn 2 Bạch 2 Thạch 2 Doãn 2 Mạc 2
Hứa 2 Ông 1 Khổng 1 Âu 1 Giáp 1
"""
WOMEN_MIDDLE = """
Thị 420 Ngọc 60 Thu 45 Thanh 45 Phương 40 Kim 35 Minh 30 Mai 25 Bích 25 Hồng 25 Thùy 25 Hoài 15 Khánh 15
Quỳnh 15 Bảo 12 Diệu 10 Lan 10 Như 10 Tuyết 10 Vân 10 Xuân 10 Hải 8 Cẩm 8 Mỹ 8 Ánh 6 Anh 6 Yến 5 Trúc 5
Tường 4
"""
MEN_MIDDLE = """
Văn 330 Đức 60 Minh 55 Quang 50 Hữu 45 Xuân 40 Công 35 Ngọc 35 Thanh 35 Quốc 30 Đình 30 Anh 20 Tuấn 20
Hoàng 20 Mạnh 20 Thành 20 Trọng 18 Duy 18 Bá 15 Gia 15 Việt 15 Hồng 12 Khắc 12 Viết 12 Tiến 12 Trung 12
Nhật 10 Thế 10 Hải 10 Sỹ 6 Vĩnh 5 Huy 8
"""
SECOND_MIDDLE = """
Thu 60 Thanh 50 Ngọc 50 Kim 45 Hồng 45 Minh 35 Phương 35 Bích 35 Mai 30 Thúy 30 Thùy 25 Lan 20 Hoài 20 Mỹ 18
Như 15 Ánh 12 Tuyết 12 Vân 12 Hải 10 Quỳnh 10 Kiều 10 Diễm 10 Cẩm 10 Diệu 8 Việt 8 Tường 5 Xuân 15 Hà 10
"""
WOMEN = """
Hương 60 Hoa 48 Lan 46 Hà 46 Thủy 44 Hằng 44 Huyền 42 Trang 42 Linh 40 Nga 38 Anh 38 Hạnh 36 Thảo 34 Mai 34
Nhung 32 Hiền 32 Oanh 30 Yến 30 Hồng 30 Phượng 28 Loan 28 Dung 28 Vân 28 Hòa 27 Thu 27 Ngọc 26 Ngân 25
Tuyết 24 Tâm 24 Nguyệt 22 Phương 30 Thúy 20 Liên 22 Hoài 12 Bình 14 Minh 12 Thanh 20 Quyên 18 Trâm 16 Hân 12
Ánh 16 Duyên 18 Lý 16 Xuân 14 Lệ 12 Mỹ 10 My 14 Vy 12 Nhi 14 Như 10 Châu 10 Diệp 10 Hậu 12 Huệ 24 Hường 14
Hoàn 10 Kiều 8 Len 3 Liễu 8 Luyến 8 Mận 4 Mơ 4 Na 5 Ngà 8 Nhàn 8 Nhã 4 Oánh 1 Quế 4 Quý 6 Sen 6 Sương 6
Thắm 8 Thoa 8 Thơ 6 Thơm 8 Thư 12 Thương 14 Tiên 8 Trinh 10 Trúc 8 Tú 10 Tươi 6 Uyên 14 Út 2 Vui 5 Xoan 2
Ái 3 Bé 2 Bích 8 Chi 12 Chinh 6 Cúc 8 Diễm 4 Dịu 6 Đào 8 Gấm 3 Giang 12 Hải 10 Hảo 8 Khánh 6 Khuyên 5 Lành 4
Lụa 3 Lương 6 Miền 3 Mùi 3 Nết 2 Ngoan 4 Nụ 3 Nương 3 Phấn 3 Phúc 4 Sáu 1 Thân 2 Thi 5 Thìn 2 Thuận 8 Tình 6
Toan 2 Tuyền 4 Vinh 4 Vỹ 1 Ý 3 Yên 6 Đoan 2 Ước 1
"""
MEN = """
Hùng 50 Dũng 46 Tuấn 46 Cường 42 Minh 38 Nam 36 Hải 36 Sơn 36 Thắng 34 Long 32 Hiếu 30 Tùng 30 Hoàng 28
Đức 28 Trung 28 Thành 28 Anh 26 Quân 24 Bình 26 Hòa 20 Tú 20 Huy 26 Khánh 18 Phong 20 Quang 20 Toàn 18
Việt 18 Mạnh 16 Kiên 16 Lâm 16 Phúc 16 Tiến 18 Vinh 16 Giang 14 An 14 Bảo 12 Chiến 16 Chung 12 Công 10
Cương 6 Danh 4 Duy 16 Dương 12 Đạt 20 Đại 6 Đoạt 1 Đông 10 Đồng 4 Đăng 8 Định 6 Hà 10 Hạnh 4 Hậu 10 Hiệp 12
Hiển 4 Hưng 18 Hướng 2 Hữu 3 Kỳ 3 Khải 6 Khang 8 Khoa 12 Khôi 5 Lộc 10 Lợi 8 Luân 6 Lực 6 Lượng 4 Mười 1
Nghĩa 14 Ngọc 10 Nguyên 10 Nhân 10 Nhật 6 Ninh 4 Phi 4 Phú 10 Phước 8 Phương 10 Quốc 10 Quý 8 Quyết 8
Quyền 5 Sang 8 Sáng 5 Sinh 6 Sỹ 4 Tài 12 Tâm 10 Tân 10 Tấn 4 Thái 12 Thanh 14 Thăng 4 Thế 4 Thi 2 Thịnh 12
Thọ 8 Thông 8 Thuận 8 Thức 2 Tiệp 3 Tín 4 Tính 3 Tình 4 Toản 6 Trí 8 Triều 2 Trọng 8 Trường 16 Trưởng 2
Tuân 4 Tuyên 4 Uy 1 Văn 8 Vĩ 1 Vũ 14 Vương 6 Xuân 4 Ánh 3 Đệ 2 Điệp 3 Điền 2 Độ 2 Huấn 5 Huynh 2 Khiêm 4
Khương 2 Kha 3 Lai 2 Lập 5 Liêm 3 Lĩnh 3 Linh 12
"""
MINORITY_FAMILY = """
Lò 40 Quàng 22 Cà 14 Lường 20 Tòng 14 Vàng 22 Giàng 22 Sùng 16 Mùa 12 Thào 10 Vừ 8 Hạng 6 Lầu 8 Ly 6 Bạc
5 Điêu 5 Hà 6 Ma 5
"""
MINORITY_MEN = "A 60 Văn 90 Seo 20 Chí 4 Minh 6"
MINORITY_GIVEN_MEN = """
Tủa 10 Dơ 6 Páo 8 Sình 6 Dế 6 Chứ 6 Lử 5 Pó 5 Súa 6 Hoan 8 Pâng 6 Inh 4 Thưởng 5 Pháng 3 Vảng 3 Sử 4
Tếnh 3 Hặc 3
"""
MINORITY_GIVEN_WOMEN = """
Pằng 8 Xôm 5 Dung 6 Hịa 4 Mỷ 6 Sua 6 Dợ 5 Mái 5 Ín 4 Thu 8 Phin 4 Ngoãn 3 Chở 4 Xanh 6 Púa 4 Bla 3 Pỏm 2
"""
_EDE_CLANS = "Niê Êban Byă Mlô Kbuôr Ayŭn Kpă Ksơr Knul Êñuôl"
EDE_CLANS = _EDE_CLANS.split()
_EDE_WOMEN = "Hen Nhung Bring Lan Yuên Wơn Nguôm Bliăk Rin Duyên Ngân Thuý"
EDE_WOMEN = _EDE_WOMEN.split()
_EDE_MEN = "Bhăm Wăn Thịnh Khăm Djuang Blơm Siêng Tŏng Nguyên Lŏi"
EDE_MEN = _EDE_MEN.split()

SCHOOL_NAMES = """
Lê Lợi|Quang Trung|Trần Phú|Nguyễn Du|Nguyễn Trãi|Lê Hồng Phong|Võ Thị Sáu|Hòa Bình|Thanh Xuân|Bình Minh|
Ba Đình|Kim Đồng|Lý Tự Trọng|Trần Quốc Toản|Nguyễn Huệ|Chu Văn An|Lê Quý Đôn|Phan Bội Châu|
Phan Chu Trinh|Hoa Sen|Hoa Mai|Sao Mai|Hoa Hồng|Hướng Dương|Nguyễn Bỉnh Khiêm|Lương Thế Vinh|Tô Hiệu|
Hoàng Văn Thụ|Nguyễn Bá Ngọc|Tân Lập|Thanh Bình|Đoàn Kết|Thống Nhất|Hai Bà Trưng|Đinh Tiên Hoàng""".replace("\n", "")
_COMMUNE_FIRST = "Tân An Bình Thanh Phú Mường Nà Thạch Vĩnh Hưng Đông Tây Xuân Yên Long Minh Hòa Sơn Hương Đại"
COMMUNE_FIRST = _COMMUNE_FIRST.split()
_COMMUNE_SECOND = "Lập Thịnh Minh Sơn Hà Phú Lạc Hải Tiến Khê Giang Thành Lộc Hòa Trung Châu Lâm Xuân Mỹ Thủy"
COMMUNE_SECOND = _COMMUNE_SECOND.split()
LEVELS = (
    ("mam-non", "Mầm non"),
    ("tieu-hoc", "Tiểu học"),
    ("thcs", "Trung học cơ sở"),
    ("thpt", "Trung học phổ thông"),
)
CATEGORIES = (
    ("nha-giao", "Nhà giáo", 70),
    ("can-bo-quan-ly", "Cán bộ quản lý", 12),
    ("nhan-vien", "Nhân viên", 8),
    ("hoc-sinh", "Học sinh", 10),
)
_SUBJECTS = "Toán|Vật lý|Hóa học|Sinh học|Ngữ văn|Lịch sử|Địa lý|Tiếng Anh|Tin học|Giáo dục thể chất|Âm nhạc|Mỹ thuật"
SUBJECTS = _SUBJECTS.split("|")
ROLES = {
    "nha-giao": (*(f"Giáo viên {one}" for one in SUBJECTS), *(f"Tổ trưởng tổ {one}" for one in SUBJECTS), "Giáo viên"),
    "can-bo-quan-ly": ("Hiệu trưởng", "Phó Hiệu trưởng", "Phó Hiệu trưởng phụ trách chuyên môn"),
    "nhan-vien": ("Nhân viên thư viện", "Nhân viên kế toán", "Nhân viên văn thư", "Nhân viên y tế", "Nhân viên bảo vệ"),
    "hoc-sinh": tuple(f"Học sinh lớp {grade}{letter}" for grade in range(6, 13) for letter in "ABCD"),
}
TITLES = (
    ("lao-dong-tien-tien", "Lao động tiên tiến", "co-so", 50),
    ("chien-si-thi-dua-co-so", "Chiến sĩ thi đua cơ sở", "co-so", 24),
    ("chien-si-thi-dua-cap-tinh", "Chiến sĩ thi đua cấp tỉnh", "cap-tinh", 5),
    ("nha-giao-uu-tu", "Nhà giáo ưu tú", "nha-nuoc", 1),
)
FORMS = (
    ("giay-khen", "Giấy khen", "co-so", 14),
    ("bang-khen-ubnd-tinh", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "cap-tinh", 8),
    ("bang-khen-bo", "Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo", "cap-bo", 3),
    ("ky-niem-chuong", "Kỷ niệm chương Vì sự nghiệp giáo dục", "cap-bo", 3),
)
AWARD_LEVELS = {"co-so": "Cơ sở", "cap-tinh": "Cấp tỉnh", "cap-bo": "Cấp Bộ", "nha-nuoc": "Nhà nước"}
YEARS = range(2018, 2027)
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"

_WHO = "cô|thầy|tập thể|nhà trường|tổ chuyên môn|phụ huynh|học sinh|đồng nghiệp|lớp chủ nhiệm|ban giám hiệu"
WHO = _WHO.split("|")
DID = """
kiên trì đổi mới phương pháp dạy học|xây dựng thư viện xanh|vận động học sinh trở lại lớp|
làm đồ dùng từ vật liệu tái chế|dạy chữ cho người lớn vào buổi tối|mở lớp phụ đạo không thu phí|
hướng dẫn học sinh nghiên cứu khoa học|ứng dụng công nghệ thông tin trong giảng dạy|
chăm sóc bữa ăn bán trú|trồng vườn rau của lớp|tổ chức ngày hội đọc sách|
giữ gìn tiếng nói và trang phục dân tộc|bồi dưỡng đội tuyển học sinh giỏi|
đi bộ nhiều cây số đường rừng để đến điểm trường|chia sẻ bài giảng điện tử với trường bạn|
dựng sân chơi cho trẻ em vùng cao|quyên góp áo ấm mùa đông|luyện viết chữ đẹp mỗi buổi sáng|
phối hợp với trạm y tế xã|thành lập câu lạc bộ tiếng Anh|dạy bơi an toàn trong dịp hè|
ghi chép tỉ mỉ sự tiến bộ của từng em""".replace("\n", "").split("|")
RESULT = """
tỷ lệ chuyên cần tăng lên rõ rệt|nhiều em mạnh dạn phát biểu hơn|lớp học luôn rộn tiếng cười|
phụ huynh tin tưởng gửi con|chất lượng đại trà được nâng lên|có học sinh đạt giải cấp tỉnh|
sáng kiến được áp dụng ở nhiều trường|không còn học sinh bỏ học giữa chừng|
khuôn viên trường sạch và xanh hơn|các em yêu môn học hơn trước""".replace("\n", "").split("|")
WHEN = """
Trong năm học vừa qua|Những ngày đầu về trường|Suốt mùa mưa lũ|Từ khi nhận lớp|
Vào dịp kỷ niệm Ngày Nhà giáo Việt Nam|Sau mỗi giờ lên lớp|Ở điểm trường xa nhất|Khi dịch bệnh kéo dài|
Hưởng ứng phong trào thi đua|Mỗi cuối tuần|Nhiều năm liền|Trước kỳ thi""".replace("\n", "").split("|")


class _Weighted:
    def __init__(self, text: str) -> None:
        parts = text.split()
        self.words = parts[::2]
        self.sums = list(accumulate(int(weight) for weight in parts[1::2]))

    def pick(self, dice: random.Random) -> str:
        return dice.choices(self.words, cum_weights=self.sums)[0]


def names(count: int, seed: int = 2026) -> list[str]:
    """Names in the order drawn: 6 % of two syllables, two thirds of three, a quarter of four; 8 % of minorities."""
    dice = random.Random(seed)
    family, women, men = _Weighted(FAMILY), _Weighted(WOMEN), _Weighted(MEN)
    women_middle, men_middle, second = _Weighted(WOMEN_MIDDLE), _Weighted(MEN_MIDDLE), _Weighted(SECOND_MIDDLE)
    hill, hill_middle = _Weighted(MINORITY_FAMILY), _Weighted(MINORITY_MEN)
    hill_men, hill_women = _Weighted(MINORITY_GIVEN_MEN), _Weighted(MINORITY_GIVEN_WOMEN)
    drawn = []
    for _ in range(count):
        kind, shape, woman = dice.random(), dice.random(), dice.random() < 0.7
        if kind < 0.01:
            given = dice.choice(EDE_WOMEN if woman else EDE_MEN)
            drawn.append(f"{'H’' if woman else 'Y '}{given} {dice.choice(EDE_CLANS)}")
        elif kind < 0.08:
            middle = "Thị" if woman else hill_middle.pick(dice)
            given = (hill_women if woman else hill_men).pick(dice)
            drawn.append(f"{hill.pick(dice)} {middle} {given}")
        else:
            middle = (women_middle if woman else men_middle).pick(dice)
            given = (women if woman else men).pick(dice)
            between = {True: "", False: f"{middle} "}[shape < 0.06]
            if shape > 0.74:
                between = f"{middle} {second.pick(dice) if woman else men_middle.pick(dice)} "
            drawn.append(f"{family.pick(dice)} {between}{given}")
    return drawn


def units(count: int, dice: random.Random) -> list[Setting]:
    province = Value("tinh-minh-hoa", "Tỉnh Minh Họa")
    communes = sorted({f"{one} {two}" for one in COMMUNE_FIRST for two in COMMUNE_SECOND if one != two})
    dice.shuffle(communes)
    settings = []
    seen = set()
    while len(settings) < count:
        level = dice.choice(LEVELS)
        commune = communes[dice.randrange(max(20, count // 5)) % len(communes)]
        name = f"Trường {level[1]} {dice.choice([*SCHOOL_NAMES.split('|'), commune, commune])}"
        name = name if name not in seen else f"{name}, xã {commune}"
        if name in seen:
            continue
        seen.add(name)
        places = (Value(slug(f"xa {commune}"), f"Xã {commune}"), province)
        settings.append(Setting(Value(slug(name), name), None, places, Value(*level)))
    return settings


def entries(count: int, seed: int = 2026) -> list[SearchEntry]:
    """`count` recipients with one to four honours, and an entry for each of their units, plans and awards."""
    dice = random.Random(seed + 1)
    at_work = random.Random(seed + 3)  # the others are drawn as before there were roles
    settings = units(max(40, count // 16), dice)
    plans = {year: Value(f"thi-dua-{year}", f"Kế hoạch thi đua năm {year}") for year in YEARS}
    given = [(Value(i, n), None, Value(lv, AWARD_LEVELS[lv]), w) for i, n, lv, w in TITLES]
    given += [(None, Value(i, n), Value(lv, AWARD_LEVELS[lv]), w) for i, n, lv, w in FORMS]
    weights = [weight for *_, weight in given]
    who = [Value(i, n) for i, n, _ in CATEGORIES]
    ids: set[str] = set()
    found = []
    for name in names(count, seed):
        while (one := "g-" + "".join(dice.choices(LETTERS, k=6))) in ids:
            pass
        ids.add(one)
        setting = dice.choice(settings)
        honours = []
        for year in sorted(dice.sample(YEARS, dice.choices((1, 2, 3, 4), (60, 25, 10, 5))[0]), reverse=True):
            title, form, level, _ = dice.choices(given, weights)[0]
            honours.append(Honour(year, dice.randint(1, 4), year - 1, setting, Award(title, form, level), plans[year]))
        category = dice.choices(who, [weight for *_, weight in CATEGORIES])[0]
        url = f"guong-dien-hinh/ho-so/{one}.html"
        role = at_work.choice(ROLES[category.id])
        found.append(SearchEntry("recipient", one, url, name, category=category, role=role, honours=tuple(honours)))
    for setting in settings:
        unit = setting.unit
        found.append(SearchEntry("unit", unit.id, f"don-vi/{unit.id}.html", unit.name, detail=setting.places[0].name))
    for year, plan in plans.items():
        found.append(SearchEntry("campaign", plan.id, f"ke-hoach/{year}/{plan.id}.html", plan.name, year=year))
    for title, form, level, _ in given:
        value = title or form
        found.append(
            SearchEntry("award", value.id, f"khen-thuong/danh-hieu/{value.id}.html", value.name, detail=level.name)
        )
    return found


def stories(people: list[SearchEntry]) -> list[SearchText]:
    """A story of some 250 words for each recipient."""
    dice = random.Random(2028)
    told = []
    for entry in people:
        if entry.kind != "recipient":
            continue
        honour = entry.honours[0]
        blocks = [Block("", f"{entry.title}, {honour.setting.unit.name}: gương điển hình năm {honour.year}.")]
        for paragraph in range(4):
            sentences = [
                f"{dice.choice(WHEN)}, {dice.choice(WHO)} {dice.choice(DID)} và {dice.choice(DID)}; {dice.choice(RESULT)}."
                for _ in range(3)
            ]
            blocks.append(Block(f"doan-{paragraph + 1}", " ".join(sentences)))
        told.append(SearchText(entry.url, entry.title, "recipient", honour.year, tuple(blocks)))
    return told
