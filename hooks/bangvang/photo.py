"""Photos: re-encoded from their pixels alone, so that no place, time, device or comment travels with them."""

from __future__ import annotations

import io
import struct
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps, UnidentifiedImageError

from bangvang.problems import Invalid, Problem

MAX_PIXELS = 40_000_000
MAX_BYTES = 30 * 1024 * 1024
MAX_SIDE = 2400
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP")
_GPS, _ORIENTATION = 0x8825, 0x0112
_LYING = (5, 6, 7, 8)  # EXIF orientations that swap the sides
_DAMAGE = (OSError, ValueError, SyntaxError, TypeError, LookupError, EOFError, struct.error)


@dataclass(frozen=True, slots=True)
class CleanPhoto:
    """A picture without anything but its pixels.

    Args:
        bytes: a JPEG, the same for the same input.
        width, height: in pixels, after turning it upright.
        removed: what the original carried besides, in Vietnamese, sorted; empty if nothing.
    """

    bytes: bytes
    width: int
    height: int
    removed: tuple[str, ...]


def clean_photo(data: bytes, name: str = "ảnh") -> CleanPhoto:
    """A picture re-encoded without metadata, upright, at most 2,400 pixels a side.

    Raises:
        Invalid: not a picture, damaged, or larger than the limits; pixels are counted before decoding.
    """
    image, removed = _opened(data, name)
    image.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return CleanPhoto(_jpeg(image), image.width, image.height, removed)


def web_sizes(photo: CleanPhoto, widths: tuple[int, ...]) -> dict[int, bytes]:
    """The picture at each width that is smaller than its own, and at its own; width -> JPEG bytes."""
    with Image.open(io.BytesIO(photo.bytes)) as source:
        source.load()
        sizes = {}
        for width in sorted({min(width, photo.width) for width in widths}):
            height = max(1, round(photo.height * width / photo.width))
            sizes[width] = _jpeg(source.resize((width, height), Image.Resampling.LANCZOS), quality=82)
        return sizes


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a picture is, told without decoding all of it.

    Args:
        width, height: in pixels, upright.
        gps: whether the file says where it was taken.
    """

    width: int
    height: int
    gps: bool


def inspect_photo(data: bytes, name: str = "ảnh") -> PhotoFacts:
    """What a picture is; its pixels are read at an eighth of the size where the format allows, to see that they are whole.

    Raises:
        Invalid: not a picture, damaged, or larger than the limits.
    """
    image = _within_limits(data, name)
    try:
        exif = image.getexif()
        width, height = image.size
        if exif.get(_ORIENTATION, 1) in _LYING:
            width, height = height, width
        gps = bool(exif.get_ifd(_GPS))
        image.draft("RGB", (max(1, width // 8), max(1, height // 8)))
        image.load()
        _frames(image)  # the making counts them too
    except _DAMAGE:
        raise _damaged(name) from None
    return PhotoFacts(width, height, gps)


def _opened(data: bytes, name: str) -> tuple[Image.Image, tuple[str, ...]]:
    source = _within_limits(data, name)
    try:
        removed = _carried(source, data)
        upright = ImageOps.exif_transpose(source) or source
        return _flat(upright), removed
    except _DAMAGE:
        raise _damaged(name) from None


def _within_limits(data: bytes, name: str) -> Image.Image:
    """The picture, not decoded yet, once its bytes and pixels are few enough."""
    if len(data) > MAX_BYTES:
        raise _refused(
            name, "photo-too-large", f"tệp ảnh lớn hơn {MAX_BYTES // 1048576} MB; hãy thu nhỏ ảnh rồi nhập lại"
        )
    try:
        # Pillow's own warning about large pictures comes at opening; ours is a refusal with advice.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            source = Image.open(io.BytesIO(data), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise _too_many(name, 0) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, TypeError):
        raise _refused(
            name, "not-a-photo", "tệp không phải là ảnh đọc được (JPEG, PNG, WebP); hãy kiểm tra lại tệp"
        ) from None
    if source.width * source.height > MAX_PIXELS:
        raise _too_many(name, source.width * source.height)
    return source


def _damaged(name: str) -> Invalid:
    return _refused(name, "damaged-photo", "ảnh bị hỏng hoặc tải về chưa đủ; hãy lấy lại ảnh gốc")


def _too_many(name: str, pixels: int) -> Invalid:
    size = f"{pixels // 1_000_000} triệu điểm ảnh" if pixels else "quá nhiều điểm ảnh"
    return _refused(
        name,
        "photo-too-many-pixels",
        f"ảnh có {size}, mức cho phép là {MAX_PIXELS // 1_000_000} triệu; hãy thu nhỏ, ví dụ cạnh dài 2400 điểm ảnh",
    )


def _refused(name: str, rule: str, message: str) -> Invalid:
    return Invalid([Problem(name, 0, "photo", "error", rule, message)])


def _frames(image: Image.Image) -> int:
    """How many pictures there are in the file; damage in a later one is damage."""
    return int(getattr(image, "n_frames", 1))


def _flat(image: Image.Image) -> Image.Image:
    """Pixels in RGB; what was see-through becomes white, as on paper."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        layered = image.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("RGB")
    if image.mode.startswith("I"):  # 16 bits of grey; those of a TIFF's other order of bytes are not counted with as they are
        return image.convert("I").point(lambda value: value / 256).convert("L").convert("RGB")
    return image.convert("RGB")


def _carried(image: Image.Image, data: bytes) -> tuple[str, ...]:
    exif = image.getexif()
    found = set()
    if exif.get_ifd(_GPS):
        found.add("vị trí chụp (GPS)")
    if set(exif) - {_ORIENTATION, _GPS}:
        found.add("thông tin máy ảnh, thời gian chụp (EXIF)")
    if exif.get(_ORIENTATION, 1) != 1:
        found.add("hướng xoay (ảnh đã được xoay đúng chiều)")
    if any(key in image.info for key in ("xmp", "XML:com.adobe.xmp")) or b"http://ns.adobe.com/xap/" in data:
        found.add("mô tả XMP")
    if "photoshop" in image.info or b"Photoshop 3.0\x00" in data:
        found.add("mô tả IPTC")
    if exif.get_ifd(0x0201) or 1 in getattr(exif, "_ifds", {}) or data.count(b"\xff\xd8\xff") > 1:
        found.add("ảnh thu nhỏ kèm theo")
    if any(
        str(key).lower() in {"comment", "description", "author", "software", "title", "copyright"} for key in image.info
    ):
        found.add("ghi chú trong tệp ảnh")
    if "icc_profile" in image.info:
        found.add("hồ sơ màu")
    if _frames(image) > 1:
        found.add("các khung hình sau khung đầu")
    return tuple(sorted(found))


def _jpeg(image: Image.Image, quality: int = 88) -> bytes:
    # A new picture from the pixels: nothing that Pillow keeps in `info` can be written along.
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=quality, optimize=True, progressive=True, subsampling="4:2:0")
    return out.getvalue()
