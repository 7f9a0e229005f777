"""Articles and papers that take an award back or correct an earlier paper: whoever they name is not honoured by them."""

from __future__ import annotations

import re

from bangvang.imports.tables.folding import plain

_MARK = r"\W*(?:dieu \d+\W*)?(?:nay )?"
_TAKING = r"(?:huy bo|thu hoi|bai bo|tuoc)\b.*(?:danh hieu|khen|co thi dua|huan chuong|ky niem chuong|quyet dinh)"
_CORRECTING = r"(?:dinh chinh|(?:sua(?: doi)?(?: lai)?|dieu chinh(?: lai)?) (?:ho|ten|thong tin|noi dung|chuc vu|don vi)\b)"
_TAKES_BACK = re.compile(_MARK + _TAKING)
_CORRECTS = re.compile(_MARK + _CORRECTING)
#: The title of a paper that does nothing else; `tặng thưởng … và hủy bỏ …` does both.
_TITLE = re.compile(rf"\W*(?:ve viec|v/v)\s+(?:{_TAKING}|{_CORRECTING})")
_LIST_OF_GIVEN = re.compile(
    r"\W*(?:phu luc\W+\w*\W*)?danh sach\b(?!.*\b(?:huy|thu hoi|bai bo|tuoc|dinh chinh|dieu chinh)\b).*\b(?:tang|khen|nhan)\b"
)
_GIVES = re.compile(r"\W*dieu \d+\W*(?:nay )?(?:tang|cong nhan|khen thuong|truy tang|phong tang|bo sung)\b")


def takes_back(text: str) -> bool:
    """Whether a line takes back what another paper gave."""
    return bool(_TAKES_BACK.match(plain(text)))


def corrects(text: str) -> bool:
    """Whether a sentence corrects what another paper says of those honoured; the heading of a column is none."""
    return len(text.split()) > 4 and bool(_CORRECTS.match(plain(text)))


def is_title_of_such(text: str) -> bool:
    """Whether a paper's title says that it takes back or corrects, and gives nothing."""
    return bool(_TITLE.match(plain(text)))


def gives_again(text: str) -> bool:
    """Whether an article of such a paper gives something all the same."""
    return bool(_GIVES.match(plain(text)))


def begins_a_list(text: str) -> bool:
    """Whether a title below the articles opens a list of something else: `DANH SÁCH … ĐƯỢC TẶNG GIẤY KHEN`."""
    return bool(_LIST_OF_GIVEN.match(plain(text)))
