"""The queries of the blind trial, on the repository's records and in a province: the right answers are among the first three."""

import datetime as dt
import shutil
import sys
from pathlib import Path, PurePosixPath

import pytest
import yaml
from sample import ask

from tests.support.build import HOME, build

DAY = dt.date(2026, 12, 1)
PEOPLE, SEED = 3000, 41  # of the province
TRIAL = yaml.safe_load(Path(__file__).with_name("typed.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The repository's own data as a site."""
    root = tmp_path_factory.mktemp("own")
    shutil.copytree(HOME / "data", root / "data")
    build(root, today=DAY)
    return root / "site"


@pytest.fixture(scope="module")
def province(tmp_path_factory):
    """Three thousand people: common names, schools of one name, long lists."""
    sys.path.insert(0, str(HOME / "benchmarks"))
    import _province

    root = tmp_path_factory.mktemp("province")
    _province.write(root, PEOPLE, SEED)
    build(root, today=DAY)
    return root / "site"


def _first_three(answer):
    """Ids of what is shown first; a text has the id of its page."""
    pages = [PurePosixPath(url).with_suffix("") for _, url, _, _ in answer["texts"]]
    texts = ["-".join(page.parts[1:]) if page.parts[0] == "ke-hoach" else page.name for page in pages]
    return [*(one[1] for one in answer["found"]), *texts][:3]


def _is_right(found, wanted):
    if wanted == ["-"]:
        return not found
    if len(wanted) > 3:
        return bool(found) and set(found) <= set(wanted)
    return all(set(one.split("|")) & set(found) for one in wanted)


def _wrong(folder, trial, **options):
    """The queries of a round that do not find what they must, and those that are known not to."""
    wanted = {query: ids.split() for group in TRIAL[trial].values() for query, ids in group.items()}
    answers = zip(wanted, ask(folder, wanted, year=DAY.year, **options), strict=True)
    wrong = [query for query, answer in answers if not _is_right(_first_three(answer), wanted[query])]
    return wrong, [query for query in TRIAL["not found yet"] if query in wanted]


@pytest.mark.parametrize("trial", ["first round", "second round", "third round", "fourth round", "fifth round", "sixth round"])
def test_what_is_typed_is_found_among_the_first_three(site, trial):
    """Nothing that was found once is lost; what is found now for the first time leaves the list of what is not."""
    wrong, known = _wrong(site, trial)
    assert wrong == known


@pytest.mark.parametrize(("trial", "typing"), [
    ("fifth round, province", False), ("fifth round, while typing", True), ("sixth round, province", False),
])  # fmt: skip
def test_what_is_typed_is_found_among_many(province, trial, typing):
    """The same in a province."""
    wrong, known = _wrong(province, trial, typing=typing)
    assert wrong == known
