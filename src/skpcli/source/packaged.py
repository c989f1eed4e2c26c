"""The data files of the package, typed."""

from typing import TypeVar

from skpcli.data import read_data
from skpcli.model.base import Model
from skpcli.source.read import read_source

M = TypeVar("M", bound=Model)


def load_packaged(model: type[M], name: str) -> M:
    """Read a data file of the package; an error in it is a bug, so an exception."""
    source = read_source(name, read_data(name))
    if source.findings or len(source.documents) != 1:
        found = [f"{finding.span.line}: {finding.message}" for finding in source.findings]
        raise ValueError("; ".join(found) or name)
    return model.model_validate(source.documents[0].data)
