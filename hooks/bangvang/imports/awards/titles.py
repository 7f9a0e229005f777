"""Which title or form of commendation a wording means: by the law's own terms, then by the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bangvang.imports.awards.model import KnownAward
from bangvang.imports.tables.folding import key, plain, tidy

# Behind `GK` and `BK` in a cell: `BK UBND tỉnh`, `GK của GĐ Sở`.
_BY = r" (?:cap |cua )?(?:ubnd|chu tich|ct ubnd|giam doc|gd so|so\b|bo\b|hieu truong|thu tuong|ttg|ldld|tinh\b|xa\b|phuong\b)"
# Names as Luật 06/2022/QH15 writes them, with the wordings and short forms of lists (plain letters).
# The order matters: a longer term comes before one that it contains.
_TERMS: tuple[tuple[str, str, str], ...] = (
    ("Chiến sĩ thi đua toàn quốc", r"(?:chien s[iy] thi dua|cstd)(?: cap)? toan quoc|cstdtq", "nhà nước"),
    ("Chiến sĩ thi đua cơ sở", r"(?:chien s[iy] thi dua|cstd)(?: cap)? (?:co so|cs)\b|cstdcs|cstd-cs", "cơ sở"),
    ("Chiến sĩ thi đua cấp Bộ", r"(?:chien s[iy] thi dua|cstd)(?: cap)? (?:bo|nganh)\b|cstdcb|cstdb\b", "bộ"),
    (
        "Chiến sĩ thi đua cấp tỉnh",
        (
            r"(?:chien s[iy] thi dua|cstd)(?: cap)? (?:tinh|thanh pho|tp)\b|cstdct|cstdt\b|chien s[iy] thi "
            r"dua bo, ban, nganh, tinh"
        ),
        "tỉnh",
    ),
    ("Chiến sĩ thi đua", r"chien s[iy] thi dua|\bcstd\b", ""),
    ("Tập thể Lao động xuất sắc", r"(?:tap the|tt)[ -]?(?:lao dong|ld) ?(?:xuat sac|xs)\b|ttldxs", ""),
    ("Tập thể Lao động tiên tiến", r"(?:tap the|tt)[ -]?(?:lao dong|ld) ?(?:tien tien|tt)\b|ttldtt", ""),
    ("Lao động tiên tiến", r"(?:lao dong|\bld) ?(?:tien tien|tt\b)|\bldtt\b", ""),
    ("Chiến sĩ tiên tiến", r"chien s[iy] tien tien|\bcstt\b", ""),
    ("Đơn vị quyết thắng", r"don vi quyet thang", ""),
    ("Đơn vị tiên tiến", r"don vi tien tien", ""),
    ("Cờ thi đua của Chính phủ", r"co(?: thi dua)? (?:cua )?(?:thu tuong )?chinh phu", "nhà nước"),
    ("Cờ thi đua cấp Bộ", r"co thi dua (?:cua |cap )?bo\b", "bộ"),
    ("Cờ thi đua cấp tỉnh", r"co thi dua (?:cua |cap )?(?:ubnd |uy ban nhan dan |chu tich ubnd )?tinh\b", "tỉnh"),
    ("Cờ thi đua", r"co thi dua", ""),
    ("Anh hùng Lao động", r"anh hung lao dong", "nhà nước"),
    ("Anh hùng Lực lượng vũ trang nhân dân", r"anh hung (?:luc luong vu trang|llvt)(?: nhan dan| nd)?", "nhà nước"),
    ("Nhà giáo nhân dân", r"nha giao nhan dan|\bngnd\b", "nhà nước"),
    ("Nhà giáo ưu tú", r"nha giao uu tu|\bngut\b", "nhà nước"),
    ("Gia đình văn hóa", r"gia dinh van hoa|\bgdvh\b", ""),
    ("Bằng khen", rf"\bbang khen\b|^bk(?={_BY})", ""),
    ("Giấy khen", rf"\bgiay khen\b|^gk(?={_BY})", ""),
)
_ABBREVIATIONS = {"gk": "Giấy khen", "bk": "Bằng khen"}
_OPEN = re.compile(r"\b(?:huan chuong|huy chuong|ky niem chuong|ki niem chuong|giai thuong)(?:[^,;.\n()]*)")
_TO_ITS_END = r"(?: (?!(?:cho|ve|vi|nam(?= (?:hoc|\d))|doi voi|da|kem|tang)\b)[^ ,;.:()\n]+)*"
_GIVER = re.compile(
    rf"(?: cap| cua)? (?P<who>thu tuong(?: chinh phu| cp)?|ttg|bo truong(?: bo{_TO_ITS_END})?|"
    rf"(?:(?:chu tich|ct) )?(?:ubnd|uy ban nhan dan){_TO_ITS_END}|chu tich nuoc{_TO_ITS_END}|"
    rf"(?:tong )?(?:lien doan lao dong|ldld){_TO_ITS_END}|(?:trung uong|tinh|thanh) doan|cong doan{_TO_ITS_END}|"
    rf"giam doc(?: so)?{_TO_ITS_END}|gd so|hieu truong{_TO_ITS_END}|nha truong|"
    r"(?:bo(?! mon\b)|so(?! \d))(?: gd\S*| giao duc(?: va dao tao)?)?|tinh|xa(?! hoi)|phuong|huyen)(?![a-z])"
)
_QUOTED = re.compile(r'(?:danh hieu|tuyen duong|ton vinh)\s*"([^"\n]{3,80})"')
_OPEN_TITLE = re.compile(
    # Nobody is given what a contest or a team is for: `kỳ thi chọn học sinh giỏi`.
    r"(?<!thi )(?<!chon )(?<!tuyen )(?<!duong )\b(?:hoc sinh|giao vien|nha giao|sinh vien|lien doi|chi doi|"
    r"can bo|cong doan|doan vien)(?: (?:lop|tre|"
    r"chu nhiem|day|quan ly|co so|tieu hoc|thcs|thpt))*"
    r" (?:xuat sac|gioi|tieu bieu|tien tien|manh|vung manh|\d tot|sang tao|day gioi)(?: (?:tieu bieu|"
    r"cap (?:tinh|truong|huyen|quoc gia|thanh pho|bo|xa|phuong)|xuat sac))*|\bchau ngoan bac ho"
)
# In the order in which a text is asked: a school of a commune is a school, an office of a province is an office.
LEVELS: tuple[tuple[str, str], ...] = (
    ("trường", r"hieu truong|nha truong|cap truong|^truong\b(?! (?:phong|ban)\b)"),
    ("nhà nước", r"chu tich nuoc|chinh phu|nha nuoc|thu tuong|toan quoc|\bttg\b"),
    ("sở", r"giam doc so|\bgd so\b|^so\b|so giao duc|so gd|cap so\b|cap nganh"),
    ("bộ", r"\bbo truong|cap bo\b|cua bo\b|^bo\b|\bbo giao duc"),
    (
        "huyện",
        (
            r"(?:ubnd|uy ban nhan dan) (?:huyen|quan|thi xa|thanh pho [^,]*, tinh)|cap (?:huyen|quan)|"
            r"^huyen\b|truong phong g|phong giao duc|phong gd"
        ),
    ),
    ("xã", (r"(?:ubnd|uy ban nhan dan|dang uy|hoi khuyen hoc|hoi dong doi) (?:xa|phuong|dac khu|thi tran)|"
            r"cap (?:xa|phuong)\b|^(?:xa|phuong)\b")),
    ("tỉnh",
    (r"(?:ubnd|uy ban nhan dan) (?:tinh|thanh pho|tp)|(?:lien doan lao dong|ldld) (?:tinh|thanh pho|tp)|cap (?:tinh|thanh pho)\b|"
    r"\btinh (?:doan|uy)\b|\bhoi khuyen hoc tinh\b|^tinh\b")),
    ("cơ sở", r"cap co so|\bco so\b"),
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title found in a text: its full name, the wording, the level that the wording states, and where."""

    name: str
    wording: str
    level: str
    start: int
    end: int


