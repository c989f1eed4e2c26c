"""What a form would lack, said before it is printed; its place then has dots or a choice line."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from skpcli.diagnostics import Diagnostic, Note
from skpcli.engine.cascade import Cascade
from skpcli.engine.leaders import assessor_of
from skpcli.engine.nodes import Node, Owner
from skpcli.forms.form import FormKind
from skpcli.forms.subject import FormSubject
from skpcli.forms.texts import MISSING_SIGN
from skpcli.model.documents import Pegawai
from skpcli.model.routes import Route
from skpcli.reading.typed import TypedDocument

if TYPE_CHECKING:
    from skpcli.forms.fonts import EmbeddedFonts

_OF_PLAN = frozenset((FormKind.SKP, FormKind.LAMPIRAN))
_OF_APPRAISAL = frozenset((FormKind.EVALUASI, FormKind.DOKUMEN))


def check_forms(
    document: TypedDocument, subject: FormSubject, kinds: Collection[FormKind]
) -> Iterator[Diagnostic]:
    """Find what the asked forms of one document lack."""
    asked = frozenset(kinds)
    if asked & _OF_PLAN:
        yield from _check_plan(document, subject)
    if asked & _OF_APPRAISAL:
        yield from _check_appraisal(document, subject)
    if FormKind.DOKUMEN in asked and not subject.superior.name:
        yield document.finding(
            "SKP804",
            (),
            "dokumen evaluasi tanpa atasan pejabat penilai; barisnya dicetak kosong",
            hint="isi `atasan_pejabat_penilai:` dengan `nama:` dan `jabatan:`",
        )
    if asked & (_OF_PLAN | _OF_APPRAISAL) and not subject.instansi:
        yield document.finding(
            "SKP805",
            ("pegawai",),
            "instansi tidak diketahui; tempatnya dicetak bertitik-titik",
            hint="isi `instansi:` pada `pegawai`, atau sertakan dokumen organisasinya",
        )


def _check_plan(document: TypedDocument, subject: FormSubject) -> Iterator[Diagnostic]:
    signing = subject.signing
    if signing.day_of_plan is None:
        yield document.finding(
            "SKP801",
            (),
            "SKP tanpa tanggal penetapan; tempatnya dicetak bertitik-titik",
            hint="isi `tanggal_penetapan:`, misalnya 2025-01-20",
        )
    if not signing.place_of_plan:
        yield document.finding(
            "SKP803",
            (),
            "tempat penetapan SKP tidak diketahui; tempatnya dicetak bertitik-titik",
            hint="isi `tempat_penetapan:`, atau `tempat:` pada `penilaian`",
        )


def _check_appraisal(document: TypedDocument, subject: FormSubject) -> Iterator[Diagnostic]:
    signing = subject.signing
    decision = subject.decision
    if signing.day is None:
        yield document.finding(
            "SKP802",
            ("penilaian",),
            "penilaian tanpa tanggal; tempatnya dicetak bertitik-titik",
            hint="isi `tanggal:` pada `penilaian`, misalnya 2025-12-31",
        )
    if not signing.place:
        yield document.finding(
            "SKP803",
            ("penilaian",),
            "tempat penilaian tidak diketahui; tempatnya dicetak bertitik-titik",
            hint="isi `tempat:` pada `penilaian`",
        )
    undecided = []
    if decision.hasil_kerja is None:
        undecided.append("rating hasil kerja")
    if decision.perilaku_kerja is None:
        undecided.append("rating perilaku kerja")
    if undecided:
        yield document.finding(
            "SKP806",
            ("penilaian",),
            f"{' dan '.join(undecided)} belum ditetapkan; baris pilihannya dicetak utuh",
            hint="isi `rating_hasil_kerja:` dan `rating_perilaku_kerja:` pada `penilaian`; "
            "usulan tidak dicetak sebagai keputusan",
        )


def check_matrix(graph: Cascade, leader: Owner) -> Iterator[Diagnostic]:
    """Find the main RHK of subordinates that serve no RHK of their leader."""
    for owner in graph.owners:
        if not isinstance(owner.content, Pegawai) or assessor_of(graph, owner) is not leader:
            continue
        outside = [node for node in owner.nodes.values() if _stands_outside(node, leader)]
        if outside:
            yield _outside_matrix(owner, outside)


def _stands_outside(node: Node, leader: Owner) -> bool:
    if node.part != "utama":
        return False
    return node.parent is None or node.parent.owner is not leader


def _outside_matrix(owner: Owner, outside: list[Node]) -> Diagnostic:
    names = ", ".join(f"`{node.content.id}`" for node in outside)
    notes = tuple(Note(node.text, owner.document.span(node.route)) for node in outside[1:])
    return owner.document.finding(
        "SKP807",
        outside[0].route,
        f"RHK {names} tidak menginduk pada RHK pimpinannya, sehingga tidak ada dalam matriks",
        hint="isi `intervensi:` dengan id RHK pimpinan",
        notes=notes,
    )


def check_characters(document: TypedDocument, fonts: "EmbeddedFonts") -> Iterator[Diagnostic]:
    """Say where in a document characters stand that no embedded font has, each once."""
    told: set[str] = set()
    for route, text in _texts_in(document.document.data, ()):
        for character in sorted(fonts.missing(text) - told):
            told.add(character)
            yield document.finding(
                "SKP808",
                route,
                f"karakter {character} (U+{ord(character):04X}) tidak ada dalam huruf PDF, "
                f"dicetak sebagai {MISSING_SIGN}",
                hint="ganti karakternya, atau cetak dengan `-f docx`",
            )


def _texts_in(data: Any, route: Route) -> Iterator[tuple[Route, str]]:
    """Give every text of a document with its route."""
    if isinstance(data, str):
        yield route, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _texts_in(value, (*route, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts_in(value, (*route, index))
