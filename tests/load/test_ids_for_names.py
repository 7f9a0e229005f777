"""Who writes the name of a title where its id belongs is told where ids stand."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from bangvang.load.messages import rule_and_message
from bangvang.model.decision import AwardRow


@pytest.mark.parametrize(("field", "value", "example"), [
    ("award", "Giấy khen", "awards.yml, không dấu, ví dụ: giay-khen"), ("level", "Cấp sở", "levels.yml, không dấu, ví dụ: so"),
    ("unit", "THCS Hoa Mai", "thcs-hoa-mai"),
])  # fmt: skip
def test_each_id_has_its_own_example(field: str, value: str, example: str) -> None:
    """An award was asked to look like a school."""
    row = {"recipient": "g-222222", "award": "giay-khen", field: value}
    with pytest.raises(ValidationError) as invalid:
        AwardRow.model_validate(row)
    said = [rule_and_message(one)[1] for one in invalid.value.errors(include_url=False)]
    assert [example in one for one in said] == [True]
