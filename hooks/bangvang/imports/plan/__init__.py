"""The grammar of official emulation plans: from a text to a campaign's record."""

from __future__ import annotations

from bangvang.imports.plan.grammar import read_plan

__all__ = ["read_plan"]
