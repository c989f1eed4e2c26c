"""The base of all that pydantic reads: frozen models, and texts that become typed values."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
)

from skpcli.model.dates import read_day
from skpcli.model.routes import Route
from skpcli.model.values import (
    RefusedValueError,
    checked_golongan,
    choice,
    read_id,
    read_nip,
    read_organisation_id,
    read_version,
)

E = TypeVar("E", bound=StrEnum)


class Model(BaseModel):
    """A mapping whose keys are known."""

    # Deferred building saves 20 ms of the start: most models are used only inside others.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    def is_empty(self) -> bool:
        """Tell whether none of its keys has a value."""
        return not any(vars(self).values())


class _ReadChoice:
    """Has the member of a closed set read from any of its spellings."""

    def __get_pydantic_core_schema__(
        self, choices: type[StrEnum], handler: GetCoreSchemaHandler
    ) -> Any:
        return handler.generate_schema(Annotated[choices, BeforeValidator(choice(choices))])


def _read_day(value: object, info: ValidationInfo) -> object:
    """Read a day; a merely tolerated spelling is appended to the validation's context, a list."""
    if not isinstance(value, str):
        return value
    found = read_day(value)
    if found.tolerated and info.context is not None:
        info.context.append(value)
    return found.day


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Choice = Annotated[E, _ReadChoice()]
"""A member of a closed set."""

Day = Annotated[date, BeforeValidator(_read_day)]
"""A date in any of its spellings."""

Texts = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""A list of texts; a single text is a list of one."""

Nip = Annotated[str, AfterValidator(read_nip), WithJsonSchema({"format": "nip"})]
Golongan = Annotated[str, AfterValidator(checked_golongan), WithJsonSchema({"format": "golongan"})]
ItemId = Annotated[str, AfterValidator(read_id), WithJsonSchema({"format": "id"})]
OrganisationId = Annotated[
    str, AfterValidator(read_organisation_id), WithJsonSchema({"format": "id organisasi"})
]
FormatVersion = Annotated[str, AfterValidator(read_version), WithJsonSchema({"format": "versi"})]


class Fault(Enum):
    """What can be wrong with a value, or with a key."""

    MISSING = "a required key is absent"
    UNKNOWN_KEY = "the model has no such key"
    NO_MAPPING = "a mapping belongs here"
    NO_LIST = "a list belongs here"
    NO_TEXT = "a text belongs here"
    REFUSED = "the text is refused"


_FAULTS = {
    "missing": Fault.MISSING,
    "extra_forbidden": Fault.UNKNOWN_KEY,
    "model_type": Fault.NO_MAPPING,
    "tuple_type": Fault.NO_LIST,
}
"""Faults by pydantic's names of them; all other names mean a text."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a model refuses at a route; ``cause`` is there where a text was read and refused."""

    fault: Fault
    route: Route
    value: object
    message: str
    cause: RefusedValueError | None


def refusals(error: ValidationError) -> list[Refusal]:
    """Give all that a validation refused, in the order of the model's fields, unknown keys last."""
    found = []
    for detail in error.errors(include_url=False):
        fault = _FAULTS.get(detail["type"], Fault.NO_TEXT)
        message, cause = detail["msg"], detail.get("ctx", {}).get("error")
        if isinstance(cause, RefusedValueError):
            fault, message = Fault.REFUSED, cause.message
        else:
            cause = None
        found.append(Refusal(fault, detail["loc"], detail["input"], message, cause))
    return found
