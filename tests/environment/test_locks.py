"""The locks as files: whole, hashed, free of addresses, and each direct dependency has its reason."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTS = {
    "requirements.in": "requirements.txt",
    "requirements-test.in": "requirements-test.txt",
    "requirements-bench.in": "requirements-bench.txt",
}
LOCKS = tuple(LISTS.values())


def pins(lock):
    """The lock as {name: rest of its entry}."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return dict(line.split("==", 1) for line in text.splitlines() if line and not line.startswith("#"))


def direct(name):
    """The names of a hand-written list."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [re.split(r"[=<>]", line)[0] for line in lines if line and not line.startswith(("#", "-"))]


def normal(name):
    """A package's name as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_is_a_release(lock):
    """Each package is pinned to one released version, with the sha256 of its wheels."""
    for name, rest in pins(lock).items():
        assert re.match(r"[0-9.]+(?:\.?post\d+)?\s", rest), name
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", rest), name


@pytest.mark.parametrize("path", [*LOCKS, "tests/tools/package-lock.json", "benchmarks/tools/package-lock.json"])
def test_locks_name_no_index(path):
    """Where packages come from is the machine's own setting: no address of a registry stands in a lock."""
    text = (ROOT / path).read_text(encoding="utf-8")
    assert not re.search(r"--(extra-)?index|--find-links|@ |file:|\"resolved\"", text)
    hosts = set(re.findall(r"https?://([^/\"]+)", text))
    assert hosts <= {"github.com"}  # npm's note of whom to sponsor


def test_test_lock_holds_the_run_time_lock_whole():
    """Tests and benchmarks run against the very versions that users get."""
    run, test, bench = (pins(lock) for lock in LOCKS)
    assert run.items() <= test.items() <= bench.items()


@pytest.mark.parametrize(("listed", "lock"), tuple(LISTS.items()))
def test_every_direct_dependency_is_locked_and_has_its_reason(listed, lock):
    """Each direct dependency stands in the lock, and docs/dependencies.md gives the reason for it."""
    reasons = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    rows = " ".join(line.split("|")[1] for line in reasons.splitlines() if line.startswith("|"))
    for name in direct(listed):
        assert normal(name) in map(normal, pins(lock))
        assert (name in rows) or (name.startswith("types-") and "types-*" in rows), name


@pytest.mark.parametrize("folder", ["tests", "benchmarks"])
def test_npm_tools_are_exact_and_whole(folder):
    """The npm tools of the tests and the benchmarks are pinned exactly and checked by digest."""
    tools = ROOT / folder / "tools"
    package = json.loads((tools / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((tools / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for name, version in package["dependencies"].items():
        assert lock[f"node_modules/{name}"]["version"] == version
    assert all("integrity" in entry for path, entry in lock.items() if path)
