"""Asks the browser's twin of bangvang.text, in node."""

import json
import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
SCRIPTS = [str(HERE.parents[1] / "content/assets/js" / name) for name in ("vn.js", "search-keyboards.js")]


def ask_twin(asked):
    """Answers of the scripts to [(function name in snake case, inputs), …]; fails when node is not there."""
    node = os.environ.get("BANGVANG_NODE") or shutil.which("node")
    assert node, "node is needed to test the browser's scripts: apt-get install nodejs"
    run = subprocess.run(
        [node, str(HERE / "vectors.js"), *SCRIPTS],
        input=json.dumps([{"name": name, "inputs": inputs} for name, inputs in asked]),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def collate(inputs):
    """The inputs sorted by Intl.Collator for Vietnamese."""
    node = os.environ.get("BANGVANG_NODE") or shutil.which("node")
    assert node, "node is needed to test the browser's scripts: apt-get install nodejs"
    program = (
        "const a=JSON.parse(require('fs').readFileSync(0,'utf8'));"
        "a.sort(new Intl.Collator('vi').compare);process.stdout.write(JSON.stringify(a));"
    )
    run = subprocess.run([node, "-e", program], input=json.dumps(inputs), capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
