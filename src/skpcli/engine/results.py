"""What the engine gives back: values with their reason and their legal basis."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.model.documents import Pegawai
from skpcli.model.performance import Indikator, Rhk
from skpcli.model.routes import Route
from skpcli.model.suspicions import Suspicion
from skpcli.model.terms import Capaian, Metode, Posisi, Predikat, Rating, Sifat
from skpcli.reading.typed import Identity

T = TypeVar("T", Rating, Predikat, covariant=True)


class RatingSource(StrEnum):
    """Where a rating comes from."""

    DITETAPKAN = "ditetapkan"
    USULAN = "usulan"
    CAPAIAN = "capaian organisasi"


class AppraisalStatus(StrEnum):
    """How far an employee's appraisal has come."""

    DINILAI = "dinilai"
    USULAN = "usulan"
    BELUM = "belum"
    GALAT = "galat"


class Verdict(NamedTuple, Generic[T]):
    """A value with its reason.

    ``sifat`` says whether the basis is law or our reading, ``suggestion`` is that of the items,
    ``subject`` what the value is about.
    """

    value: T | None
    reason: str
    basis: str
    sifat: Sifat
    source: RatingSource | None = None
    suggestion: T | None = None
    rests_on: tuple["Verdict[Rating]", ...] = ()
    subject: str = ""


class IndikatorResult(NamedTuple):
    """An indicator's position against its target; ``capaian_persen`` in plain decimal notation."""

    indikator: Indikator
    posisi: Posisi | None
    capaian_persen: str | None
    remark: str | None
    suspicion: Suspicion | None = None


class RhkResult(NamedTuple):
    """An RHK with its rating; ``kind`` is ``utama`` or ``tambahan``."""

    rhk: Rhk
    kind: str
    verdict: Verdict[Rating]
    indikator: tuple[IndikatorResult, ...]


class Gap(NamedTuple):
    """A gap: ``route`` as in the file, with RHK by id; ``place`` as the data has it.

    It is covered where ``tindak_lanjut`` is there, else open.
    """

    route: str
    posisi: Posisi
    tindak_lanjut: str | None
    place: Route = ()


class Appraisal(NamedTuple):
    """The appraisal of one readable pegawai document."""

    pegawai: Pegawai
    capaian_organisasi: Capaian | None
    method: Metode
    hasil_kerja: tuple[RhkResult, ...]
    rating_hasil_kerja: Verdict[Rating]
    rating_perilaku_kerja: Verdict[Rating]
    predikat: Verdict[Predikat]
    status: AppraisalStatus
    gaps: tuple[Gap, ...]


class Row(NamedTuple):
    """One employee of a batch with the document's findings; without ``appraisal`` it has errors."""

    identity: Identity
    appraisal: Appraisal | None
    findings: tuple[Diagnostic, ...] = ()

    def count(self, severity: Severity) -> int:
        """Count the findings of a severity."""
        return sum(finding.severity is severity for finding in self.findings)
