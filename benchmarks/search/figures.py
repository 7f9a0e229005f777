"""The figures of a run as the table in docs/search-figures.md."""

from __future__ import annotations

from dataclasses import dataclass

WRITTEN = (
    "Written by `python3 build.py bench search/compare -- --write`: {people:,} made-up people (and the units, plans "
    "and awards around them), {each} queries a row at most, drawn with seed {seed}, the same for every system, "
    "Chromium, one machine of 2 cores. Pagefind, MiniSearch and Material get name, category, role, awards, years, unit and "
    "place of each person. MiniSearch folds accents and đ by its `processTerm`; Pagefind with copies gets each text "
    "twice, the second time folded, and folded queries; Material is its own worker and lunr with `lang: vi`."
)
KEYS = (
    "- Key press to answers shown in the box, 4× slow-down, with its pause after the last key: median {0:.0f} ms, "
    "most {1:.0f} ms (goal: median ≤ 100 ms)."
)


@dataclass(frozen=True)
class Figures:
    """What was measured of one system; `sent` is (median, most) bytes of a first answer."""

    name: str
    shares: dict[str, float | None]
    build_seconds: float
    files: int
    size: int
    sent: tuple[float, float]
    requests: float
    slow_ms: float


def table(rows, found: list[Figures], large: Figures | None, notes) -> str:
    """Markdown; every number comes from the run that calls this."""
    columns = [*found, large] if large else found
    people = notes["people"]
    heads = [f"{one.name}" for one in found] + ([f"Bảng Vàng, {notes['large']:,} người"] if large else [])
    lines = [
        "# Search: figures",
        "",
        WRITTEN.format(people=people, each=notes["each"], seed=notes["seed"]),
        "",
        f"| query, and what counts as right | goal | {' | '.join(heads)} |",
        f"|---|---|{'---|' * len(heads)}",
    ]
    says = {
        "first": "the first answer",
        "five": "a right one in the first 5",
        "page": "all in the first 100, or in as many as share it",
        "pure": "the first 5 all right",
    }
    for row in rows:
        cells = [percent(one.shares[row.name]) for one in columns]
        goal = f"{row.goal:.0%}" if row.goal == 1 else f"≥ {row.goal:.0%}"
        lines.append(f"| {row.name}: {says[row.measure]} ({len(row.queries)}) | {goal} | {' | '.join(cells)} |")
    kilo = lambda number: f"{number / 1000:,.1f} KB"  # noqa: E731
    more = [
        (
            "first full-name answer, compressed, median",
            "≤ 60 KB (100,000: ≤ 100 KB)",
            [kilo(one.sent[0]) for one in columns],
        ),
        ("the same, most", "", [kilo(one.sent[1]) for one in columns]),
        ("requests for it", "", [f"{one.requests:.0f}" for one in columns]),
        ("answer at 4× CPU slow-down, code loaded, median", "≤ 100 ms", [f"{one.slow_ms:.0f} ms" for one in columns]),
        ("index build, names and facets", "", [f"{one.build_seconds:.1f} s" for one in columns]),
        ("files", "", [f"{one.files:,}" for one in columns]),
        ("on disk, not compressed", "", [f"{one.size / 1e6:,.1f} MB" for one in columns]),
    ]
    lines += [f"| {name} | {goal} | {' | '.join(cells)} |" for name, goal, cells in more]
    changed, all_files = notes["changed"]
    lines += [
        "",
        KEYS.format(*notes["keys"]),
        f"- Another name for one person changes {changed} of {all_files} files of the index.",
        "- A row with fewer queries than asked for has fewer names that fit it.",
        "",
    ]
    return "\n".join(lines)


def percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}".replace(".0%", "%")
