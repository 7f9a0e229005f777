"""What machines read of a site at an address with Vietnamese letters: URIs, and dates that ISO 8601 knows."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from bangvang.model.base import uri
from bangvang.model.site import Site
from tests.exports.test_ical import read_calendar
from tests.support.build import build
from tests.support.data import SITE, small_site

# RFC 3490 for the host (the ACE form is that of Unicode's own IDNA demonstration), RFC 3986 for the path.
WRITTEN = "https://bücher.example/thi đua/".replace(" ", "-đẹp-")
OWN = "https://xn--bcher-kva.example/thi-%C4%91%E1%BA%B9p-%C4%91ua/"
URI = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*")


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        (WRITTEN, OWN),
        ("https://minhhoa.example.vn/thi-dua/", "https://minhhoa.example.vn/thi-dua/"),
        ("https://a.example:8080/b%20c/%C4%91/", "https://a.example:8080/b%20c/%C4%91/"),
        ("https://a.example/100%/a|b/", "https://a.example/100%25/a%7Cb/"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
    ],
)
def test_addresses_become_uris(address: str, wanted: str) -> None:
    """What is encoded already stays as it is."""
    assert uri(address) == wanted


def test_a_host_that_no_name_can_stand_for() -> None:
    """A part of a host has 63 octets at most (RFC 1035)."""
    with pytest.raises(ValidationError) as refused:
        Site.model_validate({**SITE, "url": f"https://{'ở' * 70}.example/"})
    assert [error["type"] for error in refused.value.errors()] == ["web_address"]


def test_every_address_for_machines_is_a_uri(tmp_path: Path) -> None:
    """Sitemap, robots.txt, calendar, open data, JSON-LD and canonical addresses name the site by its URI."""
    data = small_site(tmp_path)
    data.change("site.yml", url=WRITTEN)
    build(tmp_path)
    site = tmp_path / "site"
    found = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    found += re.findall(r"Sitemap: (.*)", (site / "robots.txt").read_text(encoding="utf-8"))
    found += [one["URL"] for one in read_calendar((site / "ngay-ky-niem/lich.ics").read_bytes())]
    found += [one["url"] for one in json.loads((site / "du-lieu/exemplars.json").read_bytes())]
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        found += re.findall(r'<link rel="canonical" href="([^"]*)"', text)
        found += [json.loads(one)["url"] for one in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)]
    assert len(found) > 60
    assert [one for one in found if not URI.fullmatch(one) or not one.startswith(OWN)] == []


def test_dates_for_machines(tmp_path: Path) -> None:
    """schema.org wants ISO 8601, which knows days, months and years but no quarters."""
    data = small_site(tmp_path)
    data.change("units/thcs-moi.yml", since="2025-Q3")
    data.change("units/thcs-cu.yml", since="1990-09")
    build(tmp_path)
    said = {}
    for name in ("thcs-moi", "thcs-cu"):
        text = (tmp_path / f"site/don-vi/{name}.html").read_text(encoding="utf-8")
        said[name] = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)[0])
    assert "foundingDate" not in said["thcs-moi"]
    assert (said["thcs-cu"]["foundingDate"], said["thcs-cu"]["dissolutionDate"]) == ("1990-09", "2025-06-30")
