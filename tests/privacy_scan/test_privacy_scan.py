"""Private data in free text: what must be found, with kind and place, and what must be left alone."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangvang.privacy_scan import scan

FOUND = [
    ("Cô Nguyễn Thị Hoa, sinh năm 1985, là giáo viên.", "ngày sinh", "sinh năm 1985"),
    ("Em sinh ngày 02/09/2012 tại Minh Họa.", "ngày sinh", "sinh ngày 02/09/2012"),
    ("Thầy sinh ngày 2 tháng 9 năm 1970 trong gia đình nhà giáo.", "ngày sinh", "sinh ngày 2 tháng 9 năm 1970"),
    ("Ngày sinh: 12-3-1980", "ngày sinh", "Ngày sinh: 12-3-1980"),
    ("Năm nay 45 tuổi, thầy vẫn đến lớp.", "ngày sinh", "Năm nay 45 tuổi"),
    ("Nguyễn Văn An (SN 1990)", "ngày sinh", "(SN 1990)"),
    ("Em Lan, 12 tuổi, học lớp 7A.", "ngày sinh", "12 tuổi"),
    ("Thầy Mẫu (42 tuổi, giáo viên Trường THCS Đồi Cọ) say mê khoa học.", "ngày sinh", "42 tuổi"),
    ("Cô Hà Thị Mẫu (1985), giáo viên Trường Tiểu học Hoa Ban", "ngày sinh", "(1985)"),
    ("1. Nguyễn Thị Mẫu (1990) - giáo viên", "ngày sinh", "(1990)"),
    ("Thầy Lò Mẫu (1961, Tổ trưởng tổ Toán)", "ngày sinh", "(1961"),
    ("Em sống với bà ngoại đã già.", "hoàn cảnh", "sống với bà ngoại"),
    ("Bố mẹ đi làm xa, để lại em cho bà chăm sóc.", "hoàn cảnh", "để lại em cho bà"),
    ("Từ lúc chào đời, em chưa một lần được biết mặt bố.", "hoàn cảnh", "chưa một lần được biết mặt bố"),
    ("Năm em lên lớp 3, mẹ đi bước nữa.", "hoàn cảnh", "mẹ đi bước nữa"),
    ("Cậu học trò nghèo ấy học giỏi.", "hoàn cảnh", "Cậu học trò nghèo"),
    ("Bà nằm liệt giường đã lâu.", "sức khỏe", "nằm liệt giường"),
    ("CCCD: 012345678901", "số định danh", "CCCD: 012345678901"),
    ("Số định danh cá nhân là 012 345 678 901 cấp năm 2021", "số định danh", "Số định danh cá nhân là 012 345 678 901"),
    ("chứng minh nhân dân số 123456789", "số định danh", "chứng minh nhân dân số 123456789"),
    ("mã 012345678901 ghi ở sổ", "số định danh", "012345678901"),
    ("STK 1020 3040 5060 tại ngân hàng", "tài khoản", "STK 1020 3040 5060"),
    ("Điện thoại: 0912 345 678", "điện thoại", "Điện thoại: 0912 345 678"),
    ("gọi +84 912.345.678 nhé", "điện thoại", "+84 912.345.678"),
    ("liên hệ 0987654321.", "điện thoại", "0987654321"),
    ("ĐT: 024 3869 1234", "điện thoại", "ĐT: 024 3869 1234"),
    ("gọi (0263) 3822 123 giờ hành chính", "điện thoại", "(0263) 3822 123"),
    ("gọi (024) 38691234", "điện thoại", "(024) 38691234"),
    ("gọi 024 3869 1234", "điện thoại", "024 3869 1234"),
    ("gọi 0263.3822123", "điện thoại", "0263.3822123"),
    ("gọi (0263) 3.822.123", "điện thoại", "(0263) 3.822.123"),
    ("gọi 02633822123 nhé", "điện thoại", "02633822123"),
    ("gọi 263 3822 123", "điện thoại", "263 3822 123"),
    ("Điện thoại: (0263) 3822123", "điện thoại", "Điện thoại: (0263) 3822123"),
    ("gửi về hoa.nguyen@gmail.com trước", "thư điện tử", "hoa.nguyen@gmail.com"),
    ("gửi thanh.nguyen@gmail.com", "thư điện tử", "thanh.nguyen@gmail.com"),
    ("gửi song.le@yahoo.com", "thư điện tử", "song.le@yahoo.com"),
    ("gửi bong.pham@thu.example", "thư điện tử", "bong.pham@thu.example"),
    ("gửi banh_my.tran@thu.example", "thư điện tử", "banh_my.tran@thu.example"),
    ("Nhà ở số 12 đường Lê Lợi, phường Một.", "địa chỉ", None),
    ("Địa chỉ: thôn Đoài, xã Đồng Tâm", "địa chỉ", "Địa chỉ: thôn Đoài, xã Đồng Tâm"),
    ("Hiện sinh sống tại bản Phố, xã Nậm Lúc.", "địa chỉ", None),
    ("Quê quán: xã Đồng Tâm, tỉnh Minh Họa", "địa chỉ", "Quê quán: xã Đồng Tâm, tỉnh Minh Họa"),
    ("Thường trú tại thôn Đông", "địa chỉ", None),
    ("Cô vẫn dạy khi đang điều trị ung thư.", "sức khỏe", "điều trị ung thư"),
    ("Em bị bại não từ nhỏ.", "sức khỏe", "bị bại não"),
    ("Thầy mắc bệnh hiểm nghèo.", "sức khỏe", None),
    ("Em là học sinh khuyết tật vận động.", "sức khỏe", None),
    ("Cô bị tai biến năm ngoái.", "sức khỏe", "bị tai biến"),
    ("Em sinh ra đã không có đôi tay.", "sức khỏe", "không có đôi tay"),
    ("Ông là thương binh hạng 3/4.", "sức khỏe", None),
    ("Em bị dị tật bẩm sinh ở chân.", "sức khỏe", None),
    ("Nhà cô ở buôn Ea Thử, cách trường 14 km.", "địa chỉ", None),
    ("Em là người dân tộc Mông.", "dân tộc, tôn giáo", None),
    ("Dân tộc: Tày", "dân tộc, tôn giáo", "Dân tộc: Tày"),
    ("Cô giáo dân tộc Thái ấy rất yêu nghề.", "dân tộc, tôn giáo", None),
    ("Tôn giáo: Không", "dân tộc, tôn giáo", "Tôn giáo: Không"),
    ("Gia đình em thuộc hộ nghèo.", "hoàn cảnh", None),
    ("Em mồ côi cha từ nhỏ.", "hoàn cảnh", "mồ côi cha"),
    ("Dù hoàn cảnh gia đình rất khó khăn, em vẫn học giỏi.", "hoàn cảnh", "hoàn cảnh gia đình rất khó khăn"),
    ("Bố mẹ ly hôn, em ở với bà.", "hoàn cảnh", "Bố mẹ ly hôn"),
    ("Em ở với ông bà vì bố mẹ ly hôn.", "hoàn cảnh", "bố mẹ ly hôn"),
    ("Cô nghỉ dạy vì mắc bệnh tim.", "sức khỏe", None),
    ("Gia đình rất nghèo nhưng em hiếu học.", "hoàn cảnh", None),
    ("Em thuộc diện hộ cận nghèo của xã.", "hoàn cảnh", None),
    ("Giải Nhất thuộc về em Hà Đinh Đức Thái Mẫu (2014).", "ngày sinh", "(2014)"),
    ("Hai thầy đều 27 tuổi.", "ngày sinh", "đều 27 tuổi"),
    ("Cô Mẫu xin nghỉ hưu sớm vì lý do sức khỏe.", "sức khỏe", "vì lý do sức khỏe"),
    ("Do lí do sức khoẻ, thầy chuyển việc.", "sức khỏe", "Do lí do sức khoẻ"),
    ("Mẹ em thường xuyên đau ốm.", "sức khỏe", None),
    ("Em đến lớp bằng xe lăn.", "sức khỏe", None),
    ("Mẹ đẩy xe lăn đưa em đi học.", "sức khỏe", "đẩy xe lăn"),
    ("Tháng nào cũng đi viện, em vẫn học giỏi.", "sức khỏe", "Tháng nào cũng đi viện"),
    ("Mẹ đã hai lần mổ cột sống.", "sức khỏe", "mổ cột sống"),
    ("Thị lực chỉ còn 1/10, em học bằng tai.", "sức khỏe", None),
    ("Em mù từ nhỏ.", "sức khỏe", "mù từ nhỏ"),
    ("Em mang trong mình bệnh tan máu bẩm sinh.", "sức khỏe", None),
    ("Sau một trận ốm, chân em teo cơ.", "sức khỏe", "trận ốm"),
    ("Nhà khó khăn, em vẫn đến lớp.", "hoàn cảnh", "Nhà khó khăn"),
    ("Hai mẹ con thuê trọ gần trường.", "hoàn cảnh", "thuê trọ"),
    ("Căn nhà nhỏ cấp bốn của thầy đầy sách.", "hoàn cảnh", "Căn nhà nhỏ cấp bốn"),
    ("Ngôi nhà dột nát của em nằm cuối xóm.", "hoàn cảnh", "Ngôi nhà dột nát"),
    ("Em lớn lên thiếu vắng tình thương của cha.", "hoàn cảnh", "thiếu vắng tình thương của cha"),
    ("Em sống với mẹ.", "hoàn cảnh", "sống với mẹ"),
    ("Bố mẹ đi làm ăn xa, em tự học.", "hoàn cảnh", "Bố mẹ đi làm ăn xa"),
    ("Em Hà Mẫu (trú xóm 3) được khen.", "địa chỉ", "trú xóm 3"),
    ("Em ở ấp 3 xã Suối Mơ.", "địa chỉ", "ấp 3 xã Suối Mơ"),
    ("Trong căn nhà nhỏ ở thôn Đồi Cọ, em học bài.", "địa chỉ", "căn nhà nhỏ ở thôn Đồi Cọ"),
    ("Gia đình em ở phường Suối Mơ.", "địa chỉ", "Gia đình em ở phường Suối Mơ"),
    ("Nhà Mẫu ở xã Suối Mơ.", "địa chỉ", "Nhà Mẫu ở xã Suối Mơ"),
    ("Sinh ra ở xã Đồi Sim, thầy gắn bó với nghề.", "địa chỉ", "Sinh ra ở xã Đồi Sim"),
    ("Cô Hà Thị Mẫu (53 tuổi, quê Đồi Sim) dạy giỏi.", "địa chỉ", "quê Đồi Sim"),
]

LEFT_ALONE = [
    "Trường THPT Nguyễn Trãi (1985)",
    "Luật Giáo dục (2019)",
    "ngày Nhà giáo Việt Nam (1982)",
    "Trường Lê Hồng Phong, Nguyễn Trãi (1985)",
    "đường Lê Lợi (1930)",
    "Quỹ giúp đỡ học sinh nghèo",
    "Quyết định số 812/QĐ-SGDĐT ngày 20/11/2024 của Giám đốc Sở Giáo dục và Đào tạo",
    "Năm học 2023-2024, cô đạt danh hiệu Chiến sĩ thi đua cơ sở.",
    "Kỷ niệm 42 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2024)",
    "Trường Tiểu học Hòa Bình, xã Đồng Tâm, huyện Bình Minh",
    "Phong trào “Cả nước chung tay vì người nghèo - Không để ai bị bỏ lại phía sau”",
    "Toàn ngành chung tay vì hộ nghèo, vì trẻ em mồ côi.",
    "Kỷ niệm 78 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2025)",
    "Nhà cô ở gần trường nên cô luôn đến sớm.",
    "Sau giờ học, thầy đến nhà em ở lại giảng bài.",
    "Thầy vận động ủng hộ học sinh mồ côi, tặng quà cho học sinh nghèo.",
    "Trường Phổ thông Dân tộc nội trú tỉnh Minh Họa",
    "Công tác giáo dục dân tộc và giáo dục trẻ khuyết tật được quan tâm.",
    "Đạt 101,5% kế hoạch; 386/478 trường đạt chuẩn.",
    "Cô có 25 năm tuổi nghề và 15 năm tuổi Đảng.",
    "Phổ cập giáo dục mầm non cho trẻ em 5 tuổi đạt 100%.",
    "Luật Thi đua, khen thưởng số 06/2022/QH15",
    "Đoàn kết các dân tộc anh em",
    "Bà Thái Thị Mông, giáo viên Trường Mầm non Hoa Sen",
    "Tuyên truyền phòng, chống bệnh sốt xuất huyết cho học sinh",
    "Số học sinh: 1.234.567 lượt; kinh phí 120.000.000 đồng",
    "Trường đạt giải Nhất, thành tích 3 năm liền 2021, 2022, 2023.",
    "Chăm lo cho nhà giáo, người lao động và học sinh có thu nhập thấp, hoàn cảnh khó khăn",
    "Thư gửi về vanphong@minhhoa.example, phongcntt.sominhhoa@minhhoa.example",
    "Thư: so.gddt@minhhoa.example, sogddt@minhhoa.example, th.hoamai@minhhoa.example, thhoamai.pgd@minhhoa.example",
    "Thư: thcs-hoamai.pgd@minhhoa.example, mnhoasua.pgd@minhhoa.example, ban.bientap@minhhoa.example",
    "Vận động được 250.000.000 đồng, năm trước 243 000 000 đồng",
    "Ba năm có 210 225 300 lượt",
    "Trẻ 3, 4, 5 tuổi và người từ 15 - 60 tuổi",
    "Chăm lo sức khỏe cho học sinh.",
    "Hỗ trợ 25 hộ nghèo xây nhà.",
    "Xóa đói giảm nghèo bền vững",
    "Trung tâm Giáo dục thường xuyên số 2, đường truyền ổn định",
    "Đề tài “Xe lăn thông minh” của học sinh đoạt giải Nhì.",
    "Tặng 5 chiếc xe lăn cho người khuyết tật",
    "Khám thị lực cho học sinh, phòng chống mù lòa",
    "Công đoàn thăm hỏi đoàn viên ốm đau, thai sản",
    "Hỗ trợ học sinh ở trọ, xóa 5 căn nhà dột nát",
    "Các em được về thăm quê Bác, quê hương của phong trào.",
    "Lớp học ở điểm trường bản Phố, xã Nậm Lúc",
    "Nhà văn hóa ở xã Đồi Sim, nhà Rông ở thôn Suối Mơ",
    "Đường đến trường trơn trượt, không đi lại được vào mùa mưa.",
    "Thầy cô đến từng gia đình học sinh ở bản để vận động.",
    "Trẻ mẫu giáo 5 tuổi ra lớp đạt 100%.",
]


@pytest.mark.parametrize(("text", "kind", "excerpt"), FOUND, ids=[case[0][:40] for case in FOUND])
def test_private_data_is_found_with_its_kind_and_place(text: str, kind: str, excerpt: str | None) -> None:
    """Each text gives its kind; where the words are stated, exactly these words at their place."""
    findings = scan(text)
    assert kind in [finding.kind for finding in findings]
    assert all(text[finding.start : finding.end] == finding.excerpt for finding in findings)
    if excerpt is not None:
        assert excerpt in [finding.excerpt for finding in findings]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_ordinary_words_of_decisions_and_stories_are_left_alone(text: str) -> None:
    """Numbers of decisions, school years, movements, schools and help for others are no private data."""
    assert scan(text) == []


@pytest.mark.parametrize("text", [case[0] for case in FOUND])
def test_the_form_of_the_letters_makes_no_difference(text: str) -> None:
    """Decomposed text gives the same kinds, and positions in the text as given."""
    decomposed = unicodedata.normalize("NFD", text)
    assert [finding.kind for finding in scan(decomposed)] == [finding.kind for finding in scan(text)]
    assert all(decomposed[finding.start : finding.end] == finding.excerpt for finding in scan(decomposed))


@given(st.text(max_size=200))
def test_any_text_gives_ordered_findings_without_overlaps(text: str) -> None:
    """Whatever stands in a text, the findings are inside it, in order, apart from each other."""
    findings = scan(text)
    assert all(0 <= finding.start < finding.end <= len(text) for finding in findings)
    assert all(first.end <= second.start for first, second in itertools.pairwise(findings))


def test_long_text_takes_little_time() -> None:
    """A hundred thousand letters, also of a kind that begins many patterns, are scanned at once."""
    import time

    for piece in ("Cô giáo dạy giỏi, được tặng Bằng khen. ", "sinh ngày ", "số nhà ", "0 9 1 ", "gia đình rất "):
        start = time.process_time()
        scan(piece * (100_000 // len(piece)))
        assert time.process_time() - start < 3


def test_words_beyond_those_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of more words than are kept in mind is looked through as any other."""
    monkeypatch.setattr("bangvang.privacy_scan.hints._hints_of", {})
    monkeypatch.setattr("bangvang.privacy_scan.hints._MOST_KNOWN", 1)
    found = scan("Cô sinh ngày 02/09/1984, điện thoại 0912 345 678.")
    assert {one.kind for one in found} == {"ngày sinh", "điện thoại"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Gia đình em Mẫu thuộc diện hộ nghèo của xã Đồi Sim.",
        "Nhà Mẫu thuộc hộ cận nghèo ở bản.",
        "Vì nhà quá nghèo nên em phải nghỉ học.",
        "Bố mẹ ly dị khi em lên ba.",
    ],
)
def test_a_hard_life_is_found_whatever_follows_the_words(sentence: str) -> None:
    """`hộ nghèo của xã` may be many households; whoever is of one (`thuộc`) is somebody."""
    assert [finding.kind for finding in scan(sentence)] == ["hoàn cảnh"]


def test_the_poor_households_of_a_place_are_nobody_in_particular() -> None:
    """A collection for them tells of no life."""
    assert scan("Nhà trường tặng 20 suất quà, hỗ trợ hộ nghèo của xã; giúp đỡ học sinh thuộc diện hộ nghèo của trường.") == []
