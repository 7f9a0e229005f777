"""A small site around the search: header box, page of results, data of made-up people; for tests in a browser."""

from pathlib import Path

import jinja2

ROOT = Path(__file__).parents[2]
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
_PAGE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="{root}/assets/css/bangvang.css">
<script defer src="{root}/assets/js/search-box.js"></script></head>
<body><main class="bv-content"><h1>{title}</h1>{form}{body}</main></body></html>
"""


def write_demo(target: Path, outputs) -> None:
    """Writes outputs, assets, a page with the box and the page of results."""
    for output in outputs:
        _write(target / output.path, output.make())
    for asset in (ROOT / "content/assets").rglob("*"):
        if asset.is_file():
            _write(target / "assets" / asset.relative_to(ROOT / "content/assets"), asset.read_bytes())
    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "hooks/bangvang/templates"), autoescape=True)
    form = templates.get_template("macros/common.html").module.search_form
    page = templates.get_template("macros/search.html").module.search_page
    browse = [{"title": "Gương điển hình", "url": "../guong-dien-hinh/index.html"}]
    home = _PAGE.format(title="Trang chủ", root=".", form=form("tim-kiem/index.html", "."), body="")
    find = _PAGE.format(title="Tìm kiếm", root="..", form=form("index.html", ".."), body=page(browse))
    _write(target / "index.html", home.encode())
    _write(target / "tim-kiem/index.html", find.encode())


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
