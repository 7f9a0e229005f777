"""More places where somebody withheld could be named: broken lines, credits, roles, names of groups, plans, file names."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.builder import read
from bangvang.check import check
from bangvang.program import Program
from tests.support.build import HOME, TODAY, loaded
from tests.support.data import CHILD, PLAN, Records, site_with_child


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site, and a pupil without consent."""
    return site_with_child(tmp_path)


def _said(data: Records, rule: str = "withheld-name") -> list[tuple[str, int, str, str]]:
    return sorted((one.path, one.line, one.field, one.severity) for one in check(loaded(data.root), TODAY) if one.rule == rule)


@pytest.mark.parametrize(("rows", "line"), [
    (("Cô mừng vì em Giàng Thị", "Sương đạt giải."), 6),
    (("Cô mừng vì em Giàng", "Thị", "Sương đạt giải."), 6),
    (("Cô mừng vì giải của em", "Giàng Thị Sương."), 7),
])
def test_a_name_that_goes_on_in_the_next_line(data: Records, rows: tuple[str, ...], line: int) -> None:
    """Lines of a paragraph are one text on the page, so they are one for the check; said once, where the name begins."""
    story = "".join(f"  {row}\n" for row in rows)
    data.write("exemplars/2026/e-9.yml",
               f"recipient: g-aaaaaa\nquarter: Q2\ndate: 2026-05-20\ncommendation: Tận tụy.\nstory: |-\n{story}")
    assert _said(data) == [("data/exemplars/2026/e-9.yml", line, "story", "error")]


def test_two_paragraphs_are_no_name(data: Records) -> None:
    """What stands in two paragraphs does not belong together."""
    data.exemplar("2026/e-9", "g-aaaaaa", story="Cô là Giàng Thị\n\nSương sớm trên núi.")
    assert _said(data) == []


def test_the_credit_of_a_picture(data: Records) -> None:
    """It stands under the picture for all to read."""
    data.exemplar("2026/e-9", "g-bbbbbb", photo={"file": "e-9.jpg", "alt": "Trên lớp", "credit": f"Ảnh: em {CHILD}"})
    assert [one[2:] for one in _said(data)] == [("photo.credit", "error")]


@pytest.mark.parametrize(("id_", "fields", "field"), [
    ("g-bbbbbb", {"role": f"Mẹ của em {CHILD}"}, "role"),
    ("g-dddddd", {"name": f"Nhóm của em {CHILD}"}, "name"),
    ("g-eeeeee", {"aliases": [f"Nhà em {CHILD}"]}, "aliases[1]"),
])
def test_roles_and_names_of_groups(data: Records, id_: str, fields: dict[str, object], field: str) -> None:
    """What stands beside everybody's name, and what a group or a household is called."""
    data.change(f"recipients/{id_}.yml", **fields)
    assert [(path, name, severity) for path, _, name, severity in _said(data)] == [(f"data/recipients/{id_}.yml", name, "error")
                                                                                   for name in [field]]


def test_a_person_of_the_same_name_is_no_fault(data: Records) -> None:
    """Who may be shown keeps the name, whoever else bears it."""
    data.person("g-yyyyyy", CHILD, aliases=[CHILD.upper()])
    assert _said(data) == []


def test_a_plan_is_asked_about(data: Records) -> None:
    """A plan stands as received: the editor is asked, at its line, whether it may stand at all."""
    data.campaign("2026/ke-hoach-hai", PLAN + f"Noi gương em {CHILD}.\n")
    assert _said(data) == [("data/campaigns/2026/ke-hoach-hai/plan.md", PLAN.count("\n") + 1, "", "warning")]


@pytest.mark.parametrize(("fields", "field"), [
    ({"header": {"title": f"Về việc noi gương em {CHILD}"}}, "header.title"),
    ({"deadlines": [{"title": "Báo cáo", "date": "2026-05-01"}, {"title": f"Viết về em {CHILD}", "date": "2026-05-02"}]},
     "deadlines[2].title"),
    ({"duties": [{"who": "Lớp 8A", "text": "Giúp bạn giang thi suong, Giàng Thị Sương."}]}, "duties[1].text"),
])
def test_what_a_plan_s_record_says_in_words_of_its_own(data: Records, fields: dict[str, object], field: str) -> None:
    """Titles and deadlines stand in lists, feeds and the calendar; only what is the plan's own wording is asked about there."""
    path = "data/campaigns/2026/ke-hoach-hai/campaign.yml"
    data.campaign("2026/ke-hoach-hai", **fields)
    assert [(one, name, severity) for one, _, name, severity in _said(data)] == [(path, field, "error")]
    data.campaign("2026/ke-hoach-hai", PLAN + "Noi gương em Giàng\nThị Sương.\n", **fields)
    assert {(one.rpartition("/")[2], severity) for one, _, _, severity in _said(data)} == {("plan.md", "warning")}
    data.campaign("2026/ke-hoach-hai", draft=True, **fields)
    assert _said(data) == []


