"""Each plan's page says what its source says: word for word and in order, slips included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from tests.browser.conftest import Site
from tests.support.build import HOME

PLANS = sorted(path.parent for path in (HOME / "data" / "campaigns").glob("*/*/source.txt"))
FOOTNOTE = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹]")
GAP = "[…]"


def words_of_source(folder: Path) -> list[str]:
    """The words of a plan as received: without footnotes and emphasis marks, and with the mark of a lost word.

    A footnote goes on until the sentence that the page cut in two does, else until the next empty line.
    """
    breaks = yaml.safe_load((folder / "campaign.yml").read_text("utf-8")).get("page_breaks") or []
    kinds = {one["line"]: one["kind"] for one in breaks}
    words: list[str] = []
    in_footnote = inside_sentence = False
    for number, line in enumerate((folder / "source.txt").read_text("utf-8").splitlines(), start=1):
        if FOOTNOTE.match(line):
            in_footnote, inside_sentence = True, any(cut > number for cut in kinds)
        elif number in kinds or (not line.strip() and not inside_sentence):
            in_footnote = False
        if in_footnote:
            continue
        if kinds.get(number) == "gap":
            words.append(GAP)
        words += line.replace("*", "").split()
    return words


def pieces(part: Element) -> Iterator[str]:
    """The text of a part of a page in order; paragraphs end words, an editor's notes do not count."""
    yield part.text or ""
    for child in part:
        if "ot-note" not in (child.get("class") or "").split():
            yield from pieces(child)
            if child.tag in {"p", "h2", "h3"}:
                yield "\n"
        yield child.tail or ""


def words_of_page(path: Path) -> list[str]:
    """The words of the official text on a built page."""
    document = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
    (text,) = (one for one in document.iter("div") if one.get("id") == "toan-van")
    return "".join(pieces(text)).split()


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_a_page_says_what_its_source_says(site: Site, folder: Path) -> None:
    """The words between the head and the signature, and these too, are the source's, in its order."""
    page = site.folder / "ke-hoach" / folder.parent.name / f"{folder.name}.html"
    assert words_of_page(page) == words_of_source(folder)


def test_the_plan_as_received_can_be_downloaded(site: Site) -> None:
    """The file offered beside a plan's text is the file as received, byte for byte."""
    assert PLANS
    for folder in PLANS:
        offered = site.folder / "ke-hoach" / folder.parent.name / folder.name / "source.txt"
        assert offered.read_bytes() == (folder / "source.txt").read_bytes()
