"""One line per employee."""

from skpcli.diagnostics import Severity
from skpcli.engine.hasil import BarisHasil, Hasil, StatusNilai
from skpcli.istilah import Rating
from skpcli.report.aman import aman

_PENDEK = {Rating.DI_ATAS: "di atas", Rating.SESUAI: "sesuai", Rating.DI_BAWAH: "di bawah", None: "-"}


def ringkas(baris: BarisHasil) -> str:
    """Say who an employee is and how the appraisal ends, without a line break."""
    siapa = baris.id
    return "  ".join((aman(siapa.berkas), aman(siapa.nip or "-"), aman(siapa.nama or "-"), _akhir(baris)))


def _akhir(baris: BarisHasil) -> str:
    hasil = baris.hasil
    if hasil is None:
        cacah = baris.cacah(Severity.GALAT)
        return f"galat: dokumen memuat {cacah} galat" if cacah else "galat: dokumen memuat galat"
    if hasil.predikat.nilai is None:
        return f"belum dapat dinilai: {aman(hasil.predikat.karena)}"
    kerja, perilaku = _PENDEK[hasil.rating_hasil_kerja.nilai], _PENDEK[hasil.rating_perilaku_kerja.nilai]
    return f"hasil kerja {kerja}, perilaku {perilaku}  -> {hasil.predikat.nilai} ({_sumber(hasil)})"


def _sumber(hasil: Hasil) -> str:
    """Say what the predikat rests on; one suggestion makes the whole a suggestion."""
    if hasil.status is StatusNilai.USULAN:
        return "usulan, belum ditetapkan"
    sumber = (hasil.rating_hasil_kerja.sumber, hasil.rating_perilaku_kerja.sumber)
    return " dan ".join(dict.fromkeys(satu.value for satu in sumber if satu))
