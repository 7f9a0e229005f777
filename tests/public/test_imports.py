"""What makes output knows Public and nothing behind it: read from the sources themselves."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parents[2] / "hooks"
PACKAGE = HOOKS / "bangvang"
MAKERS = sorted(
    [
        PACKAGE / "render.py",
        PACKAGE / "derive.py",
        HOOKS / "generate.py",
        HOOKS / "renderer.py",
        *(path for room in ("routes", "search", "exports") for path in (PACKAGE / room).rglob("*.py")),
    ]
)
BEHIND = ("bangvang.model.catalogue", "bangvang.model.cards", "bangvang.load", "bangvang.check", "bangvang.consent")
NAMES = {"Catalogue", "LoadedCampaign", "RecipientCard", "DecisionCard", "ExemplarCard", "ConsentCard"}


def _imported(source: str) -> set[str]:
    """All modules and names that a source imports, at any depth of it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _forbidden(source: str) -> set[str]:
    reached = {name for name in _imported(source) if any(name == one or name.startswith(f"{one}.") for one in BEHIND)}
    return reached | {
        node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name) and node.id in NAMES
    }


@pytest.mark.parametrize("path", MAKERS, ids=[path.relative_to(HOOKS).as_posix() for path in MAKERS])
def test_what_makes_output_cannot_reach_the_catalogue(path: Path) -> None:
    """No page, list, search index or export imports what is behind Public, not even for its types."""
    assert _forbidden(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    "source",
    [
        "from bangvang.model.catalogue import Catalogue",
        "import bangvang.load.catalogue",
        "from bangvang.load import catalogue",
        "def f():\n    from bangvang.model.cards import RecipientCard",
        "from bangvang.model import catalogue as c",
        "def f(c: Catalogue): ...",
    ],
)
def test_the_test_can_fail(source: str) -> None:
    """Each way to reach behind Public is seen."""
    assert _forbidden(source)


def test_only_one_place_calls_the_constructor() -> None:
    """Public is called in one place, once."""
    calls = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Public"
    ]
    assert calls == ["public/projection.py"]
