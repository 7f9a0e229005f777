"""Helpers share work without anybody seeing it in the result (issue 2: workers are spawned; same bytes)."""

from __future__ import annotations

import errno
import functools
import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread, Timer
from typing import Any

import pytest

from bangvang import filling, making
from bangvang.crew import Crew
from bangvang.crew import crew as crew_module
from bangvang.crew.helper import Helper
from bangvang.helping import print_pages
from bangvang.load import snapshot
from bangvang.problems import Invalid, Problem
from bangvang.routes import search_index
from tests.support.build import build, differing, files
from tests.support.crew import (
    BROKEN,
    WAIT,
    Unheard,
    doubled_unless_elsewhere,
    full_elsewhere,
    pid_after,
    pid_at_gate,
    pid_with,
    refuse_broken,
    wait_for,
)
from tests.support.data import small_site


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Helpers start for the smallest work, and batches are as small as can be."""
    monkeypatch.setattr(crew_module, "_FEW", 1)
    monkeypatch.setattr(filling, "_PAGES", 25)
    monkeypatch.setattr(filling, "_FILES", 5)
    monkeypatch.setattr(snapshot, "_BATCH", 3)
    # What helpers are given here lies in tests/, which no helper looks into by itself.
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what helpers are told to call, in this order."""
    names: list[str] = []
    call = Helper.call

    def noted(helper: Helper, function: Any, *values: Any) -> Any:
        names.append(getattr(function, "func", function).__name__)
        return call(helper, function, *values)

    monkeypatch.setattr(Helper, "call", noted)
    return names


def test_results_stand_in_the_order_of_the_batches(eager: None) -> None:
    """Whoever made them, and whoever was quicker."""
    with Crew(2) as crew:
        assert crew.map(abs, range(-300, 0)) == list(range(300, 0, -1))
        assert crew.map(time.sleep, [0.2, 0.0, 0.1]) == [None] * 3


def test_helpers_really_work(eager: None) -> None:
    """At least one batch is made in another process."""
    with Crew(1) as crew:
        crew.map(abs, [1, 2])  # started
        makers = crew.map(pid_after, [0.2] * 6)
    assert len(set(makers)) == 2
    assert os.getpid() in makers


def test_answers_are_heard_while_the_builder_works(eager: None) -> None:
    """The threads that speak with helpers get the interpreter at once, and a program around the build its usual pace back."""
    usual = sys.getswitchinterval()
    with Crew(1) as crew:
        assert sys.getswitchinterval() == usual, "nobody to speak with"
        crew.map(abs, [1, 2])
        assert sys.getswitchinterval() < usual / 10
    assert sys.getswitchinterval() == usual


def test_what_is_said_may_be_large(eager: None) -> None:
    """Longer than a line holds at once, both ways and with batches waiting behind it."""
    large = [bytes([number]) * 5_000_000 for number in range(6)]
    with Crew(1) as crew:
        assert crew.map(bytes.upper, large) == [one.upper() for one in large]


def test_the_builder_is_free_until_it_finishes_what_was_begun(eager: None, tmp_path: Path) -> None:
    """Helpers begin at once; what the builder shares meanwhile it does itself, and waits for nobody."""
    def here(_: Path) -> int:
        (tmp_path / "open").touch()
        return os.getpid()

    with Crew(1) as crew:
        crew.map(abs, [1, 2])  # started
        begun = crew.begin(pid_at_gate, [tmp_path] * 3)
        wait_for(tmp_path / "reached")
        assert crew.map(pid_after, [0.0] * 6) == [os.getpid()] * 6
        makers = begun.finish(here)
    assert len(makers) == 3
    assert makers[0] != os.getpid(), "a helper had it in hand"
    assert makers[1] == os.getpid(), "the helper was still at the first"


def test_what_was_begun_ends_with_the_builder(eager: None) -> None:
    """When the builder fails meanwhile, helpers neither go on nor are waited for."""
    with suppress(KeyError), Crew(1) as crew:
        (helper,) = set(crew.map(pid_after, [0.1] * 6)) - {os.getpid()}
        crew.begin(pid_after, [600.0] * 3)
        raise KeyError
    assert not _lives(helper)


def test_one_batch_starts_nobody() -> None:
    """An editor's small change is done before a helper has started."""
    with Crew(2) as crew:
        assert crew.map(pid_after, [0.0]) == [os.getpid()]
        assert crew._helpers == []


@pytest.mark.parametrize("where", [0, 5, 11])
def test_what_is_wrong_is_raised_here(eager: None, where: int) -> None:
    """Problems found by a helper come out as if they had been found here, with all their fields."""
    batches = [Problem("data/a.yml", 1, "", "error", "other", "…")] * 12
    with Crew(1) as crew, pytest.raises(Invalid) as raised:
        crew.map(refuse_broken, [*batches[:where], BROKEN, *batches[where + 1:]])
    assert raised.value.problems == (BROKEN,)


