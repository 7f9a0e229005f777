"""One input, one set of bytes: whatever the machine, the folder, the clock and the memory of earlier builds (issue 2)."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.build import HOME, TODAY, build, differing, files
from tests.support.data import small_site

EPOCH = int(dt.datetime(TODAY.year, TODAY.month, TODAY.day, 5, tzinfo=dt.UTC).timestamp())


def _run(command: list[str], folder: Path, *, umask: int = 0o022, **environment: str) -> None:
    """Run with Python's warnings as they are and hardly any environment; fails with what the command said."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMP", "TEMP") if name in os.environ}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={"PYTHONIOENCODING": "utf-8", **kept, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=120,
        **({"umask": umask} if os.name == "posix" else {}),
    )
    assert done.returncode == 0, done.stderr + done.stdout


def _ours(home: Path, *arguments: object) -> list[str]:
    """The command line without the making of an environment, which has tests of its own."""
    return [
        "-c",
        (
            "import sys; sys.path.insert(0, sys.argv[1] + '/hooks'); import bangvang.cli, importlib; sys.exit(bangvang.cli.main("
            "sys.argv[2:], root_default=sys.argv[1], renderer=lambda: importlib.import_module('renderer')))"
        ),
        str(home),
        *map(str, arguments),
    ]


def _command(root: Path, site: Path) -> list[str]:
    return _ours(HOME, "--root", root, "--site-dir", site, "--today", TODAY)


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The small site, built in a process with a plain environment."""
    root = tmp_path_factory.mktemp("goc")
    small_site(root)
    _run(_command(root, root / "site"), root, TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="0")
    return files(root / "site")


MACHINES: dict[str, dict[str, str]] = {
    "another zone, hash seed and locale": {
        "TZ": "Asia/Ho_Chi_Minh",
        "PYTHONHASHSEED": "4242",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
    },
    "behind the date line, in another year": {
        "TZ": "Pacific/Kiritimati",
        "PYTHONHASHSEED": "7",
        "LC_ALL": "POSIX",
        "SOURCE_DATE_EPOCH": "4102444800",
        "HOME": "/nonexistent",
    },
}


@pytest.mark.parametrize("machine", MACHINES)
def test_another_machine(machine: str, tmp_path: Path, expected: dict[str, bytes]) -> None:
    """Path with spaces and accents, zone, locale, umask, hash seed, clock, order and times of files: no byte differs."""
    first, root = tmp_path / "a", tmp_path / "Thư mục có dấu" / "và khoảng trắng"
    small_site(first)
    for path in sorted((path for path in first.rglob("*") if path.is_file()), reverse=True):
        target = root / path.relative_to(first)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
        os.utime(target, (1, 1))
    _run(_command(root, root / "trang đã dựng"), tmp_path, umask=0o077, **MACHINES[machine])
    assert differing(files(root / "trang đã dựng"), expected) == []


def test_in_this_process(tmp_path: Path, expected: dict[str, bytes]) -> None:
    """The same in a process that has built other things before: nothing is kept in memory between builds."""
    other = small_site(tmp_path / "other")
    other.change("recipients/g-aaaaaa.yml", name="Người Khác Hẳn")
    other.change("site.yml", title="Trang khác", url="https://khac.example.vn/")
    build(other.root)
    small_site(tmp_path / "one")
    build(tmp_path / "one")
    assert differing(files(tmp_path / "one" / "site"), expected) == []


def test_whatever_the_cache_holds(tmp_path: Path, expected: dict[str, bytes]) -> None:
    """Cold, warm, filled by another state of the data, damaged, gone: the cache never changes a byte."""
    data = small_site(tmp_path)
    data.change("recipients/g-aaaaaa.yml", name="Người Khác Hẳn")
    build(tmp_path, tmp_path / "before")
    data.change("recipients/g-aaaaaa.yml", name="Nguyễn Thị An")
    store = tmp_path / ".cache" / "store.db"
    for place, spoil in enumerate(
        (
            lambda: None,
            lambda: None,
            lambda: store.write_bytes(b"\0" * 5000),
            lambda: _flip(store),
            lambda: shutil.rmtree(tmp_path / ".cache"),
            lambda: (store.unlink(), store.mkdir()),
        )
    ):
        spoil()
        site = tmp_path / f"site-{place}"
        build(tmp_path, site)
        assert differing(files(site), expected) == [], place


def _flip(store: Path) -> None:
    """Turn bytes over all through the file."""
    data = bytearray(store.read_bytes())
    for place in range(4096, len(data), 97):
        data[place] ^= 0x55
    store.write_bytes(data)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the program in a folder with accents, with the small site's data as its own."""
    copy = tmp_path / "kho dữ liệu"
    for name in ("hooks", "content", "theme_overrides"):
        shutil.copytree(HOME / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "requirements.txt", "build.py"):
        shutil.copy(HOME / name, copy / name)
    small_site(copy)
    return copy