@pytest.mark.parametrize(("folder", "path"), [
    ("decisions", "data/decisions/2026/khen-giang-thi-suong/decision.yml"),
    ("initiatives", "data/initiatives/giang-thi-suong.yml"),
])
def test_addresses_do_not_name(data: Records, folder: str, path: str) -> None:
    """The folder of a decision and the file of an initiative are addresses: they name none of its people."""
    if folder == "decisions":
        data.decision("2026/khen-giang-thi-suong", [{"recipient": "g-zzzzzz"}])
    else:
        data.record("initiatives/giang-thi-suong.yml", {
            "year": "2026", "name": "Một", "kind": "sáng kiến", "unit": "thcs-moi", "authors": ["g-zzzzzz"],
            "date": "2026-04-02", "summary": "Hai."})
    assert [(one[0], one[3]) for one in _said(data, "name-in-file")] == [(path, "error")]


@pytest.mark.parametrize(("text", "severity"), [
    ("Cô dạy ở Trường THCS Lê Hồng Phong.", "warning"),
    ("Cô dạy ở trường tiểu học Lê Hồng Phong, xã Lê Hồng Phong.", "warning"),
    ("Nhà cô ở đường Lê Hồng Phong", "warning"),
    ("Trường\nTHCS\nLê Hồng Phong", "warning"),
    ("Ở trường Lê Hồng Phong rất chăm.", "error"),
    ("Ở trường, Lê Hồng Phong rất chăm.", "error"),
    ("Học sinh THCS: Lê Hồng Phong.", "error"),
    ("Bạn học Lê Hồng Phong", "error"),
    ("Khen thưởng Lê Hồng Phong", "error"),
    ("Em Lê Hồng Phong, Trường THCS Lê Hồng Phong", "error"),
    ("Lê Hồng Phong", "error"),
])
def test_a_school_called_as_a_child(data: Records, text: str, severity: str) -> None:
    """Schools, communes and streets bear names of people: where it is plainly one of these, the editor is asked."""
    data.pupil("g-yyyyyy", "Lê Hồng Phong", [])
    story = "".join(f"  {row}\n" for row in text.split("\n"))
    data.write("exemplars/2026/e-9.yml",
               f"recipient: g-aaaaaa\nquarter: Q2\ndate: 2026-05-20\ncommendation: Tận tụy.\nstory: |-\n{story}")
    assert [one[3] for one in _said(data)] == [severity]


def test_a_school_of_the_department(data: Records) -> None:
    """A unit that bears the name makes a bare “trường” plain too, in its name of another day as well."""
    data.pupil("g-yyyyyy", "Lê Hồng Phong", [])
    data.change("units/thcs-moi.yml", former_names=[{"name": "Trường THCS Lê Hồng Phong", "until": "2020"}])
    data.exemplar("2026/e-9", "g-aaaaaa", story="Cô về trường Lê Hồng Phong từ năm 2010.")
    data.exemplar("2026/e-8", "g-aaaaaa", story="Cô dìu em Lê Hồng Phong về trường.")
    assert [(one[0], one[3]) for one in _said(data)] == [("data/exemplars/2026/e-8.yml", "error"),
                                                        ("data/exemplars/2026/e-9.yml", "warning")]


@pytest.mark.parametrize("field", ["tagline", "introduction"])
def test_what_the_home_page_says(data: Records, field: str) -> None:
    """The first lines that a reader sees."""
    data.change("site.yml", **{field: f"Noi gương em {CHILD}."})
    assert [(path, name, severity) for path, _, name, severity in _said(data)] == [("data/site.yml", field, "error")]


def test_hand_written_pages(data: Records) -> None:
    """What stands in content/ is published as it stands: a build stops at the line that names a child."""
    page = data.root / "content" / "huong-dan.md"
    page.parent.mkdir()
    page.write_text(f"---\ntitle: Hướng dẫn\n---\n\n# Hướng dẫn\n\nNoi gương em **{CHILD}**.\n", encoding="utf-8")
    problems = read(Program(HOME, data.root), TODAY, None).problems
    assert [(one.path, one.line, one.severity) for one in problems if one.rule == "withheld-name"] == [
        ("content/huong-dan.md", 7, "error")]


@pytest.mark.parametrize("said", [
    "Em Giàng Thị **Sương** đạt giải.", "Em *Giàng* Thị Sương", "Em [Giàng Thị](index.md) Sương", "Em Giàng <b>Thị</b> Sương",
    "Em Gi&agrave;ng Thị Sương", "| Em | Giàng Thị **Sương** |\n|---|---|\n| a | b |", "<!-- Giàng Thị Sương -->",
])  # fmt: skip
def test_signs_within_a_name_hide_it_from_no_check(data: Records, said: str) -> None:
    """A reader does not see how a page was written; what stands in a comment is sent with it all the same."""
    page = data.root / "content" / "tin.md"
    page.parent.mkdir()
    page.write_text(f"# Tin\n\n{said}\n", encoding="utf-8")
    problems = read(Program(HOME, data.root), TODAY, None).problems
    assert [(one.path, one.severity) for one in problems if one.rule == "withheld-name"] == [("content/tin.md", "error")]


