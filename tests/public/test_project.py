"""project(): what of a catalogue may be shown, record by record; and that nothing in Public leads out of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bangvang.derive import derive
from bangvang.public import Public, left_out, project
from tests.support.build import TODAY, loaded, public
from tests.support.data import Records, both, consent, picture, small_site


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site on which everything is public."""
    return small_site(tmp_path)


def test_everything_public_is_there(data: Records) -> None:
    """What no rule withholds is in Public: the rules take away and nothing else does."""
    shown = public(data.root)
    assert set(shown.recipients) == {"g-aaaaaa", "g-bbbbbb", "g-cccccc", "g-dddddd", "g-eeeeee"}
    assert len(shown.awards) == 6
    assert set(shown.exemplars) == {"2026/e-1"}, "e-2 is of August, the site of June"
    assert set(shown.decisions) == {"2025/qd-1", "2026/qd-2"}
    assert set(shown.campaigns) == {"2025/ke-hoach-cu", "2026/ke-hoach"}
    assert set(shown.units) == {"so-minh-hoa", "thcs-cu", "thcs-moi"}
    assert (set(shown.anniversaries), set(shown.movements), set(shown.documents)) == (
        {"nha-giao"},
        {"day-tot"},
        {"ct-34"},
    )
    assert shown.withdrawn == ()


@pytest.mark.parametrize(
    ("status", "shows"),
    [("đăng ký", False), ("đề nghị", False), ("đang lấy ý kiến", False), ("đã tặng", True), ("truy tặng", True)],
)
def test_only_given_awards_are_awards(data: Records, status: str, shows: bool) -> None:
    """Đăng ký and đề nghị never show, a list under consultation is no list of awards; đã tặng and truy tặng show."""
    data.person("g-ffffff", "Người Chỉ Có Một")
    data.decision("2026/qd-9", [{"recipient": "g-ffffff"}], status=status)
    shown = public(data.root)
    assert ("g-ffffff" in shown.recipients) is shows
    assert ("2026/qd-9" in shown.decisions) is shows
    assert any(award.decision == "2026/qd-9" for award in shown.awards) is shows
    assert "2026/qd-9" not in shown.consultations, "without a closing date nothing is under consultation"
    assert [award.posthumous for award in shown.awards if award.decision == "2026/qd-9"] == [
        status == "truy tặng"
    ] * shows


@pytest.mark.parametrize(
    ("date", "closes", "today", "is_open"),
    [
        ("2026-05-20", "2026-06-01", "2026-06-01", True),  # the last day
        ("2026-05-20", "2026-05-31", "2026-06-01", False),
        ("2026-05-20", "2026-06", "2026-06-30", True),
        ("2026-05-20", "2026-06", "2026-07-01", False),
        ("2026-06-01", "2026-06-10", "2026-06-01", True),  # the first day
        ("2026-06-02", "2026-06-10", "2026-06-01", False),
        ("2026-05-20", None, "2026-06-01", False),
    ],
)
def test_a_consultation_is_open_until_its_closing_date(
    data: Records, date: str, closes: str | None, today: str, is_open: bool
) -> None:
    """A list is shown from its date to its closing date and not a day longer; without a closing date it never is."""
    data.decision(
        "2026/yk-1",
        [{"recipient": "g-bbbbbb"}],
        status="đang lấy ý kiến",
        date=date,
        **({"closes": closes} if closes else {}),
    )
    shown = project(loaded(data.root), dt.date.fromisoformat(today))
    assert ("2026/yk-1" in shown.consultations) is is_open
    assert "2026/yk-1" not in shown.decisions


def test_a_consultation_names_adults_and_stays_apart(data: Records) -> None:
    """Never minors, whatever they consent to, nobody who withdrew, no drafts; and nobody gets a profile by it."""
    data.person("g-ffffff", "Người Đang Được Hỏi", role="Giáo viên")
    data.person("g-gggggg", "Người Đã Rút", consents=[consent("self", withdrawn="2025-01-01")])
    data.person("g-hhhhhh", "Người Nháp", draft=True)
    data.pupil("g-jjjjjj", "Em Đồng Ý Hết", both())
    data.pupil("g-kkkkkk", "Em Không Rõ Tuổi", both(), minor_until=None)
    data.decision(
        "2026/yk-1",
        [
            {"recipient": id_, "unit": "thcs-moi"}
            for id_ in ("g-ffffff", "g-gggggg", "g-hhhhhh", "g-jjjjjj", "g-kkkkkk", "g-dddddd", "g-eeeeee")
        ],
        status="đang lấy ý kiến",
        closes="2026-06-10",
    )
    shown = public(data.root)
    assert [row.name for row in shown.consultations["2026/yk-1"].rows] == [
        "Người Đang Được Hỏi",
        "Tổ Toán",
        "Gia đình ông Phúc",
    ]
    assert not {"g-ffffff", "g-gggggg", "g-hhhhhh", "g-jjjjjj", "g-kkkkkk"} & {*shown.recipients, *shown.withdrawn}
    assert not any(award.decision == "2026/yk-1" for award in shown.awards)


