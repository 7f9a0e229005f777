"""A checkout in a folder with spaces and accents: the real build.py, a tiny lock, wheels made on the spot."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Stands in for the program: each word is a thing to do, so that a test sees what reached the child.
FAKE_CLI = """
import json, os, signal, subprocess, sys, time

def main(arguments, root_default, renderer):
    print(json.dumps({"arguments": arguments, "root": root_default, "prefix": sys.prefix,
                      "environ": dict(os.environ), "hooks": sys.path[0]}), flush=True)
    for word in arguments:
        if word == "import":
            import bangvang_sample
            print(bangvang_sample.VALUE)
        if word == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        if word == "wait":
            try:
                time.sleep(60)
            except KeyboardInterrupt:
                return 130
        if word == "compute":
            while True:
                pass
        if word == "helper":
            subprocess.run([sys.executable, "-c", "import time; time.sleep(60)"],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if word == "ask":
            print(input(), flush=True)
        if word == "again":
            return subprocess.run([sys.executable, root_default + "/build.py", "code=9"]).returncode
        if word.startswith("code="):
            return int(word[5:])
    return 0
"""


def make_wheel(folder: Path, version: str = "1.0") -> str:
    """Write the wheel of a package with one value and return its line in a lock, hash and all."""
    name = f"bangvang_sample-{version}"
    files = {
        "bangvang_sample.py": f'VALUE = "mẫu {version}"\n',
        f"{name}.dist-info/METADATA": f"Metadata-Version: 2.1\nName: bangvang-sample\nVersion: {version}\n",
        f"{name}.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(text.encode())}\n"
    files[f"{name}.dist-info/RECORD"] = record + f"{name}.dist-info/RECORD,,\n"
    folder.mkdir(exist_ok=True)
    wheel = folder / f"{name}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    return f"bangvang-sample=={version} \\\n    --hash=sha256:{digest}\n"


@dataclass
class Checkout:
    """A fake checkout; `start` runs its build.py as a person would."""

    root: Path
    wheels: Path

    def lock(self, text: str) -> None:
        """Replace the run-time lock."""
        (self.root / "requirements.txt").write_text(text, encoding="utf-8")

    def wheel(self, version: str) -> str:
        """Offer one more version of the sample package; returns its line in a lock."""
        return make_wheel(self.wheels, version)

    def environ(self, **variables: str) -> dict[str, str]:
        """The variables of a start: packages come from the wheels beside, never from a network."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
        kept |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.wheels.as_uri(), "PIP_CONFIG_FILE": os.devnull}
        return kept | variables

    def popen(self, *arguments: str, stdin: int | None = None, **variables: str) -> subprocess.Popen[str]:
        """Start without waiting, in a session of its own."""
        return subprocess.Popen(
            [sys.executable, str(self.root / "build.py"), *arguments],
            env=self.environ(**variables),
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            start_new_session=True,
        )

    def start(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Start and wait for the end."""
        process = self.popen(*arguments, **variables)
        out, err = process.communicate(timeout=120)
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def names(self, prefix: str = "") -> list[str]:
        """What lies among the environments, without the lock's own file."""
        folder = self.root / ".cache" / "env"
        found = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
        return [name for name in found if name.startswith(prefix) and not name.startswith("lock.db")]


def new_checkout(folder: Path) -> Checkout:
    """Lay out a fake checkout under a name that breaks careless programs."""
    root = folder / "tests in ünicode thư mục"
    package = root / "hooks" / "bangvang"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "cli.py").write_text(FAKE_CLI, encoding="utf-8")
    for name in ("build.py", "hooks/environment.py", "hooks/make_environment.py"):
        shutil.copyfile(ROOT / name, root / name)
    checkout = Checkout(root, folder / "bánh xe")
    checkout.lock(make_wheel(checkout.wheels))
    return checkout


@pytest.fixture
def checkout(tmp_path):
    """A fresh checkout without an environment."""
    return new_checkout(tmp_path)


@pytest.fixture(scope="session")
def ready(tmp_path_factory):
    """A checkout whose environment is made; shared, so tests must leave it as it is."""
    made = new_checkout(tmp_path_factory.mktemp("ready"))
    done = made.start()
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture
def build():
    """build.py as a module of its own, to look at its parts."""
    return load(ROOT / "build.py")


@pytest.fixture
def environment():
    """hooks/environment.py as a module of its own."""
    return load(ROOT / "hooks" / "environment.py")


@pytest.fixture
def making():
    """hooks/make_environment.py as a module of its own."""
    return load(ROOT / "hooks" / "make_environment.py")


def load(path: Path):
    """A fresh module from a file, so that what a test changes in it stays there."""
    spec = importlib.util.spec_from_file_location(f"{path.stem}_under_test", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
