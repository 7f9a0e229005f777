"""Views to Markdown: one template for each kind of page, every text escaped, every link made relative and checked.

A view is plain data (text, numbers, lists, maps): a template sees nothing else, so that the digest of the view and
of the template is all that a page depends on. Addresses stand in views as `@/path` from the site's root.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Mapping, Sequence
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from bangvang.compiled import Compiled
from bangvang.links import relative
from bangvang.outline import spans
from bangvang.store.known import Memo
from bangvang.store.output import digest

TEMPLATES = Path(__file__).parent / "templates"
View = Mapping[str, Any]

_ADDRESS = re.compile(r'"@/([^"#?]*)')
_REFERENCE = re.compile(r"{%-?\s*(?:import|include|extends|from)\s+\"([^\"]+)\"")
# A lost word; what may call a footnote: not what is raised behind a measure (40 m²).
_CALL = re.compile(r"(\[…\]|(?<!\bm)(?<!\b[cdkm]m)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\[[0-9]{1,2}\])")


def runs(text: str) -> list[dict[str, Any]]:
    """A text's words with its emphasis (`**`, `*`), what may call a footnote, and gaps, for the official text."""
    found: list[dict[str, Any]] = []
    for style, words in spans(text):
        for part in _CALL.split(words):
            if part == "[…]":
                found.append({"text": part, "gap": True})
            elif _CALL.fullmatch(part):
                found.append({"text": part, "call": part})
            elif part:
                found.append({"text": part, "strong": "strong" in style, "em": style == "em"})
    return found


class _Environment(jinja2.Environment):
    """Views are maps: `person.name` asks the map first, an attribute only where there is no such key."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of a key, or what Jinja finds."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


class Renderer:
    """Renders views; knows which addresses exist.

    Args:
        addresses: all addresses of the site; a link to any other is a fault of the program and raises.
        memo: where compiled templates are kept from build to build.
    """

    def __init__(self, addresses: Container[str], memo: Memo | None = None) -> None:
        _source.cache_clear()  # each build goes by the templates as they are now
        self._addresses = addresses
        self._env = _Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True, finalize=_one_line,
            trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False, auto_reload=False,
            cache_size=-1,  # as many as there are: keeping the latest in order costs more than the rest of a lookup
            bytecode_cache=Compiled(memo))
        self._env.filters["one_line"] = _joined
        self._env.globals["person_rows"] = self._person_rows
        self._rows: dict[tuple[str, str | None], Markup] = {}

    def markdown(self, template: str, view: View, page: str) -> str:
        """The Markdown of the page at address `page`."""
        return self.linked(self._env.get_template(template).render(view), page)

    def _person_rows(self, people: Sequence[View], az: bool) -> Markup:
        """The rows of a list of people; a person's row is rendered once, however many lists it stands in."""
        found = []
        above = None
        for person in people:
            given = None if not az else "" if person["given"] == above else person["given"]
            above = person["given"]
            key = (person["url"], given)
            row = self._rows.get(key)
            if row is None:
                row = self._rows[key] = self._macros.person_row(person, given)
            found.append(row)
        return Markup("").join(found)

    @cached_property
    def _macros(self) -> Any:
        return self._env.get_template("macros/people.html").module

    def linked(self, text: str, page: str) -> str:
        """The text with each `"@/…` made relative to `page`; raises KeyError for an address that is not there."""
        def link(found: re.Match[str]) -> str:
            target = found[1]
            if target and target not in self._addresses:
                raise KeyError(f"{page} -> {target}")
            return f'"{relative(target, page)}' if target else f'"{relative("", page) or "."}'
        return _ADDRESS.sub(link, text)


def _one_line(value: Any) -> Any:
    """What a template prints: text on one line, since each line of structure is one block of HTML."""
    if value is None:
        return ""
    if type(value) is str and ("\n" in value or "\r" in value):
        return " ".join(value.split())
    return value


def _joined(block: str) -> Markup:
    """Several lines of a template's own HTML as one block of HTML; texts from records have no line breaks."""
    return Markup("".join(line.strip() for line in block.split("\n")))  # noqa: S704


def view_digest(view: View) -> bytes:
    """Digest of a view; the order of keys is the order in which the program set them."""
    return blake2b(json.dumps(view, separators=(",", ":")).encode(), digest_size=16).digest()


def template_digest(name: str) -> bytes:
    """Digest of a template and of all that it imports, includes or extends (our templates name them literally)."""
    seen: dict[str, str] = {}
    open_ = [name]
    while open_:
        one = open_.pop()
        if one not in seen:
            seen[one] = _source(one)
            open_ += _REFERENCE.findall(seen[one])
    return digest(*(part for one in sorted(seen) for part in (one, seen[one])))


@cache
def _source(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def json_ld(data: Mapping[str, Any]) -> str:
    """A JSON-LD block's content (schema.org), safe inside <script>: no `<` in any form."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
