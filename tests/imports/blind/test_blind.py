"""Files that were written, with what a reader sees in them, before the importers were run on them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[3] / "benchmarks" / "imports"))
import score as plans
from score_lists import score_list, score_story

from bangvang.imports import kind_of_file

HERE = Path(__file__).parent
TALLIES, WORDS = plans.score(HERE / "plans")


def test_no_word_of_a_plan_is_lost_invented_or_moved() -> None:
    """All words of every plan stand in its outline, in their order."""
    assert WORDS == []


@pytest.mark.parametrize("kind", sorted(TALLIES))
def test_plans_in_unknown_layouts_are_read_within_the_bounds(kind: str) -> None:
    """Precision and recall of each kind of finding are at least the bound that the five real plans have."""
    tally = TALLIES[kind]
    assert min(tally.precision, tally.recall) >= plans.BOUNDS[kind], tally.wrong


@pytest.mark.parametrize("path", sorted((HERE / "lists").glob("*.yml")), ids=lambda path: path.stem)
def test_lists_in_unknown_layouts_are_read_as_they_state(path: Path) -> None:
    """Every recipient with its fields, in order, and the paper around the list."""
    _, _, odd, wrong = score_list(path)
    assert (odd, wrong) == (0, [])


@pytest.mark.parametrize("path", sorted((HERE / "stories").glob("*.yml")), ids=lambda path: path.stem)
def test_stories_of_one_or_several_are_read_as_they_state(path: Path) -> None:
    """Each person presented, private data reported at its place, no word lost."""
    _, _, odd, wrong = score_story(path)
    assert (odd, wrong) == (0, [])


@pytest.mark.parametrize("path", sorted((HERE / "stories").glob("*.yml")), ids=lambda path: path.stem)
def test_stories_are_known_as_such(path: Path) -> None:
    """`import FILE` takes each article, form and record of deeds for a story, not for a plan or a list."""
    source = next(other for other in path.parent.glob(path.stem + ".*") if other.suffix != ".yml")
    assert kind_of_file(source.read_bytes(), source.name) == "exemplars"
