"""Records as YAML text."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bangvang.imports.yaml_out import scalar, to_yaml
from bangvang.load.yaml_events import read_yaml

signs = st.characters(exclude_categories=("Cs", "Cc", "Cf"), exclude_characters="\ufffd\ufeff\u2028\u2029")


@pytest.mark.parametrize(
    "value",
    ["no", "Yes", "null", "~", "0123", "1e5", "12:30", "- a", "a: b", "a #b", "#a", "*a", "&a", "!a", "%a", "@a", "`a",
     "", " a", "a ", "'a'", '"a"', "[a]", "{a}", "a\tb", "?", "=", "<<", "0x1F", "1_000", ".5", "+1", "|", ">", "2024-02-30x",
     "/KH-SGDĐT", "98/2023/NĐ-CP", "true", "0b101", "1_0.5e+3", "1e+5", "2024", "5.", "1-2", "12 000"],
)  # fmt: skip
def test_no_yaml_reader_takes_a_text_for_anything_else(value):
    """PyYAML with all its guesses, and our own reader, give the text back as text."""
    if value:
        assert yaml.safe_load(f"a: {scalar(value)}") == {"a": value}


@given(st.text(signs, min_size=1, max_size=40))
def test_every_text_comes_back(value):
    """Whatever the text, our reader gives it back, and so does PyYAML."""
    text = to_yaml({"a": value, "b": [value, {"c": value}]})
    tree = read_yaml(text.encode(), "x.yml")
    import unicodedata

    wanted = unicodedata.normalize("NFC", value)
    assert tree.value == {"a": wanted, "b": [wanted, {"c": wanted}]}
    assert yaml.load(text, Loader=yaml.BaseLoader)["a"] == value


@pytest.mark.parametrize(
    "text",
    ["Một\nHai", "Một\n\nHai: ba #bốn", " Một\nHai", "Một\n  Hai", "Một\n", "Một\x85\nHai", "- a\n- b", "'\n\""],
)  # fmt: skip
def test_texts_of_several_lines_come_back(text):
    """As a block where YAML keeps it so, in a list of maps too."""
    record = {"a": text, "b": [{"c": text, "d": "e"}], "f": {"g": text}}
    assert yaml.load(to_yaml(record), yaml.BaseLoader) == record
    assert ("a: |-" in to_yaml(record)) == (text in {"Một\nHai", "Một\n\nHai: ba #bốn", "- a\n- b", "'\n\""})


def test_one_form_for_one_content():
    """Keys stay in order, empty values are left out, numbers and flags are bare, lists of numbers on one line."""
    record = {"draft": True, "year": 2024, "a": None, "header": {"number": "12/KH", "to": []}, "basis": [1, 2],
              "targets": [{"label": "Đạt chuẩn", "value": 83.91, "unit": "%"}], "date": "2024-Q4"}  # fmt: skip
    assert to_yaml(record) == (
        'draft: true\nyear: 2024\nheader:\n  number: 12/KH\nbasis: [1, 2]\ntargets:\n'
        '  - label: Đạt chuẩn\n    value: 83.91\n    unit: "%"\ndate: 2024-Q4\n'
    )
