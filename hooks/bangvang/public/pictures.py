"""Pictures that stand in portraits of several: nobody publishes one that is also of somebody who agrees to no photo."""

from __future__ import annotations

from collections import defaultdict

from bangvang.model.catalogue import Catalogue
from bangvang.public.people import People


def refused_pictures(catalogue: Catalogue, people: People) -> frozenset[bytes]:
    """The digests of pictures that somebody whose portrait names them does not agree to.

    A picture is the same under another name. A portrait counts however far it is from being shown, and so does a record
    that is a draft: what is asked is whether the paper covers photos.
    """
    whose: dict[bytes, set[str]] = defaultdict(set)
    for id_, photo in catalogue.photos.items():
        if id_ in catalogue.exemplars:
            whose[photo.digest].add(catalogue.exemplars[id_].recipient)
    return frozenset(picture for picture, shown in whose.items()
                     if len(shown) > 1 and not all(people.agrees_to_photos(id_) for id_ in shown))
