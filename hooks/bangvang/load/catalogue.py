"""load(root) -> Catalogue: every record in data/, with all problems found on the way."""

from __future__ import annotations

import os
from functools import partial
from typing import TypeVar

from pydantic import BaseModel

from bangvang.calling import to_call
from bangvang.crew import ALONE, Crew
from bangvang.load.campaigns import load_campaigns
from bangvang.load.decisions import load_decisions
from bangvang.load.file_notes import decision_files, people_files
from bangvang.load.files import Found, is_there, read_or_say, record_files, tell_strays
from bangvang.load.free_text import pairs_said, private_said
from bangvang.load.parse import parse, validate, without_empty
from bangvang.load.photos import load_photos
from bangvang.load.snapshot import MANY, load_cards
from bangvang.load.yaml_events import read_yaml
from bangvang.model.base import RECIPIENT_ID, SLUG
from bangvang.model.cards import (
    ExemplarCard,
    RecipientCard,
    exemplar_card,
    recipient_card,
)
from bangvang.model.catalogue import RECORD_FOLDERS, Catalogue
from bangvang.model.cycle import Block, Commitment, Council, Criteria, Initiative, Registration
from bangvang.model.cycle_records import Cycle
from bangvang.model.exemplar import Exemplar
from bangvang.model.recipient import Recipient
from bangvang.model.reference import Anniversary, Document, Movement
from bangvang.model.site import Site
from bangvang.model.unit import Unit
from bangvang.model.vocabulary import VOCABULARY_FILES, Term
from bangvang.problems import Invalid, Problem
from bangvang.store.known import Memo
from bangvang.store.output import digest
from bangvang.store.paths import shown

Model = TypeVar("Model", bound=BaseModel)
_SITE = "data/site.yml"


def load(root: str, *, code: bytes = b"", cache: Memo | None = None, crew: Crew = ALONE) -> Catalogue:
    """Read data/ below `root`.

    Args:
        code: digest of the program, part of the cache's keys.
        cache: where parsed cards are kept; None reads everything anew.
        crew: shares the parsing when there is much of it.

    Raises:
        Invalid: when data/site.yml cannot be used, with all that is wrong with the other files; else everything is in the
            catalogue's `problems`.
    """
    problems: list[Problem] = []
    states: dict[str, bytes] = {}
    of_people: dict[str, bytes] = {}
    of_decisions: dict[str, bytes] = {}
    site = _site(root, problems, states)
    tell_strays(root, "data", ("site.yml", "vocabulary", *RECORD_FOLDERS), problems)
    tell_strays(root, "data/vocabulary", [f"{name}.yml" for name in VOCABULARY_FILES], problems)
    exemplars = load_cards(
        root, "exemplars", record_files(root, "exemplars", yearly=True, pattern=SLUG, problems=problems),
        _exemplar, code, cache, problems, crew, states=of_people, shares=MANY)
    recipients = load_cards(
        root, "recipients", record_files(root, "recipients", yearly=False, pattern=RECIPIENT_ID, problems=problems),
        _recipient, code, cache, problems, crew, states=of_people, shares=MANY)
    photos = load_photos(root, exemplars, code, cache, problems)
    catalogue = partial(
        Catalogue,
        vocabulary={name: _terms(root, name, model, problems, states) for name, model in VOCABULARY_FILES.items()},
        recipients=recipients,
        exemplars=exemplars,
        photos=photos,
        decisions=load_decisions(root, code, cache, problems, crew, of_decisions),
        campaigns=load_campaigns(root, code, cache, problems, crew, states),
        units=_plain(root, "units", Unit, code, cache, problems, crew, states),
        anniversaries=_plain(root, "anniversaries", Anniversary, code, cache, problems, crew, states),
        movements=_plain(root, "movements", Movement, code, cache, problems, crew, states),
        documents=_plain(root, "documents", Document, code, cache, problems, crew, states),
        cycle=Cycle(
            blocks=_plain(root, "blocks", Block, code, cache, problems, crew, states),
            commitments=_plain(root, "commitments", Commitment, code, cache, problems, crew, states),
            councils=_plain(root, "councils", Council, code, cache, problems, crew, states),
            criteria=_plain(root, "criteria", Criteria, code, cache, problems, crew, states),
            initiatives=_plain(root, "initiatives", Initiative, code, cache, problems, crew, states),
            registrations=_plain(root, "registrations", Registration, code, cache, problems, crew, states),
        ),
        root=root,
    )
    if site is None:
        raise Invalid(problems)
    return catalogue(site=site, problems=tuple(sorted(problems)), decision_files=decision_files(of_decisions),
                     people_files=people_files(recipients, exemplars, photos, of_people),
                     ground=digest(*(part for path, state in sorted(states.items()) for part in (path, state))))


