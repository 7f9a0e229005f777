"""`publish` and `check` as they are asked for: every option does what its line of help says, or is refused in Vietnamese."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path

import pytest

from bangvang.cli import main
from tests.support.build import HOME, differing, files, renderer
from tests.support.data import Records, small_site


@pytest.fixture
def data(tmp_path: Path) -> Records:
    """A small site with a sample person and a draft in it."""
    data = small_site(tmp_path / "trang web")
    data.person("g-sampae", "Ngô Thị Mẫu", sample=True)
    data.exemplar("2026/e-mau", "g-sampae", sample=True)
    data.person("g-drafty", "Ngô Thị Nháp", draft=True)
    return data


def _call(data: Records, *argv: str) -> int:
    return main([*argv, "--root", str(data.root), "--today", "2026-06-01"], HOME, renderer)


def test_the_site_to_be_published_is_made_where_it_was_asked_for(data: Records, tmp_path: Path) -> None:
    """`--site-dir` holds the site without samples, the same that is published; the previewed site is not touched."""
    target, asked = tmp_path / "cong-bo", tmp_path / "noi khac" / "trang"
    assert _call(data, "build") == 0
    previewed = (data.root / "site" / "manifest.json").read_bytes()
    assert _call(data, "publish", str(target), "--site-dir", str(asked)) == 0
    assert differing(files(asked), files(target / "current")) == ["manifest.json"]  # the published one has no keys
    assert not (asked / "guong-dien-hinh" / "g-sampae.html").exists()
    assert (data.root / "site" / "manifest.json").read_bytes() == previewed
    assert not (data.root / ".cache" / "publish").exists()


def test_without_it_that_site_stands_out_of_the_way(data: Records, tmp_path: Path) -> None:
    """No `--site-dir`: nothing appears beside the data but what the program keeps for itself."""
    assert _call(data, "publish", str(tmp_path / "cong-bo")) == 0
    assert {path.name for path in data.root.iterdir()} == {"data", ".cache"}


def test_what_a_publication_shares_is_told_where_there_is_something_to_tell(
    data: Records, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first release has none before it, and one that is not made shares nothing: neither speaks of 0 files."""
    said = []
    for title in ("Trang một", "Trang một", "Trang hai"):
        data.change("site.yml", title=title)
        capsys.readouterr()
        assert _call(data, "publish", str(tmp_path / "cong-bo")) == 0
        said.append(next(line for line in capsys.readouterr().out.splitlines() if "bản số" in line))
    assert [("dùng chung" in line, line.partition(" bản số")[0]) for line in said] == [
        (False, "Đã công bố"), (False, "Không có gì thay đổi, vẫn là"), (True, "Đã công bố")]


