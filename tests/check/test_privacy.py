"""Who is withheld is named in no public text, and no message repeats what nobody should read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bangvang.check import check
from bangvang.problems import Problem
from tests.support.build import TODAY, loaded
from tests.support.data import CHILD, Records, both, consent, site_with_child


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site, and a pupil without consent."""
    return site_with_child(tmp_path)


def _said(data: Records, rule: str = "withheld-name") -> list[Problem]:
    return sorted(problem for problem in check(loaded(data.root), TODAY) if problem.rule == rule)


@pytest.mark.parametrize(
    "text", [CHILD, "giải của em Giàng Thị Sương.", "GIÀNG THỊ SƯƠNG", "“Giàng  Thị\u00a0Sương”", "Giang Thi Suong"]
)
def test_a_story_about_somebody_else(data: Records, text: str) -> None:
    """However the name is written, and whoever the story is about, it is an error at its line."""
    data.write(
        "exemplars/2026/e-9.yml",
        "recipient: g-aaaaaa\nquarter: Q2\ndate: 2026-05-20\ncommendation: Tận tụy.\nstory: |-\n"
        f"  Đoạn một.\n\n  Cô mừng vì {text}\n",
    )
    assert [(one.path, one.line, one.field, one.severity) for one in _said(data)] == [
        ("data/exemplars/2026/e-9.yml", 8, "story", "error")
    ]


def test_messages_never_repeat_the_name(data: Records) -> None:
    """A message goes to logs and screens: it says where, not who."""
    data.exemplar("2026/e-9", "g-aaaaaa", commendation=f"Giúp {CHILD}.", story=f"Em {CHILD} sinh ngày 02/09/2014.")
    data.decision(
        "2026/qd-9",
        [{"recipient": "g-aaaaaa", "level": "so", "reason": f"Cứu {CHILD}"}],
        title=f"Khen {CHILD}",
        note=f"Về {CHILD}",
    )
    data.campaign("2026/ke-hoach-hai", summary=f"Noi gương {CHILD}.")
    found = [*_said(data), *_said(data, "private-data")]
    assert len(found) == 7
    assert not [one for one in found if "Sương" in one.message or "2014" in one.message]


@pytest.mark.parametrize(
    "name", ["Sương", "Giàng Thị Sươn", "Thị Sương", "Lò Thị Sương", "Giáng Thị Sương", "GIÀNG THỊ SƯỚNG"]
)
def test_other_names_are_other_people(data: Records, name: str) -> None:
    """A part of the name, and names that share some of its words, are left alone."""
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {name} đến lớp.")
    assert _said(data) == []


@pytest.mark.parametrize("field", ["summary", "title"])
def test_other_names_with_the_same_last_words(data: Records, field: str) -> None:
    """Lò Thị Sương is somebody else than Giàng Thị Sương, in a short text as in a story."""
    if field == "summary":
        data.campaign("2026/ke-hoach-hai", summary="Noi gương Lò Thị Sương.")
    else:
        data.decision("2026/qd-9", [{"recipient": "g-aaaaaa", "level": "so"}], title="Khen Lò Thị Sương")
    assert _said(data) == []


def test_a_name_of_one_word_is_a_word_like_others(data: Records) -> None:
    """A pupil called Sương at home: texts may speak of dew, and the whole name is looked for as before."""
    data.change("recipients/g-zzzzzz.yml", aliases=["Sương"])
    data.exemplar("2026/e-8", "g-aaaaaa", story="Cô đến trường từ lúc sương chưa tan.\n\nSương phủ kín núi đồi.")
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {CHILD} đến lớp.")
    assert [(one.path, one.severity) for one in _said(data)] == [("data/exemplars/2026/e-9.yml", "error")]


def test_with_consent_nothing_is_said(data: Records) -> None:
    """Who may be shown may be named."""
    data.pupil("g-zzzzzz", CHILD, both())
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {CHILD} đến lớp.")
    assert _said(data) == []