def test_a_consultation_may_name_in_its_title_whom_it_lists(data: Records) -> None:
    """Who stands on the list may stand in the title, with the unit beside the name; who does not may not."""
    data.person("g-ffffff", "Người Đang Được Hỏi")
    data.pupil("g-jjjjjj", "Em Đồng Ý Hết", both())
    for id_, name in (("2026/yk-1", "ông Người Đang Được Hỏi"), ("2026/yk-2", "em Đồng Ý Hết")):
        data.decision(id_, [{"recipient": one, "unit": "thcs-moi"} for one in ("g-ffffff", "g-jjjjjj")],
                      title=f"Lấy ý kiến về việc khen {name}", status="đang lấy ý kiến", closes="2026-06-10")
    shown = public(data.root).consultations
    assert [(row.name, row.unit) for row in shown["2026/yk-1"].rows] == [("Người Đang Được Hỏi", "thcs-moi")]
    assert shown["2026/yk-1"].record.title == "Lấy ý kiến về việc khen ông Người Đang Được Hỏi"
    assert "Đồng Ý Hết" not in shown["2026/yk-2"].record.title


def test_what_is_public_stays_referred_to(data: Records) -> None:
    """Units, plans and days that are public themselves are not lost on the way."""
    data.campaign("2026/so-ket", of="2026/ke-hoach")
    shown = public(data.root)
    assert shown.campaigns["2026/so-ket"].record.of == "2026/ke-hoach"
    assert {(one.recipient, one.unit) for one in shown.awards} >= {
        ("g-aaaaaa", "thcs-cu"), ("g-aaaaaa", "thcs-moi"), ("g-dddddd", "thcs-cu")}
    assert [(one.unit, one.campaign) for one in shown.exemplars.values() if one.recipient == "g-aaaaaa"] == [
        ("thcs-moi", "2026/ke-hoach")]
    plan = shown.campaigns["2026/ke-hoach"].record
    assert (plan.unit, plan.parents) == ("so-minh-hoa", ("2025/ke-hoach-cu",))
    assert ([one.day for one in plan.anniversaries], [one.document for one in plan.citations],
            [one.movement for one in plan.movements]) == (["nha-giao"], ["ct-34"], ["day-tot"])
    assert shown.decisions["2026/qd-2"].record.campaign == "2026/ke-hoach"


def test_an_annulled_decision_names_nobody(data: Records) -> None:
    """Its page stays, with its number and what annulled it; its rows, signers, note and numbers are gone from everywhere."""
    data.change(
        "decisions/2026/qd-2/decision.yml",
        note="Có ghi chú",
        annulled={"date": "2026-05-30", "number": "9/QĐ", "issuer": "Giám đốc Sở"},
    )
    shown = public(data.root)
    record = shown.decisions["2026/qd-2"].record
    assert shown.decisions["2026/qd-2"].annulled
    assert (record.signers, record.note, record.stated_counts) == ((), None, None)
    assert not any(award.decision == "2026/qd-2" for award in shown.awards)
    assert set(shown.recipients) == {"g-aaaaaa", "g-dddddd"}, "who was in that decision only has no page"
    assert derive(shown).by_facet["campaign"] == {"2026/ke-hoach": ("g-aaaaaa",)}, (
        "presented in it, no longer awarded in it"
    )


