"""How private data is worded in Vietnamese: one pattern per wording, with its kind."""

from __future__ import annotations

from bangvang.privacy_scan.in_passing import PATTERNS_IN_PASSING

_DAY = r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)?\d\d"
_LONG_DAY = r"(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?"
_NAME = r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][\wÀ-ỹ’']*"
_ADDRESSED = r"\b(?:cô|thầy|cô giáo|thầy giáo|nhà giáo|em|cháu|bạn|ông|bà|anh|chị|bác|chú|đồng chí|học sinh|giáo viên)"
# A family name that opens a line, an item or a further name of a list.
_LISTED = (
    r"(?:^|[\n:;]\s*|\),?\s+(?:và\s+)?|\d[.)]\s+)(?-i:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lò|Vàng|Giàng)"
)
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
    r"chỗ ở(?:\s+hiện nay)?\s*:|nơi ở(?:\s+hiện nay)?\s*:|nhà (?:riêng )?(?:ở|tại)|"
    r"nhà (?:em|cháu|cô|thầy|ông|bà|anh|chị|bạn)(?: [A-ZĐÀ-Ỹ]\w*)? (?:ở|tại)"
    r"(?= (?:thôn|bản|ấp|xóm|buôn|làng|khu|tổ|số|ngõ|xã|phường)\b)|"
    r"quê quán\s*:?|nguyên "
    r"quán\s*:?|"
    r"quê (?:ở|tại)|trú tại)\s*[^.;\n()]{3,120}"
)
ILLNESSES = (
    r"ung thư|tiểu đường|đái tháo đường|bại liệt|bại não|tự kỷ|tự kỉ|trầm cảm|động kinh|tim bẩm sinh|"
    r"suy thận|chạy thận|xơ gan|viêm gan|HIV|"
    r"AIDS|tai biến|đột quỵ|bạo bệnh|hiểm nghèo|hen suyễn|thoát vị|tâm thần|máu trắng|bạch cầu|lao phổi|"
    r"câm điếc|khiếm thị|khiếm thính|thiểu năng|xương thủy tinh|sốt xuất huyết|tan máu|máu khó đông|viêm đa khớp|viêm khớp|"
    r"suy tim|u não|lupus|hội chứng down"
)

_OFFICE_MAIL = (
    r"(?:(?:van-?phong|vp|phong|pgd|sgd|ubnd|truong|th(?=[b-df-hj-np-tvwxz])|thcs|thpt|mn|c[0123]|info|lien-?he|"
    r"contact|ho-?tro|support|thi-?dua|tdkt|van-?thu|"
    r"to-?chuc|tccb|cong-?doan|bien-?tap|toa-?soan|admin|webmaster)(?:[\w-]*\.[\w.-]+|[\d_-][\w.-]*|"
    r"cntt|gd\w*)?"
    # Names begin like these too (thanh.…, song.…), so what follows must show that the office's word is over.
    r"|(?:so|th|bo|ban)(?:[\d._-][\w.-]*|cntt|gd[\w.-]*)?)@"
)