def test_who_withdrew_is_withheld(data: Records) -> None:
    """An adult who withdrew is named nowhere either."""
    data.person("g-yyyyyy", "Sùng A Chu", consents=[consent("self", withdrawn="2026-05-30")])
    data.exemplar("2026/e-9", "g-aaaaaa", story="Cô cùng Sùng A Chu đến lớp.")
    assert [one.severity for one in _said(data)] == ["error"]


def test_a_namesake_who_may_be_shown(data: Records) -> None:
    """Where somebody public bears the name, the editor is asked; in that person's own portrait nothing is said."""
    data.person("g-yyyyyy", CHILD)
    data.exemplar("2026/e-8", "g-yyyyyy", story=f"Cô {CHILD} đến lớp.")
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {CHILD} đến lớp.")
    assert [(one.path, one.severity) for one in _said(data)] == [("data/exemplars/2026/e-9.yml", "warning")]


NOBODY: list[dict[str, Any]] = [
    {"of": "draft: true", "draft": True},
    {"of": "no list"},
    {"of": "a proposal", "status": "đề nghị"},
    {"of": "a day to come", "date": "2026-06-02"},
    {"of": "an annulled list", "annulled": {"date": "2026-05-25"}},
    {"of": "a sample", "sample": True},
]


@pytest.mark.parametrize("fields", NOBODY, ids=lambda fields: fields["of"])
def test_a_namesake_who_is_not_shown_hides_no_child(data: Records, fields: dict[str, Any]) -> None:
    """Only who has a page today can be whom a text speaks of; publishing leaves samples behind, and the text stands."""
    told = {key: value for key, value in fields.items() if key != "of"}
    data.person("g-yyyyyy", CHILD, **{key: value for key, value in told.items() if key in ("draft", "sample")})
    if fields["of"] != "no list":
        listed = {key: value for key, value in told.items() if key != "draft"}
        data.decision("2026/qd-9", [{"recipient": "g-yyyyyy", "level": "so"}], **listed)
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {CHILD} đến lớp.")
    assert [one.severity for one in _said(data)] == ["error"]


def test_a_sample_s_namesake_may_be_a_sample(data: Records) -> None:
    """An invented child is nobody: an invented person may be called so, too."""
    data.change("recipients/g-zzzzzz.yml", sample=True)
    data.person("g-yyyyyy", CHILD, sample=True)
    data.decision("2026/qd-9", [{"recipient": "g-yyyyyy", "level": "so"}], sample=True)
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {CHILD} đến lớp.")
    assert [one.severity for one in _said(data)] == ["warning"]


@pytest.mark.parametrize(("text", "told"), [
    (f"Cô giúp em học sinh {CHILD} lớp 5A.", True),
    (f"Cô dìu em {CHILD} về lớp.", True),
    (f"Cô giúp các em {CHILD} và Lò Thị Mai.", True),
    (f"Cô {CHILD} giúp các em lớp 5A.", False),
    (f"{CHILD} là chị của năm em nhỏ.", False),
    (f"Hai chị em {CHILD} cùng dạy ở trường.", False),
    (f"Các em: {CHILD} dạy ba lớp.", False),
    (f"Cô học sinh {CHILD} ngày ấy nay là cô giáo.", False),
])
def test_a_pupil_of_the_owner_s_name(data: Records, text: str, told: bool) -> None:
    """A grown-up's portrait that speaks of a pupil of the same name: the editor is asked; of a pupil's own it is ordinary."""
    data.person("g-yyyyyy", CHILD)
    data.exemplar("2026/e-9", "g-yyyyyy", story=text)
    assert [one.severity for one in _said(data)] == ["warning"] * told
    data.pupil("g-yyyyyy", CHILD, both())
    assert _said(data) == []


HOME = "Gia đình ông Vàng Mí Sính"
GONE = [consent("self", "page", withdrawn="2026-05-30")]


