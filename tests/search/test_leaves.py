"""Leaves cover all hashes, hold every key once and change only where keys change."""

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from bangvang.search.leaves import BITS, leaves

KEYS = st.dictionaries(st.text("abcdefgh+", min_size=1, max_size=6), st.integers(1, 9), max_size=60)


@given(KEYS)
def test_every_hash_has_one_leaf_and_every_key_its_own(weights):
    """Leaves follow each other without gap; a key is where its hash says."""
    start = 0
    for leaf in leaves(weights.items(), 10):
        end = start + 2 ** (BITS - leaf.depth)
        assert all(start <= crc32(key.encode()) < end for key in leaf.keys)
        start = end
    assert start == 2**BITS
    assert sorted(key for leaf in leaves(weights.items(), 10) for key in leaf.keys) == sorted(weights)


@given(KEYS)
def test_a_leaf_is_light_or_cannot_be_split(weights):
    """No leaf of more than one key weighs more than the limit."""
    for leaf in leaves(weights.items(), 10):
        assert len(leaf.keys) < 2 or sum(weights[key] for key in leaf.keys) <= 10


@given(KEYS.filter(bool), st.integers(0, 59))
def test_one_key_less_leaves_the_others_alone(weights, pick):
    """Without a key only the leaf around its hash is another; all that do not hold its place stay."""
    gone = sorted(weights)[pick % len(weights)]
    full = placed(leaves(weights.items(), 10))
    less = placed(leaves([(key, weight) for key, weight in weights.items() if key != gone], 10))
    code = crc32(gone.encode())
    for start, leaf in less.items():
        if not start <= code < start + 2 ** (BITS - leaf.depth):
            assert full[start] == leaf


def placed(parted):
    """Leaves by the first hash that is theirs."""
    starts = {}
    start = 0
    for leaf in parted:
        starts[start] = leaf
        start += 2 ** (BITS - leaf.depth)
    return starts
