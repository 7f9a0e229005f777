"""What a hand-written page or a template of the theme has wrong is said with its place; the old site stands."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from urllib.parse import unquote

import pytest

from bangvang.cli import main
from tests.support.build import HOME, files, renderer
from tests.support.data import Records, small_site


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site that is built."""
    data = small_site(tmp_path / "trang")
    assert _build(data) == 0
    return data


def _build(data: Records) -> int:
    return main(["build", "--root", str(data.root), "--today", "2026-06-01"], HOME, renderer)


def _refused(data: Records, capsys: pytest.CaptureFixture[str], *, checked: bool = True) -> str:
    """What is said when a build is refused; of content and theme `check` says the same."""
    before = files(data.root / "site")
    capsys.readouterr()
    assert _build(data) == 1
    assert files(data.root / "site") == before
    said = capsys.readouterr().err
    if checked:
        assert main(["check", "--root", str(data.root), "--today", "2026-06-01"], HOME, renderer) == 1
        told = capsys.readouterr()
        assert _of_files(told.out + told.err) == _of_files(said)
    return said


def _of_files(said: str) -> list[str]:
    return sorted(line for line in said.splitlines() if line.startswith(("content", "theme_overrides")))


@pytest.mark.parametrize("link", ["khong-co.md", "#khong-co", "/index.html", "khong-co/", "khong-co.html", "b.md#khong-co"])
def test_a_link_that_leads_nowhere(data: Records, link: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page and the link are named; MkDocs itself only says how many warnings there were."""
    (data.root / "content").mkdir()
    (data.root / "content" / "b.md").write_text("# B\n", encoding="utf-8")
    (data.root / "content" / "a.md").write_text(f"# A\n\n[xem]({link})\n", encoding="utf-8")
    said = _refused(data, capsys)
    assert f"content/a.md:3: liên kết “{link}” phải dẫn" in said
    assert said.count("liên kết “") == 1


@pytest.mark.parametrize("html", [
    '<a href="khong-co.html">xem</a>', '<a href="../index.html">xem</a>', "<a href='b.md'>xem</a>",
    '<a href="khen-thuong/">xem</a>', '<img src="assets/khong-co.png" alt="">',
    '<p>\n<a class="x" href="b%20c.html?d#e">xem</a>\n</p>',
    '<a href="http://[">xem</a>',
])  # fmt: skip
def test_a_link_in_html_that_leads_nowhere(data: Records, html: str, capsys: pytest.CaptureFixture[str]) -> None:
    """MkDocs takes HTML as it stands; a reader does not care how a link was written."""
    (data.root / "content").mkdir()
    (data.root / "content" / "b.md").write_text("# B\n", encoding="utf-8")
    (data.root / "content" / "a.md").write_text(f"# A\n\n{html}\n", encoding="utf-8")
    line = 3 + html.partition("href")[0].count("\n")
    assert f"content/a.md:{line}: liên kết “" in _refused(data, capsys)


@pytest.mark.parametrize(("path", "place"), [
    ("index.md", "content/index.md: "), ("guong-dien-hinh/index.md", "content/guong-dien-hinh/index.md: "),
    ("assets/a:b.pdf", "content/assets/a:b.pdf: "), ("assets/ghi-chu.md", "content/assets/ghi-chu.md: "),
])  # fmt: skip
def test_a_file_that_has_no_place(data: Records, path: str, place: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The program makes a page of that address itself, or no file may have it: told before anything is built, too."""
    target = data.root / "content" / path
    target.parent.mkdir(parents=True)
    target.write_text("# A\n", encoding="utf-8")
    assert place in _refused(data, capsys)


FILES = """# A

[Mẫu đơn](../assets/mẫu%20đơn.docx), ![Ảnh](../assets/anh.png), [lịch](../ngay-ky-niem/lich.ics),
[mã](../du-lieu/exemplars.json)
<a href="../khen-thuong/index.html">Khen thưởng</a> <a href="b.html">B</a>
<a href="../assets/m%E1%BA%ABu%20%C4%91%C6%A1n.docx">x</a>
<a href="#a">A</a> <a href="mailto:vanphong@example.vn">thư</a> <a href="https://example.vn/khong-co">ngoài</a>
<a href="/cong">cổng</a>
"""


def test_files_that_a_page_leads_to(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """A form to fill in, a picture, the calendar; a file that is taken away is missed by the next build."""
    own = data.root / "content"
    (own / "assets").mkdir(parents=True)
    (own / "assets" / "mẫu đơn.docx").write_bytes(b"docx")
    (own / "assets" / "anh.png").write_bytes(b"png")
    (own / "sau").mkdir()
    (own / "sau" / "b.md").write_text("# B\n", encoding="utf-8")
    (own / "sau" / "a.md").write_text(FILES, encoding="utf-8")
    assert _build(data) == 0
    site = data.root / "site"
    page = (site / "sau" / "a.html").read_text(encoding="utf-8")
    links = re.findall(r'(?:href|src)="(\.\./[^"]+|b\.html)"', page.partition("<main")[2].partition("</main>")[0])
    assert len(links) == 7
    for link in links:
        assert (site / "sau" / unquote(link)).resolve().is_file(), link
    assert (site / "assets" / "mẫu đơn.docx").read_bytes() == b"docx"
    assert (site / "assets" / "anh.png").read_bytes() == b"png"
    (own / "assets" / "anh.png").unlink()
    assert "content/sau/a.md:3: liên kết “../assets/anh.png”" in _refused(data, capsys)


def test_what_the_policy_refuses(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """Pictures of other hosts, embedded films and code in a page are told by page and row, all at once, and nothing is built."""
    (data.root / "content").mkdir()
    text = "# A\n\n![](https://anh.example/a.png)\n\n<iframe src='//phim.example'></iframe>\n"
    (data.root / "content" / "a.md").write_text(text, encoding="utf-8")
    (data.root / "content" / "b.md").write_text("# B\n\n<p style='color:red'>đỏ</p>\n", encoding="utf-8")
    said = _refused(data, capsys)
    assert [line.partition(": ")[0] for line in said.splitlines() if line.startswith("content/")] == [
        "content/a.md:3", "content/a.md:5", "content/a.md:5", "content/b.md:3"]


TABLE = """| trái | giữa | phải | như thường |
|:-----|:----:|-----:|------------|
| a    | b    | c    | d          |
"""


def test_a_page_with_aligned_columns_and_no_heading(data: Records) -> None:
    """The alignment comes by classes, since styles within the page are refused; the title is the great heading."""
    (data.root / "content").mkdir()
    (data.root / "content" / "bang-diem-&.md").write_text(TABLE, encoding="utf-8")
    assert _build(data) == 0
    page = (data.root / "site" / "bang-diem-&.html").read_text(encoding="utf-8")
    assert "style=" not in page.partition("<main")[2]
    assert re.findall(r"<td[^>]*>", page) == ['<td class="bv-left">', '<td class="bv-center">', '<td class="bv-right">', "<td>"]
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", page) == ["Bang diem &amp;"]
    css = (data.root / "site" / "assets" / "css" / "bangvang.css").read_text(encoding="utf-8")
    assert all(f".bv-{side}{{text-align:{side}}}" in css for side in ("left", "center", "right"))


@pytest.mark.parametrize("named", ["khong-co.html", "[a]", "5"])
def test_a_page_that_asks_for_a_template_of_another_theme(data: Records, named: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The page and the template are named: it was told as a disk that cannot be written, or ended in a traceback."""
    (data.root / "content").mkdir()
    (data.root / "content" / "a.md").write_text(f"---\ntemplate: {named}\n---\n# A\n", encoding="utf-8")
    said = _refused(data, capsys)
    assert "content/a.md: template: “" in said
    assert "theme_overrides/" in said
    (data.root / "content" / "a.md").write_text("---\ntemplate: main.html\n---\n# A\n", encoding="utf-8")
    assert _build(data) == 0


@pytest.mark.parametrize(("text", "line"), [("{% if %}", 2), ("{{ khong.co.that }}", 2), ("{{ 1 + 'a' }}", 2)])
def test_a_template_that_fails(data: Records, text: str, line: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The template and the line."""
    own = data.root / "theme_overrides"
    own.mkdir()
    (own / "main.html").write_text(f"<html>\n{text}\n</html>\n", encoding="utf-8")
    assert f"theme_overrides/main.html:{line}: mẫu giao diện phải" in _refused(data, capsys)


def test_a_template_that_is_no_text(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """The template; there is no line."""
    (data.root / "theme_overrides").mkdir()
    (data.root / "theme_overrides" / "main.html").write_bytes(b"<html>\xff\xfe</html>\n")
    assert "theme_overrides/main.html: mẫu giao diện phải là UTF-8" in _refused(data, capsys)


@pytest.mark.parametrize("moment", ["abc", "", "9" * 30])
def test_no_moment(data: Records, moment: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A variable for reproducible builds that is no number of seconds."""
    data.change("site.yml", title="Trang khác")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", moment)
    assert "SOURCE_DATE_EPOCH: phải là số giây" in _refused(data, capsys, checked=False)


def test_a_link_to_a_page_of_a_record(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """Such a link is right whether the page is made at the same time or stands already, and wrong as soon as it is gone."""
    page = data.root / "content" / "sau" / "a.md"
    page.parent.mkdir(parents=True)
    page.write_text("# A\n\n[xem](../guong-dien-hinh/g-bbbbbb.md#x)\n", encoding="utf-8")
    assert _build(data) == 0
    built = (data.root / "site" / "sau" / "a.html").read_bytes()
    assert b'<a href="../guong-dien-hinh/g-bbbbbb.html#x">xem</a>' in built
    data.change("site.yml", title="Trang khác")
    assert _build(data) == 0
    shutil.rmtree(data.root / "site")
    data.change("site.yml", title="Bảng Vàng thử")
    assert _build(data) == 0
    assert (data.root / "site" / "sau" / "a.html").read_bytes() == built
    data.rows("2026/qd-2", [{"recipient": "g-aaaaaa"}])
    data.remove("recipients/g-bbbbbb.yml")
    data.change("decisions/2026/qd-2/decision.yml", stated_counts=None)
    assert "content/sau/a.md:3: liên kết “../guong-dien-hinh/g-bbbbbb.md#x”" in _refused(data, capsys)


@pytest.mark.parametrize(("name", "said"), [
    ("guong-dien-hinh/index.md", "content/guong-dien-hinh/index.md: trang viết tay phải có địa chỉ riêng"),
    ("index.md", "content/index.md: trang viết tay phải có địa chỉ riêng; “index.html” là trang"),
    ("Index.md", "phải khác hẳn “Index.html”, không chỉ khác chữ hoa, chữ thường"),
    ("Tin-Tuc/a.md", ""),
])  # fmt: skip
def test_a_page_at_the_address_of_another(data: Records, name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One would overwrite the other, on Windows and macOS also where only a capital differs; a new folder is nobody's."""
    page = data.root / "content" / name
    page.parent.mkdir(parents=True)
    page.write_text("# Trang của cơ quan\n", encoding="utf-8")
    if said:
        assert said in _refused(data, capsys)
    else:
        assert _build(data) == 0
