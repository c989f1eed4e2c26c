"""The keys of the format: which hold no free text, and which stand together."""

from collections.abc import Iterator, Set

from skpcli.model.base import Model
from skpcli.model.documents import Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.structure import all_fields, is_model, value_type

_typed_keys: set[str] = set()
for _model in (Pegawai, Organisasi):
    for _key, _type in all_fields(_model):
        if _type is not str:
            _typed_keys.add(_key)

TYPED_KEYS = frozenset(_typed_keys)
"""Keys of choices, dates, numbers, mappings and lists of these."""


def stand_together(keys: Set[str]) -> bool:
    """Tell whether some mapping of the format may have all of these keys.

    >>> stand_together({"target", "uraian"}), stand_together({"target", "rencana"})
    (True, False)
    """
    for model in (Pegawai, Organisasi):
        if any(keys <= model_keys for model_keys in _keys_of_models(model)):
            return True
    return False


def _keys_of_models(model: type[Model]) -> Iterator[Set[str]]:
    """Give the keys of a model and of every model inside it."""
    yield model.model_fields.keys()
    for field in model.model_fields.values():
        type_ = value_type(field)
        if is_model(type_):
            yield from _keys_of_models(type_)
