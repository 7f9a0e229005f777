"""Text from records never becomes markup: the Big List of Naughty Strings in every text field of every page type (gate H4).

Two sites of the same shape are built, one full of hostile strings and its benign twin. Each page of the first, read as
a browser reads it, may hold only such elements, attributes and kinds of address as the same page of the second.
"""

from __future__ import annotations

import json
import re
import unicodedata
import urllib.parse
import warnings
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import html5lib
import pytest

from bangvang.load.text_file import UNSEEN
from tests.support.build import build, files
from tests.support.data import Records, small_site
from tests.support.node import naughty_strings

OWN = (
    "</title><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}",
    "{% include 'home.md' %}",
    "{# x",
    "[x](javascript:alert(1))",
    "![x](http://e.example/x.png)",
    "[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<http://e.example/>",
    "http://e.example/",
    "# Một",
    "## Hai {: onclick=alert(1) }",
    "- mục",
    "* mục",
    "+ mục",
    "1. mục",
    "1) mục",
    "> trích",
    "    mã",
    "`mã`",
    "```",
    "~~~ html",
    "***",
    "---",
    "===",
    "|a|b|",
    "*đậm*",
    "__đậm__",
    "~~bỏ~~",
    "[^1]: chú thích",
    "*[HTML]: x",
    "{: onclick=alert(1) }",
    "\\<script\\>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "&",
    "<!-- ",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?php",
    '"@/index.html',
    "@/index.html#x",
    'href="@/x',
    "\\u003cscript\\u003e",
    "klzzwxh:0000",
    "wzxhzdk:0",
    "\x02".replace("\x02", "STX"),
    "<details open ontoggle=alert(1)>",
    "<svg/onload=alert(1)>",
    "<math><mtext></p>",
    "<style>*{}</style>",
    "<base href=//e.example>",
    "<meta http-equiv=refresh content=0>",
    "<form action=//e.example>",
    '<a href="javascript:alert(1)">x</a>',
    "<p id=noi-dung>",
    "%3Cscript%3E",
)
TOGETHER = 8  # strings in one value: all of them come in, and each begins some value
ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "srcset", "content", "style", "xlink:href")


def hostile() -> list[str]:
    """All strings that a record can hold; the others are refused by the loader, which has tests of its own."""
    texts = [*OWN, *(" ".join(text.split()) for text in naughty_strings())]
    return list(dict.fromkeys(text for text in texts if text and len(text) < 900 and not UNSEEN.search(text)))


class Words:
    """Gives out values for text fields."""

    def __init__(self, strings: list[str]) -> None:
        self._strings = strings
        self._places = count()

    def __call__(self) -> str:
        """The next value: some strings one after the other, each value beginning with another one."""
        place = next(self._places) * TOGETHER + next(self._places) % TOGETHER
        found = ""
        for offset in range(TOGETHER):
            text = self._strings[(place + offset) % len(self._strings)]
            found = f"{found} {text}" if len(found) + len(text) < 380 else found
        return found.strip() or "Chữ"


class Plain(Words):
    """The benign twin: the same number of values, of harmless words, no two alike."""

    def __call__(self) -> str:
        """The next value."""
        return f"Chữ thường {next(self._places)}"


def fill(root: Path, w: Callable[[], str], rounds: int) -> Records:
    """A site in which every text field of every kind of record is filled by `w`, in `rounds` records of each kind."""
    data = small_site(root)
    data.change(
        "site.yml",
        title=w(),
        agency={"name": w(), "short_name": w()},
        parent_agency={"name": w()},
        tagline=w(),
        responsible={"name": w(), "role": w()},
        contacts={"office": w(), "phone": w(), "address": w()},
        introduction=f"{w()}\n\n{w()}",
        source_notice=w(),
        emblem="<b>&",
    )
    _vocabulary(data, w)
    for n in range(rounds):
        _round(data, w, n)
    return data


def _vocabulary(data: Records, w: Callable[[], str]) -> None:
    for path in sorted((data.root / "data" / "vocabulary").glob("*.yml")):
        terms = json.loads(path.read_text(encoding="utf-8"))[path.stem]
        named = [
            {**term, "name": w(), "aliases": [w()], **({"about": w(), "source": w()} if path.stem == "awards" else {})}
            for term in terms
        ]
        data.record(f"vocabulary/{path.name}", {path.stem: named})


