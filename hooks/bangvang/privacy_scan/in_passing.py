"""Health, home and hardship as stories tell them in passing: `vì lý do sức khỏe`, `ngồi xe lăn`, `thuê trọ`, `trú xóm 3`.

Beside each kind stand its hints: a pattern can match only where one of them is in the text; `=ấp` is the word and no part
of another (cấp). See `hints`.
"""

from __future__ import annotations

_NAME = r"[A-ZĐÀ-ỸĂÂÊÔƠƯ][\wÀ-ỹ’']*"
_MORE = rf"(?:\s+{_NAME})*"
_VILLAGE = r"(?:thôn|bản|ấp|xóm|buôn|làng|khu|tổ|ngõ|hẻm|xã|phường|thị trấn)"
_PLACE = rf"{_VILLAGE}\s+(?:{_NAME}|\d+)(?:\s+{_NAME}|\s+\d+)*"
_HEALTH = r"s[ứú]c\s+kh(?:ỏe|oẻ)"
_PARENT = r"(?:cha|mẹ|bố|ba)"
#: Who lives there: a school, or the families of all pupils, is no home of somebody.
_HOME_OF = (
    r"(?:[Gg]ia\s+đình|[Vv]ợ\s+chồng|[Mm]ẹ\s+con|[Aa]nh\s+em|[Cc]hị\s+em|[Bb]ố\s+mẹ|[Cc]ha\s+mẹ|[Bb]a\s+mẹ|[Nn]gôi\s+nhà|"
    r"[Cc]ăn\s+nhà)\s+(?:(?!trường|học|giáo|các|những|hộ|chính)[^\W\d_]+\s+){0,5}?"
)
#: "nhà Rông ở bản Phố" is the village's.
_NAMED_HOME = rf"[Nn]hà\s+(?!Rông|Dài|Gươl|Văn|Thiếu){_NAME}\s+"

