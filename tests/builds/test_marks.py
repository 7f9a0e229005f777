"""Nothing withheld is in any byte written: every field of every withheld record bears a mark of its own (issue 2)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bangvang.consent import ALL
from tests.support.build import build, files
from tests.support.data import Records, both, consent, picture, small_site
from tests.support.marks import Marks, found_marks

WITHDRAWN = {"g-333333", "g-444444", "g-555555"}
WITHHELD = {"g-222222", "g-666666", "g-777777", "g-888888", "g-999999", "g-aaaaa2", "g-bbbbb2", "g-ccccc2", "g-ddddd2"}


def marked_site(root: Path, start: int = 0) -> tuple[Records, Marks]:
    """The small site with, beside it, a record for each reason to withhold one; all that must not show is marked."""
    data, m = small_site(root), Marks(start)
    _people(data, m)
    _lists(data, m)
    _drafts(data, m)
    _cycle_hidden_in_part(data, m)
    _private_parts(data, m)
    _cycle(data, m)
    return data, m


def _portrait(data: Records, m: Marks, id_: str, what: str, **fields: Any) -> None:
    """An exemplar whose every field is marked, its own id too."""
    own_id = fields.pop("own_id", None) or m.ascii(what)
    file = f"{m.ascii(what)}.jpg"
    data.exemplar(
        f"2026/{own_id}",
        id_,
        **{
            "commendation": m(f"{what}: commendation"),
            "story": f"{m(f'{what}: story')}\n\n{m(f'{what}: story, second')}",
            "photo": {"file": file, "alt": m(f"{what}: alt"), "credit": m(f"{what}: credit")},
            "role": m(f"{what}: role of the day"),
        }
        | fields,
    )
    data.write(f"exemplars/2026/{file}", picture(m(f"{what}: in the picture"), place=True))


def _marked_person(data: Records, m: Marks, id_: str, what: str, **fields: Any) -> dict[str, str]:
    """A person whose every text is marked; returns a row for a list, marked too."""
    data.person(
        id_, m.name(what), aliases=[m.name(f"{what}: alias")], role=m(f"{what}: role"), unit="thcs-moi", **fields
    )
    return {
        "recipient": id_,
        "unit": "thcs-moi",
        "level": "so",
        "school_year": "2025-2026",
        "reason": m(f"{what}: reason"),
    }


def _paper(m: Marks, what: str, by: str, **fields: str) -> dict[str, Any]:
    return consent(by, document=m(f"{what}: paper"), **fields)


def _people(data: Records, m: Marks) -> None:
    """Who may not be shown at all, though they stand on the list of a decision that is valid, and have portraits."""
    pupil = {"category": "hoc-sinh", "minor_until": "2032-03-01"}
    rows = [
        _marked_person(data, m, "g-222222", "withheld: no consent", **pupil, consents=[_paper(m, "withheld", "child")]),
        _marked_person(
            data,
            m,
            "g-333333",
            "withheld: expired",
            **pupil,
            consents=[_paper(m, "withheld", "guardian", until="2026-05-31"), _paper(m, "withheld", "child")],
        ),
        _marked_person(
            data,
            m,
            "g-444444",
            "withheld: withdrawn",
            **pupil,
            consents=[_paper(m, "withheld", "guardian", withdrawn="2026-05-30"), _paper(m, "withheld", "child")],
        ),
        _marked_person(
            data,
            m,
            "g-555555",
            "withheld: adult who withdrew",
            consents=[_paper(m, "withheld", "self", withdrawn="2026-05-30")],
        ),
        _marked_person(data, m, "g-666666", "draft: recipient", draft=True),
    ]
    data.decision("2026/qd-3", rows, note="Ghi chú chung.", stated_counts={"persons": 5})
    data.change(
        "decisions/2026/qd-3/decision.yml",
        title=f"Về việc tặng Giấy khen cho em {m.name('withheld: named in a title')}",
    )
    data.change("recipients/g-222222.yml", name=_name_in(data, "decisions/2026/qd-3/decision.yml"))
    for row in rows:
        _portrait(data, m, row["recipient"], "withheld: portrait", campaign="2026/ke-hoach", unit="thcs-cu")


def _name_in(data: Records, path: str) -> str:
    text = (data.root / "data" / path).read_text(encoding="utf-8")
    return text.split("cho em ")[1].split('"')[0]


def _lists(data: Records, m: Marks) -> None:
    """Lists that are no awards: registered, proposed, consultations closed and to come, annulled, of a day to come."""

    def marked(what: str) -> dict[str, Any]:
        return {
            "number": m(f"{what}: number"),
            "title": m(f"{what}: title"),
            "issuer": m(f"{what}: issuer"),
            "note": m(f"{what}: note"),
            "signers": [{"role": m(f"{what}: signer"), "name": m.name(f"{what}: signer")}],
            "type": m(f"{what}: type"),
        }

    known = {"recipient": "g-aaaaaa", "unit": "thcs-moi"}
    for id_, what, fields in (
        ("g-777777", "list: registered", {"status": "đăng ký"}),
        ("g-888888", "list: proposed", {"status": "đề nghị"}),
        ("g-999999", "list: consultation closed", {"status": "đang lấy ý kiến", "closes": "2026-05-31"}),
        (
            "g-ddddd2",
            "list: consultation to come",
            {"status": "đang lấy ý kiến", "date": "2026-06-02", "closes": "2026-06-30"},
        ),
        ("g-ccccc2", "list: decision to come", {"date": "2026-06-02"}),
    ):
        row = _marked_person(data, m, id_, what)
        data.decision(
            f"2026/{m.ascii(what)}",
            [row, {**known, "reason": m(f"{what}: of somebody public")}],
            **marked(what),
            **fields,
        )
    # Open: its own texts may show, its minors may not, whatever they consent to.
    row = _marked_person(
        data, m, "g-aaaaa2", "minor under consultation", category="hoc-sinh", minor_until="2032-03-01", consents=both()
    )
    data.decision(
        "2026/yk-1",
        [row, {"recipient": "g-bbbbbb"}],
        status="đang lấy ý kiến",
        closes="2026-06-10",
        note=m("list: note of a consultation"),
        signers=[{"name": m.name("list: signer of a consultation")}],
    )
    row = _marked_person(data, m, "g-bbbbb2", "annulled")
    data.decision(
        "2026/qd-4",
        [row, {**known, "reason": m("annulled: of somebody public")}],
        **{key: value for key, value in marked("annulled").items() if key in ("signers", "note")},
        annulled={"date": "2026-05-30"},
        stated_counts={"persons": 2},
    )
    _portrait(data, m, "g-aaaaaa", "portrait to come", date="2026-06-02")


def _drafts(data: Records, m: Marks) -> None:
    """A draft of each kind, referred to from records that show."""
    _portrait(data, m, "g-aaaaaa", "draft: exemplar", draft=True)
    data.decision(
        f"2026/{m.ascii('draft')}",
        [{"recipient": "g-aaaaaa", "reason": m("draft: row")}],
        title=m("draft: title"),
        number=m("draft: number"),
        issuer=m("draft: issuer"),
        draft=True,
    )
    unit, day, movement, document = (
        m.ascii(f"draft: {kind}") for kind in ("unit", "anniversary", "movement", "document")
    )
    data.unit(
        unit,
        m("draft: unit"),
        short_name=m("draft: unit"),
        aliases=[m("draft: unit")],
        about=m("draft: unit"),
        draft=True,
        place={"then": m("draft: place"), "now": m("draft: place")},
        former_names=[{"name": m("draft: unit"), "until": "2000"}],
        website=f"https://{m.ascii('draft: unit')}.example.vn/",
    )
    data.change("units/thcs-cu.yml", successors=["thcs-moi", unit])
    data.change("units/thcs-moi.yml", parent=unit)
    data.change("recipients/g-bbbbbb.yml", unit=unit)
    data.change("exemplars/2026/e-1.yml", unit=unit)
    data.record(
        f"anniversaries/{day}.yml",
        {
            "name": m("draft: day"),
            "aliases": [m("draft: day")],
            "day": "06-02",
            "about": m("draft: day"),
            "source": m("draft: day"),
            "draft": True,
        },
    )
    data.record(
        f"movements/{movement}.yml",
        {
            "name": m("draft: movement"),
            "aliases": [m("draft: movement")],
            "draft": True,
            "launched_by": m("draft: movement"),
            "about": m("draft: movement"),
        },
    )
    data.record(
        f"documents/{document}.yml",
        {
            "type": m("draft: document"),
            "number": m("draft: document"),
            "draft": True,
            "issuer": m("draft: document"),
            "title": m("draft: document"),
        },
    )
    campaign = f"2026/{m.ascii('draft: campaign')}"
    data.campaign(
        campaign,
        f"KẾ HOẠCH\n\nI. {m('draft: text')}\n\n{m('draft: text')}\n",
        draft=True,
        summary=m("draft: summary"),
        header={"title": m("draft: title of a campaign"), "number": m("draft: number"), "issuer": m("draft: issuer")},
        themes=[{"text": m("draft: theme"), "kind": "năm"}],
        duties=[{"who": m("draft: who"), "text": m("draft: what")}],
        deadlines=[
            {"title": m("draft: deadline"), "date": "2026-07-01", "email": f"{m.ascii('draft: mail')}@example.vn"}
        ],
        notes=[{"text": m("draft: note"), "line": 3}],
        source="source.txt",
    )
    data.write(f"campaigns/{campaign}/source.txt", m("draft: source"))
    data.change(
        "campaigns/2026/ke-hoach/campaign.yml",
        parents=["2025/ke-hoach-cu", campaign],
        anniversaries=[{"name": "Một ngày", "day": day}],
        movements=[{"name": "Một phong trào", "movement": movement}],
        citations=[{"number": "34-CT/TW", "document": document}],
    )
    data.change("campaigns/2025/ke-hoach-cu/campaign.yml", of=campaign, unit=unit)
    data.change("decisions/2025/qd-1/decision.yml", campaign=campaign)
    data.change("site.yml", unit=unit)


def _cycle_hidden_in_part(data: Records, m: Marks) -> None:
    """Drafts of the yearly cycle, records and results of days to come, initiatives that name their hidden authors."""
    frame = {"year": "2026", "campaign": "2026/ke-hoach", "draft": True}
    block, paper = m.ascii("draft: block"), {"date": "2026-01-20"}
    data.record(
        f"blocks/{block}.yml",
        {**frame, "name": m("draft: block"), "members": ["thcs-moi", "thcs-cu"], "about": m("draft: block")},
    )
    signed = [
        {"unit": unit, "name": m.name("draft: signatory"), "role": m("draft: signatory")}
        for unit in ("thcs-moi", "thcs-cu")
    ]
    data.record(
        f"commitments/{m.ascii('draft: commitment')}.yml",
        {
            **frame,
            **paper,
            "title": m("draft: commitment"),
            "text": m("draft: commitment"),
            "signatories": signed,
            "block": block,
        },
    )
    groups = [{"name": m("draft: group"), "criteria": [{"name": m("draft: criterion")}]}]
    data.record(
        f"criteria/{m.ascii('draft: criteria')}.yml",
        {**frame, **paper, "title": m("draft: criteria"), "groups": groups},
    )
    data.change(
        "criteria/tieu-chi-1.yml",
        results_date="2026-06-02",
        results=[{"unit": "thcs-moi", "grade": m("list: result to come")}],
    )
    seat = {"seat": "Chủ tịch", "office": m("draft: office"), "name": m.name("draft: member")}
    council = {**paper, "name": m("draft: council"), "kind": "sáng kiến", "unit": "thcs-moi", "members": [seat]}
    data.record(f"councils/{m.ascii('draft: council')}.yml", {**frame, **council})
    data.record(
        f"councils/{m.ascii('list: council to come')}.yml", {**frame, **council, "draft": False, "date": "2026-06-02"}
    )
    data.record(
        f"registrations/{m.ascii('draft: registration')}.yml",
        {**frame, **paper, "unit": "thcs-moi", "titles": [{"award": "giay-khen", "count": "7"}]},
    )
    data.record(
        f"initiatives/{m.ascii('draft: initiative')}.yml",
        {
            **frame,
            **paper,
            "name": m("draft: initiative"),
            "kind": "mô hình",
            "unit": "thcs-moi",
            "summary": m("draft: initiative"),
            "text": m("draft: initiative"),
            "results": [m("draft: initiative")],
            "recognition": m("draft: initiative"),
        },
    )
    data.record("initiatives/sang-kien-2.yml", {**frame, **paper, "draft": False, "kind": "mô hình", "unit": "thcs-moi"})
    for file, author in (("sang-kien-1", "g-666666"), ("sang-kien-2", "g-222222")):
        name = json.loads((data.root / "data" / "recipients" / f"{author}.yml").read_text(encoding="utf-8"))["name"]
        what = f"withheld: initiative of {author}"
        data.change(
            f"initiatives/{file}.yml",
            authors=["g-aaaaaa", author],
            name=f"Cách làm {m(f'{what}: name')} của {name}",
            summary=f"{m(f'{what}: summary')} do {name} nghĩ ra.",
            text=f"{m(f'{what}: text')}\n\nCủa {name}.",
            recognition=f"Tặng {name} {m(f'{what}: recognition')}.",
            results=["Kết quả một", f"{name} được mời báo cáo {m(f'{what}: result')}."],
        )


def _cycle(data: Records, m: Marks) -> None:
    """Drafts of each kind of the yearly cycle, records of a day to come, and authors who may not be named."""
    yearly = {"year": "2026", "campaign": "2026/ke-hoach"}
    units = {"head": "thcs-moi", "members": ["thcs-moi", "thcs-cu"]}
    for what, more in (("draft: cycle", {"draft": True}), ("list: cycle to come", {"date": "2026-06-02"})):
        base = {**yearly, "date": "2026-01-20", **more}
        undated = {key: value for key, value in base.items() if key != "date"}
        if "draft" in more:
            data.record(
                f"blocks/{m.ascii(what)}.yml",
                {**undated, **units, "name": m(what), "aliases": [m(what)], "about": m(what)},
            )
        data.record(
            f"commitments/{m.ascii(what)}.yml",
            {
                **base,
                "title": m(what),
                "place": m(what),
                "text": m(what),
                "targets": [{"label": m(what), "unit": m(what)}],
                "signatories": [{"unit": "thcs-moi", "role": m(what), "name": m.name(what)}, {"unit": "thcs-cu"}],
            },
        )
        data.record(
            f"criteria/{m.ascii(what)}.yml",
            {
                **base,
                "title": m(what),
                "issuer": m(what),
                "number": m(what),
                "groups": [{"name": m(what), "criteria": [{"name": m(what)}]}],
                "results": [{"unit": "thcs-moi", "grade": m(what)}],
            },
        )
        data.record(
            f"councils/{m.ascii(what)}.yml",
            {
                **base,
                "name": m(what),
                "kind": "sáng kiến",
                "unit": "so-minh-hoa",
                "number": m(what),
                "tasks": [m(what)],
                "members": [{"seat": "Chủ tịch", "office": m(what), "name": m.name(what)}],
            },
        )
        data.record(
            f"initiatives/{m.ascii(what)}.yml",
            {
                **base,
                "name": m(what),
                "kind": "sáng kiến",
                "unit": "thcs-moi",
                "authors": ["g-aaaaaa"],
                "summary": m(what),
                "text": m(what),
                "results": [m(what)],
                "recognition": m(what),
            },
        )
    data.change(
        "initiatives/sang-kien-1.yml", authors=["g-aaaaaa", "g-222222", "g-444444", "g-555555", "g-666666", "g-777777"]
    )


def _private_parts(data: Records, m: Marks) -> None:
    """What never shows of records that do: consents, stories and photos without consent, files as received, comments."""
    data.pupil(
        "g-cccccc",
        "Lê Thị Cúc",
        [
            consent("guardian", "page", document=m("private: paper")),
            consent("child", "page", "data", "search", document=m("private: paper")),
        ],
        unit="thcs-moi",
    )
    _portrait(
        data, m, "g-cccccc", "private: story without consent", commendation="Chăm ngoan.", role="Học sinh", own_id="e-9"
    )
    data.pupil("g-pagexx", m.name("page only"), both("page"))
    data.decision("2026/qd-5", [{"recipient": "g-pagexx"}])
    for path in (
        "campaigns/2026/ke-hoach/source.pdf",
        "decisions/2026/qd-2/source.docx",
        "exemplars/2026/e-1-goc.jpg",
        f"campaigns/2026/ke-hoach/{m.ascii('file')}.txt",
        "recipients/.ghi-chu.yml~",
    ):
        data.write(path, m("file: as received"))
    data.write("exemplars/2026/e-1.jpg", picture(m("private: in a picture that shows"), place=True))
    path = "recipients/g-aaaaaa.yml"
    data.write(path, f"# {m('comment')}\n" + (data.root / "data" / path).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], Marks]:
    """The marked site, built once."""
    data, marks = marked_site(tmp_path_factory.mktemp("marks"))
    build(data.root)
    return files(data.root / "site"), marks


def test_no_mark_is_in_any_byte(built: tuple[dict[str, bytes], Marks]) -> None:
    """No field of a withheld record is in any file of the site, in no form, nor in a file's name, nor in the manifest."""
    tree, marks = built
    assert len(marks.given) > 150
    assert [hit for hit in found_marks(marks, tree) if not hit.endswith(": page only")] == []