@pytest.mark.parametrize("kept", ["0", "-1", "ba", "2.5", "²"])
def test_how_many_to_keep_must_be_a_number(data: Records, kept: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A number of releases that cannot be kept is refused before anything is built, in Vietnamese."""
    with pytest.raises(SystemExit) as ended:
        _call(data, "publish", str(tmp_path / "cong-bo"), f"--keep={kept}")
    assert ended.value.code == 2
    assert f"--keep: phải là số từ 1 trở lên, ví dụ 5, không phải “{kept}”" in capsys.readouterr().err
    assert not (tmp_path / "cong-bo").exists()


def test_as_many_are_kept_as_were_asked_for(data: Records, tmp_path: Path) -> None:
    """`--keep 2`: the live release and the one before it; older ones are gone."""
    target = tmp_path / "cong-bo"
    for title in ("Một", "Hai", "Ba"):
        data.change("site.yml", title=title)
        assert _call(data, "publish", str(target), "--keep", "2") == 0
    assert sorted(path.name[:6] for path in (target / "releases").iterdir()) == ["000002", "000003"]


@pytest.mark.parametrize("lost", ["the whole data", "one record's syntax", "site.yml"])
def test_a_way_back_needs_no_data(data: Records, tmp_path: Path, lost: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Just when the data is broken the release before is wanted: what is live tells whom it may show."""
    target = tmp_path / "cong-bo"
    data.change("site.yml", title="Một")
    assert _call(data, "publish", str(target)) == 0
    data.change("site.yml", title="Hai")
    assert _call(data, "publish", str(target)) == 0
    if lost == "the whole data":
        shutil.rmtree(data.root / "data")
    else:
        data.write("site.yml" if lost == "site.yml" else "units/thcs-moi.yml", "name: [\n")
    assert _call(data, "publish", str(target), "--rollback") == 0
    said = capsys.readouterr()
    assert "bản công bố số 1 " in said.out
    assert f"Dữ liệu ở {data.root} chưa có hoặc đang có lỗi" in said.err
    assert "<title>Một" in (target / "current" / "index.html").read_text("utf-8")


def test_a_build_of_what_has_not_changed_says_so(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """The second build of the same records writes nothing, and the editor is told that."""
    assert _call(data, "build") == 0
    assert "không có gì thay đổi" not in capsys.readouterr().out
    made = {path: path.stat().st_mtime_ns for path in (data.root / "site").rglob("*")}
    assert _call(data, "build") == 0
    assert "(không có gì thay đổi)" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in (data.root / "site").rglob("*")} == made


def test_what_is_left_out_is_part_of_the_one_list(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON stays JSON: records that are not public follow the problems, with the same six fields."""
    assert _call(data, "check", "--format", "json", "--left-out") == 0
    listed = json.loads(capsys.readouterr().out)
    assert all(list(one) == ["path", "line", "field", "severity", "rule", "message"] for one in listed)
    assert {"path": "data/recipients/g-drafty.yml", "line": 0, "field": "", "severity": "info", "rule": "left-out",
            "message": "bản nháp"} in listed
    assert _call(data, "check", "--format", "json") == 0
    assert "left-out" not in {one["rule"] for one in json.loads(capsys.readouterr().out)}


def test_what_is_left_out_in_words(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each record that is not public, with the reason."""
    assert _call(data, "check", "--left-out") == 0
    assert "data/recipients/g-drafty.yml: bản nháp" in capsys.readouterr().out.splitlines()


def test_that_nothing_is_left_out_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who asks what is not public is answered, too, when there is nothing; not while the data cannot be read."""
    root = tmp_path / "trang"
    assert main(["init", str(root)], HOME, renderer) == 0
    for asked, answered in (("check",), False), (("check", "--left-out"), True):
        capsys.readouterr()
        assert main([*asked, "--root", str(root)], HOME, renderer) == 0
        assert ("Không có bản ghi nào phải giữ lại." in capsys.readouterr().out) is answered
    assert main(["check", "--left-out", "--root", str(tmp_path)], HOME, renderer) == 1
    assert "giữ lại" not in capsys.readouterr().out


def test_the_command_that_a_build_names_can_be_run(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that left something out says how to see it: the line works as it stands, for data elsewhere too."""
    assert _call(data, "build") == 0
    named = next(line.split("Xem từng mục: ")[1] for line in capsys.readouterr().out.splitlines() if "Xem từng mục" in line)
    interpreter, file, *words = shlex.split(named)
    assert (interpreter, file) == ("python3", "build.py")
    assert main(words, HOME, renderer) == 0
    assert "data/recipients/g-drafty.yml: bản nháp" in capsys.readouterr().out.splitlines()


def test_a_build_tells_some_warnings_of_a_kind_and_check_all(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """Thirty portraits of a day to come hide nothing else: the build tells twenty, and where to see the rest."""
    for number in range(30):
        data.exemplar(f"2026/e-{number}", "g-aaaaaa", quarter="Q2", date="2026-06-20")
    data.person("g-zzzzzz", "Trần Thị Hoà", unit="thcs-moi")
    data.person("g-yyyyyy", "Trần Thị Hòa", unit="thcs-moi")
    assert _call(data, "build") == 0
    built = capsys.readouterr().err
    assert _call(data, "check") == 0
    checked = capsys.readouterr()
    checked_lines = [line for line in (checked.out + checked.err).splitlines() if line.startswith("cảnh báo")]
    told = [line for line in built.splitlines() if line.startswith("cảnh báo")]
    assert len([line for line in told if "còn ở phía trước" in line]) == 20
    assert set(told) < set(checked_lines)
    others = {line for line in checked_lines if "còn ở phía trước" not in line}
    assert others <= set(told)
    assert len(others) > 0
    assert "trong đó 10 điều cùng loại không kể ra; xem đủ: python3 build.py check --root" in built


def test_what_was_done_by_hand_is_told_apart(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """A check does not show strange files of the site: they are counted here, with the folder where they lie."""
    assert _call(data, "build") == 0
    for number in range(30):
        (data.root / "site" / f"cua-toi-{number}.txt").touch()
    capsys.readouterr()
    assert _call(data, "build") == 0
    said = capsys.readouterr().err
    assert said.count(".site-work/left-out/") == 20
    assert "… và 10 tệp nữa cũng đã chuyển vào thư mục ấy." in said
    assert "xem đủ" not in said


def test_a_hint_is_of_the_day_that_was_asked_for(data: Records, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not public depends on the day: the command that lists it names the same one, and none that was not given."""
    assert _call(data, "build") == 0
    hint = [line for line in capsys.readouterr().out.splitlines() if "Xem từng mục" in line]
    assert all(line.endswith("--today 2026-06-01") for line in hint)
    assert main(["build", "--root", str(data.root)], HOME, renderer) == 0
    hint += [line for line in capsys.readouterr().out.splitlines() if "Xem từng mục" in line]
    assert [("--today" in line) for line in hint] == [True, False]