PATTERNS_IN_PASSING: tuple[tuple[str, str], ...] = (
    ("ngày sinh", r"\b(?:đều|cùng)\s+(?:mới\s+|vừa\s+|đã\s+)?\d{1,2}\s+tuổi(?!\s+(?:nghề|đảng|đời|quân))"),
    ("địa chỉ", rf"(?<![Ll]ưu\s)\b[Tt]rú\s+{_PLACE}"),
    ("địa chỉ", rf"(?<![Tt]rường\s)\b(?:thôn|ấp|xóm|buôn)\s+(?:{_NAME}|\d+){_MORE}\s+(?:xã|phường|thị trấn)\s+{_NAME}{_MORE}"),
    ("địa chỉ", rf"(?:{_HOME_OF}|{_NAMED_HOME})ở\s+{_PLACE}"),
    ("địa chỉ", rf"\b[Ss]inh\s+ra(?:\s+và\s+lớn\s+lên)?\s+(?:ở|tại)\s+{_PLACE}"),
    # "quê Bác" is everybody's.
    ("địa chỉ", rf"(?:(?<=\()|(?<=,\s)|(?<=trai\s)|(?<=gái\s)|(?<=sinh\s))quê\s+(?!Bác|Người|Việt){_NAME}{_MORE}"),
    (
        "sức khỏe",
        (
            rf"\b(?:(?:vì|do)\s+(?:lý|lí)\s+do\s+{_HEALTH}|{_HEALTH}\s+(?:không\s+(?:cho\s+phép|(?:đảm\s+bảo|bảo\s+đảm)\b)|"
            r"(?:giảm|sa)\s+sút|suy\s+sụp|ngày\s+(?:càng|một)\s+(?:yếu|kém)))"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:(?:ốm\s+đau|đau\s+ốm)\s+(?:liên\s+miên|triền\s+miên|thường\s+xuyên|quanh\s+năm)|"
            r"(?:hay|thường|thường\s+xuyên)\s+(?:ốm\s+đau|đau\s+ốm)|"
            r"(?:trận|cơn)\s+(?:ốm|sốt|bệnh)|bệnh\s+tình|hiếm\s+muộn|"
            r"bị\s+(?:thận|tim|gan|phổi|khớp|dạ\s+dày)(?!\w)|bị\s+cận\s+(?:thị\s+)?nặng|teo\s+(?:cơ|tóp|não)|nằm\s+liệt|"
            r"không\s+thể\s+tự\s+đi\s+lại|chân\s+(?:\w+\s+){0,3}?không\s+(?:thể\s+)?đi\s+lại)"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:ngồi|đi\s+lại|di\s+chuyển|đến\s+(?:trường|lớp)|đẩy|gắn(?:\s+(?:bó|liền|chặt))?\s+với|nhờ|bằng|trên|chạy)\s+"
            r"(?:(?:trên|bằng|chiếc|cái)\s+)*xe\s+lăn"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:(?:phải|thường\s+xuyên|liên\s+tục|tháng\s+nào\s+cũng|(?:hằng|hàng|mỗi)\s+tháng)\s+(?:phải\s+)?"
            r"(?:đi|nằm|nhập|vào|ra\s+vào)\s+viện|"
            r"(?:mổ|phẫu\s+thuật)\s+(?:cột\s+sống|tim|não|mắt|chân|tay|khớp|dạ\s+dày|thận|gan|khối\s+u)|"
            r"trải\s+qua\s+(?:\w+\s+){0,3}?(?:ca|cuộc|lần)\s+(?:đại\s+)?(?:phẫu|mổ)(?:\s+thuật)?)"
        ),
    ),
    (
        "sức khỏe",
        (
            r"\b(?:thị\s+lực\s+(?:\w+\s+){0,2}?(?:kém|yếu|giảm|chỉ|còn)|(?:đôi\s+)?mắt\s+(?:\w+\s+)?(?:kém|yếu|mờ)(?!\w)|"
            r"mù\s+(?:bẩm\s+sinh|từ\s+(?:nhỏ|bé)|l(?:òa|oà)|(?:cả\s+)?hai\s+mắt))"
        ),
    ),
    (
        "hoàn cảnh",
        (
            r"\b(?:nhà\s+(?:em\s+|cô\s+|bạn\s+|rất\s+|quá\s+|lại\s+|cũng\s+)*(?:khó\s+khăn|túng\s+thiếu|neo\s+người|đông\s+con)|"
            r"gia\s+đình\s+(?:lại\s+|cũng\s+|còn\s+|vốn\s+|rất\s+|quá\s+)+(?:nghèo|khó\s+khăn|đông\s+con)|"
            r"(?:thuê|ở)\s+(?:nhà\s+|phòng\s+)?trọ(?!\w)|trong\s+(?:căn\s+)?(?:phòng|nhà)\s+trọ(?!\w)|"
            r"(?:căn|ngôi)\s+nhà\s+(?:\w+\s+){0,4}?(?:tuềnh\s+toàng|xập\s+xệ|dột\s+nát|ọp\s+ẹp|xiêu\s+vẹo|tạm\s+bợ|rách\s+nát|"
            r"lụp\s+xụp|cấp\s+(?:4|bốn|IV))(?!\w)|"
            r"(?:mẹ\s+con|bố\s+con|cha\s+con|bà\s+cháu|vợ\s+chồng)\s+(?:\w+\s+){0,2}?không\s+có\s+(?:nhà|ruộng|đất))"
        ),
    ),
    (
        "hoàn cảnh",
        (
            r"\b(?:thiếu\s+(?:vắng\s+|thốn\s+)?(?:tình\s+thương|tình\s+cảm|tình\s+yêu|hơi\s+ấm|bàn\s+tay|bóng)\s+"
            rf"(?:yêu\s+|thương\s+)*(?:của\s+)?(?:người\s+)?{_PARENT}(?!\w)|"
            rf"{_PARENT}\s+đơn\s+thân|đơn\s+thân\s+nuôi|chỉ\s+có\s+(?:hai|2)\s+(?:mẹ|bố|cha|bà|ông)\s+(?:con|cháu)|"
            rf"(?:sống|ở)\s+(?:với|cùng)\s+(?:dì|cậu|mẹ\s+kế|bố\s+dượng|cha\s+dượng|{_PARENT}(?!\s+(?:mẹ|má|và)))(?!\w)|"
            rf"{_PARENT}(?:\s+mẹ)?\s+(?:em\s+|đều\s+|phải\s+|đi\s+)*(?:làm\s+(?:ăn\s+xa|thuê|mướn)|phụ\s+hồ|bán\s+vé\s+số))"
        ),
    ),
)

HINTS_IN_PASSING: dict[str, str] = {
    "địa chỉ": (
        "trú thôn|trú bản|trú ấp|trú xóm|trú buôn|trú làng|trú khu|trú tổ|trú ngõ|trú hẻm|trú xã|trú phường|trú thị|"
        "=thôn|=ấp|=xóm|=buôn|ở bản|ở làng|ở khu|ở tổ|ở ngõ|ở hẻm|ở xã|ở phường|ở thị trấn|sinh ra|=quê"
    ),
    "sức khỏe": (
        "c khỏe|c khoẻ|ốm đau|đau ốm|trận ốm|cơn ốm|trận sốt|cơn sốt|trận bệnh|cơn bệnh|bệnh tình|hiếm muộn|bị thận|bị tim|"
        "bị gan|bị phổi|bị khớp|bị dạ|bị cận|=teo|nằm liệt|đi lại|xe lăn|đi viện|nằm viện|nhập viện|vào viện|=mổ|=phẫu|"
        "thị lực|=mắt|=mù"
    ),
    "hoàn cảnh": (
        "khó khăn|túng thiếu|neo người|đông con|nghèo|=trọ|căn nhà|ngôi nhà|không có nhà|không có ruộng|không có đất|"
        "thiếu vắng|thiếu thốn|thiếu tình|thiếu hơi|thiếu bàn|thiếu bóng|đơn thân|mẹ con|bố con|cha con|bà cháu|ông cháu|"
        "chỉ có|sống với|sống cùng|ở với|ở cùng|ăn xa|làm thuê|làm mướn|phụ hồ|vé số"
    ),
}
