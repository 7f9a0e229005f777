"""Sample records beside real ones: each page that shows one says so, and no other does."""

from __future__ import annotations

import pytest

from tests.support.build import build, files
from tests.support.data import Records, small_site

SAID = "Dữ liệu minh họa: đơn vị và con người trên trang này không có thật."
MARK = "quyt"  # in each sample record's id, so in each link to it


def _add_samples(data: Records) -> None:
    """One sample record of each kind, linked among themselves and with the days, movements and documents that all share."""
    def add(folder: str, id_: str, **fields: object) -> None:
        data.record(f"{folder}/{id_}-{MARK}.yml", {"sample": True, **fields})

    school, year = f"thcs-{MARK}", {"year": "2026", "campaign": f"2026/kh-{MARK}"}
    for id_ in ("thcs", "thcs-hai"):
        add("units", id_, name=f"Trường mẫu {id_}", kind="truong", level="thcs")
    data.person("g-qqqqqq", "Vũ Thị Quýt", unit=school, sample=True)
    row = {"recipient": "g-qqqqqq", "unit": school}
    data.campaign(f"2026/kh-{MARK}", unit=school, sample=True,
                  anniversaries=[{"name": "Ngày Nhà giáo", "day": "nha-giao", "date": "2026-11-20"}],
                  movements=[{"name": "Dạy tốt", "movement": "day-tot", "line": 7}],
                  citations=[{"number": "34-CT/TW", "document": "ct-34", "line": 7}])
    data.decision(f"2026/qd-{MARK}", [row], campaign=f"2026/kh-{MARK}", sample=True)
    data.decision(f"2026/huy-{MARK}", [row], annulled={"date": "2026-05-30"}, sample=True)  # shows nobody any more
    data.decision(f"2026/yk-{MARK}", [row], status="đang lấy ý kiến", closes="2026-06-10", sample=True)
    data.exemplar(f"2026/e-{MARK}", "g-qqqqqq", quarter="Q1", unit=school, sample=True)
    add("blocks", "khoi", **year, name="Khối mẫu", members=[school, f"thcs-hai-{MARK}"])
    add("councils", "hd", **year, name="Hội đồng mẫu", kind="sáng kiến", unit=school, date="2026-01-14",
        members=[{"seat": "Chủ tịch", "office": "Hiệu trưởng"}])
    add("initiatives", "sk", **year, name="Sáng kiến mẫu", kind="sáng kiến", unit=school, authors=["g-qqqqqq"],
        date="2026-04-02", summary="Một cách làm.", movements=["day-tot"])
    add("anniversaries", "ngay", name="Ngày mẫu", day="06-03")
    add("movements", "pt", name="Phong trào mẫu")
    add("documents", "vb", type="Thông tư", number="9/TT")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of a site with a sample record of each kind."""
    root = tmp_path_factory.mktemp("samples")
    _add_samples(small_site(root))
    build(root)
    return {path: content.decode() for path, content in files(root / "site").items() if path.endswith(".html")}


def test_pages_that_show_samples_say_so(pages: dict[str, str]) -> None:
    """A page says so when it is a sample record's own, or leads to one: a real movement's page that names a sample plan too."""
    own = {path for path in pages if MARK in path or "g-qqqqqq" in path}
    showing = {path for path, page in pages.items()
               if any(sign in page.partition("<main")[2].partition("</main>")[0] for sign in (MARK, "g-qqqqqq"))}
    assert {path for path, page in pages.items() if SAID in page} == own | showing
    assert len(own) >= 11 and {"index.html", "nam/2026/index.html", "ngay-ky-niem/nha-giao.html"} <= showing


def test_pages_of_real_records_do_not(pages: dict[str, str]) -> None:
    """A real record's page, and a list of real records alone, say nothing of samples."""
    for path in ("khen-thuong/quyet-dinh/2026/qd-2.html", "khen-thuong/quyet-dinh/2025/index.html", "don-vi/thcs-moi.html",
                 "guong-dien-hinh/g-aaaaaa.html", "guong-dien-hinh/2026/quy-2.html", "ke-hoach/2026/ke-hoach.html",
                 "don-vi/khoi-thi-dua/khoi-1.html", "khen-thuong/sang-kien/sang-kien-1.html", "nam/2025/index.html"):
        assert SAID not in pages[path], path
