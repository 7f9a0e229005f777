"""What the models say about a field, in Vietnamese: pydantic's error types to rule and message."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Mapping
from typing import Any

from bangvang.calling import to_call

_LIST = "phải là danh sách: mỗi mục một dòng bắt đầu bằng dấu gạch ngang, hoặc tất cả trong ngoặc vuông, ví dụ: [page, search]"

MESSAGES: dict[str, tuple[str, str]] = {
    "blank_text": ("blank-text", "không được để trống; nếu chưa có thì bỏ cả dòng"),
    "decimal_parsing": ("number", "phải là số, phần thập phân sau dấu chấm, ví dụ 83.91"),
    "extra_forbidden": ("unknown-field", "không có mục này; {instead}"),
    "flag": ("flag", "phải là true hoặc false"),
    "greater_than_equal": ("too-small", "phải từ {ge} trở lên"),
    "decimal_max_digits": ("number", "phải là số có không quá 15 chữ số, ví dụ 83.91"),
    "decimal_max_places": ("number", "phải là số có không quá 6 chữ số sau dấu chấm, ví dụ 83.91"),
    "decimal_type": ("number", "phải là số, phần thập phân sau dấu chấm, ví dụ 83.91"),
    "decimal_whole_digits": ("number", "phải là số có không quá 9 chữ số trước dấu chấm, ví dụ 83.91"),
    "finite_number": ("number", "phải là số, phần thập phân sau dấu chấm, ví dụ 83.91"),
    "int_from_float": ("number", "phải là số nguyên, ví dụ 2024"),
    "int_parsing": ("number", "phải là số nguyên, ví dụ 2024"),
    "int_parsing_size": ("number", "phải là số nguyên, ví dụ 2024"),
    "int_type": ("number", "phải là số nguyên, ví dụ 2024"),
    "less_than_equal": ("too-large", "phải không quá {le}"),
    "list_type": ("list", _LIST),
    "literal_error": ("closed-list", "phải là một trong các giá trị: {expected}"),
    "missing": ("missing-field", "phải có mục này"),
    "model_type": ("map", "phải gồm các mục con thụt vào dưới nó"),
    "one_line": ("one-line", "phải nằm trên một dòng"),
    "portal": ("portal", "phải là địa chỉ gốc của cổng, không có phần sau tên miền, ví dụ https://minhhoa.example.vn"),
    "recipient_id": ("recipient-id", "phải là mã dạng g-7k3m9q (g- và 6 chữ số, chữ cái thường, không có 0 1 i l o)"),
    "school_year": ("school-year", "phải là hai năm liền nhau, ví dụ 2023-2024"),
    "slug": ("slug", "phải gồm chữ thường không dấu, chữ số và gạch nối, ví dụ thcs-hoa-mai"),
    "string_too_long": ("too-long", "phải không quá {max_length} ký tự"),
    "string_type": ("text", "phải là chữ, không phải danh sách hay các mục con"),
    "too_short": ("too-few", "phải có ít nhất {min_length} mục"),
    "tuple_type": ("list", _LIST),
    "value_error": ("date", "{error}"),
    "web_address": ("web-address", "phải là địa chỉ bắt đầu bằng https://, ví dụ https://minhhoa.example.vn/"),
}

_ALL_FIELDS = f"xem các mục được dùng trong vi-du/ của thư mục dữ liệu, hoặc bằng lệnh: {to_call('schema')}"

# Where the ids stand that editors are tempted to write as names: “Giấy khen”.
_OF_VOCABULARY = {"award": "awards.yml, không dấu, ví dụ: giay-khen", "level": "levels.yml, không dấu, ví dụ: so",
                  "category": "categories.yml, không dấu, ví dụ: nha-giao", "form": "forms.yml, không dấu, ví dụ: cong-trang"}

# What the pattern of each field that has one means, in words.
PATTERNS: dict[str, tuple[str, str]] = {
    "day": ("month-day", "phải là tháng và ngày có thật, dạng 11-20"),
    "campaign": ("campaign-id", "phải là năm và mã kế hoạch, ví dụ 2024/ke-hoach-nam-2024"),
    "of": ("campaign-id", "phải là năm và mã kế hoạch, ví dụ 2024/ke-hoach-nam-2024"),
    "email": ("email", "phải là địa chỉ thư điện tử, ví dụ vanphong@example.vn"),
    "emblem": ("emblem", "phải là không quá 4 chữ, hoặc một ảnh svg, png, jpg, webp trong content/: assets/img/bieu-trung.svg"),
    "file": ("photo-file", "phải là tên tệp ảnh không dấu, đuôi viết thường jpg, png hoặc webp, ví dụ e-4h2p.jpg"),
    "source": ("source-file", "phải là tên tệp gốc cạnh bản ghi, ví dụ source.docx"),
    "url": ("site-url", "phải kết thúc bằng dấu gạch chéo và không có dấu ? hay #, ví dụ https://minhhoa.example.vn/thi-dua/"),
}


def rule_and_message(error: Mapping[str, Any], fields: Collection[str] = ()) -> tuple[str, str]:
    """Rule and message for one of pydantic's errors; an unknown type is named, never hidden.

    Args:
        error: as pydantic describes it.
        fields: names that a misspelt one may have meant.
    """
    kind = error["type"]
    field = str(error["loc"][-1]) if error["loc"] else ""
    if kind == "slug" and field in _OF_VOCABULARY:
        return "slug", f"phải là mã trong data/vocabulary/{_OF_VOCABULARY[field]}"
    if kind == "string_pattern_mismatch":
        return PATTERNS[field]
    if error.get("input", field) is None:
        return MESSAGES["blank_text"]  # a dash in a list, and nothing behind it
    rule, message = MESSAGES.get(kind, (kind.replace("_", "-"), "giá trị không đúng: {kind}"))
    alike = difflib.get_close_matches(field, fields, n=1)
    context = {**error.get("ctx", {}), "kind": kind, "instead": f"có phải “{alike[0]}”?" if alike else _ALL_FIELDS}
    if "expected" in context:
        context["expected"] = str(context["expected"]).replace("'", "").replace(" or ", ", ")
    return rule, message.format_map(context)
