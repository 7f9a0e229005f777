"""Photos leave the importer with their pixels and nothing else."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from PIL import Image, PngImagePlugin

from bangvang.photo import clean_photo, inspect_photo, web_sizes
from bangvang.problems import Invalid


def _photo(size: tuple[int, int] = (80, 40), *, orientation: int = 1, kind: str = "JPEG") -> bytes:
    """A picture, left half red and right half blue, with place, device, comment, XMP and a thumbnail's mark."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x0110] = "MayAnhBiMat"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (21.0, 1.0, 42.0)
    out = io.BytesIO()
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", "NguoiChupBiMat")
        image.save(out, "PNG", exif=exif, pnginfo=text)
    else:
        image.save(out, kind, exif=exif, comment=b"GhiChuBiMat", xmp=b"<x:xmpmeta>XmpBiMat</x:xmpmeta>")
    return out.getvalue()


def test_place_device_comment_and_xmp_are_removed_and_said() -> None:
    """None of the marks is in the bytes; the list names what was there."""
    clean = clean_photo(_photo())
    assert b"BiMat" not in clean.bytes
    assert b"Exif" not in clean.bytes
    assert clean.removed == (
        "ghi chú trong tệp ảnh",
        "mô tả XMP",
        "thông tin máy ảnh, thời gian chụp (EXIF)",
        "vị trí chụp (GPS)",
    )
    with Image.open(io.BytesIO(clean.bytes)) as image:
        assert dict(image.getexif()) == {}
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


def test_a_png_with_its_author_becomes_a_bare_jpeg() -> None:
    """Text chunks go, what is see-through becomes white."""
    clean = clean_photo(_photo(kind="PNG"))
    assert clean.bytes.startswith(b"\xff\xd8\xff")
    assert b"BiMat" not in clean.bytes
    out = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(out, "PNG")
    with Image.open(io.BytesIO(clean_photo(out.getvalue()).bytes)) as image:
        assert image.getpixel((4, 4)) == (255, 255, 255)


def test_the_picture_is_turned_upright_before_its_orientation_is_dropped() -> None:
    """Orientation 6 (turned right) swaps the sides: the red half comes on top."""
    clean = clean_photo(_photo(orientation=6))
    assert (clean.width, clean.height) == (40, 80)
    with Image.open(io.BytesIO(clean.bytes)) as image:
        red, blue = image.getpixel((20, 10)), image.getpixel((20, 70))
    assert red[0] > 200 > red[2]
    assert blue[2] > 200 > blue[0]


def test_the_same_picture_gives_the_same_bytes() -> None:
    """Nothing of time or order enters the result."""
    assert clean_photo(_photo()).bytes == clean_photo(_photo()).bytes
    first, second = (web_sizes(clean_photo(_photo((1500, 900))), (320, 640)) for _ in range(2))
    assert first == second


def test_web_sizes_never_grow_a_picture() -> None:
    """Each width up to the picture's own, once; heights keep the ratio."""
    sizes = web_sizes(clean_photo(_photo((900, 600))), (320, 640, 1280))
    assert sorted(sizes) == [320, 640, 900]
    with Image.open(io.BytesIO(sizes[320])) as image:
        assert image.size == (320, 213)


def _huge_png() -> bytes:
    """A header that promises 100 megapixels, and almost no data."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\x00" * 100))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (_huge_png(), "photo-too-many-pixels"),
        (b"khong phai anh", "not-a-photo"),
        (b"", "not-a-photo"),
        (_photo((300, 200))[:-300], "damaged-photo"),
        (b"%PDF-1.4", "not-a-photo"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not-a-photo"),
        (b"\xff\xd8\xff" + b"\x00" * (31 * 1024 * 1024), "photo-too-large"),
    ],
)
def test_what_is_no_picture_or_too_large_is_refused_with_advice(data: bytes, rule: str) -> None:
    """One Vietnamese problem per refusal; 100 megapixels are refused before they are decoded."""
    with pytest.raises(Invalid) as refused:
        clean_photo(data, "anh.jpg")
    assert [problem.rule for problem in refused.value.problems] == [rule]


def test_large_pictures_are_made_smaller() -> None:
    """No side is longer than 2,400 pixels."""
    clean = clean_photo(_photo((5000, 100)))
    assert (clean.width, clean.height) == (2400, 48)


def test_what_can_be_looked_at_can_be_made() -> None:
    """A file whose later pictures are damaged is refused when it is looked at, so that no build stumbles over it."""
    still = Image.effect_noise((60, 40), 50).convert("P")
    out = io.BytesIO()
    still.save(out, "GIF", save_all=True, append_images=[still.rotate(90 * turn) for turn in range(1, 4)])
    whole, outcomes = out.getvalue(), set()
    for end in range(len(whole) // 4, len(whole), 7):
        seen, made = (_fate(one, whole[:end]) for one in (inspect_photo, clean_photo))
        assert seen == made, end
        outcomes.add(made)
    assert "damaged-photo" in outcomes


def _fate(look: Callable[[bytes], object], data: bytes) -> str:
    try:
        look(data)
    except Invalid as refused:
        return refused.problems[0].rule
    return "right"
