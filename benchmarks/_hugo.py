"""The same people as a Hugo site with Pagefind behind it: what a good engineer would build with the usual tools.

One page for each person with honours and story; lists by year, quarter, unit, place, school level, category, award and
letter as Hugo's taxonomies, paged by 100; Pagefind over the result.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time
from pathlib import Path

from bangvang.derive import Views, derive
from bangvang.load.catalogue import load
from bangvang.public import Public, project

LISTS = ("nam", "quy", "don_vi", "dia_danh", "cap_hoc", "doi_tuong", "danh_hieu", "chu_cai")
CONFIG = """
baseURL = "https://minhhoa.example.vn/"
languageCode = "vi"
title = "Bảng Vàng"
disableKinds = ["RSS"]
[pagination]
pagerSize = 100
[taxonomies]
""" + "".join(f'{name} = "{name}"\n' for name in LISTS)
BASE = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }} – {{ site.Title }}</title><meta name="description" content="{{ .Description }}">
<link rel="canonical" href="{{ .Permalink }}"></head><body><header><a href="/">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main><footer>Sở Giáo dục và Đào tạo tỉnh Minh Họa</footer></body></html>"""
SINGLE = """{{ define "main" }}<article data-pagefind-body><h1>{{ .Title }}</h1><p>{{ .Params.role }}, {{ .Params.unit }}</p>
<blockquote>{{ .Description }}</blockquote><table><tbody>{{ range .Params.honours }}<tr><td>{{ .year }}</td><td>{{ .award }}</td>
<td>{{ .decision }}</td></tr>{{ end }}</tbody></table>{{ .Content }}</article>{{ end }}"""
LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>{{ $p := .Paginate .Pages }}<ul>{{ range $p.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.unit }}</li>{{ end }}</ul>
{{ partial "pagination.html" . }}{{ end }}"""

PAGER = '{{ range .Paginator.Pagers }}<a href="{{ .URL }}">{{ .PageNumber }}</a> {{ end }}'


def write(root: Path, folder: Path) -> None:
    """Write the Hugo site of the people below `root` into `folder`."""
    public = project(load(str(root)), dt.date(2026, 11, 20))
    views = derive(public)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "layouts" / "partials").mkdir()
    (folder / "hugo.toml").write_text(CONFIG, encoding="utf-8")
    for name, text in (("baseof", BASE), ("single", SINGLE), ("list", LIST), ("terms", LIST), ("taxonomy", LIST)):
        (layouts / f"{name}.html").write_text(text, encoding="utf-8")
    (folder / "layouts" / "partials" / "pagination.html").write_text(PAGER, encoding="utf-8")
    content = folder / "content" / "guong"
    content.mkdir(parents=True)
    for id_ in public.recipients:
        (content / f"{id_}.md").write_text(_page(id_, public, views), encoding="utf-8")


def _page(id_: str, public: Public, views: Views) -> str:
    person = public.recipients[id_]
    awards, exemplars = views.awards.get(id_, ()), views.exemplars.get(id_, ())
    units = dict.fromkeys(one.unit for one in (*awards, *exemplars) if one.unit)
    settings = [public.units[unit] for unit in units]
    names = public.vocabulary["awards"]
    front = {
        "title": person.name,
        "description": exemplars[0].commendation if exemplars else "",
        "role": person.role or "",
        "unit": settings[0].name if settings else "",
        "honours": [{"year": a.year, "award": names[a.award].name, "decision": public.decisions[a.decision].record.number}
                    for a in awards],
        "nam": sorted({str(one.year) for one in (*awards, *exemplars)}),
        "quy": [f"{one.year}-{one.quarter}" for one in exemplars],
        "don_vi": list(units),
        "dia_danh": sorted({unit.place.now for unit in settings if unit.place and unit.place.now}),
        "cap_hoc": sorted({unit.level for unit in settings if unit.level}),
        "doi_tuong": [person.category],
        "danh_hieu": sorted({a.award for a in awards}),
        "chu_cai": [person.filing[:1]],
    }
    story = exemplars[0].story.decode() if exemplars and exemplars[0].story else ""
    return f"{json.dumps(front, ensure_ascii=False, indent=1)}\n\n{story}\n"


def build(folder: Path) -> tuple[float, float]:
    """Seconds of Hugo and of Pagefind for one build; neither has a build of what changed only."""
    begun = time.monotonic()
    # As modules: the scripts of an environment name the folder in which it was made, and it was moved since.
    subprocess.run([sys.executable, "-m", "hugo", "--source", str(folder), "--quiet"], check=True, capture_output=True)
    middle = time.monotonic()
    subprocess.run([sys.executable, "-m", "pagefind", "--site", str(folder / "public")], check=True, capture_output=True)
    return middle - begun, time.monotonic() - middle