def test_a_unit_that_was_parted_and_joined_again(data: Records) -> None:
    """Two schools that came of one and went into one again: what continues all of them today is that one, once."""
    data.unit("th-nam", "Trường Năm")
    data.unit("th-hai", "Trường Hai", until="2020-06-30", successors=["th-nam"])
    data.unit("th-ba", "Trường Ba", until="2020-06-30", successors=["th-nam", "thcs-moi"])
    data.unit("th-mot", "Trường Một", until="2010-06-30", successors=["th-hai", "th-ba"])
    now = derive(public(data.root)).successors_now
    assert (now["th-mot"], now["th-hai"], now["th-nam"]) == (("th-nam", "thcs-moi"), ("th-nam",), ("th-nam",))


@pytest.mark.parametrize("where", ["title", "campaign"])
def test_an_annulled_decision_that_names_someone_in_its_title(data: Records, where: str) -> None:
    """A title that names one of the decision's own people does not stay on the page that names nobody."""
    data.decision(
        "2026/qd-9",
        [{"recipient": "g-bbbbbb"}],
        annulled={"date": "2026-05-30"},
        title="Về việc tặng Giấy khen cho ông TRẦN VĂN BÌNH, giáo viên" if where == "title" else "Về việc khen thưởng",
    )
    title = public(data.root).decisions["2026/qd-9"].record.title
    assert "BÌNH" not in title
    assert (title == "Về việc khen thưởng") is (where == "campaign")


def test_a_note_that_names_somebody_withheld(data: Records) -> None:
    """The note of a decision that stands is not shown when it names a child on its list without consent; else it is."""
    data.pupil("g-ffffff", "Giàng Thị Sương", [])
    rows = [{"recipient": "g-ffffff"}, {"recipient": "g-bbbbbb"}]
    data.decision("2026/qd-8", rows, note="Bản sao gửi phụ huynh em Giàng Thị Sương.")
    data.decision("2026/qd-9", rows, note="Bản sao gửi Phòng Tổ chức cán bộ.")
    shown = public(data.root).decisions
    assert shown["2026/qd-8"].record.note is None
    assert shown["2026/qd-9"].record.note == "Bản sao gửi Phòng Tổ chức cán bộ."


def test_a_sign_after_a_name_hides_it_no_less(data: Records) -> None:
    """A star or a dash that a spreadsheet left behind a name keeps no title from being withheld."""
    data.pupil("g-ffffff", "Giàng Thị Sương *", [])
    data.decision("2026/qd-9", [{"recipient": "g-ffffff"}], title="Về việc khen thưởng em Giàng Thị Sương")
    assert "Sương" not in public(data.root).decisions["2026/qd-9"].record.title


def test_an_annulled_list_is_not_under_consultation(data: Records) -> None:
    """A proposal that was annulled while it was open is gone at once."""
    data.decision(
        "2026/yk-1",
        [{"recipient": "g-bbbbbb"}],
        status="đang lấy ý kiến",
        closes="2026-06-10",
        annulled={"date": "2026-05-30"},
    )
    shown = public(data.root)
    assert "2026/yk-1" not in shown.consultations and "2026/yk-1" not in shown.decisions


def test_nothing_shows_before_its_day(data: Records) -> None:
    """Decisions and portraits of a day to come are not shown; on their day they are, also when only a month is known."""
    data.decision("2026/qd-9", [{"recipient": "g-ffffff"}], date="2026-07")
    data.person("g-ffffff", "Người Tháng Bảy")
    catalogue = loaded(data.root)
    before, after = project(catalogue, dt.date(2026, 6, 30)), project(catalogue, dt.date(2026, 7, 1))
    assert "g-ffffff" not in before.recipients and "2026/qd-9" not in before.decisions
    assert "g-ffffff" in after.recipients and "2026/qd-9" in after.decisions
    assert set(project(catalogue, dt.date(2026, 8, 20)).exemplars) == {"2026/e-1", "2026/e-2"}


def test_consent_runs_out(data: Records) -> None:
    """A minor whose consent ends is there on its last day; on the next only the withdrawn address is left."""
    data.pupil("g-cccccc", "Lê Thị Cúc", both(until="2026-06-15"))
    catalogue = loaded(data.root)
    last, next_ = project(catalogue, dt.date(2026, 6, 15)), project(catalogue, dt.date(2026, 6, 16))
    assert "g-cccccc" in last.recipients and last.withdrawn == ()
    assert "g-cccccc" not in next_.recipients and next_.withdrawn == ("g-cccccc",)
    assert not any("g-cccccc" in (a.recipient for a in next_.awards) for _ in (0,))


