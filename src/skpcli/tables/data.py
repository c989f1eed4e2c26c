"""Results as the plain data of the machine output."""

from collections import Counter
from collections.abc import Sequence

from skpcli.engine.hasil import BarisHasil, Hasil, HasilIndikator, HasilRhk, Putusan, StatusNilai
from skpcli.istilah import NILAI_PERILAKU, Predikat, Rating

GALAT = "dokumen memuat galat"


def data_hasil(baris: BarisHasil) -> dict[str, object]:
    """Give one employee as the ``hasil`` object of the JSON output."""
    siapa, hasil = baris.id, baris.hasil
    mulai, selesai, evaluasi = siapa.periode
    return {
        "berkas": siapa.berkas,
        "dokumen": siapa.dokumen,
        "nip": siapa.nip,
        "nama": siapa.nama,
        "jabatan": siapa.jabatan,
        "unit_kerja": siapa.unit_kerja,
        "periode": {"mulai": mulai, "selesai": selesai, "evaluasi": evaluasi},
        "organisasi": siapa.organisasi,
        "capaian_organisasi": _teks(hasil.capaian_organisasi) if hasil else None,
        "rating_hasil_kerja": _rating(hasil.rating_hasil_kerja if hasil else None),
        "rating_perilaku_kerja": _rating(hasil.rating_perilaku_kerja if hasil else None),
        "predikat": _predikat(hasil.predikat if hasil else None),
        "status": (hasil.status if hasil else StatusNilai.GALAT).value,
        "hasil_kerja": [_rhk(satu) for satu in hasil.hasil_kerja] if hasil else [],
        "perilaku_kerja": _perilaku(hasil),
        "kesenjangan": _kesenjangan(hasil) if hasil else [],
    }


def ringkasan(baris: Sequence[BarisHasil], dokumen: int) -> dict[str, int]:
    """Count the documents, the employees, and the employees of each status."""
    cacah = Counter(satu.hasil.status if satu.hasil else StatusNilai.GALAT for satu in baris)
    return {
        "dokumen": dokumen,
        "pegawai": len(baris),
        **{status.value: cacah[status] for status in StatusNilai},
    }


def _teks(nilai: str | None) -> str | None:
    """Turn a member of a closed set into a plain str."""
    return None if nilai is None else str(nilai)


def _rating(putusan: Putusan[Rating] | None) -> dict[str, object]:
    if putusan is None:
        return {"nilai": None, "sumber": None, "usulan": None, "karena": GALAT, "dasar": None, "sifat": None}
    return {
        "nilai": _teks(putusan.nilai),
        "sumber": _teks(putusan.sumber) if putusan.nilai else None,
        "usulan": _teks(putusan.usulan),
        "karena": putusan.karena,
        "dasar": putusan.dasar,
        "sifat": putusan.sifat.value,
    }


def _predikat(putusan: Putusan[Predikat] | None) -> dict[str, object]:
    if putusan is None:
        return {"nilai": None, "karena": GALAT, "dasar": None, "sifat": None}
    return {
        "nilai": _teks(putusan.nilai),
        "karena": putusan.karena,
        "dasar": putusan.dasar,
        "sifat": putusan.sifat.value,
    }


def _rhk(hasil: HasilRhk) -> dict[str, object]:
    putusan = hasil.putusan
    return {
        "id": hasil.rhk.id,
        "jenis": hasil.jenis,
        "rating": _teks(putusan.nilai),
        "sumber": _teks(putusan.sumber) if putusan.nilai else None,
        "usulan": _teks(putusan.usulan),
        "indikator": [_indikator(satu) for satu in hasil.indikator],
    }


def _indikator(hasil: HasilIndikator) -> dict[str, object]:
    return {
        "aspek": _teks(hasil.indikator.aspek),
        "target": hasil.indikator.target,
        "realisasi": hasil.indikator.realisasi,
        "posisi": _teks(hasil.posisi),
        "capaian_persen": hasil.capaian_persen,
        "keterangan": hasil.keterangan,
    }


def _perilaku(hasil: Hasil | None) -> list[dict[str, object]]:
    """Give the seven values in the official order, unrated ones and those of a broken document too."""
    perilaku = hasil.pegawai.perilaku_kerja if hasil else None
    return [
        {"nilai": kunci.replace("_", " "), "rating": _teks(getattr(perilaku, kunci).rating) if perilaku else None}
        for kunci in NILAI_PERILAKU
    ]


def _kesenjangan(hasil: Hasil) -> list[dict[str, object]]:
    return [
        {"jalur": satu.jalur, "posisi": satu.posisi.value, "tindak_lanjut": satu.tindak_lanjut}
        for satu in hasil.kesenjangan
    ]