def test_plain_mkdocs(checkout: Path) -> None:
    """`mkdocs build` alone gives the tree that our own build gives, the manifest included."""
    day = {"SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1"}
    _run(["-m", "mkdocs", "build", "--strict", "--site-dir", "plain"], checkout, **day, LC_ALL="C.UTF-8")
    _run(_ours(checkout, "--site-dir", checkout / "ours"), checkout, **day, LC_ALL="C.UTF-8")
    assert differing(files(checkout / "plain"), files(checkout / "ours")) == []
    assert (checkout / "plain" / "guong-dien-hinh" / "g-aaaaaa.html").is_file()


def test_plain_mkdocs_with_pages_written_by_hand(checkout: Path) -> None:
    """Hand-written pages are the same either way, however they were saved, and a README beside one disturbs nobody."""
    (checkout / "content" / "huong-dan").mkdir()
    (checkout / "content" / "index-2.md").write_bytes("# Trang\r\n\r\n[Hướng dẫn](huong-dan/index.md)\r\n".encode("utf-8-sig"))
    (checkout / "content" / "huong-dan" / "index.md").write_text("# Hu\u031bo\u031b\u0301ng dẫn\n", encoding="utf-8")
    for folder in ("content", "content/huong-dan"):
        (checkout / folder / "README.md").write_text("# Thư mục này có gì\n", encoding="utf-8")
    day = {"SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1"}
    _run(["-m", "mkdocs", "build", "--strict", "--site-dir", "plain"], checkout, **day, LC_ALL="C.UTF-8")
    _run(_ours(checkout, "--site-dir", checkout / "ours"), checkout, **day, LC_ALL="C.UTF-8")
    ours = files(checkout / "ours")
    assert differing(files(checkout / "plain"), ours) == []
    assert "Hướng dẫn</h1>" in ours["huong-dan/index.html"].decode()
    assert 'href="huong-dan/index.html">Hướng dẫn</a>' in ours["index-2.html"].decode()


def test_plain_mkdocs_upon_an_older_site(checkout: Path) -> None:
    """`mkdocs build` into a folder that holds an older site leaves nothing of that behind."""
    day = {"SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"}
    _run(["-m", "mkdocs", "build", "--site-dir", "plain"], checkout, **day)
    (checkout / "data" / "exemplars" / "2026" / "e-1.yml").unlink()
    _run(["-m", "mkdocs", "build", "--site-dir", "plain"], checkout, **day)
    _run(_ours(checkout, "--site-dir", checkout / "ours"), checkout, **day)
    assert differing(files(checkout / "plain"), files(checkout / "ours")) == []


STOPPED = (
    "import mkdocs.__main__ as command, mkdocs.commands.build as build; made = []; whole = build._build_page\n"
    "def page(*given, **named):\n"
    "    if len(made) > 9: raise KeyboardInterrupt\n"
    "    made.append(whole(*given, **named))\n"
    "build._build_page = page\n"
    "try: command.cli(['build', '--site-dir', 'site'])\n"
    "except SystemExit: pass\n"
)


def test_plain_mkdocs_that_was_stopped(checkout: Path) -> None:
    """What `mkdocs build` leaves after Ctrl-C is no site of a stranger's: the next build makes it whole."""
    day = {"SOURCE_DATE_EPOCH": str(EPOCH), "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"}
    _run(["-c", STOPPED], checkout, **day)
    assert len(list((checkout / "site").rglob("*.html"))) == 10
    _run(_ours(checkout), checkout, **day)
    _run(_ours(checkout, "--site-dir", checkout / "ours"), checkout, **day)
    assert differing(files(checkout / "site"), files(checkout / "ours")) == []
