"""One file at a time into data/: read, reviewed, written as drafts; the records in mind are read anew after each."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bangvang.imports import kind_of_file, read_bytes, reader
from bangvang.imports.awards import AwardsDraft, Known
from bangvang.imports.doors import Imported, Received
from bangvang.imports.known import known_of
from bangvang.imports.placing import place_awards, place_story
from bangvang.imports.plan_drafts import PlanDraft, place_plan
from bangvang.imports.review_lists import together
from bangvang.imports.run import Outcome, as_review
from bangvang.imports.sheet_file import Sheet, read_own_sheet
from bangvang.imports.sheet_return import batch_of
from bangvang.imports.sheets.read import is_own_sheet, is_own_text
from bangvang.imports.stories.model import StoryDraft
from bangvang.imports.tables.archives import check_archive
from bangvang.imports.writing import Placed, write
from bangvang.load.catalogue import load
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Invalid, Problem
from bangvang.store.objects import ObjectStore

_SHEET_AS_TEXT = ("đây là bảng tính của đơn vị lưu thành văn bản (CSV); hãy mở bằng Excel, lưu lại dạng .xlsx rồi nhập, để mỗi "
                  "hàng về đúng bản ghi của nó")


@dataclass(frozen=True, slots=True)
class Read:
    """One file as read: the outcome for JSON, the review for an editor, and what its drafts are made of."""

    path: Path
    outcome: Outcome
    review: str
    data: bytes = b""
    draft: PlanDraft | AwardsDraft | StoryDraft | Sheet | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was written: how many drafts (files of data/), and the words for the editor."""

    written: int
    told: str


class Importer:
    """Reads files and writes drafts below one root."""

    def __init__(self, root: Path, today: dt.date, kind: str | None = None) -> None:
        self._root, self._today, self._kind = root, today, kind
        self._catalogue: Catalogue | None = None
        self._known: Known | None = None

    def read(self, path: str) -> Read:
        """Read one file; whatever is wrong with it is in the outcome, nothing is raised."""
        try:
            data = read_bytes(path)
            return self._read(path, data)
        except Invalid as invalid:
            outcome = Outcome(path, None, invalid.problems)
        except Exception as error:  # noqa: BLE001 - a fault of a reader must not keep the other files from being read
            message = f"chương trình không đọc được tệp này ({type(error).__name__}); hãy lưu tệp sang dạng khác rồi nhập lại"
            outcome = Outcome(path, None, (Problem(Path(path).name, 0, "", "error", "reader-fault", message),))
        return Read(Path(path), outcome, as_review(outcome))

    def _read(self, path: str, data: bytes) -> Read:
        name = Path(path).name
        if self._kind is None and data.startswith(b"PK") and not check_archive(data, name) and is_own_sheet(data):
            return self._read_sheet(path, name, data)
        if self._kind is None and is_own_text(data):
            raise Invalid([Problem(name, 0, "", "error", "sheet-as-text", _SHEET_AS_TEXT)])
        kind = self._kind or kind_of_file(data, name)
        imported: Imported = reader(kind)(Received(Path(path), data), self._today, lambda: self.known)
        result, draft = imported
        refused = tuple(Problem(**row) for row in result["problems"] if row["severity"] == "error")
        if refused and not _has_content(draft):
            raise Invalid(refused)
        outcome = Outcome(path, result)
        return Read(Path(path), outcome, as_review(outcome), data, draft)

    def _read_sheet(self, path: str, name: str, data: bytes) -> Read:
        if self.catalogue is None:
            raise Invalid([Problem(name, 0, "", "error", "no-records", "cần data/site.yml để so bảng tính với các bản ghi")])
        sheet, result, review = read_own_sheet(name, data, self.catalogue, self._root)
        return Read(Path(path), Outcome(path, result), review, data, sheet)

    def write(self, read: Read, agreed: Callable[[], bool]) -> Done:
        """Write the drafts of one file, whole or not at all.

        Args:
            read: what `read` gave, without a refusal.
            agreed: asked before present records change (a sheet that comes back).

        Raises:
            Invalid: the drafts cannot be written; data/ is as it was.
        """
        draft, data = read.draft, read.data
        if isinstance(draft, Sheet):
            return self._write_sheet(read, draft, agreed)
        if isinstance(draft, PlanDraft):
            return self._write(place_plan(draft, data, self._root, self._today), data)
        if isinstance(draft, AwardsDraft):
            return self._write(place_awards(draft, data, self.known, self._root, self._today), data)
        assert draft is not None
        folder = read.path.parent
        return self._write(place_story(draft, data, folder, self.catalogue, self.known, self._root, self._today), data)

    def _write(self, placed: Placed, data: bytes) -> Done:
        if placed.there:
            return Done(0, _THERE.format(placed.there))
        if placed.batch is None:
            return Done(0, "  Không có ai để ghi thành bản nháp; không ghi gì.")
        paths = write(self._root, placed.batch, hashlib.sha256(data).hexdigest()[:20])
        self._forget()
        lines = [_WRITTEN.format(", ".join(placed.batch.folders) or f"{len(paths)} tệp trong data/")]
        people = sum(path.startswith("data/recipients/") for path in paths)
        lines += [f"    hồ sơ người, tập thể mới: {people}"] if people else []
        lines += [f"    {path}" for path in paths if path.startswith("data/exemplars/")]
        lines += together((problem.line, problem.message) for problem in placed.problems)
        return Done(1, "\n".join(lines))

    def _write_sheet(self, read: Read, sheet: Sheet, agreed: Callable[[], bool]) -> Done:
        if not sheet.changes:
            return Done(0, "  Bảng tính khớp với các bản ghi; không ghi gì.")
        assert self.catalogue is not None
        batch = batch_of(self.catalogue, sheet.rows, sheet.changes, self._root, read.path.name, read.data)
        if not agreed():
            return Done(0, "  Không ghi gì.")
        paths = write(self._root, batch, hashlib.sha256(read.data).hexdigest()[:20])
        self._forget()
        return Done(1, "\n".join(["  Đã ghi:", *(f"    {path}" for path in paths), _CHANGED]))

    @property
    def known(self) -> Known:
        """What lists are held against; nothing where there are no records."""
        if self._known is None:
            self._known = known_of(self.catalogue) if self.catalogue is not None else Known()
        return self._known

    @property
    def catalogue(self) -> Catalogue | None:
        """The records below the root; None where there is no site."""
        if self._catalogue is None and (self._root / "data" / "site.yml").is_file():
            cards = self._root / ".cache" / "store.db"
            if not cards.exists():
                self._catalogue = load(str(self._root))
            else:
                with ObjectStore(cards) as store:
                    self._catalogue = load(str(self._root), cache=store)
        return self._catalogue

    def _forget(self) -> None:
        """What was written changes what is known."""
        self._catalogue = self._known = None


_WRITTEN = "  Đã ghi bản nháp: {} (chưa công khai; bỏ dòng “draft: true” khi đã xem lại)"
_CHANGED = "  Thay đổi ở bản ghi đang công khai hiện ra ở lần dựng hoặc công bố tới; bản ghi mới là bản nháp, chưa công khai."
_THERE = "  Tệp này đã nhập trước đây: {}; không ghi gì."


def _has_content(draft: PlanDraft | AwardsDraft | StoryDraft) -> bool:
    """Whether there is something to write, in spite of what is wrong with the file."""
    if isinstance(draft, AwardsDraft):
        return bool(draft.entries)
    return isinstance(draft, PlanDraft) or bool(draft.profiles)
