"""One file to one record: YAML, then the model; every problem with its line and field."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from bangvang.load.messages import rule_and_message
from bangvang.load.yaml_events import Keys, Tree, dotted, read_yaml
from bangvang.problems import Problem

Model = TypeVar("Model", bound=BaseModel)


def parse(model: type[Model], data: bytes, path: str) -> tuple[Model | None, Tree]:
    """The record in `data`, or None with the reasons in the tree's problems."""
    tree = read_yaml(data, path)
    if tree.value is None and any(problem.severity == "error" for problem in tree.problems):
        return None, tree
    if not isinstance(tree.value, dict):
        tree.problems.append(Problem(path, 1, "", "error", "empty-record",
                                     "bản ghi phải có nội dung, mỗi mục một dòng, ví dụ: name: Nguyễn Văn Mẫu"))
        return None, tree
    return validate(model, without_empty(tree.value), tree, path), tree


def validate(model: type[Model], value: Any, tree: Tree, path: str, at: Keys = ()) -> Model | None:
    """The model made of `value`, which stands at `at` in the tree; else None, and the problems are added."""
    try:
        return model.model_validate(value)
    except ValidationError as invalid:
        errors = invalid.errors(include_url=False)
        for error in errors:
            if error["type"] == "too_short" and any(_lies_in(other["loc"], error["loc"]) for other in errors):
                continue  # counted are only the parts that can be read; what is wrong with the others is told
            keys = (*at, *error["loc"])
            rule, message = rule_and_message(error, _fields(model))
            tree.problems.append(Problem(path, tree.line(keys), dotted(keys), "error", rule, message))
        return None


def _fields(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> set[str]:
    """The names of a model's fields, and of the models that stand in it."""
    inner = {one for field in model.model_fields.values() for one in _models(field.annotation)} - seen - {model}
    return {*model.model_fields, *(name for one in inner for name in _fields(one, seen | {model}))}


def _models(annotation: Any) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {annotation}
    return {one for part in get_args(annotation) for one in _models(part)}


def _lies_in(place: tuple[int | str, ...], around: tuple[int | str, ...]) -> bool:
    return len(place) > len(around) and place[: len(around)] == around


def without_empty(value: dict[str, Any]) -> dict[str, Any]:
    """Fields left blank (`photo:`) count as absent, on every level."""
    return {
        key: without_empty(item) if isinstance(item, dict)
        else [without_empty(part) if isinstance(part, dict) else part for part in item] if isinstance(item, list)
        else item
        for key, item in value.items() if item is not None
    }