def test_signs_within_a_namesake_s_name(data: Records) -> None:
    """Where somebody public bears the name, the editor is asked, however the page was written."""
    data.person("g-yyyyyy", CHILD)
    data.exemplar("2026/e-8", "g-yyyyyy")
    page = data.root / "content" / "tin.md"
    page.parent.mkdir()
    page.write_text("# Tin\n\nCô Giàng Thị **Sương** nhận giải.\n", encoding="utf-8")
    problems = read(Program(HOME, data.root), TODAY, None).problems
    assert [(one.path, one.severity) for one in problems if one.rule == "withheld-name"] == [("content/tin.md", "warning")]


@pytest.mark.parametrize(("name", "written"), [
    ("H'Hen Niê", ("H’Hen Niê", "HʼHen Niê", "H' Hen Niê", "H Hen Niê", "H\u00a0Hen Niê", "HHen Niê", "H-Hen Niê", "H’HEN NIÊ")),
    ("H Mây Êban", ("H'Mây Êban", "H’ Mây Êban", "HMây Êban")),
    ("Ksor H'Nga", ("Ksor H’Nga", "Ksor H' Nga", "Ksor H Nga", "Ksor HNga")),
    ("Đinh Y-a", ("Đinh Y-a", "Đinh Y–a", "Đinh Y‑a", "Đinh Ya", "ĐINH Y-A", "Ðinh Y-a", "Dinh Y-a")),
    ("Nguyễn Phúc Bảo-Long", ("Nguyễn Phúc Bảo-Long", "Nguyễn Phúc Bảo Long")),
    ("Y Phôn Ksor", ("Y-Phôn Ksor", "Y’ Phôn Ksor", "YPhôn Ksor")),
    ("Rơ Châm Phúc", ("Rơchâm Phúc", "RƠ CHÂM PHÚC")),
    ("K'Brẻo", ("K’Brẻo", "K' Brẻo")),
    ("Thạch Thị Sa Ri", ("Thạch Thị Sari", "Thạch Thị Sa-ri")),
    ("Rmah H'Ƀlŏ", ("Rmah H’Ƀlŏ", "Rmah H'Blo")),
    ("Nguyễn Trà Mi", ("Nguyễn Trà Mi", "Nguyễn Trà My", "NGUYỄN TRÀ MI", "Nguyen Tra Mi", "Nguyen Tra My")),
    ("Lý Thị Lí", ("Lý Thị Lí", "Lý Thị Lý", "Lí Thị Lí", "Lí Thị Lý")),
    ("Vàng Mí Quý", ("Vàng Mí Quý", "Vàng Mí Quí", "Vàng Mý Quí")),
    ("Nguyễn Thị Mẫu (B)", ("Nguyễn Thị Mẫu (B)", "Nguyễn Thị Mẫu", "Nguyễn Thị Mẫu B")),
])
def test_names_of_all_peoples_however_they_are_written(data: Records, name: str, written: tuple[str, ...]) -> None:
    """Signs and spaces within a name, look-alikes and remarks behind it make no other child of it."""
    data.pupil("g-yyyyyy", name, [])
    for place, one in enumerate(written):
        data.exemplar(f"2026/e-{place + 10}", "g-aaaaaa", story=f"Cô dìu em {one} về lớp.")
    assert [(path, severity) for path, _, _, severity in _said(data)] == [
        (f"data/exemplars/2026/e-{place + 10}.yml", "error") for place in range(len(written))]


@pytest.mark.parametrize("text", ["Cô dạy em Hen Niê đọc.", "Cô Ksor Hà dìu em Nga.", "Em Y Phôn Ksơr", "Em Bảo Longg",
                                  "Em Lê Thị Thúi", "Em Đỗ Văn Tay"])
def test_other_names_are_no_fault(data: Records, text: str) -> None:
    """What only resembles such a name is another's."""
    for place, name in enumerate(("H'Hen Niê", "Ksor H'Nga", "Y Phôn Ksor", "Nguyễn Phúc Bảo-Long", "Lê Thị Thúy",
                                  "Đỗ Văn Tai")):
        data.pupil(f"g-yyyyy{'abcdef'[place]}", name, [])
    data.exemplar("2026/e-9", "g-aaaaaa", story=text)
    assert _said(data) == []


def test_a_mark_that_tells_namesakes_apart(data: Records) -> None:
    """Where (A) may be shown and (B) may not, the editor is asked whose name it is."""
    data.pupil("g-yyyyyy", "Nguyễn Thị Mẫu (B)", [])
    data.person("g-xxxxxx", "Nguyễn Thị Mẫu (A)")
    data.exemplar("2026/e-8", "g-xxxxxx", story="Cô Nguyễn Thị Mẫu lên lớp.")
    data.exemplar("2026/e-9", "g-aaaaaa", story="Cô giúp Nguyễn Thị Mẫu lên lớp.")
    assert [(one[0], one[3]) for one in _said(data)] == [("data/exemplars/2026/e-9.yml", "warning")]
