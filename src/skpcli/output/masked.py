"""What may be shown: names and numbers masked where that is asked for."""

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from skpcli.output.masking import Mask  # costs start-up time that most runs need not pay

T = TypeVar("T")


def masked_content(content: T, mask: "Mask | None") -> T:
    """Mask every text in nested tuples and models, where there is a mask."""
    if mask is None:
        return content
    return mask.content(content)
