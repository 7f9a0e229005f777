"""One field changed in a record's file: the rest stays as it was written."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from bangvang.imports.yaml_edit import with_field

TEXT = "# đầu tệp\nname: Cũ  # chú thích\nrole:\n  Giáo viên\n\n  dạy giỏi\naliases:\n  - A\n"


def test_a_field_is_replaced_where_it_stands():
    """The line changes, the lines around it do not."""
    assert with_field(TEXT, "name", "Mới: thử") == TEXT.replace("name: Cũ  # chú thích", 'name: "Mới: thử"')


def test_a_value_of_several_lines_goes_as_a_whole():
    """Nothing of the old value is left behind."""
    assert with_field(TEXT, "role", "Hiệu trưởng") == "# đầu tệp\nname: Cũ  # chú thích\nrole: Hiệu trưởng\naliases:\n  - A\n"


def test_a_field_is_added_and_taken_away():
    """A new field goes to the end; an empty value removes the field."""
    assert with_field("name: A\n", "role", "B") == "name: A\nrole: B\n"
    assert with_field("name: A\nrole: B\n", "role", "") == "name: A\n"


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_any_text_comes_back_as_it_was_given(text):
    """YAML reads the very text, whatever signs it has."""
    assert yaml.load(with_field(TEXT, "name", text), yaml.BaseLoader)["name"] == text
