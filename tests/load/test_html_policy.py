"""What the site's policy refuses is told to the editor, and nothing else is."""

from __future__ import annotations

import pytest

from bangvang.load.hand_written import read_hand_written

REFUSED = [
    "<script>alert(1)</script>",
    '<script src="assets/a.js"></script>',
    "<style>p{color:red}</style>",
    '<p style="color:red">đỏ</p>',
    '<table><tr><td style="text-align: center; color: red;">ô</td></tr></table>',
    '<b onclick="x()">đậm</b>',
    "<b ONCLICK=x()>đậm</b>",
    '<iframe src="phim.html"></iframe>',
    '<object data="assets/a.pdf"></object>',
    '<embed src="assets/a.pdf">',
    '<link rel="stylesheet" href="assets/a.css">',
    '<meta http-equiv="refresh" content="0">',
    '<base href="https://noi-khac.example/">',
    "![ảnh](https://noi-khac.example/a.png)",
    "![ảnh](//noi-khac.example/a.png)",
    '<img src=" https://noi-khac.example/a.png" alt="">',
    '<img src="assets/a.png" srcset="assets/b.png 2x, https://noi-khac.example/c.png 3x" alt="">',
    '<video src="https://noi-khac.example/a.mp4"></video>',
    '<video poster="https://noi-khac.example/a.png"></video>',
    '<svg><use href="https://noi-khac.example/a.svg#b"></use></svg>',
    '<svg><image xlink:href="https://noi-khac.example/a.png"></image></svg>',
    "[bấm](javascript:alert(1))",
    r"[mẫu đơn](C:\Users\mau-don.docx)",
    "[mẫu đơn](file:///C:/Users/mau-don.docx)",
    '<a href="java\nscript:alert(1)">bấm</a>',
    '<a href="data:text/html,x">bấm</a>',
    '<form action="javascript:alert(1)"></form>',
    "Chữ đỏ\n{: style='color:red'}",
    # What browsers read otherwise than parsers of older rules: the second half of each runs.
    "<!--><img src=x onerror=alert(1)>-->",
    "<!---><img src=x onerror=alert(1)>-->",
    "<!-- a --!><img src=x onerror=alert(1)> -->",
    '<textarea><img title="</textarea><img src=x onerror=alert(1)>">',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<img src="/\\noi-khac.example/a.png" alt="">',
    '<img src="/&#9;/noi-khac.example/a.png" alt="">',
    '<a href="index.html" ping="https://noi-khac.example/">đi</a>',
    '<form action="https://noi-khac.example/"><input name="ten"></form>',
    "<p>a</p></div></main>",
]

ALLOWED = [
    "![ảnh](assets/a.png)",
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="">',
    '<video src="assets/a.mp4" poster="assets/a.png" controls></video>',
    "[nơi khác](https://noi-khac.example/) <https://noi-khac.example/> [thư](mailto:vanphong@minhhoa.example)",
    '<a href="tel:02630000000">gọi</a>',
    '<a href="http://[">x</a>',
    "| a | b |\n|:--|--:|\n| 1 | 2 |",
    'Chữ `<script>` và style="x" trong lời văn, onclick = gì.',
    "```\n<script>alert(1)</script>\n```",
    "    <iframe src='x'></iframe>",
    '<svg viewBox="0 0 1 1"><use href="#a"></use></svg>',
    '<p class="ghi-chu" id="a">chữ</p>',
    "Một <!-- lời dặn\ncho người viết --> dòng.",
    "<!-- lời dặn -->",
    "```\n<![CDATA[ x ]]> <!-->\n```",
    '<form action="tim-kiem/index.html"><input name="q"></form>',
    "<details><summary>Thêm</summary>\n<p>Một<br>hai<hr></p>\n</details>",
]


def _rows(html: str) -> list[tuple[int, str]]:
    _, problems = read_hand_written({"a.html": ("content/a.md", f"# Trang\n\n{html}\n".encode())})
    return [(one.line, one.severity) for one in problems if one.rule == "content-policy"]


@pytest.mark.parametrize("html", REFUSED)
def test_what_the_policy_refuses(html: str) -> None:
    """Each is an error with its row, in a message of its own."""
    found = _rows(html)
    assert len(found) >= 1
    assert {severity for _, severity in found} == {"error"}
    assert all(row in (0, 3, 4) for row, _ in found)
    assert any(row for row, _ in found) or "\n" in html or "&#" in html


@pytest.mark.parametrize("html", ALLOWED)
def test_what_it_allows(html: str) -> None:
    """Files of the site, links to anywhere, columns of tables, and talk about HTML."""
    assert _rows(html) == []
