"""The words of the cascade that every format of it uses."""

from collections.abc import Iterator

from skpcli.model.terms import Cascading, LinkState
from skpcli.output.cascade.map import CascadeItem, CascadeMap, ItemKind


def owner_text(item: CascadeItem) -> str:
    """Say whose RHK it is; a goal stands under its organisation, so it needs no owner."""
    if item.kind is ItemKind.SASARAN:
        return ""
    if item.jabatan:
        return f"{item.name}, {item.jabatan}"
    return item.name


def item_text(item: CascadeItem) -> str:
    """Name a node: a goal by its full id, an RHK by its own, each with its text."""
    name = item.identifier
    if item.kind is ItemKind.SASARAN:
        name = item.id
    return f"{name} {item.text}"


def item_marks(item: CascadeItem) -> Iterator[str]:
    """Give the marks of a node: state unless linked, direct cascading, codes, context."""
    if item.state and item.state is not LinkState.TERTAUT:
        yield item.state.value
    if item.cascading is Cascading.LANGSUNG:
        yield "cascading langsung"
    yield from item.codes
    if item.context:
        yield "konteks"


def item_details(item: CascadeItem) -> Iterator[str]:
    """Give what stands below a node: targets, sums of its direct parts, rating, why it is open."""
    if item.target:
        yield f"Target: {'; '.join(item.target)}"
    if item.sums:
        yield f"Jumlah turunan langsung: {'; '.join(item.sums)}"
    if item.rating:
        yield f"Rating: {item.rating}"
    if item.reason:
        yield f"Menunjuk {item.link}: {item.reason}"


def coverage_text(cascade_map: CascadeMap) -> str:
    """Say the coverage in one line; a filter does not change it."""
    coverage = cascade_map.coverage
    subject = "Cakupan"
    if cascade_map.filtered:
        subject = "Cakupan seluruh berkas"
    return (
        f"{subject}: {coverage.supported} dari {coverage.sasaran} sasaran didukung; "
        f"{coverage.intervened} dari {coverage.rhk_pimpinan} RHK pimpinan diintervensi; "
        f"{coverage.without_parent} RHK tanpa induk"
    )
