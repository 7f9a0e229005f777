"""What was found out is kept for the next build: only what was used, and only where something changed."""

from __future__ import annotations

from hashlib import blake2b

from bangvang.store.known import NAMESPACE, Known
from tests.support.memory import Memory


def _key(number: int) -> bytes:
    return blake2b(str(number).encode(), digest_size=16).digest()


def _found_out(memory: Memory, numbers: range | list[int]) -> list[int]:
    """Ask for each number's square; return those that had to be worked out."""
    worked: list[int] = []
    known = Known("squares", memory, shares=16)
    for number in numbers:
        def square(number: int = number) -> int:
            worked.append(number)
            return number * number

        assert known.value(_key(number), square) == number * number
    known.keep()
    return worked


def test_what_is_known_is_not_worked_out_again() -> None:
    """The second build works out what is new, and a third what the second did not use."""
    memory = Memory()
    assert _found_out(memory, range(200)) == list(range(200))
    assert _found_out(memory, range(100, 210)) == list(range(200, 210))
    assert _found_out(memory, range(95, 105)) == list(range(95, 100))


def test_a_change_writes_its_shares_alone() -> None:
    """One entry in the place of another writes two shares of sixteen at most; no change writes nothing."""
    memory = Memory()
    _found_out(memory, range(200))
    assert memory.written == 16
    memory.written = 0
    _found_out(memory, range(200))
    assert memory.written == 0
    _found_out(memory, [*range(199), 500])
    assert 1 <= memory.written <= 2


def test_damage_costs_time_only() -> None:
    """A share that cannot be read counts as empty."""
    memory = Memory()
    _found_out(memory, range(200))
    memory[NAMESPACE, b"squares/3"] = b"damaged"
    again = _found_out(memory, range(200))
    assert again == [number for number in range(200) if _key(number)[0] % 16 == 3]
