"""What all records share: strict fields, text of one line or of many, ids, and the digest of what is public."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar, TypeVar
from urllib.parse import quote, urlsplit, urlunsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from bangvang.store.output import digest

RECIPIENT_ID = re.compile(r"g-[2-9a-hjkmnp-z]{6}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SCHOOL_YEAR = re.compile(r"((?:19|20|21)\d\d)-(\d{4})", re.ASCII)
LONGEST_LINE = 2_000
CAMPAIGN_ID = r"^\d{4}/[a-z0-9-]+$"
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
PORTAL = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?")  # what stands in a header: no path, no sign that ends a part


def _one_line(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank_text", "blank")
    if "\n" in value or "\r" in value or "\t" in value:
        raise PydanticCustomError("one_line", "one line")
    if len(value) > LONGEST_LINE:
        raise PydanticCustomError("string_too_long", "too long", {"max_length": LONGEST_LINE})
    return value


def _many_lines(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank_text", "blank")
    return value


def _recipient_id(value: str) -> str:
    if not RECIPIENT_ID.fullmatch(value):
        raise PydanticCustomError("recipient_id", "recipient id")
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value) or len(value) > 100:
        raise PydanticCustomError("slug", "slug")
    return value


def _school_year(value: str) -> str:
    found = SCHOOL_YEAR.fullmatch(value)
    if not found or int(found[2]) != int(found[1]) + 1:
        raise PydanticCustomError("school_year", "school year")
    return value


def _address(value: str) -> str:
    if not ADDRESS.fullmatch(value) or not _names_host(value):
        raise PydanticCustomError("web_address", "web address")
    return value


def _portal(value: str) -> str:
    if not PORTAL.fullmatch(value) or not _names_host(value):
        raise PydanticCustomError("portal", "portal")
    return value


def _names_host(address: str) -> bool:
    """Whether an address says on which machine: `https:///` and `https://[so/` do not, and nothing can be led there."""
    try:
        parts = urlsplit(address)
        uri(address)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def uri(address: str) -> str:
    """An address as machines want it (RFC 3986, RFC 3490): nothing beyond ASCII in host or path.

    Raises ValueError for a host that no name can stand for.
    """
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return urlunsplit(parts._replace(netloc=host, path=_LONE_PERCENT.sub("%25", quote(parts.path, safe="/%:@!$&'()*+,;=~"))))


def _flag(value: Any) -> Any:
    """Accept exactly true and false: YAML's yes, on, 1 are text here and must not pass for a flag."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("flag", "flag")


def _written(pattern: re.Pattern[str], **limits: int) -> WithJsonSchema:
    """What the JSON Schema says of text that a validator of ours looks at."""
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern.pattern})$", **limits})


# The length is checked by the validator: a limit in the type would take the place of a field's own, narrower one.
Line = Annotated[str, AfterValidator(_one_line)]
Text = Annotated[str, Field(max_length=200_000), AfterValidator(_many_lines)]
RecipientId = Annotated[str, AfterValidator(_recipient_id), _written(RECIPIENT_ID)]
Slug = Annotated[str, AfterValidator(_slug), _written(SLUG, maxLength=100)]
SchoolYear = Annotated[str, AfterValidator(_school_year), _written(SCHOOL_YEAR)]
Portal = Annotated[str, AfterValidator(_portal), _written(PORTAL)]
WebAddress = Annotated[str, AfterValidator(_address), _written(ADDRESS)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Year = Annotated[int, Field(ge=1900, le=2200)]
LineNumber = Annotated[int, Field(ge=1)]
Figure = Annotated[Decimal, Field(max_digits=15, decimal_places=6)]


class Part(BaseModel):
    """A part of a record: frozen, and with no field that the model does not know."""

    # What reads a kind of record is built when the first of that kind is read: most builds read one or two.
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)


Some = TypeVar("Some", bound=Part)


def unless_bare(part: Some | None) -> Some | None:
    """A part that says something; one of which every field was left blank counts as left out, as a blank field does."""
    return part if part is not None and any(one is not None for one in part.__dict__.values()) else None


class Record(Part):
    """A record: one file; the file's name is its id, for ever.

    Args:
        sample: an invented record that only illustrates; labelled wherever it shows, left behind by publish.
        draft: not yet confirmed by an editor; never public.
    """

    sample: Flag = Field(False, title="Dữ liệu minh họa")
    draft: Flag = Field(False, title="Bản nháp, chưa công khai")

    private_fields: ClassVar[frozenset[str]] = frozenset({"draft"})

    def public_digest(self, *, without: frozenset[str] = frozenset()) -> bytes:
        """Digest of the fields that may show: what is private never enters a key that leaves the house."""
        return digest(self.model_dump_json(exclude=set(self.private_fields | without)))


def texts_in(value: object, keys: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text in a field's value or in a part of a record, at any depth, with the keys that lead to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, tuple):
        for place, one in enumerate(value):
            yield from texts_in(one, (*keys, place))
    elif isinstance(value, Part):
        for name, one in value.__dict__.items():
            if one:
                yield from texts_in(one, (*keys, name))
