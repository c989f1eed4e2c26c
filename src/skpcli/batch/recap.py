"""Counts over all rows of a batch."""

from collections import Counter
from dataclasses import dataclass, field

from skpcli.batch.rows import Baris, HasilBerkas
from skpcli.diagnostics import Severity
from skpcli.engine.results import StatusNilai
from skpcli.model.terms import Predikat

DIHITUNG = (*Predikat, StatusNilai.BELUM, StatusNilai.GALAT)
"""What the people of a group are counted by, in the order shown."""

TAMPIL_BELUM = 20
"""Of the people not rated, so many are named."""


@dataclass(slots=True)
class Rekap:
    """Employees by predikat and status, as a whole and by group; findings by severity.

    ``belum`` names some of those not rated, and why.
    """

    berkas: int = 0
    dokumen: int = 0
    pegawai: int = 0
    tampil: int = 0
    status: Counter[str] = field(default_factory=Counter)
    predikat: Counter[str] = field(default_factory=Counter)
    kelompok: dict[str, Counter[str]] = field(default_factory=dict)
    belum: list[tuple[str, str]] = field(default_factory=list)
    tingkat: Counter[Severity] = field(default_factory=Counter)

    def tambah(self, hasil: HasilBerkas) -> None:
        """Count one file."""
        self.berkas += 1
        self.dokumen += hasil.jumlah
        for severity, count in zip(Severity, hasil.cacah, strict=True):
            self.tingkat[severity] += count
        for row in hasil.baris:
            self._add_person(row)

    def _add_person(self, row: Baris) -> None:
        self.pegawai += 1
        if row.tampil:
            self.tampil += 1
        self.status[row.status] += 1
        if row.predikat:
            self.predikat[row.predikat] += 1
        elif len(self.belum) < TAMPIL_BELUM:
            self.belum.append((row.nama, row.belum or ""))
        if row.kelompok:
            counts = self.kelompok.setdefault(row.kelompok, Counter())
            counts[row.predikat or row.status] += 1

    def ringkasan(self) -> dict[str, int]:
        """Give the ``ringkasan`` object of the JSON output."""
        per_status = {status.value: self.status[status] for status in StatusNilai}
        return {"dokumen": self.dokumen, "pegawai": self.pegawai, **per_status}
