"""The site (data/site.yml): whose it is, who answers for it, where it stands."""

from __future__ import annotations

from pydantic import Field

from bangvang.model.base import Flag, Line, Part, Portal, Slug, Text, WebAddress, uri


class Agency(Part):
    """An agency by its full and its short name."""

    name: Line = Field(title="Tên cơ quan")
    short_name: Line | None = Field(None, title="Tên gọn")


class Responsible(Part):
    """Who answers for the content (chịu trách nhiệm nội dung)."""

    name: Line = Field(title="Người, bộ phận chịu trách nhiệm")
    role: Line | None = Field(None, title="Chức vụ")


class Contacts(Part):
    """Where errors are reported and removal is asked for."""

    office: Line = Field(title="Bộ phận tiếp nhận")
    phone: Line | None = Field(None, title="Điện thoại")
    email: Line | None = Field(None, title="Thư điện tử", pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[a-z]+$")
    address: Line | None = Field(None, title="Địa chỉ")


class Site(Part):
    """data/site.yml.

    Args:
        url: the site's own address with a slash at its end; canonical addresses and the sitemap need it.
        unit: id of the agency's own unit record.
        frame_ancestors: portals that may frame the site; its web server says so, see publish.headers.
        emblem: letters in the seal, or the address of a picture among the site's own files; without, the theme's own drawing.
    """

    title: Line = Field(title="Tên trang")
    url: WebAddress | None = Field(None, title="Địa chỉ của trang", pattern=r"^[^?#]*/$")
    agency: Agency = Field(title="Cơ quan chủ quản")
    unit: Slug | None = Field(None, title="Mã đơn vị của cơ quan")
    parent_agency: Agency | None = Field(None, title="Cơ quan cấp trên")
    responsible: Responsible = Field(title="Chịu trách nhiệm nội dung")
    contacts: Contacts = Field(title="Liên hệ, đính chính")
    emblem: Line | None = Field(
        None, title="Chữ hoặc ảnh trong biểu trưng", max_length=200,
        pattern=r"^(?:[^/]{1,4}|assets/[A-Za-z0-9._/-]+\.(?:svg|png|jpg|webp))$"
    )
    source_notice: Line = Field(
        "Bản đăng trên trang thông tin, không thay thế văn bản đã ký", title="Dòng ghi chú dưới văn bản"
    )
    frame_ancestors: tuple[Portal, ...] = Field((), title="Cổng được phép nhúng trang này")
    tagline: Line | None = Field(None, title="Câu mở đầu trang chủ")
    introduction: Text | None = Field(None, title="Lời giới thiệu")
    sample: Flag = Field(False, title="Trang minh họa")

    @property
    def uri(self) -> str:
        """The site's address as machines want it; empty where it has none. For readers it stays as it was written."""
        return uri(self.url) if self.url else ""
