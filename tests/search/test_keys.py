"""Entries are filed so that the shortest list that must hold an answer is known in advance."""

from itertools import combinations

from bangvang.search import keys
from bangvang.search.keys import file_entries, most_listed


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
