"""What a column holds, by what its heading means; a heading row is known by its meanings, not by its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bangvang.imports.awards.model import KnownAward
from bangvang.imports.awards.people import looks_like_person, looks_like_unit
from bangvang.imports.awards.titles import find_title
from bangvang.imports.tables.folding import key, tidy
from bangvang.imports.tables.model import Row

# Order matters: the first meaning that fits is taken. Private ones come first: better one column too many withheld.
_MEANINGS: tuple[tuple[str, str], ...] = (
    (
        "private:ngày sinh",
        (
            r"(?:ngay |nam |thang )*sinh(?: nam| ngay| thang nam)?|ngay thang nam sinh.*|ngay sinh.*|nam "
            r"sinh.*|tuoi|do tuoi|sinh (?:nam|ngay).*"
        ),
    ),
    (
        "private:số định danh",
        (
            r".*\b(?:cccd|cmnd|cmt|can cuoc|chung minh|dinh danh|ho chieu|ma hoc sinh|ma so bhxh|so bhxh|"
            r"bhyt|ma so thue|mst)\b.*"
        ),
    ),
    ("private:tài khoản", r".*\b(?:tai khoan|stk|ngan hang)\b.*"),
    ("private:điện thoại", r".*\b(?:dien thoai|sdt|di dong|dt lien he|so dt|zalo)\b.*|dt"),
    (
        "private:địa chỉ",
        (
            r"(?!.*dia chi (?:cong tac|co quan|don vi|lam viec)).*\b(?:dia chi|que quan|nguyen quan|cho o|thuong tru|"
            r"tam tru|noi o|noi cu tru|noi sinh|ho "
            r"khau)\b.*"
        ),
    ),
    ("private:thư điện tử", r".*\be ?mail\b.*|thu dien tu"),
    ("private:dân tộc, tôn giáo", r"dan toc.*|ton giao.*|thanh phan dan toc"),
    (
        "private:hoàn cảnh",
        r".*\b(?:hoan canh|gia canh|ho ngheo|can ngheo|mo coi|dien chinh sach|doi tuong chinh sach)\b.*",
    ),
    ("private:sức khỏe", r".*\b(?:suc khoe|benh|khuyet tat)\b.*"),
    ("private:người thân", r".*\b(?:cha me|phu huynh|ho ten (?:cha|bo|me)|ten (?:cha|bo|me)|nguoi giam ho)\b.*"),
    ("aside:giới tính", r"gioi tinh|nu|nam nu|phai"),
    ("aside:tiền thưởng", r".*\b(?:tien thuong|muc thuong|so tien|thanh tien|kinh phi|ky nhan|ky ten|chu ky)\b.*"),
    ("index", r"stt|so tt|tt|so thu tu|no|s tt|t t"),
    ("person_post", r"ho (?:va )?ten .*\b(?:chuc vu|chuc danh|don vi|noi cong tac|lop)\b.*"),
    ("class", r"lop|hoc sinh lop|lop hoc|khoi lop"),
    ("number", r"(?:so )?quyet dinh(?: so)?|so (?:qd|quyet dinh).*|qd so.*|so quyet dinh.*|so ky hieu|so van ban"),
    (
        "date",
        (
            r"ngay(?: thang)?(?: nam)?(?: (?:ky|quyet dinh|ban hanh|qd|cap).*)?|ngay (?:ky|quyet dinh|ban "
            r"hanh|cap).*"
        ),
    ),
    (
        "post",
        (
            r"chuc (?:vu|danh).*\b(?:don vi|cong tac|co quan|truong|noi lam viec)\b.*|nghe nghiep.*noi cong tac.*|"
            r"don vi.*chuc vu.*"
        ),
    ),
    ("family", r"ho(?: va)?(?: (?:chu |ten )?(?:dem|lot))|ho|ho va"),
    ("given", r"ten"),
    (
        "name",
        (
            r"ho(?: va)? ten.*|ten (?:ca nhan|tap the|nguoi|hoc sinh|ho gia dinh|don vi duoc|giao vien|"
            r"nguoi duoc khen).*|"
            r"ten (?:to|lop|phong|khoa|bo mon|chi doan|chi doi|lien doi)\b.*|(?:danh sach )?(?:ca nhan|tap the)(?: .*)?"
            r"|nguoi duoc .*|doi tuong(?: .*)?|hoc sinh|giao vien|"
            r"doan vien|hoi vien|dang vien|nha giao|ho gia dinh|chu ho.*|don vi duoc .*|ten "
            r"tap the.*|ho, ten|full name|ho ten"
        ),
    ),
    ("address", r"ong ba|danh xung|xung ho"),
    ("level", r"cap(?: khen(?: thuong)?| khen tang| tang| trao)?|cap do"),
    ("reason", r".*\b(?:thanh tich|ly do|noi dung khen|tom tat)\b.*"),
    ("award", r"(?:.*\b)?(?:danh hieu|hinh thuc|khen thuong|muc khen|loai khen)\b.*|giai|dat giai|xep giai|ket qua"),
    ("school_year", r"nam hoc.*|nien khoa|nam(?: khen.*| tang.*| cong nhan.*| dat.*)?"),
    ("role", r"chuc (?:vu|danh).*|nghe nghiep|nhiem vu|cong viec.*|vi tri.*|cv"),
    ("unit", (r".*\b(?:don vi|noi cong tac|truong|co quan|co so giao duc|noi lam viec|noi hoc|dia chi cong tac)\b.*|"
        r"(?:ten )?(?:cong doan(?: co so| bo phan)?|cdcs|chi doan|chi bo|chi hoi|lien doi|doan truong|noi sinh hoat)")),
    ("place", r"(?:xa|phuong|huyen|quan|thi xa|dia phuong|dia ban|phong gd|tinh)\b.*"),
    ("note", r"ghi chu|chu thich"),
    (
        "aside:chuyên môn",
        (
            r"trinh do.*|chuyen mon.*|mon(?: day| hoc| thi)?|to(?: chuyen mon)?|he so.*|bo mon|ngach.*|ma "
            r"ngach.*"
        ),
    ),
)
_COMPILED = tuple((meaning, re.compile(pattern)) for meaning, pattern in _MEANINGS)
_PEOPLE = {"name", "family", "given", "person_post"}
_NAMES = _PEOPLE | {"unit"}
_INDEX = re.compile(r"\(?\d+[.)/]?")
_COLUMN_NUMBERS = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")


@dataclass(slots=True)
class Heading:
    """The heading of a list.

    Args:
        groups: one for each list beside another; meaning -> columns (0-based).
        marks: column -> title, where each title has its own column with crosses.
        labels: column -> heading text as written.
    """

    groups: list[dict[str, list[int]]]
    marks: dict[int, str] = field(default_factory=dict)
    labels: dict[int, str] = field(default_factory=dict)
    width: int = 0


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


def names_people(heading: Heading) -> bool:
    """Whether a column holds who is honoured, by name."""
    return any(_PEOPLE & group.keys() for group in heading.groups)


def names_somebody(heading: Heading, row: Row) -> bool:
    """Whether a name stands in a row where the list has its names: such a row is no heading, whatever its words could mean.

    `Giáo viên` and `Trường THCS A` could stand in headings, too.
    """
    who = _PEOPLE if names_people(heading) else {"unit"}
    columns = [column for group in heading.groups for meaning in who for column in group.get(meaning, ())]
    return any(_is_name(tidy(row.cells[column].text)) for column in columns if column < len(row.cells))


def _is_name(text: str) -> bool:
    proper = any(word[0].isupper() or word[0].isdigit() for word in text.split()[1:])
    return (looks_like_unit(text) and proper) or (looks_like_person(text) and not meaning_of(text))


def as_heading(row: Row, known: tuple[KnownAward, ...]) -> Heading | None:
    """The heading that a row is, or None: most of its cells mean something, and one means who is honoured."""
    texts = {number: tidy(cell.text) for number, cell in enumerate(row.cells) if cell.text.strip()}
    distinct = {number: text for number, text in texts.items() if row.cells[number].merged != "across"}
    if len(distinct) < 2 or any(len(text) > 90 for text in distinct.values()):
        return None
    # Figures stand in rows, not in headings: most rows are told apart here, before any pattern is tried.
    if any(_INDEX.fullmatch(text) for text in distinct.values()):
        return None
    meanings = {number: meaning_of(text) for number, text in texts.items()}
    known_cells = sum(bool(meanings[number]) for number in distinct)
    kinds = {meaning for meaning in meanings.values() if meaning}
    if not kinds & _NAMES or known_cells * 10 < len(distinct) * 5 or (len(kinds) < 2 and len(distinct) > 1):
        return None
    return build(texts, known)


def build(labels: dict[int, str], known: tuple[KnownAward, ...]) -> Heading:
    """The heading over columns with these labels; a second index or name opens a list beside the first."""
    heading = Heading([{}], labels=dict(labels), width=max(labels, default=-1) + 1)
    last = ""
    for number in sorted(labels):
        meaning = meaning_of(labels[number])
        title = find_title(labels[number], known) if meaning in {"", "award", "name"} else None
        if title and meaning_of(title.wording) != "award" and _only(title.wording, labels[number]):
            heading.marks[number] = title.name
            last = ""
            continue
        group = heading.groups[-1]
        again = meaning in group and meaning in {"index", "person_post", "name"} and last != meaning
        if again and (group.get("index") is None or meaning == "index"):
            group = {}
            heading.groups.append(group)
        group.setdefault(meaning or "unknown", []).append(number)
        last = meaning
    return heading


def _only(wording: str, label: str) -> bool:
    rest = key(label).replace(key(wording), "", 1).split()
    return len(rest) <= 3 and not set(rest) & {"hinh", "thuc", "nam", "so"}


def continued(heading: Heading, row: Row, known: tuple[KnownAward, ...]) -> Heading | None:
    """The heading over two rows, if this row goes on with it: under each of its texts stands a part of a heading."""
    texts = {number: tidy(cell.text) for number, cell in enumerate(row.cells) if cell.text.strip()}
    own = {number: text for number, text in texts.items() if row.cells[number].merged != "down"}
    if not own:
        return heading
    if any(number in own for group in heading.groups for number in group.get("index", ())):
        return None
    filled = _spread(heading.labels, max(heading.width, *(number + 1 for number in texts)))
    meant = [
        number
        for number, text in own.items()
        if meaning_of(text)
        or (find_title(text, known) and len(text) < 60)
        or (text.isalpha() and meaning_of(f"{filled.get(number, '')} {text}") == "number")  # Quyết định: Số, Ngày
    ]
    if len(meant) * 10 < len(own) * 6:
        return None
    labels = dict(filled)
    for number, text in own.items():
        above = filled.get(number, "")
        labels[number] = text if meaning_of(text) or find_title(text, known) or not above else f"{above} {text}"
    for number in list(labels):
        if number not in heading.labels and number not in own:
            del labels[number]
    return build(labels, known)


def _spread(labels: dict[int, str], width: int) -> dict[int, str]:
    """Labels of the upper row carried over the blank cells to their right, as in files without merged cells."""
    spread: dict[int, str] = {}
    last = ""
    for number in range(width):
        last = labels.get(number, last)
        if last:
            spread[number] = last
    return spread


def is_column_numbers(row: Row) -> bool:
    """A row that only counts the columns: (1) (2) (3), or A B 1 2."""
    texts = [tidy(cell.text) for cell in row.cells if cell.text.strip() and cell.merged != "across"]
    if len(texts) < 3 or not all(_COLUMN_NUMBERS.fullmatch(text) for text in texts):
        return False
    numbers = [int(text.strip("()")) for text in texts if text.strip("()").isdigit()]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False
