"""Search: from public entries and texts to the files that a reader's browser asks for."""

from bangvang.search.entries import Award, Block, Honour, Kind, SearchEntry, SearchText, Setting, Value
from bangvang.search.items import Item
from bangvang.search.outputs import CONTENTS, search_outputs
from bangvang.search.terms import terms
from bangvang.store.known import Memo

__all__ = [
    "CONTENTS",
    "Award",
    "Block",
    "Honour",
    "Item",
    "Kind",
    "Memo",
    "SearchEntry",
    "SearchText",
    "Setting",
    "Value",
    "search_outputs",
    "terms",
]