@pytest.mark.parametrize(
    ("purposes", "story", "photo"),
    [
        (("page",), False, False),
        (("page", "story"), True, False),
        (("page", "photo"), False, True),
        (("page", "story", "photo"), True, True),
        (("page", "search", "feeds", "data", "print"), False, False),
    ],
)
def test_story_and_photo_have_their_own_consent(
    data: Records, purposes: tuple[str, ...], story: bool, photo: bool
) -> None:
    """A portrait shows with its commendation; story and photo are in Public only where consent names them."""
    data.pupil("g-cccccc", "Lê Thị Cúc", both(*purposes))
    data.exemplar("2026/e-3", "g-cccccc", story="Chuyện.", photo={"file": "a.jpg", "alt": "Ảnh"})
    shown = public(data.root).exemplars["2026/e-3"]
    assert ((shown.story is not None), (shown.photo is not None)) == (story, photo)


DRAFTS = {
    "recipients/g-aaaaaa.yml": "recipients",
    "exemplars/2026/e-1.yml": "exemplars",
    "decisions/2025/qd-1/decision.yml": "decisions",
    "campaigns/2026/ke-hoach/campaign.yml": "campaigns",
    "campaigns/2025/ke-hoach-cu/campaign.yml": "campaigns",
    "units/thcs-moi.yml": "units",
    "units/so-minh-hoa.yml": "units",
    "units/thcs-cu.yml": "units",
    "anniversaries/nha-giao.yml": "anniversaries",
    "movements/day-tot.yml": "movements",
    "documents/ct-34.yml": "documents",
}


@pytest.mark.parametrize("path", DRAFTS)
def test_a_draft_is_nowhere(data: Records, path: str) -> None:
    """A draft of any kind is in no part of Public, and nothing that stays refers to it."""
    data.change(path, draft=True)
    shown = public(data.root)
    id_ = path.split("/", 1)[1].removesuffix(".yml").rpartition("/decision")[0] or path.split("/", 1)[1].removesuffix(
        ".yml"
    )
    id_ = id_.removesuffix("/campaign")
    assert id_ not in getattr(shown, DRAFTS[path])
    assert strangers(shown) == []
    derive(shown)


def test_a_day_that_is_a_draft_is_only_named(data: Records) -> None:
    """A plan keeps its words about a day that has no page (its id is a category's too, which the walk cannot tell apart)."""
    data.change("anniversaries/nha-giao.yml", draft=True)
    (celebrated,) = public(data.root).campaigns["2026/ke-hoach"].record.anniversaries
    assert (celebrated.name, celebrated.day) == ("Ngày Nhà giáo 20/11", None)


def test_two_drafts_at_once(data: Records) -> None:
    """Drafts of everything leave a Public that is empty and closed."""
    data.campaign("2026/so-ket", of="2026/ke-hoach")
    for path in DRAFTS:
        data.change(path, draft=True)
    shown = public(data.root)
    assert strangers(shown) == []
    assert set(shown.units) == set() and shown.site.unit is None


IDS = (
    "g-aaaaaa",
    "g-bbbbbb",
    "g-cccccc",
    "g-dddddd",
    "g-eeeeee",
    "2025/qd-1",
    "2026/qd-2",
    "2026/e-1",
    "2026/e-2",
    "2025/ke-hoach-cu",
    "2026/ke-hoach",
    "so-minh-hoa",
    "thcs-cu",
    "thcs-moi",
    "day-tot",
    "ct-34",
    "2026/yk-1",
)


def strangers(shown: Public) -> list[str]:
    """Every id of the small site that occurs anywhere inside Public, as a value, without a record of its own there."""
    own = {
        id_
        for field in dataclasses.fields(shown)
        if isinstance(held := getattr(shown, field.name), Mapping)
        for id_ in held
    }
    own |= set(shown.withdrawn)
    return sorted({value for value in _texts(shown) if value in IDS and value not in own})


