"""The gaps between what was expected and what was reached, each to be resolved by a follow-up."""

from collections.abc import Iterator, Mapping, Sequence

from skpcli.engine.results import Gap, RhkResult
from skpcli.model.performance import PerilakuKerja
from skpcli.model.routes import Route
from skpcli.model.terms import Posisi, Rating


def find_gaps(
    hasil_kerja: Sequence[RhkResult], perilaku_kerja: PerilakuKerja, keys: Mapping[str, str]
) -> tuple[Gap, ...]:
    """List every indicator below target, and every RHK or value rated below expectation.

    ``keys`` maps the official keys of the seven values to the file's own where they differ.
    A suggested rating counts like a decided one (a reading of ours).
    """
    return (*gaps_of_hasil_kerja(hasil_kerja), *gaps_of_perilaku(perilaku_kerja, keys))


def gaps_of_hasil_kerja(hasil_kerja: Sequence[RhkResult]) -> Iterator[Gap]:
    """List the gaps of the RHK, in the order of the document."""
    counted = {"utama": 0, "tambahan": 0}
    for result in hasil_kerja:
        route: Route = ("hasil_kerja", result.kind, counted[result.kind])
        counted[result.kind] += 1
        yield from _gaps_of_rhk(result, route)


def _gaps_of_rhk(result: RhkResult, route: Route) -> Iterator[Gap]:
    """List the indicators below target, then the RHK itself where it is rated below expectation."""
    name = f"hasil_kerja.{result.kind}.{result.rhk.id}"
    for index, measured in enumerate(result.indikator):
        if measured.posisi is Posisi.DI_BAWAH:
            yield Gap(
                route=f"{name}.indikator.{index + 1}",
                posisi=Posisi.DI_BAWAH,
                tindak_lanjut=measured.indikator.tindak_lanjut or result.rhk.tindak_lanjut,
                place=(*route, "indikator", index),
            )
    if result.verdict.value is Rating.DI_BAWAH:
        yield Gap(
            route=name,
            posisi=Posisi.DI_BAWAH,
            tindak_lanjut=result.rhk.tindak_lanjut,
            place=route,
        )


def gaps_of_perilaku(perilaku_kerja: PerilakuKerja, keys: Mapping[str, str]) -> Iterator[Gap]:
    """List the values rated below expectation, in the official order."""
    for key, value in perilaku_kerja.by_key():
        if value.rating is Rating.DI_BAWAH:
            yield Gap(
                route=f"perilaku_kerja.{keys.get(key, key)}",
                posisi=Posisi.DI_BAWAH,
                tindak_lanjut=value.tindak_lanjut,
                place=("perilaku_kerja", key),
            )
