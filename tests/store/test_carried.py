"""Tables of what was found out of records: what of them is believed, and for whom it is found out anew."""

from __future__ import annotations

from bangvang.store.carried import Carried
from bangvang.store.touched import Touched, owned
from tests.support.memory import Memory


def test_a_table_of_another_build_is_not_believed() -> None:
    """What does not fit is left by a build killed while it kept tables, one that did not ask for one, and another ground."""
    memo = Memory()

    def build(mark: str, *names: str, ground: bytes = b"") -> list[dict[str, str]]:
        touched = Touched(memo, b"day", {"data/a.yml": owned(mark.encode().ljust(16), "a"),
                                         "data/b.yml": owned(b"b" * 16, "b")})
        carried = Carried(touched, ground)
        found = [carried.values(name, ("a", "b"), lambda id_: f"{id_} {mark}") for name in names]
        carried.keep()
        touched.keep()
        return found

    assert build("1", "names", "sheets") == [{"a": "a 1", "b": "b 1"}] * 2
    assert build("2", "names") == [{"a": "a 2", "b": "b 1"}]
    assert build("3", "names", "sheets") == [{"a": "a 3", "b": "b 1"}, {"a": "a 3", "b": "b 3"}]
    before = dict(memo)
    build("4", "names")
    memo["carried", b"/files"] = before["carried", b"/files"]  # killed before the last was written
    assert build("4", "names") == [{"a": "a 4", "b": "b 4"}]
    assert build("5", "names") == [{"a": "a 5", "b": "b 4"}]
    assert build("6", "names", ground=b"another") == [{"a": "a 6", "b": "b 6"}]


def test_lists_that_changed() -> None:
    """By their members, by their order, by who of them was touched; a list that is new counts as changed."""
    memo = Memory()

    def build(mark: str, **lists: str) -> set[str]:
        touched = Touched(memo, b"day", {"data/a.yml": owned(mark.encode().ljust(16), "a")})
        carried = Carried(touched)
        found = carried.changed("lists", lists)
        carried.keep()
        touched.keep()
        return found

    assert build("1", one="ab", two="bc") == {"one", "two"}
    assert build("1", one="ab", two="bc") == set()
    assert build("2", one="ab", two="bc") == {"one"}
    assert build("3", one="b", two="cb", three="d") == {"one", "two", "three"}


def test_who_stands_where() -> None:
    """Those whom nobody touched stand as they stood; who comes stands where the order has it; where nobody stands is nothing."""
    memo = Memory()

    def build(order: str, touched: str, **keys: str) -> dict[str, str]:
        files = {f"data/{id_}.yml": owned(f"{id_} {state}".encode().ljust(16), id_) for id_, state in now.items()}
        found_out = Touched(memo, b"day", files)
        carried = Carried(found_out)
        asked: list[str] = []
        found = carried.members("where", order, lambda id_: (asked.append(id_), keys[id_])[1])
        assert "".join(asked) == touched
        carried.keep()
        found_out.keep()
        return {key: "".join(ids) for key, ids in found.items()}

    now = dict.fromkeys("abcd", 0)
    assert build("abcd", "abcd", a="x", b="xxy", c="x", d="") == {"x": "abc", "y": "b"}
    now |= {"b": 1, "d": 1}
    assert build("bacd", "bd", b="x", d="xz") == {"x": "bacd", "z": "d"}
    del now["d"]
    assert build("bac", "") == {"x": "bac"}
