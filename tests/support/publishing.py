"""A site that is published again and again, as an editor does it, with its releases and their lists to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from bangvang.cli import main
from tests.support.build import HOME, renderer
from tests.support.data import Records, small_site

ADULT, CHILD = "g-aaaaaa", "g-cccccc"


class Bench:
    """A site with a child who consents to everything, and the command as an editor calls it."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = small_site(root / "trang")
        self.data.exemplar("2026/e-2", CHILD, story="Chuyện của em.", photo={"file": "e-2.jpg", "alt": "Em Cúc"})
        self.out = root / "cong-bo"
        self._capsys = capsys

    def publish(self, *more: str, today: str = "2026-06-01") -> tuple[int, str]:
        """Publish, or what else is asked for; the exit code and what was said."""
        code = main(["publish", str(self.out), *more, "--root", str(self.data.root), "--today", today], HOME, renderer)
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def kept(self) -> list[str]:
        """The numbers of the releases, the oldest first."""
        return sorted(path.name[:6] for path in (self.out / "releases").iterdir())

    def lists(self) -> list[Path]:
        """The lists of whom releases show."""
        return sorted((self.out / ".shown").iterdir())


def frame(data: Records, title: str) -> None:
    """Change every page without changing what is told of anybody."""
    data.change("site.yml", title=title)
