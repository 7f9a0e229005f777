"""The document around the lists: its kind, number, title and issuer, and the paper to which it is attached."""

from __future__ import annotations

import re

from bangvang.imports.awards.articles import ARTICLE
from bangvang.imports.awards.dates_vi import find_date
from bangvang.imports.awards.titles import find_title
from bangvang.imports.tables.folding import plain, tidy

Lines = list[tuple[int, str]]
_TYPES = {
    "quyet dinh": "Quyết định",
    "lenh": "Lệnh",
    "to trinh": "Tờ trình",
    "thong bao": "Thông báo",
    "bien ban": "Biên bản",
    "ke hoach": "Kế hoạch",
    "huong dan": "Hướng dẫn",
    "cong van": "Công văn",
    "danh sach": "Danh sách",
    "bao cao": "Báo cáo",
    "thu moi": "Thư mời",
    "bang tong hop": "Danh sách",
    "phieu dang ky": "Danh sách",
    "phu luc": "Danh sách",
    "bang dang ky": "Danh sách",
    "ban dang ky": "Danh sách",
}
_NUMBER = re.compile(
    r"\b[Ss][ốỐ]\s*(?:(?:[Qq]uyết định|QĐ|[Vv]ăn bản|[Kk]ý hiệu|hiệu)\s*)?:?\s*(?:(\d[\d.]*[a-z]?)\s*|[.…_\s]*)"
    r"((?:/|-)\s*[A-ZĐ0-9][A-ZĐa-zđ0-9&.]*(?:\s?[-/]\s?[A-ZĐ][A-ZĐ][A-ZĐa-zđ0-9&.]*)*)"
)
_ATTACHED = re.compile(
    r"(?:kèm theo|\(\s*theo|ban hành kèm(?: theo)?|^\(?)\s*(quyết định|qđ|tờ trình|công văn|thông báo|biên "
    r"bản)\s+(số.*)",
    re.IGNORECASE,
)
_OF = re.compile(r"(?<!\w)của\s+(.+?)\s*\)?\s*[.;]?\s*$", re.IGNORECASE)
#: `… của Hiệu trưởng Trường A về việc tặng Giấy khen`
_ABOUT = re.compile(r"\s+(?:về việc|v/v)(?!\w)", re.IGNORECASE)
_ISSUER = re.compile(
    r"^(?:giam doc|chu tich|hieu truong|bo truong|truong phong|thu tuong|chu nhiem|ban chap hanh|ban "
    r"thuong vu|uy ban nhan dan|hoi dong)\b"
)
_ISSUER_LABEL = re.compile(r"\W*(?:cơ quan|nơi|cấp|đơn vị) (?:ban hành|quyết định|ra quyết định)\s*:\s*(.+)", re.IGNORECASE)
_LETTERHEAD = re.compile(
    r"^(?:thu tuong chinh phu|chu tich nuoc|"
    r"ubnd|uy ban nhan dan|so |phong |truong |bo |trung tam|lien doan|cong doan|hoi |tinh doan|dang uy)"
)
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|^\W*$|^-{2,}$")


def canonical_number(text: str) -> str:
    """A number without blanks around its signs: `34- CT/TW` -> `34-CT/TW`; empty where the figures are blank."""
    number = re.sub(r"\s*([/-])\s*", r"\1", tidy(text)).strip(" .,;:")
    return number.replace(" ", "") if re.match(r"\d", number) else ""


def number_in(text: str) -> str:
    """The number of a document that a line states after `Số`; empty if none or if it is blank."""
    match = _NUMBER.search(text)
    return canonical_number((match[1] or "") + match[2]) if match and match[1] else ""


_NAMED = re.compile(r"(?:quyết định|qđ)\s*:?\s*(\d[\w.]*/[A-ZĐ][A-ZĐa-zđ0-9&./-]*)", re.IGNORECASE)


def number_named(text: str) -> str:
    """The number of a decision that a line names without `số`: `Quyết định 1201/QĐ-UBND`; empty if none."""
    match = _NAMED.search(text)
    return canonical_number(match[1]) if match else ""


