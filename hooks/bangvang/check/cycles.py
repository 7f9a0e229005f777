"""Chains that come back to where they began: successors and superiors of units, the plans above a plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from bangvang.check import paths
from bangvang.check.lines import said
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem


def cycles(catalogue: Catalogue, _today: dt.date) -> Iterator[Problem]:
    """No unit goes into itself or is above itself, no plan follows itself, however long the way round."""
    units, plans = catalogue.units, catalogue.campaigns
    for field, rule, links, path, message in (
        ("successors", "successor-cycle", {id_: unit.successors for id_, unit in units.items() if unit.successors},
         lambda id_: paths.record("units", id_), "đơn vị kế thừa không được dẫn vòng về chính đơn vị"),
        ("parent", "parent-cycle", {id_: (unit.parent,) for id_, unit in units.items() if unit.parent},
         lambda id_: paths.record("units", id_), "đơn vị quản lý không được dẫn vòng về chính đơn vị"),
        ("parents", "parent-cycle", {id_: one.record.parents for id_, one in plans.items() if one.record.parents},
         paths.campaign, "kế hoạch cấp trên không được dẫn vòng về chính kế hoạch"),
        ("of", "parent-cycle", {id_: (one.record.of,) for id_, one in plans.items() if one.record.of},
         paths.campaign, "văn bản tiếp theo không được dẫn vòng về chính văn bản"),
    ):
        for ring in _rings(links):
            yield said(catalogue.root, path(ring[0]), (field,), rule, f"{message}: {' → '.join((*ring, ring[0]))}")


def _rings(links: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Each ring once, from its first id in the order of files; without recursion, each link is walked once."""
    done: set[str] = set()
    for start in links:
        if start in done:
            continue
        way, on_way = [start], {start: 0}
        open_ = [iter(links[start])]
        while open_:
            following = next(open_[-1], None)
            if following is None:
                open_.pop()
                last = way.pop()
                del on_way[last]
                done.add(last)
            elif following in on_way:
                ring = way[on_way[following]:]
                first = ring.index(min(ring))
                yield ring[first:] + ring[:first]
            elif following not in done and following in links:
                on_way[following] = len(way)
                way.append(following)
                open_.append(iter(links[following]))
