"""docs/search-figures.md: a head with the comparison, then sections; each benchmark writes its own part only."""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).parents[2] / "docs/search-figures.md"
TEXTS = "## Full text"
SHARE = "## Share of a whole build"
ORDER = ("", SHARE, TEXTS)  # the head has no heading of its own


def put(heading: str, text: str, target: Path = TARGET) -> None:
    """Replaces one part of the file; `text` of a section begins with its heading."""
    parts = _parts(target.read_text("utf-8") if target.exists() else "")
    parts[heading] = text.strip()
    target.write_text("\n\n".join(parts[one] for one in ORDER if parts.get(one)) + "\n", encoding="utf-8")


def _parts(text: str) -> dict[str, str]:
    head, *sections = f"\n{text}".split("\n## ")
    found = {"": head.strip()}
    for section in sections:
        found[f"## {section.partition(chr(10))[0]}"] = f"## {section.strip()}"
    return found
