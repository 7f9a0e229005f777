"""Pictures of exemplars: made again from their pixels alone, in two widths, at addresses that say nothing of anyone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import PIL

from bangvang import addresses
from bangvang.public import PublicExemplar, PublicPhoto
from bangvang.routes.words import Part
from bangvang.store.known import Memo
from bangvang.store.originals import Original
from bangvang.store.output import Output, digest

if TYPE_CHECKING:
    from bangvang.routes.shelf import Shelf

NARROW, WIDE = 336, 672  # a card and a phone's profile; a profile on a wide window with a dense screen
_SPACE = "pictures"


class Pictures:
    """Makes pictures, each once: both widths come from one decoding.

    Args:
        root: the folder to which the paths of photos are relative.
        store: where made pictures are kept; None makes them each time.
    """

    def __init__(self, root: str, store: Memo | None) -> None:
        self._root = root
        self._store = store

    def jpeg(self, photo: PublicPhoto, width: int) -> bytes:
        """The picture at a width, or at its own where that is less.

        Raises:
            Invalid: the file is not the one that was looked at when the data was loaded.
        """
        kept = self._store.get(_SPACE, self._key(photo, width)) if self._store else None
        return kept or self._made(photo)[width]

    def _made(self, photo: PublicPhoto) -> dict[int, bytes]:
        data = Original(self._root, photo.path, photo.digest).read()
        # Reading pictures takes 0.1 s to import, and most builds make none.
        from bangvang.photo import clean_photo, web_sizes  # noqa: PLC0415

        clean = clean_photo(data, photo.path)
        sizes = web_sizes(clean, (NARROW, WIDE))
        made = {width: sizes[min(width, clean.width)] for width in (NARROW, WIDE)}
        if self._store:
            for width, picture in made.items():
                self._store.put(_SPACE, self._key(photo, width), picture)
        return made

    def _key(self, photo: PublicPhoto, width: int) -> bytes:
        return digest(photo.digest, str(width), self._way)

    @cached_property
    def _way(self) -> bytes:
        """Digest of how pictures are made: another way makes other bytes of the same photo."""
        return digest((Path(__file__).parents[1] / "photo.py").read_bytes(), PIL.__version__)


def outputs(shelf: Shelf) -> Iterator[Output]:
    """Both widths of each exemplar's picture, where consent covers it."""
    for exemplar in shelf.public.exemplars.values():
        if exemplar.photo is not None:
            for width in (NARROW, WIDE):
                yield _picture(shelf, exemplar.photo, addresses.picture(exemplar.id, width), width)


def _picture(shelf: Shelf, photo: PublicPhoto, path: str, width: int) -> Output:
    shelf.addresses.add(path)
    return Output(path, "picture", (photo.digest,), lambda: shelf.pictures.jpeg(photo, width))


def photo_part(exemplar: PublicExemplar) -> Part | None:
    """The picture of an exemplar as templates show it: addresses, description, credit, size of the narrow one."""
    photo = exemplar.photo
    if photo is None:
        return None
    width = min(NARROW, photo.width)
    return {"src": f"@/{addresses.picture(exemplar.id, NARROW)}", "wide": f"@/{addresses.picture(exemplar.id, WIDE)}",
            "alt": photo.alt, "credit": photo.credit or "", "width": width,
            "height": max(1, round(photo.height * width / photo.width))}
