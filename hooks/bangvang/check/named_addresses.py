"""Names of files that become addresses: whoever is withheld is named in none of them either."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bangvang.check.naming import CALLED_AFTER
from bangvang.check.public_texts import few_paths
from bangvang.check.withheld import Name, Namesakes, Withheld
from bangvang.model.catalogue import Catalogue
from bangvang.problems import Problem, Severity
from bangvang.text.name_words import alike

# Schools and days are called after people, and their names are looked through as texts.
_CALLED_SO = frozenset({"anniversaries", "movements", "units"})
_PLACES = "|".join(sorted(re.escape(alike(word)).replace(r"\ ", "[^a-z]*") for word in (*CALLED_AFTER, "trường")))
_SURE = 3  # words; le-an may be many a word
_NAMED = ("tên tệp (hoặc thư mục) trở thành địa chỉ ai cũng thấy nên không được chứa tên của người, hộ không được công khai; "
          "hãy đặt tên khác, ví dụ tin-thang-11")
_NAMESAKE = ("tên tệp (hoặc thư mục) trở thành địa chỉ ai cũng thấy, ở đây lại giống tên của người, hộ hoặc tập thể không được "
             "công khai; nếu đúng là người ấy thì hãy đặt tên khác, ví dụ tin-thang-11")


def named_addresses(catalogue: Catalogue, hidden: Withheld, namesakes: Namesakes) -> Iterator[Problem]:
    """Hand-written pages, files beside them and records are not called as somebody withheld, with accents or without."""
    addresses = [(path, alike(path)) for path in sorted(_addresses(catalogue))]
    everything = "\n".join(_glued(address) for _, address in addresses)
    for name in sorted(hidden.bearers):
        plain = [_glued(alike(word)) for word in name]
        wanted = "".join(plain)
        if len(name) > 1 and wanted in everything:  # one look through all: there are thousands of names
            for path, address in addresses:
                severity = _severity(address, plain, name, hidden, namesakes)
                if severity is not None:
                    yield Problem(path, 0, "", severity, "withheld-name", _NAMED if severity == "error" else _NAMESAKE)


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    """The files that addresses are made of, as editors know them."""
    return chain(
        (page.path for page in catalogue.hand_written if not page.is_draft),
        (f"content/{address}" for address in catalogue.assets),
        (path for path in few_paths(catalogue) if path.split("/")[1] not in _CALLED_SO))


def _glued(folded: str) -> str:
    """Nothing but the letters."""
    return "".join(filter(str.isalpha, folded))


def _severity(address: str, plain: list[str], name: Name, hidden: Withheld, namesakes: Namesakes) -> Severity | None:
    """How sure it is that an address names somebody; None where other words only hold these letters."""
    joined = "[^a-z/]*".join(map(re.escape, plain))
    if re.search(rf"{joined}(?![a-z])", address) is None:
        return None  # nguyen-thi-hoang.jpg
    is_apart = re.search(rf"(?<![a-z]){joined}(?![a-z])", address) is not None
    if not is_apart and len(name) < _SURE:
        return None  # anhnguyenthihoa.jpg names her, and vanhlean.jpg nobody
    is_place = re.search(rf"(?<![a-z])(?:{_PLACES})[^a-z]*{joined}", address) is not None
    is_namesake = namesakes.has(name) or namesakes.is_unit(name)
    is_sure = is_apart and len(name) >= _SURE and hidden.bearers[name].sure
    return "error" if is_sure and not (is_place or is_namesake) else "warning"
