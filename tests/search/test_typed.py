"""The queries of the blind trial against the repository's own records: what must be among the first three answers is there."""

import datetime as dt
import shutil
from pathlib import Path, PurePosixPath

import pytest
import yaml
from sample import ask

from tests.support.build import HOME, build

DAY = dt.date(2026, 12, 1)
TRIAL = yaml.safe_load(Path(__file__).with_name("typed.yml").read_text("utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The repository's own data as a site."""
    root = tmp_path_factory.mktemp("own")
    shutil.copytree(HOME / "data", root / "data")
    build(root, today=DAY)
    return root / "site"


def _first_three(answer):
    """Ids of what is shown first; a text has the id of its page."""
    pages = [PurePosixPath(url).with_suffix("") for _, url, _, _ in answer["texts"]]
    texts = [page.name if page.parts[0] == "guong-dien-hinh" else "-".join(page.parts[1:]) for page in pages]
    return [*(one[1] for one in answer["found"]), *texts][:3]


def _is_right(found, wanted):
    if len(wanted) > 3:
        return bool(found) and set(found) <= set(wanted)
    return all(set(one.split("|")) & set(found) for one in wanted)


@pytest.mark.parametrize("trial", ["first round", "second round", "third round", "fourth round"])
def test_what_is_typed_is_found_among_the_first_three(site, trial):
    """Nothing that was found once is lost; what is found now for the first time leaves the list of what is not."""
    wanted = {query: ids.split() for group in TRIAL[trial].values() for query, ids in group.items()}
    answers = zip(wanted, ask(site, wanted), strict=True)
    wrong = [query for query, answer in answers if not _is_right(_first_three(answer), wanted[query])]
    assert wrong == [query for query in TRIAL["not found yet"] if query in wanted]
