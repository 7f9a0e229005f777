"""Publish to a folder that a web server shows: releases side by side, the live one is `current`.

target/releases/000012-3f9a…/   one folder for each release, whole or not there
target/current                  a link to the live one (a folder where there are no links)
target/.shown/                  what each release shows: private, see shown.py
target/may-chu-nginx.conf       what the web server says with each page, see headers.py
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from bangvang.problems import Invalid, Problem
from bangvang.publish.check import check_site
from bangvang.publish.forgotten import forget, shows_more
from bangvang.publish.headers import write_headers
from bangvang.publish.places import require_a_folder, require_apart, require_no_site
from bangvang.publish.releases import Release, clean, is_whole, make_release, prune, releases_in
from bangvang.publish.report import Published
from bangvang.publish.shown import Shown, clean_lists, read_shown, write_shown
from bangvang.publish.switch import CURRENT, RELEASES, finish_switch, live_release, require_ours, switch
from bangvang.store.files import make_folder
from bangvang.store.lock import PUBLISH_BUSY, locked
from bangvang.store.manifest import Manifest, load_manifest
from bangvang.store.trouble import told

KEEP = 5
NOBODY: frozenset[str] = frozenset()
NOTHING = Shown(hidden=NOBODY)


def lists_last(path: str) -> int:
    """Place in the ordered way: 1 for what links to pages (indices, feeds, data for search), else 0."""
    return int(path.endswith(("index.html", ".xml", ".json")))


def publish(site_dir: Path, target_dir: Path, *, mtime: int, keep: int = KEEP,
            shown: Shown = NOTHING, order: Callable[[str], int] = lists_last,
            frame_ancestors: Sequence[str] = ()) -> Published:
    """Publish a finished site; readers see the old release or the new one, nothing else ever.

    Args:
        site_dir: a built site; it is compared with its manifest first, byte for byte.
        target_dir: made when missing.
        mtime: the time that new files get, in seconds since 1970 (the clock is read by the caller).
        keep: how many releases stay to roll back to, the live one included; at least 1.
        shown: what the site shows; earlier releases that show more are removed.
        order: see lists_last; only where there are no links.
        frame_ancestors: portals that may frame the site, see headers.py.

    Raises Invalid: site damaged (`publish-…`), target full or closed (`disk-full`, `not-writable`), another
    publisher at work (`in-use`). The release before is then still live and untouched.
    """
    if keep < 1:
        raise ValueError("at least the live release stays")
    require_apart(site_dir, target_dir)
    with _at_work(target_dir):
        with told(site_dir):
            manifest = check_site(site_dir).without_keys()
        with told(target_dir):
            write_headers(target_dir, frame_ancestors)
        before = live_release(target_dir)
        live = load_manifest(target_dir / CURRENT)
        if before and live == manifest and is_whole(target_dir / CURRENT, manifest):
            write_shown(target_dir, before, shown)
            forgotten = _leave_behind(target_dir, before, manifest, shown, keep)
            return Published(before.number, manifest.release, target_dir / CURRENT, len(manifest),
                             forgotten=forgotten, changed=False)
        release, linked = make_release(target_dir / RELEASES, site_dir, manifest, before, mtime)
        write_shown(target_dir, release, shown)  # before readers see it: no live release is without its list
        switch(target_dir, release, manifest, order)
        forgotten = _leave_behind(target_dir, release, manifest, shown, keep)
        return Published(release.number, manifest.release, target_dir / CURRENT, len(manifest), linked, forgotten)


def rollback(target_dir: Path, *, shown: Shown | None = None, hidden: frozenset[str] | None = None) -> Published:
    """Make the newest whole release before the live one that shows no more than may be shown live again.

    A release may have lain there for months, and readers must not get half of one: every byte of it is looked at.

    Args:
        target_dir: see publish.
        shown: what may be shown today; None: what the live release shows.
        hidden: whom no text may name today, where `shown` is not known; None: that is not known either.

    Raises Invalid: there is no earlier release (`no-earlier-release`), none that may be shown
    (`earlier-releases-show-more`), or none of these is whole (`earlier-releases-damaged`).
    """
    if not target_dir.exists():  # a slip of the hand; nothing is made there
        raise Invalid([Problem(target_dir.as_posix(), 0, "", "error", "no-earlier-release",
                               "chưa có thư mục này nên không có bản nào để quay lại; hãy kiểm tra tên thư mục công bố")])
    require_a_folder(target_dir)
    if not (target_dir / RELEASES).is_dir():  # another folder was meant; no lock is left in this one
        raise Invalid([Problem(target_dir.as_posix(), 0, "", "error", "no-earlier-release",
                               "chưa công bố gì vào thư mục này nên không có bản nào để quay lại; "
                               "hãy kiểm tra tên thư mục công bố")])
    with _at_work(target_dir):
        live = live_release(target_dir)
        standing = load_manifest(target_dir / CURRENT) or Manifest(())
        allowed = shown or replace(shown_before(target_dir), hidden=hidden)
        forbidden = damaged = False
        for release in reversed(releases_in(target_dir / RELEASES)):
            manifest = load_manifest(release.folder) if live and release.number < live.number else None
            if manifest is None:
                continue
            if shows_more(target_dir, release, standing, allowed):
                forbidden = True
            elif is_whole(release.folder, manifest):
                switch(target_dir, release, manifest, lists_last)
                return _published(target_dir, release, manifest)
            else:
                damaged = True
        if damaged:
            raise Invalid([Problem(target_dir.as_posix(), 0, "", "error", "earlier-releases-damaged",
                                   "các bản công bố cũ hơn mà còn được phép công khai đều có tệp bị sửa, hỏng hoặc mất nên "
                                   "không quay lại được; hãy sửa dữ liệu rồi công bố bản mới, và kiểm tra ổ đĩa")])
        if forbidden:
            raise Invalid([Problem(target_dir.as_posix(), 0, "", "error", "earlier-releases-show-more",
                                   "các bản công bố cũ hơn còn nêu người hoặc nội dung nay không được công khai nên "
                                   "không quay lại được; hãy sửa dữ liệu rồi công bố bản mới (nếu dữ liệu nằm ở thư mục "
                                   "khác, xin ghi rõ, ví dụ: --root ../trang)")])
        raise Invalid([Problem(target_dir.as_posix(), 0, "", "error", "no-earlier-release",
                               "phải còn một bản công bố cũ hơn bản đang dùng thì mới quay lại được")])


def shown_before(target_dir: Path) -> Shown:
    """What the live release shows, as far as that is known."""
    with told(target_dir):
        live = live_release(target_dir)
        return (live and read_shown(target_dir, live)) or NOTHING


def _leave_behind(target: Path, live: Release, manifest: Manifest, shown: Shown, keep: int) -> int:
    """Remove what the live release leaves behind; return how many releases had to be forgotten."""
    forgotten = forget(target, live, manifest, shown)
    prune(target / RELEASES, keep, live)
    with suppress(OSError):  # the next command removes them
        clean_lists(target, releases_in(target / RELEASES))
    return forgotten


def _published(target: Path, release: Release, manifest: Manifest) -> Published:
    return Published(release.number, manifest.release, target / CURRENT, len(manifest))


@contextmanager
def _at_work(target: Path) -> Iterator[None]:
    """Hold the target's lock, with whatever a killed command left finished or cleaned away."""
    require_a_folder(target)
    require_no_site(target)
    with told(target):
        make_folder(target)
        with locked(target / ".lock", PUBLISH_BUSY):
            require_ours(target)
            clean(target / RELEASES)
            clean_lists(target, releases_in(target / RELEASES))
            finish_switch(target)
            yield
