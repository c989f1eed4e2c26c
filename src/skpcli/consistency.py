"""Values of one document that contradict each other or their own form."""

from collections.abc import Iterator

from skpcli.besaran import arah_bertentangan
from skpcli.diagnostics import Catatan, Diagnostic, Jalur
from skpcli.istilah import BULAN_EVALUASI, Evaluasi, Status
from skpcli.model import HasilKerja, Identitas, Organisasi, Pegawai, Periode, Rhk
from skpcli.naskah import Naskah
from skpcli.values import kutip


def beri_id(isi: Pegawai) -> Pegawai:
    """Give every RHK without an id its default by position: R1, R2, ... and T1, T2, ..."""
    hasil = isi.hasil_kerja
    if all(rhk.id for rhk in (*hasil.utama, *hasil.tambahan)):
        return isi
    return isi._replace(hasil_kerja=HasilKerja(_bernomor("R", hasil.utama), _bernomor("T", hasil.tambahan)))


def _bernomor(huruf: str, daftar: tuple[Rhk, ...]) -> tuple[Rhk, ...]:
    return tuple(rhk if rhk.id else rhk._replace(id=f"{huruf}{i}") for i, rhk in enumerate(daftar, 1))


def konsistensi(naskah: Naskah, isi: Pegawai | Organisasi, rusak: frozenset[Jalur] = frozenset()) -> list[Diagnostic]:
    """Check a well-shaped document: period, ids, identity, direction of indicators.

    ``rusak`` are the routes whose content only stands in for a refused one, so that nothing follows from it.
    """
    hari = {("periode",), ("periode", "mulai"), ("periode", "selesai")}
    temuan = list(_periode(naskah, isi.periode)) if rusak.isdisjoint(hari) else []
    if isinstance(isi, Organisasi):
        return temuan + list(_id_ganda(naskah, [(("sasaran", i), satu.id) for i, satu in enumerate(isi.sasaran)]))
    nomor = {("pegawai",), ("pegawai", "nip"), ("pegawai", "nrp")}
    if not (isi.pegawai.nip or isi.pegawai.nrp) and rusak.isdisjoint(nomor):
        temuan.append(wajib(naskah, ("pegawai", "nip"))._replace(saran="isi `nip`, atau `nrp` bagi yang tidak ber-NIP"))
    temuan += _golongan(naskah, isi.pegawai)
    rhk = list(_rhk(isi))
    temuan += _id_ganda(naskah, [(jalur, satu.id or "") for jalur, satu in rhk])
    for jalur, satu in rhk:
        temuan += _arah(naskah, jalur, satu)
    return temuan


def wajib(naskah: Naskah, jalur: Jalur) -> Diagnostic:
    """Say that a required value is absent: its key is missing, or holds nothing."""
    nama = jalur[-1]
    kosong = naskah.dokumen.span_kosong(naskah.asli(jalur))
    if kosong is None:
        return naskah.temuan("SKP104", jalur, f"`{nama}` wajib diisi, tetapi tidak ada", f"tambahkan `{nama}: ...`")
    span, teks = kosong
    rincian = f"{kutip(teks)} berarti kosong" if teks else "isinya kosong"
    pesan = f"`{nama}` wajib diisi, tetapi {rincian}"
    return Diagnostic("SKP104", pesan, span, naskah.jalur_teks(jalur), f"isi `{nama}`")


def _rhk(isi: Pegawai) -> Iterator[tuple[Jalur, Rhk]]:
    for jenis in ("utama", "tambahan"):
        for i, satu in enumerate(getattr(isi.hasil_kerja, jenis)):
            yield ("hasil_kerja", jenis, i), satu


def _periode(naskah: Naskah, periode: Periode) -> Iterator[Diagnostic]:
    mulai, selesai, evaluasi = periode.mulai, periode.selesai, periode.evaluasi
    if selesai < mulai:
        pesan = f"periode terbalik: selesai {selesai} sebelum mulai {mulai}"
        yield naskah.temuan("SKP207", ("periode", "selesai"), pesan, "tukar kedua tanggal, atau perbaiki tahunnya")
    elif (selesai.year - mulai.year, selesai.month, selesai.day) >= (1, mulai.month, mulai.day):
        pesan = f"periode {mulai} sampai {selesai} lebih dari setahun"
        yield naskah.temuan("SKP224", ("periode", "selesai"), pesan, "SKP disusun untuk satu tahun; periksa tanggalnya")
    elif not _cocok(periode):
        pesan = f"periode {mulai} sampai {selesai} tidak cocok dengan evaluasi {evaluasi}"
        yield naskah.temuan("SKP223", ("periode", "evaluasi"), pesan, "periksa tanggalnya, atau pilih evaluasi lain")


def _cocok(periode: Periode) -> bool:
    mulai, selesai = periode.mulai, periode.selesai
    if periode.evaluasi is Evaluasi.BULANAN:
        return (mulai.year, mulai.month) == (selesai.year, selesai.month)
    if periode.evaluasi not in BULAN_EVALUASI:
        return True
    awal, akhir = BULAN_EVALUASI[periode.evaluasi]
    return mulai.year == selesai.year and awal <= mulai.month and selesai.month <= akhir


def _golongan(naskah: Naskah, orang: Identitas) -> Iterator[Diagnostic]:
    status, golongan = orang.status, orang.golongan
    if not status or not golongan:
        return
    if (status is Status.PNS) != ("/" in golongan):
        sah = "I/a sampai IV/e" if status is Status.PNS else "I sampai XVII"
        pesan = f"golongan {golongan} bukan golongan {status} ({sah})"
        yield naskah.temuan("SKP208", ("pegawai", "golongan"), pesan, "perbaiki golongan atau status")


def _id_ganda(naskah: Naskah, daftar: list[tuple[Jalur, str]]) -> Iterator[Diagnostic]:
    pertama: dict[str, Jalur] = {}
    for jalur, pengenal in daftar:
        if pengenal in pertama:
            catatan = Catatan("id itu sudah dipakai di sini", naskah.span((*pertama[pengenal], "id")))
            pesan = f"id `{pengenal}` dipakai dua kali dalam satu dokumen"
            if not naskah.bertulis((*jalur, "id")):
                pesan = f"tanpa `id`, menurut urutannya id bagian ini `{pengenal}`, yang sudah dipakai"
            yield naskah.temuan("SKP210", (*jalur, "id"), pesan, "beri id lain", catatan=(catatan,))
        pertama.setdefault(pengenal, jalur)


def _arah(naskah: Naskah, jalur: Jalur, rhk: Rhk) -> Iterator[Diagnostic]:
    for i, satu in enumerate(rhk.indikator):
        if satu.arah and arah_bertentangan(satu.target, satu.arah, satu.aspek):
            pesan = f'arah {satu.arah} berlawanan dengan target "{satu.target}", yang sudah menentukan arahnya sendiri'
            yield naskah.temuan("SKP211", (*jalur, "indikator", i, "arah"), pesan, "hapus `arah`, atau ubah targetnya")
