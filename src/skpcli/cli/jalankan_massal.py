"""The run of `skp massal`: files in, rows, recap and exit code out."""

import codecs
import gc
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import StringIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from skpcli.checks.ruang import periksa_organisasi
from skpcli.cli.common import Himpunan, baca, baca_opsi, bentuk_keluaran, himpun, keluarkan
from skpcli.cli.kerja_massal import Pelaksana, TerhentiError
from skpcli.cli.progress import kemajuan, selipkan
from skpcli.cli.terminal import berwarna, catat, konsol, pesan, senyap, tulis
from skpcli.diagnostics import Diagnostic, Severity
from skpcli.files import baca_daftar, berkas_baru, dapat_diulang, sementara
from skpcli.istilah import Metode
from skpcli.massal.acuan import Acuan, susun_acuan
from skpcli.massal.acuan import Pilihan as PilihanBaris
from skpcli.massal.keluaran import Penulis
from skpcli.massal.kerja import teks_galat, temuan_berbentuk
from skpcli.massal.kumpul import Pengumpul
from skpcli.massal.saring import Saringan, baca_saringan, kolom_bernama
from skpcli.masukan import sebab
from skpcli.reading import Berkas
from skpcli.report.samar import Penyamar
from skpcli.tables.rekap import tabel_rekap

if TYPE_CHECKING:
    from skpcli.tables.xlsx_ import BukuKerja

_AKHIRAN = {".csv": "csv", ".json": "json", ".jsonl": "jsonl", ".xlsx": "xlsx"}
_AMBANG_SAMPAH = 100_000


class Pilihan(NamedTuple):
    """The options of one run."""

    jalur: list[str]
    format: str | None
    keluaran: Path | None
    proses: int | None
    per: str | None
    saring: list[str]
    urut: str | None
    metode: str | None
    konteks: list[str]
    dari_daftar: str | None
    samarkan: bool
    ketat: bool
    gagal_cepat: bool


def jalankan_massal(pilihan: Pilihan) -> int:
    """Rate all, write the rows, print the recap, and give the exit code; the worst wins."""
    baris = _pilihan_baris(pilihan)
    jalur = _jalur(pilihan) if baris else None
    himpunan = himpun(jalur, pilihan.konteks, pilihan.keluaran) if jalur else None
    if baris is None or himpunan is None:
        return 2
    masukan, konteks = ([dapat_diulang(satu) for satu in semua] for semua in himpunan[:2])
    himpunan = Himpunan(masukan, konteks, himpunan.kurang)
    gc.freeze()
    gc.set_threshold(_AMBANG_SAMPAH)
    gc.enable()
    try:
        with _wadah(pilihan, baris.bentuk) as wadah:
            kumpulan = _kerjakan(pilihan, baris, himpunan, wadah)
            if wadah and pilihan.keluaran is None:
                _salin(wadah)
    except TerhentiError as henti:
        pesan(henti.sebab)
        return henti.kode
    except BrokenPipeError:
        raise
    except OSError as galat:
        pesan(f"galat: `{pilihan.keluaran or 'keluaran'}` tidak dapat ditulis: {sebab(galat)}")
        return 2
    return _selesai(pilihan, baris, himpunan, kumpulan)


def _pilihan_baris(pilihan: Pilihan) -> PilihanBaris | None:
    """Read the options that say what rows are to be like; None where one is wrong, after saying so."""
    metode = baca_opsi(Metode, pilihan.metode)
    saringan = [baca_saringan(satu) for satu in pilihan.saring]
    urut = tuple(satu.strip() for satu in (pilihan.urut or "").split(",") if satu.strip())
    kolom = [kolom_bernama(satu.removeprefix("-")) for satu in urut]
    for satu in (*saringan, *kolom):
        if isinstance(satu, str):
            pesan(f"galat: {satu}")
            return None
    bentuk = bentuk_keluaran(pilihan.format, pilihan.keluaran, _AKHIRAN, "csv" if pilihan.keluaran else "tabel")
    if bentuk == "xlsx" and not _ada_xlsx(pilihan):
        return None
    return PilihanBaris(
        bentuk=bentuk,
        metode=metode,
        saringan=tuple(satu for satu in saringan if isinstance(satu, Saringan)),
        kelompok=pilihan.per,
        rinci=bentuk in ("json", "xlsx"),
        urut=urut,
    )


def _ada_xlsx(pilihan: Pilihan) -> bool:
    """Tell whether a workbook can be written, and where to; says so where not."""
    from importlib.util import find_spec

    if find_spec("xlsxwriter") is None:
        pesan('galat: xlsx memerlukan pustaka tambahan; pasang dengan: pip install "skpcli[excel]"')
    elif pilihan.keluaran is None:
        pesan("galat: xlsx tidak dapat dicetak ke layar; sebutkan berkasnya dengan -o hasil.xlsx")
    else:
        return True
    return False


def _jalur(pilihan: Pilihan) -> list[str] | None:
    """Give all paths, those of lists too; None where a list cannot be read, after saying so."""
    hasil: list[str] = []
    daftar = [f"@{pilihan.dari_daftar}"] if pilihan.dari_daftar else []
    for satu in (*pilihan.jalur, *daftar):
        if not satu.startswith("@") or satu == "@":
            hasil.append(satu)
            continue
        try:
            hasil += baca_daftar(satu[1:])
        except (OSError, UnicodeDecodeError) as galat:
            kendala = sebab(galat) if isinstance(galat, OSError) else "bukan teks UTF-8"
            pesan(f"galat: daftar `{satu[1:]}` tidak dapat dibaca: {kendala}")
            return None
    if "-" in hasil and "@-" in (*pilihan.jalur, *daftar):
        pesan("galat: masukan standar tidak dapat sekaligus berisi daftar dan dokumen; pakai `-` satu kali saja")
        return None
    if not hasil:
        pesan("galat: tidak ada berkas yang disebut; lihat `skp massal --help`")
    return hasil or None


