"""Vietnamese text: folding, spelling, order, names, slugs, keyboards; its twin is content/assets/js/vn.js."""

from bangvang.text.collation import base_letter, sort_key
from bangvang.text.folding import fold, nfc, placed_words, words
from bangvang.text.keyboards import from_telex, from_vni
from bangvang.text.letters import toneless
from bangvang.text.names import given_name, initials, letter, looks_collective, name_sort_key, with_prefix
from bangvang.text.slugs import slug
from bangvang.text.spelling import canonical_spelling
from bangvang.text.syllables import Syllable, all_syllables, parse

__all__ = [
    "Syllable",
    "all_syllables",
    "base_letter",
    "canonical_spelling",
    "fold",
    "from_telex",
    "from_vni",
    "given_name",
    "initials",
    "letter",
    "looks_collective",
    "name_sort_key",
    "nfc",
    "parse",
    "placed_words",
    "slug",
    "sort_key",
    "toneless",
    "with_prefix",
    "words",
]