def document_type(lines: Lines) -> tuple[str, int]:
    """The kind of paper and the place (index) of the line that states it; ("", -1) if none does."""
    for index, (_, text) in enumerate(lines[:60]):
        folded = plain(tidy(text)).strip(" :.*#")
        for start, name in _TYPES.items():
            if folded == start or (folded.startswith(start) and text.strip("*# ")[: len(start)].isupper()):
                return name, index
    for _, text in lines[:30]:
        if re.match(r"\W*v/v", plain(text)):
            return "Công văn", -1
    return "", -1


def attached_to(lines: Lines) -> tuple[str, str, str, str]:
    """Type, number, date and issuer of the paper to which a list is attached (kèm theo Quyết định số …)."""
    for index, (_, text) in enumerate(lines):
        more = " ".join(other for _, other in lines[index : index + 3]) if "(" in text and ")" not in text else text
        match = _ATTACHED.search(tidy(more))
        if match and not re.match(r"\W*(?:can cu|xet|thuc hien)", plain(text)):
            said = match[2].split(")")[0]
            issuer = _OF.search(said)
            kind = "Quyết định" if plain(match[1]) == "qd" else _TYPES[plain(match[1])]
            return kind, number_in(said), find_date(said), _ABOUT.split(tidy(issuer[1]))[0] if issuer else ""
    return "", "", "", ""


def title_of(lines: Lines, at: int) -> str:
    """The paper's title: the lines from `Về việc` on, or those that follow the kind of paper."""
    for index, (_, text) in enumerate(lines[:60]):
        if re.match(r"\W*(?:ve viec|v/v)\b", plain(text)):
            return _joined(lines[index : index + 6])
    if at >= 0:
        own = tidy(lines[at][1]).strip("*# ")
        bare = plain(own).strip(" :") in _TYPES or number_in(own)
        first = _joined(lines[at + 1 : at + 6]) if bare else _joined(lines[at : at + 6])
        return first or own
    return next(
        (
            tidy(text).strip("*# ")
            for _, text in lines[:12]
            if not _MOTTO.search(plain(text)) and len(text) > 12 and find_title(text)
        ),
        "",
    )


def _joined(lines: Lines) -> str:
    parts: list[str] = []
    for _, text in lines:
        folded = plain(text).strip(" *#")
        own = tidy(text).strip("*# ")
        if (
            _ISSUER.match(folded)
            or _MOTTO.search(folded)
            or ARTICLE.match(own)
            or re.match(
                r"can cu|\(?kem theo|\(?theo|kinh gui|"
                r"(?:so|ngay|nguoi|noi|cap|co quan)\b[^:]{0,25}:|xet |thuc hien|[ivx]+\.|\d+\.|[^,]{0,30}, ngay", folded
            )
        ):
            break
        if parts and (
            parts[-1].endswith((".", "./."))
            or (find_title(own) and own[:1].isupper() and own.isupper() != parts[0].isupper())
        ):
            break
        parts.append(own)
    return re.sub(r"\s*\((?:kèm theo|theo|ban hành).*$", "", " ".join(parts), flags=re.IGNORECASE).rstrip(".")


def issuer_of(lines: Lines, at: int, doc_type: str) -> str:
    """Who issues: the line in capitals between title and basis, else the letterhead's last office."""
    labelled = next((match[1] for _, text in lines[:20] if (match := _ISSUER_LABEL.match(text))), "")
    if labelled:
        return tidy(labelled)
    for _, text in lines[max(at, 0) + 1 : max(at, 0) + 14]:
        folded = plain(tidy(text)).strip(" *#:")
        if re.match(r"can cu|dieu \d", folded):
            break
        own = tidy(text).strip("*# :")
        if doc_type == "Quyết định" and at >= 0 and _ISSUER.match(folded) and own.isupper():
            return own
    head = [tidy(text).strip("*# ") for _, text in lines[: at if at > 0 else 8]]
    offices = [text for text in head if _LETTERHEAD.match(plain(text)) and text.isupper()]
    if len(offices) > 1 and re.match(r"(?:ubnd|uy ban nhan dan|so |phong )", plain(offices[0])):
        return offices[1]
    return offices[0] if offices else ""
