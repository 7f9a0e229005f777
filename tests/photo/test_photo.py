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


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_that_is_told_is_the_one_that_is_made(orientation: int) -> None:
    """Pages keep room for a picture by what was told of it before it was made: the sides as they are upright."""
    data = _photo(orientation=orientation)
    clean = clean_photo(data)
    facts = inspect_photo(data)
    assert (facts.width, facts.height, facts.gps) == (clean.width, clean.height, True)
    assert (facts.width, facts.height) == ((80, 40) if orientation < 5 else (40, 80))


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "I;16"), ("TIFF", "I;16"), ("TIFF", "I;16B")])
def test_grey_of_16_bits_is_the_same_grey(kind: str, mode: str) -> None:
    """A scan in 16 bits of grey, in either order of its bytes, keeps its brightness: 0x8000 of 0xffff is the middle."""
    out = io.BytesIO()
    Image.frombytes(mode, (9, 9), (b"\x80\x00" if mode == "I;16B" else b"\x00\x80") * 81).save(out, kind)
    with Image.open(io.BytesIO(out.getvalue())) as image:
        assert image.mode == mode
    with Image.open(io.BytesIO(clean_photo(out.getvalue()).bytes)) as image:
        assert image.mode == "RGB"
        assert image.getpixel((4, 4)) == (128, 128, 128)


def _with_app13(data: bytes) -> bytes:
    """A JPEG with the segment in which Photoshop keeps what IPTC says: here an author (2:80)."""
    said = b"\x1c\x02\x50\x00\x0bNguoiBiMat."
    body = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00" + struct.pack(">I", len(said)) + said
    return data[:2] + b"\xff\xed" + struct.pack(">H", len(body) + 2) + body + data[2:]


def _saved(kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (80, 40), "blue").save(out, kind, **options)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (_saved("PNG"), ()),
        (_with_app13(_saved("JPEG")), ("mô tả IPTC",)),
        (_saved("PNG", icc_profile=b"BiMat" * 40), ("hồ sơ màu",)),
        (_saved("GIF", save_all=True, append_images=[Image.new("RGB", (80, 40), "red")]), ("các khung hình sau khung đầu",)),
        # The thumbnail is a whole JPEG within the EXIF.
        (_saved("JPEG", exif=b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x00\x00\x00\x00\x1a\x00\x02"
                b"\x02\x01\x00\x04\x00\x00\x00\x01\x00\x00\x00\x38\x02\x02\x00\x04\x00\x00\x00\x01\x00\x00\x00\x05"
                b"\x00\x00\x00\x00\xff\xd8\xff\xd9\x00"), ("ảnh thu nhỏ kèm theo",)),
    ],
)  # fmt: skip
def test_each_thing_that_is_removed_is_said(data: bytes, said: tuple[str, ...]) -> None:
    """What travelled with a picture beside its pixels is named to the editor, and is not in the bytes."""
    clean = clean_photo(data)
    assert clean.removed == said
    assert b"BiMat" not in clean.bytes
    assert clean.bytes.count(b"\xff\xd8\xff") == 1


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


def _huge_png(side: int = 10_000) -> bytes:
    """A header that promises 100 megapixels, and almost no data."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\x00" * 100))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (_huge_png(), "photo-too-many-pixels"),
        (_huge_png(20_000), "photo-too-many-pixels"),  # Pillow refuses this one by itself
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