@pytest.mark.parametrize(("fields", "text", "told"), [
    ({}, f"Cô đến thăm {HOME}.", ["error"]),
    ({}, f"Cô đến thăm {HOME.lower().replace('vàng mí sính', 'Vàng Mí Sính')}.", ["error"]),
    ({"aliases": ["Nhà Vàng Mí"]}, "Cô đến thăm Nhà Vàng Mí.", ["error"]),
    ({}, "Cô cảm ơn ông Vàng Mí Sính.", ["warning"]),
    ({}, "Cô dạy trên đường Vàng Mí Sính.", []),
    ({"consents": None}, f"Cô đến thăm {HOME}.", []),
    ({"consents": [consent("self", "photo", withdrawn="2026-05-30")]}, f"Cô đến thăm {HOME}.", []),
    ({"name": "Hộ bà Lù Thị Pà, bản Nà Ngò"}, "Ở bản Nà Ngò có bà Lù Thị Pà.", ["warning"]),
    ({"name": "Hộ bà Lù Thị Pà, bản Nà Ngò"}, "Cô dạy ở bản Nà Ngò.", []),
    ({"kind": "collective", "category": "tap-the", "name": "Câu lạc bộ Hoa Ban Trắng"}, "Cô lập Câu lạc bộ Hoa Ban Trắng.",
     ["warning"]),
    ({"kind": "collective", "category": "tap-the", "name": "Tổ Lý"}, "Cô ở Tổ Lý.", []),
])
def test_groups_that_withdrew(data: Records, fields: dict[str, Any], text: str, told: list[str]) -> None:
    """A household that withdrew is named nowhere; who stands for it, and a collective of a name of its own, are asked about."""
    household = {"kind": "household", "name": HOME, "category": "ho-gia-dinh", "consents": GONE}
    data.record("recipients/g-yyyyyy.yml", household | fields)
    data.decision("2026/qd-9", [{"recipient": "g-yyyyyy"}])
    data.exemplar("2026/e-9", "g-aaaaaa", story=text)
    assert [one.severity for one in _said(data)] == told


@pytest.mark.parametrize("kind", ["household", "collective"])
def test_groups_of_one_name(data: Records, kind: str) -> None:
    """Another of the same name keeps it; a household is asked about, a collective and who stands for a household are not."""
    name = HOME if kind == "household" else "Tổ Toán - Tin"
    group = {"kind": kind, "name": name, "category": "tap-the" if kind == "collective" else "ho-gia-dinh"}
    data.record("recipients/g-yyyyyy.yml", group | {"consents": GONE})
    data.record("recipients/g-xxxxxx.yml", group)
    data.person("g-wwwwww", "Vàng Mí Sính")
    data.decision("2026/qd-9", [{"recipient": "g-xxxxxx"}, {"recipient": "g-wwwwww", "reason": "Cùng ông Vàng Mí Sính"}])
    assert _said(data) == []
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Cô cùng {name} và ông Vàng Mí Sính.")
    assert [one.severity for one in _said(data)] == ["warning"] * (kind == "household")


def test_titles_that_the_page_leaves_out_by_itself(data: Records) -> None:
    """A decision's title that names somebody withheld on its list is not printed: a warning; of others, an error."""
    data.decision("2026/qd-8", [{"recipient": "g-zzzzzz", "level": "so"}], title=f"Khen {CHILD}")
    data.decision("2026/qd-9", [{"recipient": "g-aaaaaa", "level": "so"}], title=f"Khen {CHILD}")
    assert [(one.path.split("/")[3], one.severity) for one in _said(data)] == [("qd-8", "warning"), ("qd-9", "error")]


def test_drafts_and_own_texts_of_the_withheld_are_not_public(data: Records) -> None:
    """What is not shown needs no word."""
    data.exemplar("2026/e-8", "g-zzzzzz", story=f"Em {CHILD} học giỏi.")
    data.exemplar("2026/e-9", "g-aaaaaa", story=f"Em {CHILD} học giỏi.", draft=True)
    assert _said(data) == []


@pytest.mark.parametrize(("recipient", "severity"), [("g-aaaaaa", "warning"), ("g-cccccc", "error")])
def test_private_data_in_a_story(data: Records, recipient: str, severity: str) -> None:
    """Where somebody lives: with children an error, with adults a warning; the line is the story's."""
    data.write(
        "exemplars/2026/e-9.yml",
        f"recipient: {recipient}\nquarter: Q2\ndate: 2026-05-20\ncommendation: Tận tụy.\nstory: |-\n"
        "  Đoạn một.\n\n  Nhà ở số 12 đường Lê Lợi.\n",
    )
    assert [(one.line, one.severity) for one in _said(data, "private-data")] == [(8, severity)]