def _texts(value: Any) -> Iterator[str]:
    """All texts inside a value, whatever it is made of: no field can be forgotten here."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from _texts(dict(value))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(key)
            yield from _texts(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name, None))
    elif isinstance(value, (tuple, list, set, frozenset)):
        for item in value:
            yield from _texts(item)


def test_public_is_closed_under_references(data: Records) -> None:
    """Every id inside Public is the id of a record in Public; the walk finds the ids that it is meant to find."""
    data.decision(
        "2026/yk-1",
        [{"recipient": "g-bbbbbb", "unit": "thcs-moi"}],
        status="đang lấy ý kiến",
        closes="2026-06-10",
        campaign="2026/ke-hoach",
    )
    shown = project(loaded(data.root), dt.date(2026, 6, 1))
    assert strangers(shown) == []
    assert {"thcs-moi", "2026/ke-hoach", "g-aaaaaa", "day-tot", "ct-34"} <= set(_texts(shown))
    data.change("units/thcs-moi.yml", draft=True)
    data.change("campaigns/2026/ke-hoach/campaign.yml", draft=True)
    assert strangers(public(data.root)) == []


def test_public_keeps_no_consent(data: Records) -> None:
    """Neither birthdays nor consents nor where the papers are kept is anywhere in Public, also of who may be shown."""
    data.pupil("g-cccccc", "Lê Thị Cúc", both(document="Hộp 12"))
    texts = set(_texts(public(data.root)))
    assert not texts & {"Hộp 12", "2032-03-01", "guardian", "child", "minor_until"}


def test_only_project_makes_public(data: Records) -> None:
    """Public cannot be made by its constructor, nor by replacing a field of another."""
    shown = public(data.root)
    values = {
        field.name: getattr(shown, field.name) for field in dataclasses.fields(shown) if hasattr(shown, field.name)
    }
    with pytest.raises(TypeError):
        Public(**values)
    with pytest.raises(TypeError):
        Public(**values, made_by=object())
    with pytest.raises((TypeError, ValueError)):
        dataclasses.replace(shown, withdrawn=())
    with pytest.raises(dataclasses.FrozenInstanceError):
        shown.withdrawn = ("g-aaaaaa",)  # type: ignore[misc]


def test_samples_stay_behind(data: Records) -> None:
    """Without samples, nothing that remains refers to a sample record."""
    for path in (
        "recipients/g-aaaaaa.yml",
        "units/thcs-moi.yml",
        "campaigns/2026/ke-hoach/campaign.yml",
        "units/so-minh-hoa.yml",
    ):
        data.change(path, sample=True)
    shown = project(loaded(data.root).without_samples(), TODAY)
    assert "g-aaaaaa" not in shown.recipients
    assert strangers(shown) == []


@pytest.mark.parametrize("has", ["award", "portrait"])
def test_an_author_who_has_more_is_not_left_out(data: Records, has: str) -> None:
    """One award or one portrait and the author is shown: the report says nothing of them."""
    data.person("g-jjjjjj", "Người Là Tác Giả")
    data.change("initiatives/sang-kien-1.yml", authors=["g-jjjjjj"])
    if has == "award":
        data.decision("2026/qd-8", [{"recipient": "g-jjjjjj"}])
    else:
        data.exemplar("2026/e-8", "g-jjjjjj")
    assert public(data.root).cycle.initiatives["sang-kien-1"].authors == ("g-jjjjjj",)
    assert "data/recipients/g-jjjjjj.yml" not in {one.path for one in left_out(loaded(data.root), TODAY)}


def test_the_editor_is_told_what_is_left_out(data: Records) -> None:
    """Every withheld record is in the report with its reason, by its file and without a name."""
    data.person("g-ffffff", "Người Đã Rút", consents=[consent("self", withdrawn="2025-01-01")])
    data.pupil("g-gggggg", "Em Chưa Đủ", [consent("guardian")])
    data.person("g-hhhhhh", "Người Nháp", draft=True)
    data.decision("2026/dk-1", [{"recipient": "g-bbbbbb"}], status="đăng ký")
    data.decision("2026/qd-8", [{"recipient": "g-bbbbbb"}], date="2026-12-01")
    data.change("campaigns/2025/ke-hoach-cu/campaign.yml", draft=True)
    data.person("g-jjjjjj", "Người Chỉ Là Tác Giả")
    data.change("initiatives/sang-kien-1.yml", authors=["g-aaaaaa", "g-hhhhhh", "g-gggggg", "g-jjjjjj"])
    said = {one.path: one.reason for one in left_out(loaded(data.root), TODAY)}
    assert said == {
        "data/recipients/g-ffffff.yml": "người không còn đủ sự đồng ý (đã rút lại, đã hết hạn, hoặc em đã đủ 7 tuổi mà chưa tự "
        "mình đồng ý)",
        "data/recipients/g-gggggg.yml": "trẻ em chưa đủ sự đồng ý",
        "data/recipients/g-hhhhhh.yml": "bản nháp",
        "data/recipients/g-jjjjjj.yml": "người chỉ là tác giả sáng kiến, chưa có khen thưởng hay bài giới thiệu nên không có "
        "trang và không được nêu tên",
        "data/decisions/2026/dk-1": "danh sách “đăng ký” không được công khai",
        "data/decisions/2026/qd-8": "văn bản chưa đến ngày ban hành",
        "data/campaigns/2025/ke-hoach-cu": "bản nháp",
        "data/exemplars/2026/e-2.yml": "bài giới thiệu chưa đến ngày đăng",
    }


def test_who_has_nothing_that_is_shown_is_told(data: Records) -> None:
    """An annulled award, a list under consultation, a draft and a portrait of a day to come make nobody public: that is told."""
    for letter in "jkmnp":
        data.person(f"g-{letter * 6}", f"Người Tên {letter.upper()}")
    data.decision("2026/qd-7", [{"recipient": "g-jjjjjj"}], annulled={"date": "2026-05-30"})
    data.decision("2026/lyk-7", [{"recipient": "g-kkkkkk"}], status="đang lấy ý kiến", closes="2026-12-31")
    data.decision("2026/qd-8", [{"recipient": "g-mmmmmm"}], draft=True)
    data.exemplar("2026/e-sau", "g-nnnnnn", quarter="Q4", date="2026-12-31")
    data.decision("2026/qd-9", [{"recipient": "g-pppppp"}])
    told = {one.path: one.reason for one in left_out(loaded(data.root), TODAY)}
    assert {letter: told.get(f"data/recipients/{'g-' + letter * 6}.yml") for letter in "jkmnp"} == {
        **dict.fromkeys("jkmn", "người, tập thể chưa có khen thưởng hay bài giới thiệu nào được công khai nên không có trang"),
        "p": None,
    }
    assert "g-pppppp" in public(data.root).recipients


def test_a_portrait_of_somebody_withheld_is_told(data: Records) -> None:
    """A portrait that is missing from the site is in the report, with its person's file or without it."""
    data.pupil("g-gggggg", "Em Chưa Đủ", [consent("guardian")])
    data.exemplar("2026/e-em", "g-gggggg")
    data.person("g-hhhhhh", "Người Nháp", draft=True)
    data.exemplar("2026/e-nhap", "g-hhhhhh")
    shown = public(data.root).exemplars
    told = {one.path: one.reason for one in left_out(loaded(data.root), TODAY)}
    for id_ in ("2026/e-em", "2026/e-nhap"):
        assert id_ not in shown
        assert told[f"data/exemplars/{id_}.yml"] == "người được nêu gương không được công khai"