def find_title(text: str, known: tuple[KnownAward, ...] = ()) -> Title | None:
    """The first title or form that a text names, the longest at that place; None if it names none.

    Args:
        text: a cell, heading or sentence; compared without accents.
        known: the vocabulary, for names and aliases that the law's terms do not cover or that go on further.
    """
    # A list names the same few awards in thousands of rows.
    return _find_title(text, known) if len(text) < 200 else _find_title.__wrapped__(text, known)


@lru_cache(maxsize=2048)
def _find_title(text: str, known: tuple[KnownAward, ...]) -> Title | None:
    text = tidy(text)
    folded = plain(text)
    bare = key(text)
    if bare in _ABBREVIATIONS:
        return Title(_ABBREVIATIONS[bare], text, "", 0, len(text))
    found: list[tuple[int, int, str, str]] = []
    for name, pattern, level in _terms(known):
        match = pattern.search(folded)
        if match:
            found.append((match.start(), -match.end(), name, level))
    if not found:
        return _open_title(text, folded)
    # Equal spans: the law's term is listed first, and the least is the first of equals.
    start, minus_end, name, level = min(found, key=lambda item: (item[0], item[1]))
    end = -minus_end
    giver = _GIVER.match(folded, end) if name in {"Bằng khen", "Giấy khen", "Cờ thi đua"} else None
    if giver:
        end = giver.end()
        # `Giấy khen Sở`: alone the giver says what inside a sentence it might not.
        level = level or level_of(giver["who"])
    open_class = _open_title(text, folded)
    if open_class and open_class.start <= start and open_class.end > end:
        return open_class
    return Title(name, text[start:end].strip(), level or level_of(text[start:end]), start, end)