@pytest.mark.parametrize("field", ["commendation", "story", "role", "alt", "credit"])
def test_private_data_in_any_text_of_a_portrait(data: Records, field: str) -> None:
    """Whatever of a portrait is shown is looked through: what stands under the picture too."""
    said = "Liên hệ 0912 345 678"
    photo = {"file": "e-9.jpg", "alt": "Cô An", "credit": "Ảnh của trường"}
    name = f"photo.{field}" if field in photo else field
    data.exemplar("2026/e-9", "g-aaaaaa", **({"photo": photo | {field: said}} if field in photo else {field: said}))
    assert [(one.field, one.severity) for one in _said(data, "private-data")] == [(name, "error")]


@pytest.mark.parametrize(("said", "severity"), [
    ("Liên hệ cô: 0912 345 678.", "error"),
    ("CCCD 001185012345.", "error"),
    ("Số tài khoản 1234 5678 9012.", "error"),
    ("Gửi về hang.mau@example.vn.", "error"),
    ("Cô Mẫu, 45 tuổi, dạy Toán.", "warning"),
    ("Cô sinh năm 1981.", "warning"),
    ("Cô bị bệnh tim.", "warning"),
])
def test_numbers_of_adults_are_refused_too(data: Records, said: str, severity: str) -> None:
    """A number that leads to a person is never published, of nobody; what may be of others in the text is said."""
    data.exemplar("2026/e-9", "g-aaaaaa", story=said)
    data.decision("2026/qd-9", [{"recipient": "g-aaaaaa", "level": "so", "reason": said}])
    assert {one.severity for one in _said(data, "private-data")} == {severity}
    assert len(_said(data, "private-data")) == 2


def test_private_data_of_who_is_not_known(data: Records) -> None:
    """A recipient without a record is a fault of its own; what is private in the text is said beside it."""
    data.exemplar("2026/e-9", "g-nnnnnn", story="Liên hệ 0912 345 678.")
    assert [(one.path, one.field, one.severity) for one in _said(data, "private-data")] == [
        ("data/exemplars/2026/e-9.yml", "story", "error")
    ]


def test_contact_lines_of_plans_are_official(data: Records) -> None:
    """Where to send a report stands in a plan's text and deadlines, and is left alone."""
    data.campaign(
        "2026/ke-hoach-hai",
        "KẾ HOẠCH\n\nGửi về vanphong@example.vn, điện thoại: 0912 345 678.\n",
        deadlines=[{"title": "Gửi báo cáo", "date": "2026-05-15", "email": "vanphong@example.vn"}],
    )
    assert _said(data, "private-data") == []


