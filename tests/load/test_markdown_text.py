"""What a page of Markdown says: as a reader will see it, with the ids that MkDocs gives to its headings."""

from __future__ import annotations

import pytest

from bangvang.load.front_matter import head_of
from bangvang.load.markdown_text import told

PAGE = """---
title: Cách bình chọn
---

Lời *mở đầu*, xem [liên kết](khen-thuong/index.md).

# Hướng dẫn & quy chế

Đoạn **một**
của trang.

## Các bước {#buoc}

1. Bước một
2. Bước hai

| Cột | Hai |
|---|---|
| Ô một | Ô hai |

<script>khong("hien")</script>
<p>Đoạn <b>HTML</b></p>

```
mã
```
"""


def test_the_text_stands_by_paragraphs_under_its_headings() -> None:
    """Signs of Markdown and what nobody sees are no text; rows of a table stay together, their cells apart."""
    head = head_of(PAGE)
    assert head.fields == {"title": "Cách bình chọn"}
    heading, blocks, _ = told(head.body)
    assert heading == "Hướng dẫn & quy chế"
    assert [(one.id, one.text) for one in blocks] == [
        ("", "Lời mở đầu, xem liên kết."),
        ("huong-dan-quy-che", "Hướng dẫn & quy chế"), ("huong-dan-quy-che", "Đoạn một của trang."),
        ("buoc", "Các bước"), ("buoc", "Bước một"), ("buoc", "Bước hai"), ("buoc", "Cột Hai"), ("buoc", "Ô một Ô hai"),
        ("buoc", "Đoạn HTML"), ("buoc", "mã")]


@pytest.mark.parametrize(("text", "first"), [
    ("---\nMột dòng\n---\n\nHai.\n", "Một dòng"), ("---\na: b: c\n---\n\nHai.\n", "a: b: c"),
    ("Email: a@example.vn\n\nHai.\n", "Email: a@example.vn"), ("", None),
])  # fmt: skip
def test_what_is_no_front_matter_is_text(text: str, first: str | None) -> None:
    """As the page shows it."""
    assert next((one.text for one in told(head_of(text).body).blocks), None) == first


@pytest.mark.parametrize("text", [
    "Em Trần<br>Mộng Kiều.", "Em Trần Mộng <br/>Kiều.", "Em Trần  \nMộng Kiều.", "Em Trần Mộng&shy; Ki&shy;ều.",
    "Em Trần&lrm; Mộng&nbsp;Kiều.",
])  # fmt: skip
def test_what_goes_on_in_the_next_row_is_one_text(text: str) -> None:
    """A break within a paragraph, or a sign without a shape, parts no name: it would be looked for in vain."""
    assert [one.text for one in told(text).blocks] == ["Em Trần Mộng Kiều."]
