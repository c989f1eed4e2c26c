"""What the engine gives back: values with their reason and their legal basis."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Indikator, Rhk
from skpcli.model.routes import Route
from skpcli.model.terms import Capaian, Metode, Posisi, Predikat, Rating, Sifat
from skpcli.reading.typed import Identifikasi

T = TypeVar("T", Rating, Predikat, covariant=True)


class Sumber(StrEnum):
    """Where a rating comes from."""

    DITETAPKAN = "ditetapkan"
    USULAN = "usulan"
    CAPAIAN = "capaian organisasi"


class StatusNilai(StrEnum):
    """How far an employee's appraisal has come."""

    DINILAI = "dinilai"
    USULAN = "usulan"
    BELUM = "belum"
    GALAT = "galat"


class Putusan(NamedTuple, Generic[T]):
    """A value with its reason.

    ``sifat`` says whether the basis is law or our reading, ``usulan`` is the suggestion from the
    items, ``atas`` what the value rests on, ``pokok`` what it is about.
    """

    nilai: T | None
    karena: str
    dasar: str
    sifat: Sifat
    sumber: Sumber | None = None
    usulan: T | None = None
    atas: tuple["Putusan[Rating]", ...] = ()
    pokok: str = ""


class HasilIndikator(NamedTuple):
    """An indicator's position against its target; ``capaian_persen`` in plain decimal notation."""

    indikator: Indikator
    posisi: Posisi | None
    capaian_persen: str | None
    keterangan: str | None


class HasilRhk(NamedTuple):
    """An RHK with its rating; ``jenis`` is ``utama`` or ``tambahan``."""

    rhk: Rhk
    jenis: str
    putusan: Putusan[Rating]
    indikator: tuple[HasilIndikator, ...]


class Kesenjangan(NamedTuple):
    """A gap: ``jalur`` as in the file, RHK by id, ``tempat`` its route.

    It is covered where ``tindak_lanjut`` is there, else open.
    """

    jalur: str
    posisi: Posisi
    tindak_lanjut: str | None
    tempat: Route = ()


class Hasil(NamedTuple):
    """The appraisal of one readable pegawai document."""

    pegawai: Pegawai
    capaian_organisasi: Capaian | None
    metode: Metode
    hasil_kerja: tuple[HasilRhk, ...]
    rating_hasil_kerja: Putusan[Rating]
    rating_perilaku_kerja: Putusan[Rating]
    predikat: Putusan[Predikat]
    status: StatusNilai
    kesenjangan: tuple[Kesenjangan, ...]


class BarisHasil(NamedTuple):
    """One employee of a batch with the document's findings; ``hasil`` is None if it has errors."""

    id: Identifikasi
    hasil: Hasil | None
    temuan: tuple[Diagnostic, ...] = ()

    def cacah(self, tingkat: Severity) -> int:
        """Count the findings of a severity."""
        return sum(finding.severity is tingkat for finding in self.temuan)
