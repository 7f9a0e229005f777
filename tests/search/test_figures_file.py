"""The file of figures: each benchmark writes its own part and leaves the others as they are."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks/search"))

from written import SHARE, TEXTS, put


def test_each_part_is_replaced_alone(tmp_path):
    """Parts stand in their order whichever is written first; a second writing replaces one of them."""
    target = tmp_path / "figures.md"
    put(TEXTS, f"{TEXTS}\n\ntexts", target)
    put("", "# Figures\n\nold", target)
    put(SHARE, f"{SHARE}\n\nshare", target)
    put("", "# Figures\n\nnew\n", target)
    assert target.read_text("utf-8") == f"# Figures\n\nnew\n\n{SHARE}\n\nshare\n\n{TEXTS}\n\ntexts\n"