def test_what_is_missing_from_a_portrait_is_told(data: Records) -> None:
    """The portrait is shown; its story and photo are in the report by their fields, each with the consent that it lacks."""
    data.pupil("g-gggggg", "Lâm Chỉ Trang", both("page"))
    data.pupil("g-hhhhhh", "Lâm Cả Hai", both())
    photo = {"file": "e.jpg", "alt": "Em bên bạn"}
    data.exemplar("2026/e-mot", "g-gggggg", story="Chuyện của em.", photo=photo)
    beside = {"file": "e-hai.jpg", "alt": "Em cùng bạn Lâm Chỉ Trang"}
    data.exemplar("2026/e-hai", "g-hhhhhh", story="Chuyện của em.", photo=beside)
    data.exemplar("2026/e-ba", "g-hhhhhh", story="Chuyện của em.", photo={"file": "e-ba.jpg", "alt": "Em bên bạn"})
    data.exemplar("2026/e-bon", "g-gggggg")
    shown = {id_: (one.story is not None, one.photo is not None) for id_, one in public(data.root).exemplars.items()}
    told = {(one.path, one.field): one.reason for one in left_out(loaded(data.root), TODAY) if "/e-" in one.path and one.field}
    assert (shown["2026/e-mot"], shown["2026/e-hai"], shown["2026/e-ba"]) == ((False, False), (True, False), (True, True))
    assert told == {
        ("data/exemplars/2026/e-mot.yml", "story"): "câu chuyện chưa được đồng ý công khai",
        ("data/exemplars/2026/e-mot.yml", "photo"): "ảnh chưa được đồng ý công khai",
        ("data/exemplars/2026/e-hai.yml", "photo"): "ảnh có mô tả nêu tên người không đồng ý công khai ảnh",
    }