def test_no_id_of_a_withheld_person_shows(built: tuple[dict[str, bytes], Marks]) -> None:
    """Who was never public has no address; who withdrew has one, in the manifest only, and no page leads to it."""
    tree, _ = built
    everything = b"\n".join(path.encode() + b"\n" + data for path, data in tree.items())
    assert {id_ for id_ in WITHHELD if id_.encode() in everything} == set()
    for id_ in WITHDRAWN:
        own = f"guong-dien-hinh/{id_}.html"
        assert {path for path, data in tree.items() if id_.encode() in data} - {own} == {"manifest.json"}, id_
        assert b"noindex" in tree[own]


def test_who_may_have_a_page_only_is_in_pages_only(built: tuple[dict[str, bytes], Marks]) -> None:
    """Consent to a page alone: the name stands in pages, in no index, feed, sheet or data, and not as JSON-LD."""
    tree, marks = built
    hits = {hit.partition(":")[0] for hit in found_marks(marks, tree, ["page only"])}
    assert "guong-dien-hinh/g-pagexx.html" in hits, "the test can find what is there"
    assert {path for path in hits if not path.endswith(".html")} == set()
    assert b"application/ld+json" not in tree["guong-dien-hinh/g-pagexx.html"]


def test_what_is_withheld_changes_nothing(tmp_path: Path, built: tuple[dict[str, bytes], Marks]) -> None:
    """With other words in every withheld field the site is the same byte for byte, keys in the manifest included."""
    data, _ = marked_site(tmp_path, start=5000)
    build(data.root)
    other = files(data.root / "site")
    old, _ = built
    shown = {path for path in old if b"g-pagexx" in old[path] or b"g-pagexx" in path.encode()}
    assert (
        sorted(path for path in old.keys() | other.keys() if old.get(path) != other.get(path) and path not in shown)
        == []
    )


