"""What tests of importers share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from bangvang.imports.awards import ids


@pytest.fixture
def ids_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids are drawn in order and not at random: g-222222, g-333333 and on, e-22222, e-33333 and on."""
    signs: dict[str, Iterator[str]] = defaultdict(lambda: iter(ids.ALPHABET))
    monkeypatch.setattr(ids, "random_id", lambda prefix="g-", length=ids.LENGTH: prefix + next(signs[prefix]) * length)
