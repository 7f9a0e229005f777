"""The shared vectors hold in Python and in the browser's twin."""

import importlib.util
import json
from pathlib import Path

import pytest

from bangvang import text

VECTORS = Path(__file__).parents[1] / "vectors"
_SPEC = importlib.util.spec_from_file_location("twin", Path(__file__).with_name("twin.py"))
twin = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(twin)

FILES = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(VECTORS.glob("*.json"))}
PAIRS = [name for name, file in FILES.items() if "compare" not in file and "fields" not in file and "function" in file]
ORDERS = [name for name, file in FILES.items() if file.get("compare") == "order"]


@pytest.mark.parametrize("name", PAIRS)
def test_pairs_hold_in_both_languages(name):
    """Each input of a vector file gives its expected output, in Python and in JavaScript."""
    inputs, expected = zip(*FILES[name]["cases"], strict=True)
    assert [getattr(text, name)(value) for value in inputs] == list(expected)
    assert twin.ask_twin([(name, list(inputs))])[0] == list(expected)


@pytest.mark.parametrize("name", ORDERS)
def test_orders_hold_in_both_languages(name):
    """Each list of a vector file is ascending under its key, with no two entries equal."""
    for values in FILES[name]["cases"]:
        keys = [getattr(text, name)(value) for value in values]
        assert keys == sorted(set(keys)), values
        assert twin.ask_twin([(name, values)])[0] == keys


def test_names_hold_in_both_languages():
    """Given name, letter, initials and the look of a collective are as listed, in both languages."""
    file = FILES["names"]
    inputs, expected = zip(*file["cases"], strict=True)
    answers = twin.ask_twin([(field, list(inputs)) for field in file["fields"]])
    for at, field in enumerate(file["fields"]):
        wanted = [row[at] for row in expected]
        assert [getattr(text, field)(value) for value in inputs] == wanted, field
        assert answers[at] == wanted, field
