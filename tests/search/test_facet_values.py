"""Under which values of the facets an honour is found."""

from bangvang.search.entries import Honour, SearchEntry
from bangvang.search.facet_values import values_of

SOMEBODY = SearchEntry(kind="person", id="g-222222", url="guong-dien-hinh/g-222222.html", title="Lò Thị Mẫu")


def test_what_is_not_known_is_no_value():
    """An honour of no known year stands under no year, rather than under the year 0."""
    assert list(values_of(SOMEBODY, Honour())) == []
    assert list(values_of(SOMEBODY, Honour(quarter=4))) == [("quy", "4", "Quý IV")]


def test_a_school_year_is_written_with_both_its_years():
    """It is kept by its first one."""
    honour = Honour(year=2024, school_year=2023)
    assert list(values_of(SOMEBODY, honour)) == [("nam", "2024", "2024"), ("nam-hoc", "2023-2024", "2023-2024")]
