"""Where everything stands: the one place that makes addresses. Paths are relative to the site's root."""

from __future__ import annotations

import re
from hashlib import blake2b

from bangvang.text import slug

_PERSONAL = re.compile(r"guong-dien-hinh/(?:g-[2-9a-z]{6}\.(?:html|docx)|anh/[^/]+)")
_CONSULTATION = re.compile(r"khen-thuong/lay-y-kien/(?!index\.html$)[^/]+\.html")
HOME = "index.html"
SEARCH = "tim-kiem/index.html"
PLANS = "ke-hoach/index.html"
EXEMPLARS = "guong-dien-hinh/index.html"
AWARDS = "khen-thuong/index.html"
DECISIONS = "khen-thuong/quyet-dinh/index.html"
TITLES = "khen-thuong/danh-hieu/index.html"
INITIATIVES = "khen-thuong/sang-kien/index.html"
CONSULTATIONS = "khen-thuong/lay-y-kien/index.html"
ANNIVERSARIES = "ngay-ky-niem/index.html"
UNITS = "don-vi/index.html"
BLOCKS = "don-vi/khoi-thi-dua/index.html"
YEARS = "nam/index.html"
MOVEMENTS = "phong-trao/index.html"
DOCUMENTS = "van-ban/index.html"
CALENDAR = "ngay-ky-niem/lich.ics"
DATA = "du-lieu/index.html"
DATA_PEOPLE = "du-lieu/exemplars.json"
ABOUT = "gioi-thieu/index.html"
CONTACT = "lien-he/index.html"
PRIVACY = "bao-ve-du-lieu/index.html"
NAMES = "guong-dien-hinh/ten/index.html"
# What the frame, and what the pages of years and blocks call their own parts.
FRAME = frozenset({"find-input", "find-suggestions", "noi-dung"})
PLACES = FRAME | {
    "dang-ky", "don-vi", "giao-uoc", "guong", "hoi-dong", "ke-hoach", "khoi-thi-dua", "quyet-dinh", "sang-kien", "tieu-chi"}


def recipient(id_: str) -> str:
    """A recipient's page."""
    return f"guong-dien-hinh/{id_}.html"


def achievements(id_: str) -> str:
    """A recipient's record of achievements as DOCX."""
    return f"guong-dien-hinh/{id_}.docx"


def picture(exemplar: str, width: int) -> str:
    """An exemplar's picture, named by the exemplar's opaque id and its width."""
    return f"guong-dien-hinh/anh/{exemplar}-{width}.jpg"


def is_personal(path: str) -> bool:
    """Whether an address exists because of people: a recipient's page, record, picture, a list under consultation."""
    return _PERSONAL.fullmatch(path) is not None or is_consultation(path)


def is_consultation(path: str) -> bool:
    """Whether an address is that of a list under consultation."""
    return _CONSULTATION.fullmatch(path) is not None


def exemplars_of(year: int, quarter: str | None = None) -> str:
    """The exemplars of a year, or of a quarter of it."""
    return f"guong-dien-hinh/{year}/quy-{quarter[1]}.html" if quarter else f"guong-dien-hinh/{year}/index.html"


def decisions_of(year_: int, part: str = "") -> str:
    """The decisions of a year, or of a part of it (`2026-05`) where they are too many."""
    return _of_year("khen-thuong/quyet-dinh", year_, part)


def campaign(id_: str) -> str:
    """A campaign's page; ids begin with the year."""
    return f"ke-hoach/{id_}.html"


def campaigns_of(year_: int, part: str = "") -> str:
    """The campaigns of a year, or of a part of it."""
    return _of_year("ke-hoach", year_, part)


def campaign_source(id_: str, name: str) -> str:
    """The file of a campaign as received, to download."""
    return f"ke-hoach/{id_}/{name}"


def decision(id_: str) -> str:
    """A decision's page; ids begin with the year."""
    return f"khen-thuong/quyet-dinh/{id_}.html"