def find_titles(text: str, known: tuple[KnownAward, ...] = ()) -> list[Title]:
    """All titles that a cell lists (`LĐTT, CSTĐCS`, `Giấy khen và Cờ thi đua`); the first one where it lists none."""
    parts = [part for part in re.split(r"\s*[,;+/\n]\s*|\s+&\s+|\s+và\s+", text) if part.strip()]
    listed = [find_title(part, known) for part in parts]
    if len(parts) > 1 and all(listed):
        return [title for title in listed if title]
    whole = find_title(text, known)
    return [whole] if whole else []


def _open_title(text: str, folded: str) -> Title | None:
    for pattern, group in ((_QUOTED, 1), (_OPEN, 0), (_OPEN_TITLE, 0)):
        match = pattern.search(folded)
        if match:
            start, end = match.span(group)
            wording = text[start:end].strip(' -–:"“”')
            wording = re.sub(r"(?i)\s+năm\s+\d{4}(?:\s*-\s*\d{4})?\W*$", "", wording)
            for stop in (" cho ", " vì ", " năm học ", " đối với ", " của "):
                cut = wording.find(stop)
                if cut > 8 and pattern is _OPEN:
                    wording = wording[:cut]
            wording = re.sub(r"\s+(?:là|gồm|cho)(?:\s+các(?:\s+em)?)?\s*$", "", wording)
            # The quotation that a name ends with is closed: Kỷ niệm chương “Vì sự nghiệp Giáo dục”.
            if wording.count("“") > wording.count("”"):
                wording += "”"
            return Title(_capital(wording), wording, level_of(wording), start, start + len(wording))
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def level_of(text: str) -> str:
    """The level that a wording or a giver states, in the words of this house; empty if it states none."""
    folded = plain(text)
    return next((level for level, pattern in LEVELS if re.search(pattern, folded)), "")


@lru_cache(maxsize=8)
def _terms(known: tuple[KnownAward, ...]) -> tuple[tuple[str, re.Pattern[str], str], ...]:
    terms = [(name, re.compile(pattern), level) for name, pattern, level in _TERMS]
    for award in known:
        for wording in (award.name, *award.aliases):
            parts = [re.escape(part) for part in key(wording).split()]
            if parts:
                terms.append((award.name, re.compile(r"\b" + r"[\W_]+".join(parts) + r"\b"), level_of(wording)))
    return tuple(terms)