PATTERNS: tuple[tuple[str, str], ...] = (
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
            r"(?<=\()\d{1,2}\s+tuổi(?=\s*(?:\)|[,;]\s*[^\W\d]))"
        ),
    ),
    # A bare year behind a person's name: `cô Lò Thị Mẫu (1985)`; behind the name of a school or a law it is no birth.
    (
        "ngày sinh",
        rf"(?:{_ADDRESSED}|{_LISTED})(?!\s+Việt\s+Nam)(?:\s+(?-i:{_NAME})){{1,6}}\s*(?P<private>\(\s*(?:19[3-9]\d|20[012]\d)(?:\s*\)|(?=\s*,)))",
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
            r"di\s+động|số))*\s*[:.]?\s*(?:\(?\+?84\)?|\(?0)\d?[\d .()-]{6,13}\d"
        ),
    ),
    ("điện thoại", r"(?<![\d/.,-])(?:\+84|84|0)[ .-]?(?:[35789]\d)(?:[ .-]?\d){7}(?![\d/]|[.,]\d)"),
    (
        "điện thoại",
        (
            r"(?<![\d/.,-])(?:\(0?2(?:\d{2}|[48])\)|02(?:\d{2}|[48]))[ .-]?"
            r"(?:\d{7,8}|\d{3,4}[ .-]\d{3,4}|\d{1,2}[ .]\d{3}[ .]\d{3})(?!\d)"
        ),
    ),
    # Without its zero only where it cannot be an amount: 250.000.000 đồng has threes behind each dot.
    ("điện thoại", r"(?<![\d/.,-])2\d{2}[ .](?:\d{4}[ .]\d{3,4}|\d{3}[ .]\d{4})(?!\d)"),
    # Mailboxes of offices (vanphong@…, phongcntt.so…@…) belong to nobody in person.
    ("thư điện tử", rf"(?<![\w.+-])(?!{_OFFICE_MAIL})[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("địa chỉ", _STREET),
    ("địa chỉ", _LIVES),
    (
        "địa chỉ",
        (
            rf"(?<![Tt]rường\s)\b(?:thôn|bản|ấp|xóm|buôn|khu phố|tổ dân phố)\s+(?:{_NAME}|\d+)(?:\s+{_NAME}|"
            rf"\s+\d+)*\s*,\s*(?:xã|phường|thị trấn)\s+(?:{_NAME}|\d+)(?:\s+{_NAME})*"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:(?:bị|mắc|mang|chống\s+chọi\s+(?:với)?|điều\s+trị|"
            r"phát\s+hiện(?:\s+mắc)?)\s+)?(?:(?:căn\s+|"
            rf"các\s+)?bệnh\s+)?(?:{ILLNESSES})(?!\w)(?:\s+(?:bẩm\s+sinh|giai\s+đoạn\s+\w+|máu|vú|gan|phổi|"
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
            r"thương\s+tật|dị\s+tật|(?:thương|bệnh)\s+binh\s+(?:hạng|loại)\s+\d|là\s+(?:thương|bệnh)\s+binh|"
            r"(?:nằm\s+)?liệt\s+giường|"
            r"không\s+có\s+(?:đôi|hai|cả\s+hai)\s+(?:cánh\s+)?(?:tay|chân|mắt)|cụt\s+(?:một\s+|hai\s+|cả\s+|cánh\s+)*(?:tay|chân)|"
            r"liệt\s+(?:nửa\s+người|hai\s+chân|tứ\s+chi|toàn\s+thân)|mang\s+trọng\s+bệnh|trọng\s+bệnh)"
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
            r"\b(?:thuộc\s+(?:diện\s+)?hộ\s+(?:cận\s+)?nghèo|(?:thuộc\s+|gia\s+đình\s+)?(?:diện\s+)?(?:hộ\s+)(?:cận\s+)?nghèo(?!\s+(?:bền|trên|của|ở|"
            r"tại|và\s+cận|cả))|cận\s+nghèo|mồ\s+côi(?:\s+(?:cả\s+)?(?:cha|mẹ|bố)(?:\s+(?:lẫn|và)\s+(?:cha|"
            r"mẹ|bố))?)?|"
            r"hoàn\s+cảnh\s+(?:gia\s+đình\s+)?(?:rất\s+|hết\s+sức\s+|vô\s+cùng\s+|đặc\s+biệt\s+|"
            r"quá\s+)?(?:khó\s+khăn|éo\s+le|nghèo|neo\s+đơn|cơ\s+cực|túng\s+thiếu|khốn\s+khó)|gia\s+(?:đình|cảnh)\s+(?:rất\s+|hết\s+sức\s+|"
            r"vô\s+cùng\s+|em\s+|quá\s+)*(?:khó\s+khăn|nghèo(?:\s+khó)?|neo\s+đơn)|"
            r"nhà\s+(?:em\s+|rất\s+|quá\s+)*nghèo|(?:bố|cha|mẹ|chồng|vợ|bố\s+mẹ|cha\s+mẹ)\s+(?:em\s+|cô\s+|anh\s+|"
            r"chị\s+|đã\s+|mất\s+vì\s+)*(?:mất(?:\s+sớm)?|qua\s+đời|l[yi]\s+hôn|l[yi]\s+dị|bỏ\s+đi|ly\s+thân|"
            r"đi\s+tù|nghiện|"
            r"bỏ\s+nhà(?:\s+ra)?\s+đi|(?:đi|bước\s+thêm)\s+bước\s+nữa|tái\s+(?:hôn|giá))|"
            r"(?:cậu|cô|em|đứa|nam|nữ)\s+(?:học\s+(?:trò|sinh)|sinh|bé)\s+(?:nhà\s+)?nghèo|"
            r"(?:chẳng|chưa|không)\s+(?:\w+\s+){0,3}?(?:thấy|biết|rõ)\s+mặt\s+(?:cha|bố|mẹ|ba)|"
            r"(?:sống|ở)\s+(?:với|cùng)\s+(?:ông\s+bà|bà|ông)\s+(?:ngoại|nội)|"
            r"để\s+(?:lại\s+)?(?:em|cháu|con)\s+(?:lại\s+)?cho\s+(?:ông\s+bà|bà|ông)\b|"
            r"con\s+(?:liệt\s+sĩ|thương\s+binh|bệnh\s+binh)|không\s+có\s+(?:cha|bố|mẹ)|"
            r"đối\s+tượng\s+chính\s+sách)"
        ),
    ),
    *PATTERNS_IN_PASSING,
)
