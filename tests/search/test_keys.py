"""Entries are filed so that the shortest list that must hold an answer is known in advance."""

import random
from itertools import combinations

from bangvang.search import keys
from bangvang.search.items import Facts
from bangvang.search.keys import file_entries, most_listed
from bangvang.search.names import _Nearness


def test_rare_terms_are_keys_of_their_own_and_common_ones_in_pairs_and_threes(monkeypatch):
    """With a limit of 2, three people of one family are filed under pairs of common terms as well."""
    monkeypatch.setattr(keys, "COMMON", 2)
    people = [
        frozenset(name.split()) for name in ("ng thi hoa", "ng thi lan", "ng thi mai", "lo thi hoa", "ng van hoa")
    ]
    filing = file_entries(people)
    assert filing.common_terms == {"ng", "thi", "hoa"}
    assert filing.common_pairs == {("ng", "thi")}
    assert filing.entries[("lan",)] == [1]
    assert filing.entries[("hoa", "ng")] == [0, 4]
    assert ("lan", "ng") not in filing.entries
    assert ("hoa", "ng", "thi") not in filing.entries
    assert most_listed(("ng",), filing) == keys.FIRST
    assert most_listed(("hoa", "ng"), filing) is None


def test_any_full_name_leads_to_a_whole_list(monkeypatch):
    """For every set of terms some key with all its entries exists, as long as threes are not too many."""
    monkeypatch.setattr(keys, "COMMON", 3)
    people = [frozenset(one) for one in combinations("abcdefg", 3)] * 2
    filing = file_entries(people)
    for position, terms in enumerate(people):
        whole = [
            key
            for key in filing.entries
            if set(key) <= terms and most_listed(key, filing) is None and position in filing.entries[key]
        ]
        assert whole


def test_terms_stand_by_how_often_they_occur():
    """The most frequent term comes first, equals in the order of letters."""
    filing = file_entries([frozenset("ab"), frozenset("b"), frozenset("c")])
    assert filing.terms == ("b", "a", "c")


def test_threes_that_are_too_long_are_filed_in_fours(monkeypatch):
    """A three of more entries than its limit has fours below it; threes within the limit have none."""
    monkeypatch.setattr(keys, "COMMON", 2)
    monkeypatch.setattr(keys, "WHOLE_THREES", 4)
    names = ["ng thi thanh hoa"] * 3 + ["ng thi thanh lan"] * 3 + ["ng thi hong lan", "ng thi hong hoa", "vo hong"]
    filing = file_entries([frozenset(name.split()) for name in names])
    assert len(filing.entries[("ng", "thanh", "thi")]) == 6
    assert filing.entries[("hoa", "ng", "thanh", "thi")] == [0, 1, 2]
    assert most_listed(("ng", "thanh", "thi"), filing) == keys.FIRST
    assert most_listed(("hoa", "ng", "thanh", "thi"), filing) is None
    assert not any(len(key) == 4 and "hong" in key for key in filing.entries)


def test_only_fours_around_a_three_that_is_too_long(monkeypatch):
    """Of a name of five common terms those fours are filed that hold the long three, for they alone are asked for."""
    monkeypatch.setattr(keys, "COMMON", 2)
    monkeypatch.setattr(keys, "WHOLE_THREES", 4)
    names = ["ng thi thanh"] * 4 + ["ng thi thanh hoa lan"] + ["hoa lan"] * 3
    filing = file_entries([frozenset(name.split()) for name in names])
    fours = {key for key in filing.entries if len(key) == 4}
    assert fours == {("hoa", "ng", "thanh", "thi"), ("lan", "ng", "thanh", "thi")}


def test_under_a_common_key_stand_the_nearest():
    """Whole names first, then given names, then others, each in their order: as read off the definition, for any names."""
    rng = random.Random(2)
    family, middle, given = ("nguyen", "le", "thi"), ("thi", "van", "hoa"), ("hoa", "an", "thi", "nguyen", "")
    titles = [[rng.choice(family), rng.choice(middle), rng.choice(given)][rng.randrange(2):] for _ in range(300)]
    facts = [
        Facts((0, str(at), str(at)), frozenset({*filter(None, title), "bidanh"}), frozenset(filter(None, title)),
              tuple(filter(None, title[-1:])), "", "")
        for at, title in enumerate(titles)
    ]  # fmt: skip
    nearness = _Nearness(facts)
    for wanted in map(frozenset, [("nguyen",), ("thi",), ("hoa", "nguyen"), ("hoa", "nguyen", "thi"), ("le", "thi")]):
        under = [at for at, one in enumerate(facts) if wanted <= one.terms]

        def rank(at, wanted=wanted):
            return (0 if facts[at].title_terms == wanted else 1 if wanted.issuperset(facts[at].given) else 2), at

        assert nearness.are_called(wanted) == sum(facts[at].title_terms == wanted for at in under)
        for most in (1, 5, 20, 60, 400):
            assert nearness.nearest(under, wanted, most) == set(sorted(under, key=rank)[:most])