QD, PLAN, INITIATIVE = "decisions/2026/qd-2/decision.yml", "campaigns/2026/ke-hoach/campaign.yml", "initiatives/sang-kien-1.yml"
# Each text of a record, besides stories and reasons, that a page shows.
TEXTS: list[tuple[str, str, dict[str, Any]]] = [
    ("site.yml", "tagline", {"tagline": f"Noi gương {CHILD}"}),
    ("site.yml", "introduction", {"introduction": f"Noi gương {CHILD}"}),
    (QD, "title", {"title": f"Khen {CHILD}"}),
    (QD, "note", {"note": f"Cùng với {CHILD}"}),
    (PLAN, "summary", {"summary": f"Noi gương {CHILD}"}),
    (PLAN, "notes[2].text", {"notes": [{"text": "Một"}, {"text": f"Nói về {CHILD}"}]}),
    ("units/thcs-moi.yml", "about", {"about": f"Nơi {CHILD} học"}),
    ("movements/day-tot.yml", "about", {"about": f"Có {CHILD} tham gia"}),
    ("anniversaries/nha-giao.yml", "about", {"about": f"Có {CHILD} tham gia"}),
    ("blocks/khoi-1.yml", "about", {"about": f"Có {CHILD} tham gia"}),
    (INITIATIVE, "name", {"name": f"Cùng {CHILD} đọc sách"}),
    (INITIATIVE, "summary", {"summary": f"Cùng {CHILD} đọc sách"}),
    (INITIATIVE, "text", {"text": f"Cùng {CHILD} đọc sách"}),
    (INITIATIVE, "recognition", {"recognition": f"Quyết định khen {CHILD}"}),
    (INITIATIVE, "results[2]", {"results": ["Kết quả một", f"Em {CHILD} đạt giải"]}),
    ("commitments/giao-uoc-1.yml", "text", {"text": f"Giúp {CHILD} đến trường"}),
    ("commitments/giao-uoc-1.yml", "title", {"title": f"Giao ước giúp {CHILD}"}),
    ("commitments/giao-uoc-1.yml", "targets[1].label", {"targets": [{"label": f"Kèm {CHILD}", "value": "9", "unit": "buổi"}]}),
    ("councils/hoi-dong-1.yml", "name", {"name": f"Hội đồng xét khen {CHILD}"}),
    ("councils/hoi-dong-1.yml", "tasks[2]", {"tasks": ["Họp hằng quý", f"Xét khen {CHILD}"]}),
    ("criteria/tieu-chi-1.yml", "title", {"title": f"Tiêu chí giúp {CHILD}"}),
    ("blocks/khoi-1.yml", "name", {"name": f"Khối của {CHILD}"}),
    ("recipients/g-bbbbbb.yml", "role", {"role": f"Chủ nhiệm lớp của {CHILD}"}),
    ("recipients/g-dddddd.yml", "name", {"name": f"Nhóm bạn của {CHILD}"}),
    ("recipients/g-eeeeee.yml", "aliases[2]", {"aliases": ["Nhà ông Phúc", f"Gia đình em {CHILD}"]}),
]


@pytest.mark.parametrize(("path", "field", "fields"), TEXTS)
def test_every_text_of_a_page(data: Records, path: str, field: str, fields: dict[str, Any]) -> None:
    """Whoever stands in a text that a page shows is told at its field; a draft is shown nowhere."""
    data.change(path, **fields)
    assert [(one.path, one.field, one.severity) for one in _said(data)] == [(f"data/{path}", field, "error")]
    if path != "site.yml":
        data.change(path, draft=True)
        assert _said(data) == []


@pytest.mark.parametrize(("status", "told"), [("đề nghị", []), ("đăng ký", []), ("đang lấy ý kiến", ["error"])])
def test_titles_of_lists_that_are_no_awards(data: Records, status: str, told: list[str]) -> None:
    """A proposal and a registration have no page; a list under consultation has one."""
    data.decision("2026/qd-9", [{"recipient": "g-aaaaaa"}], title=f"Khen {CHILD}", status=status, closes="2026-06-30")
    assert [one.severity for one in _said(data)] == told


NOWHERE = [
    {"draft": True},
    {"status": "đề nghị"},
    {"status": "đăng ký"},
    {"annulled": {"date": "2026-05-25"}},
    {"status": "đang lấy ý kiến", "closes": "2026-05-31"},
    {"status": "đang lấy ý kiến", "closes": "2026-06-30", "annulled": {"date": "2026-05-25"}},
]
SHOWN = [{}, {"date": "2026-06-02"}, {"status": "truy tặng"}, {"status": "đang lấy ý kiến", "closes": "2026-06-01"}]


@pytest.mark.parametrize(
    ("fields", "severities"), [*((fields, []) for fields in NOWHERE), *((fields, ["error"]) for fields in SHOWN)], ids=str
)
def test_reasons_of_a_list(data: Records, fields: dict[str, Any], severities: list[str]) -> None:
    """A reason stops the build only where a page shows it, today or of itself later: no draft, proposal, annulled list."""
    data.decision(
        "2026/qd-9",
        [
            {"recipient": "g-aaaaaa", "level": "so", "reason": f"Cứu {CHILD}"},
            {"recipient": "g-cccccc", "level": "so", "reason": "Sinh ngày 02/09/2014, vượt khó"},
        ],
        **fields,
    )
    assert [one.severity for one in _said(data) if one.path.endswith(".csv")] == severities
    assert [one.severity for one in _said(data, "private-data")] == severities
