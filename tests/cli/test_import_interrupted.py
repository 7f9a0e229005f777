"""An import that is stopped at any step leaves data/ whole, and the next run ends it without doubles."""

from __future__ import annotations

import os
from contextlib import suppress

import pytest

from bangvang.imports import writing
from bangvang.load.catalogue import load

NAMES = ("Trần Văn Bình", "Lê Văn Sáu", "Vàng Thị Mẫu")
LIST = "Quyết định số 9/QĐ-SGDĐT ngày 20/11/2024 của Giám đốc Sở\n| STT | Họ và tên | Đơn vị | Hình thức |\n" + "".join(
    f"| {number} | {name} | Trường Tiểu học Hòa Bình | Giấy khen |\n" for number, name in enumerate(NAMES, 1)
)


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


def test_two_imports_do_not_run_at_once(call, site, tmp_path):
    """The second is told to wait and writes nothing."""
    path = tmp_path / "ds.txt"
    path.write_text(LIST, encoding="utf-8")
    with writing.importing(site):
        code, said = call("import", path)
    assert code == 1
    assert "một lượt nhập khác đang chạy" in said
    assert not list((site / "data" / "decisions").glob("2024"))