def test_drafts_that_others_refer_to_are_told(data: Records) -> None:
    """Drafts of units, days, movements and documents are in the report, and what is not shown because its units are not."""
    for path in ("units/so-minh-hoa.yml", "units/thcs-moi.yml", "units/thcs-cu.yml", "anniversaries/nha-giao.yml",
                 "movements/day-tot.yml", "documents/ct-34.yml"):
        data.change(path, draft=True)
    shown = public(data.root).cycle
    assert not any((shown.blocks, shown.councils, shown.initiatives, shown.registrations))
    assert {one.path: one.reason for one in left_out(loaded(data.root), TODAY)} == {
        **dict.fromkeys(("data/anniversaries/nha-giao.yml", "data/documents/ct-34.yml", "data/movements/day-tot.yml",
                         "data/units/so-minh-hoa.yml", "data/units/thcs-cu.yml", "data/units/thcs-moi.yml"), "bản nháp"),
        **dict.fromkeys(("data/blocks/khoi-1.yml", "data/councils/hoi-dong-1.yml", "data/initiatives/sang-kien-1.yml",
                         "data/registrations/dang-ky-1.yml"), "bản ghi của đơn vị còn là bản nháp"),
        "data/exemplars/2026/e-2.yml": "bài giới thiệu chưa đến ngày đăng",
    }


REFUSES: dict[str, dict[str, Any]] = {
    "no consent": {"consents": []},
    "none to photos": {"consents": both("page", "story")},
    "withdrew photos": {"consents": [*both(), consent("child", "photo", withdrawn="2026-05-30")]},
    "a draft besides": {"consents": both("page"), "draft": True},
}


@pytest.mark.parametrize("alike", ["one file", "another name", "a portrait that is a draft", "a portrait of a day to come"])
@pytest.mark.parametrize("who", REFUSES)
def test_a_picture_that_is_also_of_a_child_who_does_not_agree(data: Records, alike: str, who: str) -> None:
    """A picture in two portraits is published by neither while one of the two does not agree, however the file is called."""
    data.pupil("g-kkkkkk", "Vũ Thị Kiều", **REFUSES[who])
    name = "e-2.jpg" if alike == "another name" else "e-1.jpg"
    fields = {"a portrait that is a draft": {"draft": True}, "a portrait of a day to come": {"date": "2027-05-20"}}
    data.exemplar("2026/e-k", "g-kkkkkk", photo={"file": name, "alt": "Cô và trò"}, **fields.get(alike, {}))
    data.write(f"exemplars/2026/{name}", (data.root / "data/exemplars/2026/e-1.jpg").read_bytes())
    assert public(data.root).exemplars["2026/e-1"].photo is None
    told = {(one.path, one.field): one.reason for one in left_out(loaded(data.root), TODAY)}
    assert told["data/exemplars/2026/e-1.yml", "photo"] == "ảnh cũng là ảnh giới thiệu người không đồng ý công khai ảnh"


@pytest.mark.parametrize("fields", [{"consents": both()}, {"consents": both("page", "photo")},
                                    {"category": "nha-giao", "minor_until": None, "consents": [], "draft": True}])
def test_a_picture_of_two_who_agree(data: Records, fields: dict[str, Any]) -> None:
    """Both publish it; whose record is still a draft is not asked for a consent that nobody needs."""
    data.pupil("g-kkkkkk", "Vũ Thị Kiều", **{"consents": [], **fields})
    data.exemplar("2026/e-k", "g-kkkkkk", photo={"file": "e-1.jpg", "alt": "Cô và trò"})
    shown = public(data.root).exemplars
    assert shown["2026/e-1"].photo is not None
    assert "2026/e-k" not in shown or shown["2026/e-k"].photo is not None


def test_other_pictures_of_who_does_not_agree(data: Records) -> None:
    """Another picture is another matter."""
    data.pupil("g-kkkkkk", "Vũ Thị Kiều", [])
    data.exemplar("2026/e-k", "g-kkkkkk", photo={"file": "e-k.jpg", "alt": "Cô và trò"})
    data.write("exemplars/2026/e-k.jpg", picture(colour="red"))
    assert public(data.root).exemplars["2026/e-1"].photo is not None
