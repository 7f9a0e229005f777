"""Ground: what is found out of people hangs on their own files, and on this; see docs/adr/0046."""

from __future__ import annotations

from collections import defaultdict

from bangvang.derive import Views
from bangvang.model.catalogue import Catalogue
from bangvang.public import Public
from bangvang.store.known import Memo
from bangvang.store.output import digest
from bangvang.store.touched import Touched, owned

_LEFT_OUT = digest(b"left out")


def touched_by(catalogue: Catalogue, public: Public, memo: Memo | None, of: str) -> Touched:
    """Whom the changes since the last build touch.

    A file of a decision is noted with the words that its page may say: they hang on whom it may not name. A portrait whose
    picture is left out is noted besides: that may hang on somebody else who is on it.

    Args:
        memo: where notes are kept.
        of: which site, where several are built of the same files by turns.
    """
    named: dict[str, set[str]] = defaultdict(set)
    for award in public.awards:
        named[award.decision].add(award.recipient)
    decisions = {
        f"data/decisions/{id_}": owned(digest(catalogue.decision_files[id_], one.record.title, one.record.note or ""),
                                       *sorted(named[id_]))
        for id_, one in public.decisions.items()}
    unpictured = {f"without its picture: {id_}": owned(_LEFT_OUT, catalogue.exemplars[id_].recipient)
                  for id_ in catalogue.photos if id_ in public.exemplars and public.exemplars[id_].photo is None}
    files = {**catalogue.people_files, **decisions, **unpictured}
    return Touched(memo, digest(catalogue.ground, public.today.isoformat()), files, of)


def ground_of(public: Public, views: Views) -> bytes:
    """Digest of what pages that tell of somebody hang on besides that person's files and what everybody shares.

    Whoever is withheld or keeps something back leaves a trace in what is said of others: in initiatives, and by what must
    not be named. A year or a place of which somebody is the first is led to from pages of others.
    """
    return digest(
        repr(views.years),
        *(part for facet, members in sorted(views.by_facet.items()) for part in (facet, *members)),
        *(part for records in public.cycle.folders() for id_, one in sorted(records.items())
          for part in (id_, one.public_digest())),
        *(kept.state for _, kept in sorted(public.kept_back.items())))