def consultation(id_: str) -> str:
    """The page of a list under consultation; the folder's year is left out, as ids are unique among the open ones."""
    return f"khen-thuong/lay-y-kien/{id_.partition('/')[2]}.html"


def award(id_: str) -> str:
    """A title or form of the vocabulary, and who has it."""
    return f"khen-thuong/danh-hieu/{id_}.html"


def unit(id_: str) -> str:
    """A unit's page."""
    return f"don-vi/{id_}.html"


def units_of(kind: str, key: str = "") -> str:
    """The units of a kind, where one page cannot hold all units; or those of them whose names begin so."""
    return f"don-vi/loai/{kind}/{key}.html" if key else f"don-vi/loai/{kind}.html"


def unit_of(id_: str, year_: int) -> str:
    """Those honoured in a unit in a year, where the unit's page is too short for them."""
    return f"don-vi/{id_}/{year_}.html"


def attached(page: str, key: str, part: str) -> str:
    """A part of a list that hangs on a record's page and that the page cannot hold."""
    return f"{page.removesuffix('.html')}/{key}/{part}.html"


def block(id_: str) -> str:
    """The page of a block of units that compete with each other (khối thi đua)."""
    return f"don-vi/khoi-thi-dua/{id_}.html"


def initiatives_of(year_: int, part: str = "") -> str:
    """The models and initiatives of a year, or of a part of it."""
    return _of_year("khen-thuong/sang-kien", year_, part)


def _of_year(folder: str, year_: int, part: str) -> str:
    """A folder of its own for each part: `2026/2026-05.html` may be a record's page."""
    return f"{folder}/{year_}/{part}/index.html" if part else f"{folder}/{year_}/index.html"


def initiative(id_: str) -> str:
    """The page of a model or initiative (mô hình, sáng kiến)."""
    return f"khen-thuong/sang-kien/{id_}.html"


def year(year_: int) -> str:
    """A year's page."""
    return f"nam/{year_}/index.html"


def anniversary(id_: str) -> str:
    """A celebrated day's page."""
    return f"ngay-ky-niem/{id_}.html"


def movements_of(kind: str, key: str = "") -> str:
    """The movements of a kind, where one page cannot hold all; or those of them whose names begin so."""
    return f"phong-trao/loai/{kind}/{key}.html" if key else f"phong-trao/loai/{kind}.html"


def documents_of(kind: str, key: str = "") -> str:
    """The cited documents of a kind, where one page cannot hold all; or those of them of a year or month."""
    return f"van-ban/loai/{kind}/{key}.html" if key else f"van-ban/loai/{kind}.html"


def movement(id_: str) -> str:
    """A movement's page."""
    return f"phong-trao/{id_}.html"


def document(id_: str) -> str:
    """A cited document's page."""
    return f"van-ban/{id_}.html"


def facet(name: str, value: str) -> str:
    """The list of people for one value of a facet, where no record's own page is that list."""
    return f"{FACET_FOLDERS[name]}/{place_key(value) if name == 'place' else slug(value)}.html"


def place_key(name: str) -> str:
    """A place as part of an address. Tân Phú and Tấn Phú are two places with one slug, so a digest tells them apart."""
    return f"{slug(name)[:60].strip('-')}-{blake2b(name.encode(), digest_size=3).hexdigest()}".lstrip("-")


FACET_FOLDERS: dict[str, str] = {
    "award_level": "khen-thuong/cap",
    "campaign": "khen-thuong/ke-hoach",
    "category": "guong-dien-hinh/doi-tuong",
    "form": "khen-thuong/loai-hinh",
    "level": "guong-dien-hinh/cap-hoc",
    "place": "guong-dien-hinh/dia-danh",
    "quarter": "guong-dien-hinh/quy",
    "school_year": "khen-thuong/nam-hoc",
    "title": "khen-thuong/danh-hieu",
    "unit": "guong-dien-hinh/don-vi",
    "year": "khen-thuong/nam",
}
