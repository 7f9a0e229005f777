"""How well lists and stories that the importer's authors never saw are read. Run: python tests/imports/blind/score_lists.py."""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import docx
import yaml

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "awards"))

from award_files import file_bytes

from bangvang.imports.awards import as_json, read_awards
from bangvang.imports.stories import as_json as story_json
from bangvang.imports.stories import read_story
from tests.support.stories import all_words

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
COLUMNS = ("recipient", "kind", "unit", "role", "award", "level", "school_year")


def score_list(path: Path) -> tuple[int, int, int, list[str]]:
    """Fields right, fields expected, rows too many or too few, what is wrong."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    beside = path.parent / case["file"]
    data = beside.read_bytes() if beside.is_file() else file_bytes(case)
    result = as_json(read_awards(data, case["file"]))
    wrong: list[str] = []
    right = total = 0

    def compare(place: str, want: Any, got: Any) -> None:
        nonlocal right, total
        total += 1
        if str(want).casefold() == str(got).casefold():
            right += 1
        else:
            wrong.append(f"{path.stem} {place}: wanted {want!r}, got {got!r}")

    for field, value in case["decision"].items():
        compare(field, value, result["decision"].get(field, ""))
    rows = [[row[column] for column in COLUMNS] for row in result["recipients"]]
    for number, wanted in enumerate(case["recipients"]):
        got = rows[number] if number < len(rows) else [""] * len(COLUMNS)
        for column, want, have in zip(COLUMNS, wanted, got, strict=True):
            compare(f"row {number} {column}", want, have)
        for field, value in case.get("details", {}).get(number, {}).items():
            have = result["recipients"][number].get(field, "") if number < len(rows) else ""
            compare(f"row {number} {field}", value, have)
    for secret in case.get("hidden", []):
        compare(f"{secret!r} is shown", False, secret in str(result))
    odd = abs(len(rows) - len(case["recipients"]))
    wrong += [f"{path.stem} extra row: {row}" for row in rows[len(case["recipients"]) :]]
    return right, total, odd, wrong


def score_story(path: Path) -> tuple[int, int, int, list[str]]:
    """Fields right, fields expected, profiles too many or too few, what is wrong (words lost are wrong, too)."""
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    source = next(other for other in path.parent.glob(path.stem + ".*") if other.suffix != ".yml")
    draft = read_story(source.read_bytes(), source.name)
    result = story_json(draft)
    wrong: list[str] = []
    right = total = 0
    for number, wanted in enumerate(case["profiles"]):
        got = result["profiles"][number] if number < len(result["profiles"]) else {}
        for field, want in wanted.items():
            total += 1
            if str(want).casefold() == str(got.get(field, "")).casefold():
                right += 1
            else:
                wrong.append(f"{path.stem} {number} {field}: wanted {want!r}, got {got.get(field, '')!r}")
    for line in case["withheld_lines"]:
        total += 1
        if any(problem["line"] == line and problem["rule"] == "private-text" for problem in result["problems"]):
            right += 1
        else:
            wrong.append(f"{path.stem} line {line}: private data not reported")
    if "unassigned_lines" in case:
        total += 1
        nobody = [entry["line"] for entry in result["unassigned"]]
        right += nobody == case["unassigned_lines"]
        if nobody != case["unassigned_lines"]:
            wrong.append(f"{path.stem} nobody's: wanted {case['unassigned_lines']}, got {nobody}")
    for secret in case.get("hidden", []):
        total += 1
        right += secret not in str(result)
        if secret in str(result):
            wrong.append(f"{path.stem} {secret!r} is shown")
    lost = _words(_text(source)) - _words(" ".join(all_words(draft)))
    wrong += [f"{path.stem} lost word {word}" for word in lost.elements()]
    odd = abs(len(result["profiles"]) - len(case["profiles"]))
    wrong += [f"{path.stem} extra profile {p['name']}" for p in result["profiles"][len(case["profiles"]) :]]
    return right, total, odd, wrong


def _text(source: Path) -> str:
    """What an article says, with nothing of the importer's: of Word the paragraphs and the cells."""
    if source.suffix != ".docx":
        return source.read_text(encoding="utf-8")
    paper = docx.Document(str(source))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"\1", text)))


def main() -> int:
    """Print the figures, of the folder given or of this one; 1 when anything is wrong."""
    failed = False
    here = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    for folder, score in (("lists", score_list), ("stories", score_story)):
        results = [score(path) for path in sorted((here / folder).glob("*.yml"))]
        right, total, odd = (sum(result[place] for result in results) for place in (0, 1, 2))
        wrong = [line for result in results for line in result[3]]
        print(f"{folder}: {right} of {total} fields ({right / total:.3f}), {odd} rows too many or too few")
        for line in wrong:
            print(f"  {line}")
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
