"""What is noted of files that tell of people, so that the next build knows whom a change touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from bangvang.model.cards import ExemplarCard, RecipientCard
from bangvang.model.catalogue import PhotoFile
from bangvang.store.output import digest
from bangvang.store.touched import owned


def decision_files(states: Mapping[str, bytes]) -> dict[str, bytes]:
    """The digest of decision.yml and recipients.csv by `<year>/<id>`."""
    found: dict[str, list[bytes]] = {}
    for path, state in sorted(states.items()):
        found.setdefault("/".join(path.split("/")[2:4]), []).append(state)
    return {id_: digest(*both) for id_, both in found.items()}


def people_files(recipients: Mapping[str, RecipientCard], exemplars: Mapping[str, ExemplarCard],
                 photos: Mapping[str, PhotoFile], states: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of people, each with whom it tells of; those with errors are missing, and nothing is built of them."""
    shown: dict[str, set[str]] = defaultdict(set)  # several portraits may show one picture
    for id_, photo in photos.items():
        shown[photo.path].add(exemplars[id_].recipient)
    noted = {photo.path: owned(photo.digest, *sorted(shown[photo.path])) for photo in photos.values()}
    for id_ in recipients:
        path = f"data/recipients/{id_}.yml"
        noted[path] = owned(states[path], id_)
    for id_, card in exemplars.items():
        path = f"data/exemplars/{id_}.yml"
        noted[path] = owned(states[path], card.recipient)
    return noted