def _round(data: Records, w: Callable[[], str], n: int) -> None:
    letters = "abcdefghjk"
    id_ = f"g-w{letters[n // 10]}{letters[n % 10]}www"
    unit, year = f"don-vi-{n}", 2000 + n % 27
    data.unit(
        unit,
        w(),
        short_name=w(),
        aliases=[w(), w()],
        place={"then": w(), "now": w()},
        about=f"{w()}\n\n{w()}",
        level="thcs",
        former_names=[{"name": w(), "until": "2001"}],
        until="2025-06-30",
        successors=["thcs-moi"],
        parent="so-minh-hoa",
    )
    data.person(id_, w(), aliases=[w()], role=w(), unit=unit)
    data.exemplar(
        f"{year}/e-{n}",
        id_,
        commendation=w()[:400],
        story=f"{w()}\n\n{w()}",
        role=w(),
        unit=unit,
        campaign=f"{year}/ke-hoach-{n}",
    )
    data.decision(
        f"{year}/qd-{n}",
        [{"recipient": id_, "unit": unit, "level": "so", "school_year": "2024-2025", "reason": w()}],
        number=w(),
        type=w(),
        title=w(),
        issuer=w(),
        note=w(),
        signers=[{"role": w(), "name": w()}],
        form="cong-trang",
        campaign=f"{year}/ke-hoach-{n}",
    )
    data.decision(
        f"{year}/qd-huy-{n}", [], title=w(), issuer=w(), annulled={"date": "2026-05-30", "number": w(), "issuer": w()}
    )
    data.decision(
        f"2026/yk-{n}",
        [{"recipient": id_, "unit": unit, "level": "so", "reason": w()}],
        title=w(),
        issuer=w(),
        status="đang lấy ý kiến",
        closes="2026-06-30",
    )
    data.record(
        f"anniversaries/ngay-{n}.yml",
        {"name": w(), "aliases": [w()], "day": "06-05", "founded": "1990", "about": w(), "source": w()},
    )
    data.record(
        f"movements/pt-{n}.yml", {"name": w(), "aliases": [w()], "launched_by": w(), "period": w(), "about": w()}
    )
    data.record(
        f"documents/vb-{n}.yml",
        {"type": w(), "number": w(), "date": "2020-01-02", "issuer": w(), "title": w(), "aliases": [w()]},
    )
    # The text of a plan has a structure of its own, markers and emphasis: the benign one has all of it.
    text = (
        f"KẾ HOẠCH\n\nI. {w()}\n\nMở đầu: {w()}\n\n1. Một\n\na) Hai\n\n- Ba\n\n+ Bốn **đậm** *nghiêng* ***cả hai***"
        f"\n\n1) Năm\n\nII. NỘI DUNG {w()}"
        f"\n\n- Việc: {w()}\n./.\n"
    )
    data.campaign(
        f"{year}/ke-hoach-{n}",
        text,
        unit=unit,
        summary=w(),
        header={
            "number": w(),
            "type": w(),
            "place": w(),
            "issuer": w(),
            "title": w(),
            "date": f"{year}-01-02",
            "addressees": [w()],
            "signers": [{"role": w(), "name": w()}],
            "distribution": [w()],
        },
        themes=[{"text": w(), "kind": "năm", "owner": w(), "source": w()}],
        phases=[{"name": w(), "start": f"{year}-02", "end": f"{year}-05"}],
        deadlines=[{"title": w(), "date": f"{year}-11-15", "channel": w()}],
        anniversaries=[{"name": w(), "day": f"ngay-{n}", "years": 3}],
        duties=[{"who": w(), "text": w()}],
        procedure=[{"who": w(), "text": w()}],
        targets=[{"label": w(), "value": "5", "unit": w(), "bound": w(), "reference": w()}],
        movements=[{"name": w(), "movement": f"pt-{n}", "line": 5}],
        award_forms=[{"name": w(), "issuer": w(), "subjects": w()}],
        citations=[
            {"number": w(), "type": w(), "issuer": w(), "title": w(), "wording": w(), "document": f"vb-{n}", "line": 5}
        ],
        notes=[{"text": w(), "source": w(), "line": 5}],
        parents=["2025/ke-hoach-cu"],
    )


