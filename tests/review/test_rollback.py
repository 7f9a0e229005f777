"""Who is shown no more is not shown again by going back to an earlier release, and is not kept on the server."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.problems import Invalid
from bangvang.public import project
from bangvang.publish.directory import publish, rollback
from bangvang.publish.listing import shown_in
from bangvang.publish.report import Published
from bangvang.publish.shown import Shown
from tests.support.build import TODAY, build, files, loaded
from tests.support.data import Records, both, consent, small_site


def _publish(data: Records) -> Published:
    build(data.root)
    return publish(data.root / "site", data.root / "out", mtime=1_700_000_000, shown=_shown(data))


def _shown(data: Records) -> Shown:
    catalogue = loaded(data.root)
    return shown_in(catalogue, project(catalogue, TODAY), {})


def _named(data: Records) -> list[str]:
    return [path for path, page in files(data.root / "out").items() if "Cúc".encode() in page]


def test_after_withdrawal_no_release_names_the_child(tmp_path: Path) -> None:
    """The next publication takes every earlier release that shows the child along, and says so; there is no way back."""
    data = small_site(tmp_path)
    _publish(data)
    data.change("recipients/g-cccccc.yml", consents=[consent("guardian", withdrawn="2026-05-30"), consent("child")])
    assert _publish(data).forgotten == 1
    assert _named(data) == []
    with pytest.raises(Invalid, match="phải còn một bản công bố cũ hơn"):
        rollback(data.root / "out")


@pytest.mark.parametrize("change", ["draft", "photo"])
def test_pages_and_pictures_that_are_gone(tmp_path: Path, change: str) -> None:
    """A record that went back to a draft, a picture that consent covers no more: the same."""
    data = small_site(tmp_path)
    data.exemplar("2026/e-2", "g-cccccc", quarter="Q2", photo={"file": "e-2.jpg", "alt": "Em Cúc"})
    _publish(data)
    purposes = ("page", "search")
    data.change("recipients/g-cccccc.yml", **({"draft": True} if change == "draft" else {"consents": both(*purposes)}))
    assert _publish(data).forgotten == 1


def test_other_changes_keep_the_way_back(tmp_path: Path) -> None:
    """A withdrawal that both releases know, and another frame around it, cost no release."""
    data = small_site(tmp_path)
    data.change("recipients/g-cccccc.yml", consents=[consent("guardian", withdrawn="2026-05-30"), consent("child")])
    _publish(data)
    data.change("site.yml", title="Bảng Vàng khác")
    assert _publish(data).forgotten == 0
    assert rollback(data.root / "out", shown=_shown(data)).number == 1
