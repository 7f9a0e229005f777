"""A visit to a page: what it complained of, what it asked for, and what stands too wide on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, Page

BETWEEN = (640, 768, 820, 834, 900, 1024)  # widths of tablets, and of a desk at 200 %
PHONE = {"width": 320, "height": 700}
DESK = {"width": 1280, "height": 800}
# What reaches over the right edge. Text for screen readers is clipped; the skip link waits above the page.
WIDER = """[...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .filter(one => !one.closest(".bv-hide, .bv-skip, thead, details:not([open]) nav"))
  .map(one => one.outerHTML.slice(0, 80))"""
# Sentences in a column of a word or two, four lines and more.
SQUEEZED = """[...document.querySelectorAll("main *")]
  .filter(one => [...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join("").trim().length > 24)
  .filter(one => !one.closest(".bv-hide, thead") && one.checkVisibility() && getComputedStyle(one).display !== "inline")
  .filter(one => one.clientWidth < 7 * parseFloat(getComputedStyle(one).fontSize))
  .filter(one => one.clientHeight > 4 * 1.3 * parseFloat(getComputedStyle(one).fontSize))
  .map(one => one.outerHTML.slice(0, 80))"""
SCROLLS = "document.documentElement.scrollWidth > innerWidth"


@dataclass
class Visit:
    """A page, what stood in its console, and the addresses that it asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@contextmanager
def visit(browser: Browser, address: str, *, wait: Any = "load", **options: Any) -> Iterator[Visit]:
    """Open an address in a context of its own, on a phone unless told otherwise."""
    context = browser.new_context(**{"viewport": PHONE, **options})
    made = Visit(context.new_page())
    made.page.on("console", lambda message: made.complaints.append(message.text))
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("request", lambda request: made.asked.append(request.url))
    try:
        made.page.goto(address, wait_until=wait)
        yield made
    finally:
        context.close()