Seen = set[tuple[str, ...]]


@cache
def parsed(page: str) -> tuple[Any, ...]:
    """The elements of a page as a browser makes them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return tuple(html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False).iter())


def nodes(page: str) -> Seen:
    """The kinds of elements, attributes and addresses of a page."""
    seen: Seen = set()
    for element in parsed(page):
        tag = element.tag if isinstance(element.tag, str) else "(chú thích)"
        seen.add((tag,))
        for name, value in element.attrib.items():
            seen.add((tag, name))
            if name in ADDRESSES and name != "content":
                seen.add((tag, name, _kind(value)))
            if name in ("class", "http-equiv", "rel", "type"):
                seen |= {(tag, name, part) for part in value.split()}
        if tag == "script" and element.get("type") != "application/ld+json":
            seen.add(("script", "text", (element.text or "").strip()))
    return seen


def _kind(address: str) -> str:
    """What kind of address it is: the scheme, or relative."""
    scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", urllib.parse.unquote(address))
    return scheme[1].lower() if scheme else "//" if address.lstrip().startswith("//") else "relative"


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The hostile site and its benign twin, built."""
    strings = hostile()
    assert len(strings) > 450
    trees = []
    for name, words in (("hostile", Words(strings)), ("benign", Plain(strings))):
        data = fill(tmp_path_factory.mktemp(name), words, rounds=7)
        with pytest.MonkeyPatch.context() as patch:
            # The checks refuse look-alikes and private data; here every string is to reach the pages.
            patch.setattr("bangvang.builder.check", lambda *_: iter(()))
            build(data.root)
        trees.append(files(data.root / "site"))
    return trees[0], trees[1]


def _templates(path: str) -> str:
    """Pages of one kind hold the same elements: what the kind is, by its address without ids."""
    return re.sub(r"\d+", "0", re.sub(r"/(g-[a-z0-9]{6}|[^/]*-\d+|[^/]*)\.html$", "/x.html", path))


def test_no_foreign_nodes(twins: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    """0 elements, attributes, classes or kinds of address on any hostile page that no benign page of its kind has."""
    hostile_site, benign_site = twins
    allowed: dict[str, Seen] = {}
    for path, data in benign_site.items():
        if path.endswith(".html"):
            allowed.setdefault(_templates(path), set()).update(nodes(data.decode()))
    everywhere: Seen = set().union(*allowed.values())
    foreign = []
    pages = [path for path in hostile_site if path.endswith(".html")]
    for path in pages:
        for node in nodes(hostile_site[path].decode()) - allowed.get(_templates(path), everywhere):
            foreign.append((path, node))
    assert foreign == [], foreign[:20]
    assert len(pages) > 100


def test_every_string_is_shown_as_it_is(twins: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    """No string is lost or changed on the way: nearly all stand in the text of some page, letter for letter."""
    shown = "\n".join(
        " ".join("".join(parsed(data.decode())[0].itertext()).split())
        for path, data in twins[0].items()
        if path.endswith(".html")
    )
    missing = [
        text for text in hostile() if unicodedata.normalize("NFC", text.strip()) not in shown and len(text) < 300
    ]
    assert missing == []


def test_json_ld_is_json(twins: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    """Each JSON-LD block is one JSON value, whatever the names in it."""
    blocks = [
        element.text
        for path, data in twins[0].items()
        if path.endswith(".html")
        for element in parsed(data.decode())
        if element.tag == "script" and element.get("type") == "application/ld+json"
    ]
    assert len(blocks) > 5
    for block in blocks:
        assert json.loads(block)["@context"] == "https://schema.org"


@pytest.mark.parametrize(
    "payload",
    ["<script>alert(1)</script>", "<p onclick=x>", "<a href='javascript:1'>", "<img src=//e.example/x>", "<!-- x -->"],
)
def test_the_test_can_fail(payload: str) -> None:
    """Each kind of foreign node is seen."""
    frame = "<!doctype html><title>x</title><main><p>{}</p><a href=index.html>x</a></main>"
    assert nodes(frame.format(payload)) - nodes(frame.format("chữ"))
