"""The lines for the web server: the policy of the site, and which portals may frame it."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from bangvang.publish.directory import publish
from bangvang.publish.headers import NAME, policy
from tests.faults.sites import build

NOON = 1_700_000_000  # seconds since 1970


def headers(target: Path) -> dict[str, str]:
    """The headers by name, as nginx reads its `add_header`."""
    found = {}
    for line in (target / NAME).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            said = re.fullmatch(r'add_header ([A-Za-z-]+) (?:"([^"]*)"|([^\s";]+)) always;', line)
            assert said, line
            found[said[1]] = said[2] or said[3]
    return found


def directives(value: str) -> dict[str, list[str]]:
    """The parts of a policy (CSP 3, section 2.2)."""
    return {name: values for name, *values in (part.split() for part in value.split(";"))}


def test_a_publication_brings_its_headers(tmp_path: Path) -> None:
    """The policy is the one that every page is tried under; only the site itself may frame it."""
    build(tmp_path, {"index.html": b"home"})
    publish(tmp_path / "site", tmp_path / "to", mtime=NOON)
    said = headers(tmp_path / "to")
    assert directives(said["Content-Security-Policy"]) == {
        "default-src": ["'none'"], "script-src": ["'self'"], "style-src": ["'self'"], "img-src": ["'self'", "data:"],
        "font-src": ["'self'"], "connect-src": ["'self'"], "base-uri": ["'none'"], "form-action": ["'self'"],
        "frame-ancestors": ["'self'"]}
    assert said["X-Content-Type-Options"] == "nosniff"
    assert stat.S_IMODE((tmp_path / "to" / NAME).stat().st_mode) == 0o644
    assert not (tmp_path / "to" / "current" / NAME).exists()


def test_a_new_portal_needs_no_new_release(tmp_path: Path) -> None:
    """Who may frame is said anew though no page has changed; a file that says it already stays as it is."""
    build(tmp_path, {"index.html": b"home"})
    for portals in ((), ("https://cong.example.vn",)):
        done = publish(tmp_path / "site", tmp_path / "to", mtime=NOON, frame_ancestors=portals)
    assert not done.changed
    assert directives(headers(tmp_path / "to")["Content-Security-Policy"])["frame-ancestors"] == ["'self'", "https://cong.example.vn"]
    before = (tmp_path / "to" / NAME).stat()
    publish(tmp_path / "site", tmp_path / "to", mtime=NOON, frame_ancestors=portals)
    assert (tmp_path / "to" / NAME).stat().st_ino == before.st_ino


def test_what_a_killed_command_left_goes(tmp_path: Path) -> None:
    """Lines half written are no part of a publication, also where the whole ones stand already."""
    build(tmp_path, {"index.html": b"home"})
    publish(tmp_path / "site", tmp_path / "to", mtime=NOON)
    (tmp_path / "to" / ".bangvang-tmp").write_text("add_hea", encoding="utf-8")
    publish(tmp_path / "site", tmp_path / "to", mtime=NOON)
    assert {path.name for path in (tmp_path / "to").iterdir()} == {".lock", ".shown", "current", NAME, "releases"}


def test_several_portals() -> None:
    """Each stands by itself behind the site's own."""
    assert policy(["https://a.vn", "https://b.vn:8443"]).endswith("; frame-ancestors 'self' https://a.vn https://b.vn:8443")
