"""Before publishing: whether the site is exactly what its manifest says, byte for byte."""

from __future__ import annotations

import stat
from pathlib import Path

from bangvang.calling import to_call
from bangvang.problems import Invalid, Problem
from bangvang.store.files import sha256_of
from bangvang.store.manifest import MANIFEST_NAME, Manifest, load_manifest
from bangvang.store.paths import shown
from bangvang.store.survey import walk

DAMAGE = frozenset({"publish-changed", "publish-extra", "publish-missing"})


def is_damage(invalid: Invalid) -> bool:
    """Whether a site was refused for nothing else but that its files are not as they were built: it can be made good."""
    return DAMAGE.issuperset(problem.rule for problem in invalid.problems)


def check_site(site_dir: Path) -> Manifest:
    """Return a site's manifest after comparing every file with it; Invalid names all that differ."""
    manifest = load_manifest(site_dir)
    if manifest is None:
        raise Invalid([Problem((site_dir / MANIFEST_NAME).as_posix(), 0, "", "error", "publish-no-manifest",
                               "trang phải được dựng xong trước khi công bố; "
                               f"hãy chạy lệnh dựng trước: {to_call()}")])
    problems: list[Problem] = []

    def report(path: str, rule: str, message: str) -> None:
        where = f"{site_dir.as_posix()}/{shown(path)}"
        problems.append(Problem(where, 0, "", "error", rule,
                                message + "; hãy bảo đảm không ai đang sửa thư mục này và ổ đĩa còn tốt, rồi công bố lại"))

    missing = dict(manifest.entries)
    for path, found in walk(site_dir):
        entry = missing.pop(path, None)
        if entry is None:
            if path != MANIFEST_NAME:
                report(path, "publish-extra", "tệp không thuộc trang đã dựng nên không được công bố")
        elif (not stat.S_ISREG(found.stat(follow_symlinks=False).st_mode)
              or sha256_of(found.path) != entry.sha256):
            report(path, "publish-changed", "tệp phải giống hệt khi dựng xong, nhưng đã bị sửa")
    for path in missing:
        report(path, "publish-missing", "tệp phải có trong trang đã dựng, nhưng đã bị xóa")
    if problems:
        raise Invalid(problems)
    return manifest