def _everyone(*_: Any, **__: Any) -> Any:
    return ALL


BREAKS: dict[str, tuple[str, Callable[..., Any] | frozenset[str], str]] = {
    "consent": ("bangvang.public.people.allowed", _everyone, "withheld: "),
    "drafts": ("bangvang.public.projection._published", dict, "draft: "),
    "statuses": ("bangvang.honoured.GIVEN", frozenset({"đăng ký", "đề nghị", "đã tặng"}), "list: "),
    "consultations": (
        "bangvang.public.projection.is_open",
        lambda card, today: card.record.status == "đang lấy ý kiến",
        "list: ",
    ),
    "minors": ("bangvang.public.people.is_minor", lambda *_, **__: False, "minor under consultation"),
    "titles": (
        "bangvang.public.forms.unnamed",
        lambda record, campaigns, _: {} if record.campaign in campaigns else {"campaign": None},
        "withheld: named in a title",
    ),
    "results to come": ("bangvang.public.cycle._begun", lambda *_: True, "list: result to come"),
    "initiatives": ("bangvang.public.cycle.names", lambda *_: False, "withheld: initiative of "),
}


@pytest.mark.parametrize("what", BREAKS)
def test_a_broken_projection_is_found(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With any one rule of the projection taken out, marks are found: the test above can fail."""
    data, marks = marked_site(tmp_path)
    place, broken, begins = BREAKS[what]
    monkeypatch.setattr(place, broken)
    build(data.root)
    assert found_marks(marks, files(data.root / "site"), [begins])


@pytest.mark.parametrize(
    "form",
    ["{}", "%5A%E1%BB%AF{tail}", "&#90;&#7919;{tail}", "\\u005a\\u1eef{tail}", "zu{tail}", "ZỮ{TAIL}", "&#113;{rest}"],
)
def test_every_form_is_found(form: str) -> None:
    """A mark is found plain, folded, in capitals, percent-encoded, escaped for JSON, as HTML entities, and inside gzip."""
    import gzip

    marks = Marks()
    mark = marks("x")
    text = form.format(mark, tail=mark[2:], TAIL=mark[2:].upper(), rest=mark[3:])
    assert found_marks(marks, {"a.html": text.encode()}) == ["a.html: x"]
    assert found_marks(marks, {"a.bin": gzip.compress(text.encode(), mtime=0)}) == ["a.bin (gzip): x"]
