"""All syllables of Vietnamese, against independent oracles and against the browser's twin."""

import importlib.util
import unicodedata
from pathlib import Path

import vn_collate
import vn_text
from hypothesis import given, settings
from hypothesis import strategies as st

from bangvang import text

_SPEC = importlib.util.spec_from_file_location("twin", Path(__file__).with_name("twin.py"))
twin = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(twin)

SYLLABLES = list(text.all_syllables())
SPELLED = [syllable.spelled() for syllable in SYLLABLES]
OPEN_GLIDES = {"oa", "oe", "uy"}  # the only rimes whose tone has two places


def test_the_list_is_large_and_without_doubles():
    """About 21,000 combinations, no two spelled alike."""
    assert len(SPELLED) > 20_000
    assert len(set(SPELLED)) == len(SPELLED)


def test_folding_agrees_with_the_oracle():
    """fold() gives what vn_text.fold gives, for each syllable small, capital and decomposed."""
    for word in SPELLED:
        for form in (word, word.upper(), unicodedata.normalize("NFD", word.title())):
            assert text.fold(form) == vn_text.fold(form)


def test_each_spelling_is_read_back():
    """parse() reads the dictionary's spelling as the syllable it came from, in any normal form."""
    for syllable, word in zip(SYLLABLES, SPELLED, strict=True):
        assert text.parse(word) == syllable
        assert text.parse(unicodedata.normalize("NFD", word.upper())) == syllable


def test_both_tone_places_are_one():
    """For oa, oe, uy the newer place (hoá, khoẻ, thuý) becomes the older, and nothing else changes."""
    newer = 0
    for syllable, word in zip(SYLLABLES, SPELLED, strict=True):
        if syllable.rime in OPEN_GLIDES and syllable.onset != "qu" and syllable.tone:
            tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
            other = unicodedata.normalize("NFC", syllable.onset + syllable.rime + tones[syllable.tone])
            assert other != word
            assert text.canonical_spelling(other) == text.canonical_spelling(word)
            newer += 1
    assert newer == 3 * 5 * len({syllable.onset for syllable in SYLLABLES if syllable.onset != "qu"})


def test_one_spelling_joins_only_what_sounds_the_same():
    """Two syllables become one only when i or y alone parts them, as the whole rime or after qu."""
    groups = {}
    for syllable, word in zip(SYLLABLES, SPELLED, strict=True):
        groups.setdefault(text.canonical_spelling(word), []).append(syllable)
    joined = [group for group in groups.values() if len(group) > 1]
    assert joined
    for group in joined:
        assert len({(one.onset, one.tone, one.rime.replace("y", "i")) for one in group}) == 1
        assert all(one.onset == "qu" or one.rime in ("i", "y") for one in group)
    assert all(text.canonical_spelling(form) == form for form in groups)


def test_order_agrees_with_both_oracles():
    """Sorted by our key, all syllables stand as vn-collate and Intl.Collator('vi') put them."""
    sample = SPELLED + [word.capitalize() for word in SPELLED[::7]]
    ours = sorted(sample, key=text.sort_key)
    assert ours == vn_collate.sort(sorted(sample, key=text.sort_key, reverse=True))
    assert ours == twin.collate(sorted(sample))


def test_signs_stand_where_intl_puts_them():
    """Spaces, signs and digits between letters order names as Intl.Collator('vi') does."""
    joints = [" ", "-", "–", ",", ".", "'", "’", "(", "/", "&", "1", "9", "a", "ơ", "Z"]
    names = [f"{left}{joint}{right}" for left in ("An", "Ân", "an") for joint in joints for right in ("Bé", "bè")]
    assert sorted(names, key=text.sort_key) == twin.collate(names)


def test_telex_and_vni_give_every_syllable():
    """Each syllable typed by the rules of Telex and VNI is read as that syllable, here and in the browser."""
    telex_shape = {"ă": "aw", "â": "aa", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw", "đ": "dd"}
    vni_shape = {"ă": "a8", "â": "a6", "ê": "e6", "ô": "o6", "ơ": "o7", "ư": "u7", "đ": "d9"}
    telex, vni, expected = [], [], []
    for syllable, word in zip(SYLLABLES, SPELLED, strict=True):
        if syllable.rime.startswith("oo"):
            continue  # xoong is typed with three o, which no one does in a search box
        bare = syllable.onset + syllable.rime
        telex.append("".join(telex_shape.get(sign, sign) for sign in bare) + " frxsj"[syllable.tone].strip())
        vni.append("".join(vni_shape.get(sign, sign) for sign in bare) + " 23415"[syllable.tone].strip())
        expected.append(word)
    assert [text.from_telex(keys) for keys in telex] == expected
    assert [text.from_vni(keys) for keys in vni] == expected
    assert twin.ask_twin([("from_telex", telex), ("from_vni", vni)]) == [expected, expected]


def test_the_twin_agrees_on_every_syllable():
    """Folding, spelling and order give the same bytes in the browser, small, capital and decomposed."""
    forms = SPELLED + [word.title() for word in SPELLED[::3]] + [unicodedata.normalize("NFD", w) for w in SPELLED[::5]]
    newer = [word.translate(str.maketrans({"ò": "o", "ó": "o", "ù": "u", "ú": "u"})) for word in SPELLED[::11]]
    forms += newer
    names = ("fold", "canonical_spelling", "sort_key", "slug", "toneless")
    answers = twin.ask_twin([(name, forms) for name in names])
    for name, answer in zip(names, answers, strict=True):
        assert answer == [getattr(text, name)(form) for form in forms], name


_LETTERS = st.text(st.sampled_from("aàảÃâầĂđĐeêGgHhIiKknNoơỢqQuưUvyÝỹ'’ -.&/09_\u0301\u200b\u202e東"), max_size=20)


@settings(max_examples=20, deadline=None)
@given(st.lists(_LETTERS, min_size=40, max_size=40))
def test_the_twin_agrees_on_any_text(forms):
    """On arbitrary text too, both languages give one answer for every function."""
    names = (
        "fold", "words", "canonical_spelling", "sort_key", "given_name", "name_sort_key",
        "letter", "initials", "looks_collective", "slug", "from_telex", "from_vni",
    )  # fmt: skip
    answers = twin.ask_twin([(name, forms) for name in names])
    for name, answer in zip(names, answers, strict=True):
        assert answer == [getattr(text, name)(form) for form in forms], name


@given(_LETTERS)
def test_spelling_and_folding_are_settled_after_once(value):
    """Folding what is folded and respelling what is respelled changes nothing."""
    assert text.fold(text.fold(value)) == text.fold(value)
    once = text.canonical_spelling(value)
    assert text.canonical_spelling(once) == once