def require_site(root: str) -> None:
    """Raise Invalid when there is no site.yml below `root`: asked before anything is written there, even a cache."""
    if not os.path.isfile(f"{root}/{_SITE}"):
        raise Invalid([Problem(_SITE, 0, "", "error", "missing-site",
                               f"phải có tệp này trong {shown(root)}; hãy kiểm tra thư mục nêu ở --root, hoặc tạo thư mục dữ "
                               f"liệu mới bằng lệnh: {to_call('init THƯ_MỤC')}")])


def _site(root: str, problems: list[Problem], states: dict[str, bytes]) -> Site | None:
    """What site.yml says; None where it is faulty, and Invalid where nobody has begun to write one."""
    require_site(root)
    data = read_or_say(root, _SITE, problems)
    if data is None:
        return None
    states[_SITE] = digest(data)
    site, tree = parse(Site, data, _SITE)
    problems.extend(tree.problems)
    return site


def _terms(root: str, name: str, model: type[Term], problems: list[Problem],
           states: dict[str, bytes]) -> dict[str, Term]:
    """One vocabulary file: a list of terms under the file's own name."""
    path = f"data/vocabulary/{name}.yml"
    data = read_or_say(root, path, problems) if is_there(root, path, problems) else None
    if data is None:
        return {}
    states[path] = digest(data)
    tree = read_yaml(data, path)
    entries = tree.value.get(name) if isinstance(tree.value, dict) else None
    if not isinstance(entries, list):
        if all(problem.severity != "error" for problem in tree.problems):
            tree.problems.append(Problem(path, 1, name, "error", "vocabulary-list",
                                         f"tệp phải bắt đầu bằng “{name}:” rồi đến danh sách các mục"))
        entries = []
    else:
        tree.problems.extend(Problem(path, tree.line((key,)), key, "error", "unknown-field",
                                     f"tệp này chỉ có danh sách “{name}:”; hãy đưa các mục vào đó hoặc bỏ phần này")
                             for key in tree.value if key != name)
    terms: dict[str, Term] = {}
    for index, entry in enumerate(entries):
        term = validate(model, without_empty(entry) if isinstance(entry, dict) else entry, tree, path, (name, index))
        if term is None:
            continue
        if term.id in terms:
            tree.problems.append(Problem(path, tree.line((name, index, "id")), f"{name}[{index + 1}].id", "error",
                                         "duplicate-id", f"mã “{term.id}” chỉ được dùng một lần trong tệp"))
        terms[term.id] = term
    problems.extend(tree.problems)
    return terms


def _recipient(found: Found, data: bytes) -> tuple[RecipientCard | None, list[Problem]]:
    record, tree = parse(Recipient, data, found.path)
    return recipient_card(found.id, record) if record else None, tree.problems


def _exemplar(found: Found, data: bytes) -> tuple[ExemplarCard | None, list[Problem]]:
    record, tree = parse(Exemplar, data, found.path)
    if record is None:
        return None, tree.problems
    alt, credit = (record.photo.alt, record.photo.credit) if record.photo else (None, None)
    private = (*private_said("commendation", record.commendation), *private_said("story", record.story),
               *private_said("role", record.role), *private_said("photo.alt", alt), *private_said("photo.credit", credit))
    pairs = pairs_said(record.commendation, record.story, record.role, alt, credit)
    return exemplar_card(found.id, found.year, record)._replace(pairs=pairs, private=private), tree.problems


def _plain(root: str, kind: str, model: type[Model], code: bytes, cache: Memo | None,
           problems: list[Problem], crew: Crew, states: dict[str, bytes]) -> dict[str, Model]:
    """Records of a kind that is few in number, whole."""
    return load_cards(root, kind, record_files(root, kind, yearly=False, pattern=SLUG, problems=problems),
                      partial(_record, model), code, cache, problems, crew, states=states)


def _record(model: type[Model], found: Found, data: bytes) -> tuple[Model | None, list[Problem]]:
    record, tree = parse(model, data, found.path)
    return record, tree.problems
