"""What a column holds, by the words of its heading."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import key, tidy

# Order matters: the first meaning that fits is taken. Private ones come first: better one column too many withheld.
_MEANINGS: tuple[tuple[str, str], ...] = (
    ("private:ngày sinh", (
        r"(?:ngay |nam |thang )*sinh(?: nam| ngay| thang nam)?|ngay thang nam sinh.*|ngay sinh.*|nam sinh.*|tuoi"
        r"|do tuoi|sinh (?:nam|ngay).*")),
    ("private:số định danh", (
        r".*\b(?:cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|ho chieu|ma hoc sinh|ma so bhxh|so bhxh|bhyt|ma so thue"
        r"|mst)\b.*")),
    ("private:tài khoản", r".*\b(?:tai khoan|stk|ngan hang)\b.*"),
    ("private:điện thoại", r".*\b(?:dien thoai|sdt|di dong|dt lien he|so dt|zalo)\b.*|dt"),
    ("private:địa chỉ", (
        r"(?!.*dia chi (?:cong tac|co quan|don vi|lam viec)).*\b(?:dia chi|que quan|nguyen quan|cho o|thuong tru"
        r"|tam tru|noi o|noi cu tru|noi sinh|ho khau)\b.*")),
    ("private:thư điện tử", r".*\be ?mail\b.*|thu dien tu"),
    ("private:dân tộc, tôn giáo", r"dan toc.*|ton giao.*|thanh phan dan toc"),
    ("private:hoàn cảnh", (
        r".*\b(?:hoan canh|gia canh|ho ngheo|can ngheo|mo coi|dien chinh sach|doi tuong chinh sach)\b.*")),
    ("private:sức khỏe", r".*\b(?:suc khoe|benh|khuyet tat)\b.*"),
    ("private:người thân", r".*\b(?:cha me|phu huynh|ho ten (?:cha|bo|me)|ten (?:cha|bo|me)|nguoi giam ho)\b.*"),
    ("aside:giới tính", r"gioi tinh|nu|nam nu|phai"),
    ("aside:tiền thưởng", r".*\b(?:tien thuong|muc thuong|so tien|thanh tien|kinh phi|ky nhan|ky ten|chu ky)\b.*"),
    ("index", r"stt|so tt|tt|so thu tu|no|s tt|t t"),
    ("person_post", r"ho (?:va )?ten .*\b(?:chuc vu|chuc danh|don vi|noi cong tac|lop)\b.*"),
    ("class", r"lop|hoc sinh lop|lop hoc|khoi lop"),
    ("number", r"(?:so )?quyet dinh(?: so)?|so (?:qd|quyet dinh).*|qd so.*|so quyet dinh.*|so ky hieu|so van ban"),
    ("date", (
        r"ngay(?: thang)?(?: nam)?(?: (?:ky|quyet dinh|ban hanh|qd|cap).*)?|ngay (?:ky|quyet dinh|ban hanh|cap).*")),
    ("post", (
        r"chuc (?:vu|danh).*\b(?:don vi|cong tac|co quan|truong|noi lam viec)\b.*|nghe nghiep.*noi cong tac.*"
        r"|don vi.*chuc vu.*")),
    ("family", r"ho(?: va)?(?: (?:chu |ten )?(?:dem|lot))|ho|ho va"),
    ("given", r"ten"),
    ("name", (
        r"ho(?: va)? ten.*|ten (?:ca nhan|tap the|nguoi|hoc sinh|ho gia dinh|don vi duoc|giao vien|nguoi duoc khen).*"
        r"|ten (?:to|lop|phong|khoa|bo mon|chi doan|chi doi|lien doi)\b.*|(?:danh sach )?(?:ca nhan|tap the)(?: .*)?"
        r"|nguoi duoc .*|doi tuong(?: .*)?|hoc sinh|giao vien|doan vien|hoi vien|dang vien|nha giao|ho gia dinh"
        r"|chu ho.*|don vi duoc .*|ten tap the.*|ho, ten|full name|ho ten")),
    ("address", r"ong ba|danh xung|xung ho"),
    ("level", r"cap(?: khen(?: thuong)?| khen tang| tang| trao)?|cap do"),
    ("reason", r".*\b(?:thanh tich|ly do|noi dung khen|tom tat)\b.*"),
    ("award", (
        r"(?:.*\b)?(?:danh hieu|hinh thuc|khen thuong|muc khen|loai khen)\b.*|giai|dat giai|xep giai|ket qua|huy chuong")),
    ("school_year", r"nam hoc.*|nien khoa|nam(?: khen.*| tang.*| cong nhan.*| dat.*)?"),
    ("role", r"chuc (?:vu|danh).*|nghe nghiep|nhiem vu(?: (?:duoc )?(?:giao|phan cong).*)?|cong viec.*|vi tri.*|cv"),
    ("unit", (
        r".*\b(?:don vi|noi cong tac|truong|co quan|co so giao duc|noi lam viec|noi hoc|dia chi cong tac)\b.*"
        r"|(?:ten )?(?:cong doan(?: co so| bo phan)?|cdcs|chi doan|chi bo|chi hoi|lien doi|doan truong|noi sinh hoat)")),
    ("place", r"(?:xa|phuong|huyen|quan|thi xa|dia phuong|dia ban|phong gd|tinh)\b.*"),
    ("note", r"ghi chu|chu thich"),
    ("aside:chuyên môn", (
        r"trinh do.*|chuyen mon.*|mon(?: day| hoc| thi)?|to(?: chuyen mon)?|he so.*|bo mon|ngach.*|ma ngach.*")),
)
_COMPILED = tuple((meaning, re.compile(pattern)) for meaning, pattern in _MEANINGS)


def meaning_of(text: str) -> str:
    """The meaning of one heading (`name`, `unit`, `private:ngày sinh`), empty if none is known."""
    written = tidy(text)
    bare = key(re.sub(r"\([^)]*\)", " ", written)) or key(written)
    if not bare or len(bare) > 90:
        return ""
    # "Năm" (year) and "Nam" (male) fold alike: the accent decides.
    if bare == "nam":
        return "school_year" if "ă" in written.lower() else "aside:giới tính"
    if bare == "lop" and "ợ" in written.lower():
        return ""
    return next((meaning for meaning, pattern in _COMPILED if pattern.fullmatch(bare)), "")
