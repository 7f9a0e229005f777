"""Whatever `check` accepts builds: no traceback, no broken link, no markup out of a text; again, and after an edit."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import html5lib
import pytest

from bangvang.builder import read
from bangvang.problems import Invalid, Problem
from bangvang.program import Program
from tests.builds.test_links import Built
from tests.exports.test_ical import read_calendar
from tests.support.anything import Anything
from tests.support.build import HOME, TODAY, build, differing, files

JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def valid(anything: Anything) -> None:
    """Leave nothing in a data set that the checks refuse."""
    for _ in range(40):
        errors = refused(anything.data.root)
        if not errors:
            return
        anything.without(errors)
    raise AssertionError("\n".join(map(str, errors)))


def refused(root: Path) -> list[Problem]:
    """What `check` refuses."""
    try:
        return read(Program(HOME, root), TODAY, None).errors
    except Invalid as invalid:
        return list(invalid.problems)


def faults(tree: dict[str, bytes]) -> list[str]:
    """What is wrong with a built site."""
    own = {path: data for path, data in tree.items() if "/source." not in path}
    built = Built(own)
    built.tree = tree
    found = [one for one in built.broken() if not one.startswith("404.html")]
    for path, page in built.pages.items():
        found += [f"{path}: id {id_}" for id_ in set(page.ids) if page.ids.count(id_) > 1 or not id_]
        text = own[path].decode()
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        document = parser.parse(text)
        found += [f"{path}: {error[1]}" for error in parser.errors]
        found += [f"{path}: script" for one in document.iter("script") if not one.get("src") and not one.get("type")]
        found += [f"{path}: {one.tag}" for one in document.iter() if one.tag in ("style", "iframe", "object")]
        for one in JSON_LD.findall(text):
            json.loads(one)
    if "ngay-ky-niem/lich.ics" in tree:
        assert read_calendar(tree["ngay-ky-niem/lich.ics"])
    return found


@pytest.mark.parametrize("seed", [*range(5), 11])  # the last has a unit whose place is left blank
def test_whatever_is_accepted_builds(seed: int, tmp_path: Path) -> None:
    """A second build changes nothing, and one upon it after an edit gives what a clean one gives."""
    root = tmp_path / "data-set"
    anything = Anything(root, seed)
    valid(anything)
    build(root)
    first = files(root / "site")
    assert faults(first) == []
    assert build(root).applied is None
    assert differing(files(root / "site"), first) == []
    assert anything.edit()
    valid(anything)
    build(root)
    clean = tmp_path / "clean"
    shutil.copytree(root, clean, ignore=shutil.ignore_patterns("site", ".cache", ".site-work"))
    build(clean)
    assert differing(files(root / "site"), files(clean / "site")) == []
