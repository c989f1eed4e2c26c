"""What the models hold at which keys."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, TypeGuard, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from skpcli.model.base import Model
from skpcli.model.routes import Route


def value_type(field: FieldInfo) -> Any:
    """Give the type of a field's single values, without ``| None`` and the list around them.

    A text with a form of its own keeps its annotation, so that it differs from free text.
    """
    annotation: Any = field.annotation
    for mark in field.metadata:
        annotation = Annotated[annotation, mark]
    return _single(annotation)


def _single(annotation: Any) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        present = [arm for arm in arguments if arm is not NoneType]
        return _single(present[0])
    if origin is tuple:
        return _single(arguments[0])
    if origin is Annotated and arguments[0] is not str:
        return _single(arguments[0])
    return annotation


def is_list(field: FieldInfo) -> bool:
    """Tell whether a field holds a list."""
    return get_origin(field.annotation) is tuple


def is_model(type_: Any) -> TypeGuard[type[Model]]:
    """Tell whether values of a type are mappings."""
    return isinstance(type_, type) and issubclass(type_, Model)


def is_choice(type_: Any) -> TypeGuard[type[StrEnum]]:
    """Tell whether values of a type are members of a closed set."""
    return isinstance(type_, type) and issubclass(type_, StrEnum)


def field_at(model: type[Model], route: Route) -> FieldInfo | None:
    """Find the field of the last key in a route, or None where there is no such field."""
    field = None
    holder: type[Model] | None = model
    for key in route:
        if isinstance(key, int):
            continue
        field = holder.model_fields.get(key) if holder else None
        type_ = value_type(field) if field else None
        holder = type_ if is_model(type_) else None
    return field


def model_at(model: type[Model], route: Route) -> type[Model] | None:
    """Find the model of the mapping at a route, or None where the route leads elsewhere."""
    if not route:
        return model
    field = field_at(model, route)
    type_ = value_type(field) if field else None
    return type_ if is_model(type_) else None


def all_fields(model: type[Model]) -> Iterator[tuple[str, Any]]:
    """Give every key of a model, at any depth, with the type of its single values."""
    for key, field in model.model_fields.items():
        type_ = value_type(field)
        yield key, type_
        if is_model(type_):
            yield from all_fields(type_)


def stand_in(type_: Any, text: str) -> object:
    """Make plain data that a type accepts, with ``text`` for every text."""
    if is_choice(type_):
        return next(iter(type_)).value
    if type_ is date:
        return "2025-01-01"
    if is_model(type_):
        return stand_in_mapping(type_, text)
    return text


def stand_in_mapping(model: type[Model], text: str) -> dict[str, object]:
    """Make plain data of the required keys of a model, with ``text`` for every text."""
    return {
        key: stand_in(value_type(field), text)
        for key, field in model.model_fields.items()
        if field.is_required()
    }
