"""An import that is stopped at any step leaves data/ whole, and the next run ends it without doubles."""

from __future__ import annotations

import itertools
import os
import shutil
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from bangvang.imports import writing
from bangvang.load.catalogue import load
from tests.faults.inject import WELL, at_change, die, in_child

NAMES = ("Trần Văn Bình", "Lê Văn Sáu", "Vàng Thị Mẫu")
LIST = "Quyết định số 9/QĐ-SGDĐT ngày 20/11/2024 của Giám đốc Sở\n| STT | Họ và tên | Đơn vị | Hình thức |\n" + "".join(
    f"| {number} | {name} | Trường Tiểu học Hòa Bình | Giấy khen |\n" for number, name in enumerate(NAMES, 1)
)
# What each file becomes: campaigns, decisions, portraits, recipients (the site has one to begin with).
FILES = {
    "plan": ("kh.txt", "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 5/KH-SGDĐT\n\nKẾ HOẠCH\nThi đua năm 2026\n\n1. Nội dung.\n", (1, 0, 0, 1)),
    "list": ("ds.txt", LIST, (0, 1, 0, 4)),
    "story": (
        "bai.txt",
        "Gương điển hình quý IV năm 2024\n\n1. Cô giáo Vàng Thị Mẫu – Trường Tiểu học Hòa Bình\n\nCô mở lớp đọc sách ba năm.\n",
        (0, 0, 1, 2),
    ),
}


@pytest.fixture
def tmp_path():
    """A folder in memory where the system has one: these tests sync thousands of times."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="bangvang-", dir=memory) as folder:
        yield Path(folder)


class Stopped(BaseException):
    """The power is gone: nothing catches this."""


def stop_after(monkeypatch, moves):
    """Let the first moves happen and none after them."""
    done = iter(range(moves))

    def replace(source, target, real=os.replace):
        if next(done, None) is None:
            raise Stopped
        real(source, target)

    monkeypatch.setattr(writing.os, "replace", replace)


@pytest.mark.parametrize("moves", range(6))
def test_stopped_between_any_two_moves(call, site, tmp_path, monkeypatch, moves):
    """Whatever was moved loads without an error; after the next run there are exactly three people and one decision."""
    path = tmp_path / "ds.txt"
    path.write_text(LIST, encoding="utf-8")
    with monkeypatch.context() as patched:
        stop_after(patched, moves)
        with suppress(Stopped):
            call("import", path)
    assert call("check")[0] == 0
    assert call("import", path)[0] == 0
    catalogue = load(str(site))
    assert sorted(card.name for card in catalogue.recipients.values()) == sorted(["Nguyễn Thị Hoa", *NAMES])
    assert [len(card.awards) for card in catalogue.decisions.values()] == [3]
    assert sorted(entry.name for entry in (site / ".cache" / "import").iterdir()) == ["lock"]


def test_stopped_before_the_list_of_moves_stands(site, tmp_path, monkeypatch):
    """What was only begun is thrown away; nothing of it reaches data/."""
    batch = writing.Batch({"data/recipients/g-333333.yml": b"draft: true\n"})
    monkeypatch.setattr(writing, "settle", lambda *_: (_ for _ in ()).throw(Stopped))
    with pytest.raises(Stopped):
        writing.write(site, batch, "abc")
    monkeypatch.undo()
    with writing.importing(site):
        pass
    assert not (site / "data" / "recipients" / "g-333333.yml").exists()
    assert not (site / ".cache" / "import" / "abc").exists()


def test_two_imports_do_not_run_at_once(call, site, tmp_path, monkeypatch):
    """The second says that it waits; when the first does not end in time, it is refused and writes nothing."""
    monkeypatch.setattr(writing, "PATIENCE", 0.05)
    path = tmp_path / "ds.txt"
    path.write_text(LIST, encoding="utf-8")
    with writing.importing(site):
        code, said = call("import", path)
    assert code == 1
    assert "một lượt nhập khác đang chạy" in said
    assert "xin đợi lượt đó xong" in said
    assert not list((site / "data" / "decisions").glob("2024"))


def test_an_import_waits_for_one_that_is_about_to_end(call, site, tmp_path, monkeypatch):
    """Who starts a second import while the first is at the end of its work is not refused: it waits and succeeds."""
    path = tmp_path / "ds.txt"
    path.write_text(LIST, encoding="utf-8")
    ready, go = threading.Event(), threading.Event()

    def first():
        with writing.importing(site):
            ready.set()
            go.wait(10)

    def locked(*given, real=writing.locked, timeout=0.0):
        if timeout:  # the second has begun to wait
            threading.Timer(0.1, go.set).start()
        return real(*given, timeout=timeout)

    monkeypatch.setattr(writing, "locked", locked)
    holder = threading.Thread(target=first)
    holder.start()
    ready.wait(10)
    code, said = call("import", path)
    holder.join()
    assert (code, "xin đợi lượt đó xong" in said) == (0, True)
    assert len(load(str(site)).decisions) == 1


@pytest.mark.parametrize("kind", ["plan", "list", "story"])
def test_killed_at_every_change_to_the_disk(call, site, tmp_path, kind):
    """Killed for good before the n-th write, sync, rename or folder, for each n: the next run ends well, nothing is doubled."""
    path = tmp_path / FILES[kind][0]
    path.write_text(FILES[kind][1], encoding="utf-8")
    fresh = tmp_path / "fresh"
    shutil.copytree(site, fresh)
    for nth in itertools.count(1):
        shutil.rmtree(site)
        shutil.copytree(fresh, site)

        def killed(nth=nth):
            with at_change(nth, die):
                call("import", path)

        ended = in_child(killed)
        assert call("import", path)[0] == 0
        catalogue = load(str(site))
        found = len(catalogue.campaigns), len(catalogue.decisions), len(catalogue.exemplars), len(catalogue.recipients)
        assert found == FILES[kind][2]
        assert [entry.name for entry in (site / ".cache" / "import").iterdir()] == ["lock"]
        if ended == WELL:
            break
    assert nth > 8
