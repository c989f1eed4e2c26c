"""Counts over all rows of a batch."""

from collections import Counter
from dataclasses import dataclass, field

from skpcli.diagnostics import Severity
from skpcli.engine.hasil import StatusNilai
from skpcli.istilah import Predikat
from skpcli.massal.kerja import Baris, HasilBerkas

DIHITUNG = (*Predikat, StatusNilai.BELUM, StatusNilai.GALAT)
"""What the people of a group are counted by, in the order shown."""

TAMPIL_BELUM = 20
"""Of the people not rated, so many are named."""


@dataclass(slots=True)
class Rekap:
    """Employees by predikat and status, as a whole and by group; who is not rated, and why; findings."""

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
        for tingkat, banyak in zip(Severity, hasil.cacah, strict=True):
            self.tingkat[tingkat] += banyak
        for satu in hasil.baris:
            self._orang(satu)

    def _orang(self, satu: Baris) -> None:
        self.pegawai += 1
        self.tampil += satu.tampil
        self.status[satu.status] += 1
        if satu.predikat:
            self.predikat[satu.predikat] += 1
        elif len(self.belum) < TAMPIL_BELUM:
            self.belum.append((satu.nama, satu.belum or ""))
        if satu.kelompok:
            self.kelompok.setdefault(satu.kelompok, Counter())[satu.predikat or satu.status] += 1

    def ringkasan(self) -> dict[str, int]:
        """Give the ``ringkasan`` object of the JSON output."""
        status = {satu.value: self.status[satu] for satu in StatusNilai}
        return {"dokumen": self.dokumen, "pegawai": self.pegawai, **status}
