"""Whether a paper gives awards, or only registers, proposes or asks about them; in doubt it gives nothing."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain
from bangvang.model.decision import Status

_CONSULTS = re.compile(
    r"lay y kien|tham do du luan|xin y kien|y kien (?:gop y|nhan dan)|thong bao cong khai.*(?:de nghi|"
    r"xet)|lay phieu tin nhiem|"
    r"(?:cong khai|niem yet).{0,60}de nghi (?:xet )?(?:tang|khen)"
)
_REGISTERS = re.compile(
    r"dang ky (?:cac )?(?:danh hieu|thi dua|hinh thuc|khen|giao uoc|phan dau)|danh sach (?:\w+ "
    r"){0,4}dang ky|(?:ban|phieu|bang) dang ky|danh hieu dang ky"
)
_PROPOSES = re.compile(
    r"to trinh|de nghi (?:xet |duoc )?(?:tang|khen|cong nhan|truy tang|phong tang|ubnd|uy ban|so |chu "
    r"tich|giam doc|bo )|danh sach (?:\w+ ){0,6}de nghi|de nghi (?:xet )?khen thuong|"
    r"xet de nghi|bien ban|ket qua (?:binh xet|xet duyet|hop xet|bo phieu)|du kien|binh xet|danh sach "
    r"(?:\w+ ){0,4}de cu|hinh thuc de nghi|danh hieu de nghi"
)
_CALLS = re.compile(
    r"(?:ve viec |v/v |thong bao )?(?:gioi thieu|de cu|lua chon|huong dan|trien khai|phat dong|moi|gui "
    r"ho so|lap ho so).{0,120}(?:khen|tuyen duong|dien hinh|danh hieu|tieu bieu|guong)"
)
_GIVES = re.compile(
    r"(?:duoc |da )(?:tang|khen|cong nhan|nhan|dat|vinh du)|vinh du nhan|duoc trao(?: tang)? cho|"
    r"\btrao (?:tang )?(?:bang khen|giay khen|co thi dua|huan chuong|huy chuong|ky niem chuong|giai)|"
    r"dat danh hieu|kem theo quyet dinh|theo "
    r"quyet dinh so|(?:ve viec|v/v) (?:tang|khen thuong|cong nhan|truy tang|phong tang)|"
    r"danh sach (?:cac )?(?:\w+ ){0,6}(?:khen thuong|duoc khen|dat )|quyet dinh (?:tang|khen|cong nhan)|"
    r"tang (?:giay khen|bang khen|co thi dua)"
)


def status_of(doc_type: str, heading_text: str, body: str, labels: list[str]) -> tuple[Status, str, bool]:
    """Status of a paper, why (Vietnamese), and whether that is certain.

    Args:
        doc_type: `Quyết định`, `Tờ trình`, … or empty.
        heading_text: title lines of the paper and of its lists.
        body: all text outside the lists.
        labels: headings of columns.
    """
    title, columns = plain(heading_text), plain(" ; ".join(labels))
    text = plain(body)
    truly_given = doc_type in {"Quyết định", "Lệnh"} or bool(re.search(r"kem theo quyet dinh", text))
    if re.search(r"\bdu thao\b", text[:400]):
        return "đề nghị", "văn bản ghi “Dự thảo”", True
    if _CONSULTS.search(title) or (not truly_given and _CONSULTS.search(text)):
        return "đang lấy ý kiến", "văn bản lấy ý kiến, chưa phải là khen thưởng", True
    if not truly_given or not _GIVES.search(title):
        if _REGISTERS.search(title) or (_REGISTERS.search(columns) and not truly_given):
            return "đăng ký", "danh sách đăng ký danh hiệu", True
        if (
            doc_type in {"Tờ trình", "Biên bản"}
            or _PROPOSES.search(title)
            or (_PROPOSES.search(columns) and not truly_given)
        ):
            return "đề nghị", "văn bản đề nghị, chưa phải là quyết định khen thưởng", True
    if truly_given:
        # A paper that gives to the living, too, is posthumous only where its articles say so.
        others = re.search(r"\b(?:tang|cong nhan|khen)\b", re.sub(r"\btruy tang\b.*", "", title.split("\n")[0]))
        given: Status = "truy tặng" if re.search(r"\btruy tang\b", title) and not others else "đã tặng"
        return given, "quyết định khen thưởng hoặc danh sách kèm theo quyết định", True
    if doc_type in {"Kế hoạch", "Công văn", "Thông báo", "Hướng dẫn", "Thư mời"} and (
        _CALLS.search(title) or not _GIVES.search(title)
    ):
        return "đề nghị", "văn bản thông báo, giới thiệu, chưa phải là quyết định khen thưởng", True
    if _REGISTERS.search(text):
        return "đăng ký", "có chữ “đăng ký”", False
    if _GIVES.search(title) or _GIVES.search(text):
        return "đã tặng", "danh sách ghi là đã được khen", True
    if _PROPOSES.search(text):
        return "đề nghị", "có chữ “đề nghị”", False
    return "đề nghị", "tệp không cho biết đã có quyết định hay chưa", False


def is_call(doc_type: str, heading_text: str) -> bool:
    """Whether a paper asks for names (giới thiệu, đề cử, hướng dẫn) and does not list any."""
    return doc_type != "Quyết định" and bool(_CALLS.search(plain(heading_text)))
