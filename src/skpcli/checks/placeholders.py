"""Texts of a new document that nobody has filled in."""

from collections.abc import Iterator, Sequence

from skpcli.checks.repeated import Lacking, Wording, finding_about_all
from skpcli.diagnostics import Diagnostic
from skpcli.model.documents import Lampiran, Pegawai
from skpcli.model.organisations import Organisasi
from skpcli.model.placeholders import EXAMPLE_MARK, is_placeholder
from skpcli.model.routes import Route
from skpcli.reading.typed import TypedDocument
from skpcli.reading.workspace import Workspace

_HINT = (
    "ganti dengan isi yang sebenarnya; bila contohnya memang cocok, "
    f"hapus `{EXAMPLE_MARK}` di depannya"
)


def check_placeholders(workspace: Workspace) -> Iterator[Diagnostic]:
    """SKP225: say which texts of a document still are those of a new one."""
    for file in workspace.files:
        for document in file.documents:
            yield from _of_document(document)


def _of_document(document: TypedDocument) -> Iterator[Diagnostic]:
    content = document.content
    places: Sequence[Lacking] = ()
    if isinstance(content, Pegawai):
        places = [*_superior(content), *_results(content), *_lampiran(content.lampiran)]
    elif isinstance(content, Organisasi):
        places = list(_goals(content))
    message = "masih berisi contoh dari `skp baru`: {}"
    yield from finding_about_all(document, places, Wording("SKP225", message, _HINT))


def _superior(pegawai: Pegawai) -> Iterator[Lacking]:
    superior = pegawai.atasan_pejabat_penilai
    if superior is None:
        return
    for key, text in (("nama", superior.nama), ("jabatan", superior.jabatan)):
        name = f"{key} atasan pejabat penilai"
        yield from _subject(text, name, ("atasan_pejabat_penilai", key))


def _results(pegawai: Pegawai) -> Iterator[Lacking]:
    for route, rhk in pegawai.rhk_routes():
        yield from _subject(rhk.rencana, f"rencana RHK {rhk.id}", (*route, "rencana"))
        for number, indikator in enumerate(rhk.indikator):
            name = f"indikator {number + 1} pada RHK {rhk.id}"
            place = (*route, "indikator", number, "uraian")
            yield from _subject(indikator.uraian, name, place)


def _lampiran(lampiran: Lampiran) -> Iterator[Lacking]:
    sections = {
        "dukungan_sumber_daya": lampiran.dukungan_sumber_daya,
        "skema_pertanggungjawaban": lampiran.skema_pertanggungjawaban,
        "konsekuensi": lampiran.konsekuensi,
    }
    for key, texts in sections.items():
        for number, text in enumerate(texts):
            yield from _subject(text, f"`{key}`", ("lampiran", key, number))


def _goals(organisasi: Organisasi) -> Iterator[Lacking]:
    for number, sasaran in enumerate(organisasi.sasaran):
        route = ("sasaran", number)
        yield from _subject(sasaran.uraian, f"uraian sasaran {sasaran.id}", (*route, "uraian"))
        for position, indikator in enumerate(sasaran.indikator):
            name = f"indikator {position + 1} pada sasaran {sasaran.id}"
            place = (*route, "indikator", position, "uraian")
            yield from _subject(indikator.uraian, name, place)


def _subject(text: str | None, name: str, route: Route) -> Iterator[Lacking]:
    if is_placeholder(text):
        yield Lacking(name, route)
