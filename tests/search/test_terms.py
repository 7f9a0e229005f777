"""Terms of titles and queries are the same in Python and in the browser."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import bangvang.search.terms  # noqa: F401 - the module, whose name in its package is that of its function
from bangvang.search import terms
from bangvang.search.terms import ABBREVIATIONS, IN_CAPITALS, name_terms

module = sys.modules["bangvang.search.terms"]
TESTS = Path(__file__).parents[1]
VECTORS = json.loads((TESTS / "vectors/search/terms.json").read_text("utf-8"))["cases"]
PROGRAM = """
const fs = require("fs"), vm = require("vm");
for (const name of ["vn", "search-terms"])
  vm.runInThisContext(fs.readFileSync(process.argv[1] + "/" + name + ".js", "utf8"));
const texts = JSON.parse(fs.readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify([texts.map(BangVang.terms), texts.map(BangVang.nameTerms)]));
"""


def in_browser(texts):
    """Terms and name terms of the texts, as the browser's script finds them."""
    node = os.environ.get("BANGVANG_NODE") or shutil.which("node")
    assert node, "node is needed to test the browser's scripts: apt-get install nodejs"
    run = subprocess.run(
        [node, "-e", PROGRAM, str(TESTS.parent / "content/assets/js")],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_vectors_hold_in_both_languages():
    """Each text of the shared vectors gives the listed terms."""
    texts, expected = zip(*VECTORS, strict=True)
    assert [terms(text) for text in texts] == list(expected)
    assert in_browser(list(texts))[0] == list(expected)


def test_abbreviations_are_the_same_in_both_languages():
    """Every abbreviation, small and in capitals, is written out alike, alone and after the word for a school."""
    shorts = [*ABBREVIATIONS, *IN_CAPITALS]
    texts = [form for short in shorts for form in (short, short.upper(), short.lower(), f"Trường {short} A")]
    assert in_browser(texts)[0] == [terms(text) for text in texts]


def test_a_name_with_an_apostrophe_is_found_whole_and_in_parts():
    """H'Hen stands in the index as hhen and as hen."""
    assert set(name_terms("H'Hen Niê")) == {"hhen", "nie", "h", "hen"}


def test_more_words_than_are_kept_in_memory_have_the_same_terms(monkeypatch):
    """Terms of words are kept up to a limit: beyond it memory stays as it is, and answers too."""
    texts = [text for text, _ in VECTORS]
    expected = [terms(text) for text in texts]
    monkeypatch.setattr(module, "_KNOWN", {})
    monkeypatch.setattr(module, "_PLAIN", {})
    monkeypatch.setattr(module, "_MOST_KNOWN", 5)
    assert [terms(text) for text in texts] == expected
    assert len(module._KNOWN) == 5


_TEXTS = st.text(st.sampled_from("aAĐđêuyYqQtThHcCsSgG&&-/.0123456789 IiVv'’ \u0301\u0323"), max_size=24)


@settings(max_examples=15, deadline=None)
@given(st.lists(_TEXTS, min_size=60, max_size=60))
def test_any_text_gives_the_same_terms(texts):
    """On arbitrary text too, the browser and Python find the same terms."""
    expected = [[terms(text) for text in texts], [name_terms(text) for text in texts]]
    assert in_browser(texts) == expected