@contextmanager
def _wadah(pilihan: Pilihan, bentuk: str) -> Iterator[BinaryIO | None]:
    """Give the file that the rows go to; none for the recap alone."""
    if bentuk == "tabel":
        yield None
        return
    with berkas_baru(pilihan.keluaran) if pilihan.keluaran else sementara() as wadah:
        yield wadah


def _kerjakan(pilihan: Pilihan, baris: PilihanBaris, himpunan: Himpunan, wadah: BinaryIO | None) -> Pengumpul:
    pelaksana = Pelaksana(himpunan.masukan, pilihan.proses)
    konteks = [baca(satu) for satu in himpunan.konteks]
    acuan = susun_acuan(baris, pelaksana.organisasi(), konteks)
    if pilihan.samarkan:
        acuan.samar = Penyamar(chain((baca(satu) for satu in himpunan.masukan), konteks))
    penulis = _penulis(baris, wadah)
    kumpulan = Pengumpul(penulis)
    for hasil in kemajuan(pelaksana.kerjakan(acuan), len(himpunan.masukan)):
        kumpulan.tambah(hasil)
        if hasil.galat:
            selipkan(f"{hasil.galat}\n")
            _berhenti(pilihan, himpunan, kumpulan)
    for temuan, sumber in _bersama(himpunan, acuan, konteks, kumpulan):
        if _catat(acuan, kumpulan, temuan, sumber):
            _berhenti(pilihan, himpunan, kumpulan)
    if penulis:
        penulis.naikkan(kumpulan.naik, sementara)
        penulis.tutup(kumpulan)
    return kumpulan


def _berhenti(pilihan: Pilihan, himpunan: Himpunan, kumpulan: Pengumpul) -> None:
    """Stop at an error where asked to."""
    if pilihan.gagal_cepat:
        kode = 2 if himpunan.kurang or kumpulan.kurang else 1
        raise TerhentiError("Dihentikan pada galat pertama (--gagal-cepat); tidak ada yang ditulis.", kode)


def _penulis(baris: PilihanBaris, wadah: BinaryIO | None) -> "Penulis | BukuKerja | None":
    if wadah is None:
        return None
    if baris.bentuk == "xlsx":
        from skpcli.tables.xlsx_ import BukuKerja

        return BukuKerja(wadah, baris.urut)
    return Penulis(baris.bentuk, wadah, baris.urut)


def _bersama(
    himpunan: Himpunan, acuan: Acuan, konteks: list[Berkas], kumpulan: Pengumpul
) -> Iterator[tuple[list[Diagnostic], Mapping[str, str]]]:
    """Give what only all files together show, and the errors of those read for context, with their texts."""
    for berkas in konteks:
        kumpulan.konteks(berkas)
        yield [d for d in berkas.temuan if d.tingkat is Severity.GALAT], {berkas.nama: berkas.teks}
    nama_konteks = {satu.nama for satu in konteks}
    sumber = {satu.nama: satu.teks for satu in acuan.ruang.semua}
    yield [d for d in periksa_organisasi(acuan.ruang) if d.span.berkas not in nama_konteks], sumber
    semua = [*himpunan.masukan, *himpunan.konteks]
    yield from kumpulan.bentrok(lambda nomor: baca(semua[nomor]))


def _catat(acuan: Acuan, kumpulan: Pengumpul, temuan: list[Diagnostic], sumber: Mapping[str, str]) -> bool:
    """Count findings, show the errors among them, and tell whether there are any."""
    kumpulan.rekap.tingkat.update(d.tingkat for d in temuan)
    if acuan.pilihan.rinci:
        kumpulan.temuan += [temuan_berbentuk(acuan, d) for d in temuan]
    rusak = [d for d in temuan if d.tingkat is Severity.GALAT]
    if rusak:
        tulis(sys.stderr, f"{teks_galat(acuan, rusak, sumber)}\n")
    return bool(rusak)


def _salin(wadah: BinaryIO) -> None:
    """Copy what was written to stdout."""
    wadah.seek(0)
    pembaca = codecs.getreader("utf-8")(wadah)
    sandi = getattr(sys.stdout, "encoding", None) or "utf-8"
    while potong := pembaca.read(1 << 20):
        tulis(sys.stdout, potong if sandi.lower().startswith("utf") else potong.removeprefix("\ufeff"))


def _selesai(pilihan: Pilihan, baris: PilihanBaris, himpunan: Himpunan, kumpulan: Pengumpul) -> int:
    """Print the recap, and give the exit code."""
    rekap = kumpulan.rekap
    tabel = baris.bentuk == "tabel"
    layar = sys.stdout if tabel else sys.stderr
    wadah = StringIO()
    warna = berwarna(layar) and not (tabel and pilihan.keluaran)
    konsol(wadah, warna).print(tabel_rekap(rekap, pilihan.per))
    if tabel:
        if not keluarkan(pilihan.keluaran, wadah.getvalue()):
            return 2
    else:
        if pilihan.keluaran:
            catat(f"Tersimpan: {pilihan.keluaran}")
        if not senyap.get():
            tulis(layar, wadah.getvalue())
    galat, peringatan = rekap.tingkat[Severity.GALAT], rekap.tingkat[Severity.PERINGATAN]
    if not rekap.pegawai and not galat:
        pesan("galat: tidak ada dokumen pegawai di antara berkas yang dibaca")
    if himpunan.kurang or kumpulan.kurang or not (rekap.pegawai or galat):
        return 2
    return int(bool(galat or (pilihan.ketat and peringatan)))
