"""`skp baru`: a commented starter file, or one for each person of a table."""

from pathlib import Path
from typing import Annotated

import typer

from skpcli.model.terms import Evaluasi, JenisDokumen, JenisJabatan, Jenjang, Pendekatan, Status


def _text(name: str, help_: str, metavar: str = "TEKS") -> object:
    return typer.Option(name, metavar=metavar, help=help_)


def _choice(name: str, help_: str, metavar: str | None = None) -> object:
    return typer.Option(name, metavar=metavar, case_sensitive=False, help=help_)


def _read_title(written: str) -> JenisJabatan:
    """Read a kind of position as documents do, titles such as `administrator` included."""
    from skpcli.model.spellings import match_choice

    match = match_choice(JenisJabatan, written)
    if match is None:
        listed = ", ".join(f"'{kind}'" for kind in JenisJabatan)
        # In the parser's own words, which are put into Indonesian with all others.
        raise typer.BadParameter(f"'{written}' is not one of {listed}.")
    return JenisJabatan(match.value)


def _complete_title(incomplete: str) -> list[str]:
    return [kind for kind in JenisJabatan if kind.casefold().startswith(incomplete.casefold())]


def baru(
    *,
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]", help="Nama berkasnya; - ke layar. Bawaan: menurut nama orangnya."
        ),
    ] = None,
    jenis: Annotated[
        JenisDokumen | None, _choice("--jenis", "Jenis dokumen. Bawaan: pegawai.")
    ] = None,
    nama: Annotated[
        str | None, _text("--nama", "Nama lengkap dengan gelar, atau nama organisasi.")
    ] = None,
    nip: Annotated[str | None, _text("--nip", "NIP, 18 angka.")] = None,
    jabatan: Annotated[str | None, _text("--jabatan", "Nama jabatan.")] = None,
    jenis_jabatan: Annotated[
        JenisJabatan | None,
        typer.Option(
            "--jenis-jabatan",
            metavar="JENIS",
            parser=_read_title,
            autocompletion=_complete_title,
            help="JPT, pimpinan unit mandiri, JA, JF, pelaksana, atau sebutannya "
            "(skp jelaskan jabatan).",
        ),
    ] = None,
    jenjang: Annotated[
        Jenjang | None, _choice("--jenjang", "Jenjang JF. Bawaan: dari nama jabatan.", "JENJANG")
    ] = None,
    status: Annotated[Status | None, _choice("--status", "Bawaan: dari NIP.", "PNS|PPPK")] = None,
    pangkat: Annotated[str | None, _text("--pangkat", "Pangkat.")] = None,
    golongan: Annotated[
        str | None, _text("--golongan", "Golongan, misalnya III/d atau IX.")
    ] = None,
    unit_kerja: Annotated[str | None, _text("--unit-kerja", "Unit kerja.")] = None,
    penilai_nama: Annotated[str | None, _text("--penilai-nama", "Nama pejabat penilai.")] = None,
    penilai_nip: Annotated[str | None, _text("--penilai-nip", "NIP pejabat penilai.")] = None,
    penilai_jabatan: Annotated[
        str | None, _text("--penilai-jabatan", "Jabatan pejabat penilai.")
    ] = None,
    tahun: Annotated[
        str | None, _text("--tahun", "Tahun SKP, pengganti --mulai dan --selesai.", "TAHUN")
    ] = None,
    mulai: Annotated[str | None, _text("--mulai", "Hari pertama periode.", "TANGGAL")] = None,
    selesai: Annotated[str | None, _text("--selesai", "Hari terakhir periode.", "TANGGAL")] = None,
    evaluasi: Annotated[
        Evaluasi | None,
        _choice(
            "--evaluasi",
            "tahunan (bawaan), semester I/II, triwulan I-IV, bulanan, sebagian.",
            "EVALUASI",
        ),
    ] = None,
    pendekatan: Annotated[
        Pendekatan | None, _choice("--pendekatan", "Bawaan: kuantitatif.")
    ] = None,
    organisasi: Annotated[str | None, _text("--organisasi", "Id organisasinya.", "ID")] = None,
    memimpin: Annotated[
        str | None, _text("--memimpin", "Id organisasi yang dipimpin.", "ID")
    ] = None,
    instansi: Annotated[str | None, _text("--instansi", "Instansi (jenis organisasi).")] = None,
    induk: Annotated[
        str | None, _text("--induk", "Id organisasi di atasnya (jenis organisasi).", "ID")
    ] = None,
    atasan: Annotated[
        str | None,
        _text(
            "--atasan",
            "Berkas SKP pejabat penilai: identitas, periode dan RHK-nya dipakai.",
            "FILE",
        ),
    ] = None,
    intervensi: Annotated[
        str | None,
        _text("--intervensi", "RHK pada --atasan yang didukung. Bawaan: semua.", "ID,..."),
    ] = None,
    dari: Annotated[
        str | None,
        _text("--dari", "CSV: satu berkas per baris; kolom nama, nip, jabatan, ...", "CSV"),
    ] = None,
    ke: Annotated[
        Path | None, _text("--ke", "Folder hasil --dari. Bawaan: folder ini.", "FOLDER")
    ] = None,
) -> int:
    """Tulis berkas SKP baru yang siap diisi; yang belum disebut ditanyakan.

    \b
    Contoh:
      skp baru
      skp baru --nama "Budi Contoh, S.Pd." --jabatan "Guru Ahli Muda" --tahun 2026
      skp baru --jenis organisasi --nama "Dinas Contoh" --organisasi dinas-contoh --tahun 2026
    """
    options = dict(locals())
    from skpcli.cli.runs.baru import BaruOptions, run_baru

    return run_baru(BaruOptions(**options))
