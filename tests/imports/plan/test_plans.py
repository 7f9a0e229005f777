"""Whole plans against what reading them says: five real ones, and ten samples in other layouts."""

from pathlib import Path

import pytest

from benchmarks.imports.score import BOUNDS, EXPECTATIONS, score

SAMPLES = Path(__file__).parent / "plans"


@pytest.fixture(scope="module", params=[EXPECTATIONS, SAMPLES], ids=["real", "samples"])
def scored(request):
    """Tallies and word changes of a folder of plans."""
    return score(request.param)


def test_no_word_is_lost_invented_or_moved(scored):
    """Front, outline and closing hold each plan's words in order; page numbers are set aside."""
    assert scored[1] == []


@pytest.mark.parametrize("kind", sorted(BOUNDS))
def test_figures_hold(scored, kind):
    """Each kind of finding reaches its bound in precision and recall."""
    tally = scored[0][kind]
    assert min(tally.precision, tally.recall) >= BOUNDS[kind], tally.wrong


def test_the_real_plans_are_all_there():
    """The figures are over five plans with 25 dated anniversaries, 12 joined page breaks and one gap."""
    tallies, _ = score()
    assert tallies["anniversaries"].expected == 25
    assert tallies["page_breaks"].expected == 13
    assert tallies["targets"].expected == 35
    assert tallies["citations"].expected == 42
