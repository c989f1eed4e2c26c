"""What was handed down: goals and RHK that nobody serves, parts that do not make up the whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from skpcli.checks.node_words import node_label
from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Kaskade
from skpcli.engine.nodes import Dokumen, Simpul
from skpcli.engine.sums import Jumlah, jumlah, tanpa_ukuran_bersama
from skpcli.model.documents import Pegawai
from skpcli.model.numbers import tulis_angka, write_quantity
from skpcli.model.organisations import Organisasi
from skpcli.model.routes import Route
from skpcli.model.terms import Cascading


def check_handed_down(graph: Kaskade) -> Iterator[Diagnostic]:
    """Check every goal and every leader's RHK from above."""
    staffed, leaders = _staffed_and_leaders(graph)
    for owner in graph.dokumen:
        for node in owner.simpul.values():
            if node.anak:
                yield from _handed_down_directly(node)
            elif owner.konteks:
                continue
            elif isinstance(owner.isi, Organisasi) and owner in staffed:
                yield _goal_without_support(node)
            elif node.bagian == "utama" and owner in leaders:
                yield _rhk_without_successor(node)


def _staffed_and_leaders(graph: Kaskade) -> tuple[set[Dokumen | None], set[Dokumen | None]]:
    """Find the organisations that have people, and the people who assess others."""
    staffed: set[Dokumen | None] = set()
    leaders: set[Dokumen | None] = set()
    for owner in graph.dokumen:
        pegawai = owner.isi
        if isinstance(pegawai, Pegawai):
            staffed.add(graph.sasaran(pegawai.organisasi, pegawai.periode))
            staffed.add(graph.sasaran(pegawai.memimpin, pegawai.periode))
            leaders.add(graph.penilai(pegawai))
    return staffed, leaders


def _goal_without_support(node: Simpul) -> Diagnostic:
    """SKP305: a goal of an organisation with people is served by an RHK or another goal."""
    message = f"sasaran `{node.isi.id}` tidak didukung satu RHK atau sasaran pun"
    link = f"{node.dokumen.pemilik}/{node.isi.id}"
    hint = f"tautkan RHK pimpinan organisasi itu: `intervensi: {link}`"
    return node.dokumen.naskah.temuan("SKP305", node.jalur, message, hint=hint)


def _rhk_without_successor(node: Simpul) -> Diagnostic:
    """SKP306: a main RHK of a leader is handed down to somebody."""
    message = f"RHK `{node.isi.id}` tidak diintervensi RHK seorang pun"
    hint = "wajar bila ia mengerjakannya sendiri; bila tidak, tautkan RHK bawahannya"
    return node.dokumen.naskah.temuan("SKP306", node.jalur, message, hint=hint)


def _handed_down_directly(parent: Simpul) -> Iterator[Diagnostic]:
    """Check the parts of one result that was handed down directly."""
    if not any(child.cascading is Cascading.LANGSUNG for child in parent.anak):
        return
    for total in jumlah(parent):
        yield from _targets(total)
        yield from _realisasi(total)
    yield from _without_common_unit(parent)


def _targets(total: Jumlah) -> Iterator[Diagnostic]:
    """SKP315: the targets of the parts make up that of the whole."""
    if total.target >= total.utuh.target:
        return
    comparison = _Comparison("target", whole=total.utuh.target, parts=total.target)
    message = comparison.in_words(total, verdict="kurang")
    hint = "tambah target bagiannya, atau perbaiki target di atasnya"
    if _is_of_leader(total):
        hint = "tambah target bawahan, atau perbaiki target pimpinan"
    yield _finding("SKP315", total, key="target", message=message, hint=hint)


def _realisasi(total: Jumlah) -> Iterator[Diagnostic]:
    """SKP319: where all parts have a realisasi, they make up that of the whole."""
    parts, whole = total.realisasi, total.utuh.realisasi
    if parts is None or whole is None or parts == whole:
        return
    comparison = _Comparison("realisasi", whole=whole, parts=parts)
    message = comparison.in_words(total, verdict="kurang" if parts < whole else "lebih")
    hint = "cocokkan kedua realisasinya"
    yield _finding("SKP319", total, key="realisasi", message=message, hint=hint)


def _without_common_unit(parent: Simpul) -> Iterator[Diagnostic]:
    """SKP316: what is handed down directly has a target in the unit of the whole."""
    for child in tanpa_ukuran_bersama(parent):
        if not child.dokumen.konteks:
            message = (
                f"RHK `{child.isi.id}` turunan langsung, tetapi tanpa target yang sesatuan dengan {node_label(parent)}"
            )
            hint = "samakan satuan targetnya, atau tulis `cascading: tidak langsung`"
            route = (*child.jalur, "cascading")
            yield child.dokumen.naskah.temuan("SKP316", route, message, hint=hint)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """The figures of one key, in the unit of the whole."""

    key: str
    whole: Decimal
    parts: Decimal

    def in_words(self, total: Jumlah, verdict: str) -> str:
        """Show the arithmetic."""
        above, below = ("pimpinan", "bawahan") if _is_of_leader(total) else ("organisasi", "turunan")
        whole = write_quantity(self.whole, total.utuh.satuan)
        difference = tulis_angka(abs(self.whole - self.parts))
        return f"{self.key} {above} {whole}; jumlah {below} {tulis_angka(self.parts)}; {verdict} {difference}"


def _is_of_leader(total: Jumlah) -> bool:
    return isinstance(total.induk.dokumen.isi, Pegawai)


def _finding(code: str, total: Jumlah, *, key: str, message: str, hint: str) -> Diagnostic:
    """Place a finding at the whole, or, where that is only context, at its first part."""
    owner: Dokumen = total.induk.dokumen
    route: Route = (*total.induk.jalur, "indikator", total.nomor, key)
    if owner.konteks:
        part = _first_reported(total.bagian)
        owner, route = part.dokumen, part.jalur
    notes = []
    for part in total.bagian:
        place = part.dokumen.naskah.span((*part.jalur, "indikator"))
        notes.append(Note(f"bagian {node_label(part)}", place))
    return owner.naskah.temuan(code, route, message, hint=hint, notes=tuple(notes))


def _first_reported(parts: tuple[Simpul, ...]) -> Simpul:
    for part in parts:
        if not part.dokumen.konteks:
            return part
    return parts[0]