def test_a_helper_s_full_disk_is_an_error_of_the_system_here(eager: None) -> None:
    """What the system told a helper is told here with its number, so that an editor can be told what to do about it."""
    with Crew(1) as crew:
        crew.map(pid_after, [0.0] * 2)  # started
        with pytest.raises(OSError, match=r"index\.html") as raised:
            crew.map(full_elsewhere, [os.getpid()] * 20)
    assert raised.value.errno == errno.ENOSPC


def test_what_a_lost_helper_had_in_hand_is_made_here(eager: None) -> None:
    """A helper that the system kills costs time and nothing else."""
    here = os.getpid()
    with Crew(1) as crew:
        assert crew.map(doubled_unless_elsewhere, [(here, n) for n in range(40)]) == [2 * n for n in range(40)]


@pytest.mark.parametrize("room", [0, 1])
def test_who_cannot_be_started_is_done_without(eager: None, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """A machine with no room for one process more costs time: the builder and those who are there do it all."""
    start, started = subprocess.Popen, []

    def crowded(*args: Any, **kwargs: Any) -> Any:
        if len(started) == room:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        started.append(start(*args, **kwargs))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", crowded)
    with Crew(2) as crew:
        crew.tell(abs, 1)
        assert crew.map(abs, range(-9, 0)) == list(range(9, 0, -1))
        assert len(set(crew.map(pid_after, [0.2] * 6))) == 1 + room


def test_a_helper_without_a_thread_is_let_go(eager: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is room for the process and none for the thread that waits for it, the process does not stay."""
    start, started = subprocess.Popen, []

    def noted(*args: Any, **kwargs: Any) -> Any:
        started.append(start(*args, **kwargs))
        return started[-1]

    def refuse(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(subprocess, "Popen", noted)
    with Crew(1) as crew:
        monkeypatch.setattr(Thread, "start", refuse)
        assert crew.map(abs, range(-9, 0)) == list(range(9, 0, -1))
        monkeypatch.undo()
        assert [process.returncode is not None for process in started] == [True]


def test_a_helper_that_cannot_hear_ends(eager: None) -> None:
    """Whatever befalls a helper while it listens, it is gone and its work is done here: nobody waits for ever."""
    with Crew(1) as crew:
        crew.map(abs, [1, 2])  # started
        process = crew._helpers[0]._process
        patience = Timer(WAIT, process.kill)
        patience.start()
        assert crew.map(pid_with, [Unheard() for _ in range(6)]) == [os.getpid()] * 6
        patience.cancel()
        assert process.wait(WAIT) == 1, "it ended of itself"


def test_a_helper_takes_no_module_from_the_current_folder(
    eager: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that happens to be called like a module of Python's own, where the editor stands, is never run."""
    (tmp_path / "queue.py").write_text("open('was-run', 'w').close()\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with Crew(1) as crew:
        crew.map(abs, [1, 2])  # started
        assert len(set(crew.map(pid_after, [0.2] * 6))) == 2
    assert not (tmp_path / "was-run").exists()


def test_one_helper_does_things_aside(eager: None) -> None:
    """What is given it is done there, in order, also where it never shares in anything; what it raises is raised here."""
    with Crew(2) as crew:
        crew.tell(full_elsewhere, os.getpid())  # for those who share; it would fail
        crew.call_one()
        assert crew.has_one
        one, other = crew.aside(pid_after, 0.05), crew.aside(pid_after, 0.0)
        assert one.result() == other.result() == crew._helpers[0]._process.pid
        assert crew.map(pid_after, [0.0]) == [os.getpid()], "a single batch is nobody else's"
        with pytest.raises(Invalid) as raised:
            crew.aside(refuse_broken, BROKEN).result()
    assert raised.value.problems == (BROKEN,)


@pytest.mark.parametrize("lost", [False, True])
def test_what_nobody_does_aside_is_done_here(eager: None, lost: bool) -> None:
    """Where nobody was called, and where who was called is lost."""
    with Crew(1) as crew:
        if lost:
            crew.call_one()
            crew._helpers[0]._process.kill()
        assert crew.aside(pid_after, 0.0).result() == os.getpid()
        assert crew.aside(pid_after, 0.0, here=abs).result() == 0


def test_helpers_end_with_the_builder(eager: None) -> None:
    """Nobody stays behind, neither after the work nor when it was broken off."""
    with Crew(2) as crew:
        pids = set(crew.map(pid_after, [0.05] * 12)) - {os.getpid()}
    assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


@pytest.mark.parametrize("busy", [False, True])
def test_a_killed_builder_leaves_no_helper(tmp_path: Path, busy: bool) -> None:
    """SIGKILL gives nobody a last word: the helper sees the closed line and is gone, though it was in the midst of work."""
    note = tmp_path / "helper"
    script = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); from bangvang.crew import Crew\n"
        "crew = Crew(1); crew._start()\n"
        "if sys.argv[3] == 'True': crew.tell(time.sleep, 600)\n"
        "time.sleep(1); open(sys.argv[2] + '~', 'w').write(str(crew._helpers[0]._process.pid))\n"
        "import os; os.replace(sys.argv[2] + '~', sys.argv[2]); time.sleep(600)\n"
    )
    hooks = Path(crew_module.__file__).parents[2]
    builder = subprocess.Popen([sys.executable, "-c", script, str(hooks), str(note), str(busy)])
    wait_for(note)
    helper = int(note.read_text())
    os.kill(helper, 0)
    builder.kill()
    builder.wait()
    gone = time.monotonic() + WAIT
    while time.monotonic() < gone and _lives(helper):
        time.sleep(0.02)
    assert not _lives(helper)


def _lives(process: int) -> bool:
    """Whether a process is there and not only its name, which nobody has taken note of yet."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_site_made_with_helpers_is_the_same(eager: None, called: list[str], tmp_path: Path,
                                              monkeypatch: pytest.MonkeyPatch) -> None:
    """Every byte, the manifest's keys among them; and helpers did parse, read and make part of it."""
    parsed = snapshot._parsed

    @functools.wraps(parsed)
    def parsed_in_peace(*values: Any) -> Any:
        time.sleep(0.2)  # a few records would be parsed here before a helper could take any
        return parsed(*values)

    index = search_index.outputs

    def after_helpers_began(*values: Any) -> Any:
        """The builder would work out so small an index, and make all pages, before a helper could take any."""
        until = time.monotonic() + WAIT
        while helpers and "make" not in called and time.monotonic() < until:
            time.sleep(0.02)
        return index(*values)

    monkeypatch.setattr(snapshot, "_parsed", parsed_in_peace)
    monkeypatch.setattr(search_index, "outputs", after_helpers_began)
    sites = []
    for name, helpers in (("one", 0), ("three", 2)):
        root = tmp_path / name
        small_site(root)
        build(root, helpers=helpers)
        sites.append(files(root / "site"))
    assert differing(*sites) == []
    assert {*called} >= {"_parsed", "draw_up", "learn", "make"}


@pytest.mark.parametrize("killed", [False, True])
def test_a_change_made_with_a_helper_aside_is_the_same(called: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                       killed: bool) -> None:
    """Every byte of site and spare, also where the helper is lost after it was told of the pages; and it did look and print."""
    monkeypatch.setattr(making, "_LARGE", 1)
    call = Helper.call

    def killed_before(helper: Helper, function: Any, *values: Any) -> Any:
        if function is print_pages:
            helper._process.kill()
        return call(helper, function, *values)

    if killed:
        monkeypatch.setattr(Helper, "call", killed_before)
    trees = []
    for name, helpers in (("alone", 0), ("aside", 1)):
        root = tmp_path / name
        data = small_site(root)
        for given in ("An", "Ánh", "Ân"):
            data.change("recipients/g-aaaaaa.yml", name=f"Đặng Thị {given}")
            made = build(root, helpers=helpers)
        (root / "site" / "index.html").unlink()
        data.change("recipients/g-aaaaaa.yml", name="Đặng Thị Ảnh")
        made = build(root, helpers=helpers)
        assert [one.path for one in made.by_hand] == ["site/index.html"]
        trees.append(files(root / "site") | files(root / ".site-work" / "spare"))
    assert differing(*trees) == []
    assert called == ["survey_both", "make_ready", "print_pages"] * 3


def test_a_page_that_a_helper_cannot_bring_through(called: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template with a fault is said as it is said without a helper, and the site stands; files alone are no work for it."""
    monkeypatch.setattr(making, "_LARGE", 1)
    data = small_site(tmp_path)
    build(tmp_path)
    before = files(tmp_path / "site")
    main = tmp_path / "theme_overrides" / "main.html"
    main.parent.mkdir()
    main.write_text("{{ 1 / 0 }}", encoding="utf-8")
    said = []
    for helpers in (0, 1):
        data.change("recipients/g-aaaaaa.yml", name=f"Đặng Thị {'Ân' * (helpers + 1)}")
        with pytest.raises(Invalid) as raised:
            build(tmp_path, helpers=helpers)
        said.append(raised.value.problems)
        assert files(tmp_path / "site") == before
    assert said[0] == said[1]
    assert said[0][0].path.endswith("main.html")
    main.unlink()
    data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị An")
    build(tmp_path)
    called.clear()
    (tmp_path / "content" / "assets").mkdir(parents=True)
    (tmp_path / "content" / "assets" / "rieng.css").write_text("p { color: red }", encoding="utf-8")
    build(tmp_path, helpers=1)
    assert called == ["survey_both", "make_ready"]
    assert (tmp_path / "site" / "assets" / "rieng.css").exists()
