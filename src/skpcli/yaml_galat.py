"""Explanation of syntax errors in the writer's words."""

import re

from yaml.error import MarkedYAMLError, YAMLError

from skpcli.yaml_cut import (
    AWAL_NILAI,
    JANGKAUAN,
    Cacat,
    awal_nilai,
    batas_nilai,
    kutip,
    saran,
    tab,
    tanda_khusus,
    terlalu_dalam,
)

_TANPA_SPASI = re.compile(r"[ \t]*(?:-[ \t]+)*[A-Za-z_]\w*:[^\s:/]")
_KHUSUS = frozenset("%@`&*!>|?[{")


def _kurung(baris: list[str], galat: MarkedYAMLError, nomor: int, kolom: int) -> Cacat:
    """A flow collection that is not closed, or not separated by commas."""
    mula = galat.context_mark
    isi = baris[nomor]
    if isi[kolom : kolom + 1] == ":" and mula is not None and mula.line == nomor:
        return _titik_dua(baris, nomor, kolom, True)
    if mula is None or (mula.line == nomor and kolom < len(isi)):
        return Cacat(
            "SKP004",
            "isi di dalam kurung tidak dipisahkan dengan koma di sini; tambahkan koma, "
            "atau apit teksnya dengan tanda kutip",
            nomor, kolom, batas_nilai(isi, kolom, True),
        )  # fmt: skip
    nomor, kolom = mula.line, mula.column
    if baris[nomor][kolom : kolom + 1] not in ("[", "{"):  # the mark is the end's, not the bracket's
        akhir = [(n, max(baris[n].rfind("["), baris[n].rfind("{"))) for n in range(max(0, nomor - 1_000), nomor + 1)]
        nomor, kolom = max((satu for satu in akhir if satu[1] >= 0), default=(nomor, 0))
    return _tidak_ditutup(baris[nomor], nomor, kolom)


def _tidak_ditutup(isi: str, nomor: int, kolom: int) -> Cacat:
    """A bracket without its counterpart."""
    tutup = "}" if isi[kolom : kolom + 1] == "{" else "]"
    akhir = batas_nilai(isi, kolom)
    return Cacat(
        "SKP004",
        f"kurung `{isi[kolom : kolom + 1]}` ini tidak ditutup; tambahkan `{tutup}`, "
        "atau apit dengan tanda kutip bila kurung itu bagian dari teks",
        nomor, kolom, akhir, saran(isi, kolom, akhir),
    )  # fmt: skip


def _titik_dua(baris: list[str], nomor: int, kolom: int, dalam_kurung: bool = False) -> Cacat:
    """A colon where no key can stand: a second one in a value, or a key that is out of line."""
    isi = baris[nomor]
    awal = awal_nilai(isi)
    if dalam_kurung:
        awal = max(isi.rfind(": ", 0, kolom), isi.rfind("{", 0, kolom), isi.rfind("[", 0, kolom)) + 1
        awal += len(isi[awal:]) - len(isi[awal:].lstrip())
    if isi.startswith("---") and isi[3:4].isspace():
        pesan = "isi dokumen ditulis sebaris dengan `---`; pindahkan ke baris berikutnya"
        return Cacat("SKP004", pesan, nomor, 4, len(isi.rstrip()))
    if (
        AWAL_NILAI.match(isi, 0, min(kolom, JANGKAUAN))
        and 0 < awal <= kolom
        and (dalam_kurung or isi[:awal].rstrip().endswith(":"))
    ):
        akhir = batas_nilai(isi, awal, dalam_kurung)
        return Cacat(
            "SKP012",
            "ada titik dua kedua di dalam nilai ini, sehingga YAML mengiranya kunci baru; "
            "apit seluruh nilainya dengan tanda kutip",
            nomor, awal, akhir, saran(isi, awal, akhir), True,
        )  # fmt: skip
    sebelum = next(
        (n for n in range(nomor - 1, -1, -1) if baris[n].strip() and not baris[n].lstrip().startswith("#")), None
    )
    if sebelum is not None and _TANPA_SPASI.match(baris[sebelum]):
        return _tanpa_spasi(baris[sebelum], sebelum)
    awal = len(isi) - len(isi.lstrip())
    if sebelum is not None and len(baris[sebelum]) - len(baris[sebelum].lstrip()) >= awal and ":" not in baris[sebelum]:
        return _tanpa_titik_dua(baris[sebelum], sebelum)
    return Cacat(
        "SKP004",
        "baris ini menjorok terlalu dalam: baris di atasnya sudah berisi nilai; "
        "sejajarkan kuncinya dengan kunci di atasnya, "
        "atau apit seluruh nilai dengan tanda kutip bila baris ini lanjutannya",
        nomor, awal, max(kolom, awal + 1),
    )  # fmt: skip


def _tanpa_spasi(isi: str, nomor: int) -> Cacat:
    awal = isi.index(":")
    mula = len(isi) - len(isi.lstrip())
    contoh = f"tulis: {isi[: awal + 1].strip()} {isi[awal + 1 :].strip()}" if len(isi) <= 300 else None
    return Cacat(
        "SKP004", "sesudah titik dua tidak ada spasi; tambahkan satu spasi", nomor, mula, len(isi.rstrip()), contoh
    )


def _tanpa_titik_dua(isi: str, nomor: int) -> Cacat:
    mula = len(isi) - len(isi.lstrip())
    return Cacat(
        "SKP004",
        "baris ini bukan pasangan `kunci: nilai`; tambahkan titik dua dan spasi sesudah kuncinya, "
        "atau jorokkan bila ini lanjutan nilai di atasnya",
        nomor, mula, max(len(isi.rstrip()), mula + 1),
    )  # fmt: skip


def _kutipan(baris: list[str], galat: MarkedYAMLError, nomor: int, kolom: int) -> Cacat:
    """A quoted text with a bad escape, or without its closing quote."""
    isi = baris[nomor] if nomor < len(baris) else ""
    mula = galat.context_mark
    if mula is None or ("end of stream" not in str(galat.problem) and "unexpected document" not in str(galat.problem)):
        kolom = max(isi.rfind("\\", 0, kolom + 1), 0)
        return Cacat(
            "SKP004",
            "garis miring terbalik `\\` di dalam kutip ganda dibaca sebagai kode; "
            "pakai kutip tunggal ('...') atau tulis `\\\\`",
            nomor, kolom, min(kolom + 2, max(len(isi), kolom + 1)),
        )  # fmt: skip
    return _tak_ditutup(baris[mula.line], mula.line, mula.column)


def _tak_ditutup(isi: str, nomor: int, kolom: int) -> Cacat:
    tanda = isi[kolom : kolom + 1]
    pesan = f"tanda kutip {tanda} yang dibuka di sini tidak ditutup; tambahkan {tanda} di akhir teksnya"
    return Cacat("SKP004", pesan, nomor, kolom, max(len(isi.rstrip()), kolom + 1))


def _susunan(baris: list[str], nomor: int, kolom: int) -> Cacat:
    """A token where the block collection around it can have none."""
    isi = baris[nomor]
    awal = awal_nilai(isi)
    tanda = isi[awal : awal + 1]
    if awal < kolom and tanda in ("[", "{"):
        return tanda_khusus(isi, nomor, awal)
    if awal < kolom and tanda in ('"', "'"):
        if (
            nomor
            and baris[nomor - 1].count(tanda) == 1
            and baris[nomor - 1][awal_nilai(baris[nomor - 1]) :][:1] == tanda
        ):
            return _tak_ditutup(baris[nomor - 1], nomor - 1, awal_nilai(baris[nomor - 1]))
        akhir = batas_nilai(isi, awal)
        dalam = slice(awal + 1, akhir - 1) if isi[akhir - 1] == tanda else slice(awal, akhir)
        return Cacat(
            "SKP004",
            "ada teks sesudah tanda kutip penutup; apit seluruh nilainya dengan satu pasang tanda kutip",
            nomor, awal, akhir, f"tulis: {isi[:awal].strip()} {kutip(isi[dalam])}" if akhir < 300 else None, True,
        )  # fmt: skip
    if isi[:kolom].strip() == "":
        return Cacat(
            "SKP004",
            "jorokan baris ini tidak sejajar dengan baris-baris sebelumnya; samakan banyaknya spasi di depan "
            "dengan kunci atau butir daftar yang setingkat",
            nomor, kolom, max(batas_nilai(isi, kolom), kolom + 1),
        )  # fmt: skip
    return _umum(baris, nomor, kolom)


def _umum(baris: list[str], nomor: int, kolom: int) -> Cacat:
    isi = baris[nomor]
    return Cacat(
        "SKP004",
        "susunan YAML tidak terbaca mulai di sini; yang diharapkan `kunci: nilai` atau butir daftar `- ...`, "
        "dan teks bertanda khusus diapit tanda kutip",
        nomor, kolom, max(len(isi.rstrip()), kolom + 1),
    )  # fmt: skip


def _tanda(baris: list[str], galat: MarkedYAMLError, nomor: int, kolom: int) -> Cacat | None:
    """A text that starts with an indicator which YAML then cannot read, or None."""
    mula = galat.context_mark
    konteks = str(galat.context)
    if mula is not None and re.search(r"block scalar|anchor|alias|\btag\b|a node", konteks) and mula.line == nomor:
        kolom = mula.column
    isi = baris[nomor]
    tanda = isi[kolom : kolom + 1]
    if tanda in _KHUSUS and tanda not in ("[", "{") and not (kolom == 0 and tanda == "%"):
        sebelum = isi[:kolom].rstrip()
        return tanda_khusus(isi, nomor, kolom, sebelum.endswith((",", "[", "{")) or "{" in sebelum or "[" in sebelum)
    if tanda in ("]", "}", ",") and "node content" in str(galat.problem):
        akhir = batas_nilai(isi, kolom)
        pesan = (
            f"nilai tidak dapat dimulai dengan `{tanda}`; apit dengan tanda kutip, atau hapus tanda itu bila berlebih"
        )
        return Cacat("SKP004", pesan, nomor, kolom, akhir, saran(isi, kolom, akhir))
    if tanda == "-" and "sequence entries" in str(galat.problem):
        akhir = batas_nilai(isi, kolom)
        return Cacat(
            "SKP013",
            "nilai ini dimulai dengan `- `, sehingga YAML mengiranya butir daftar; "
            "apit dengan tanda kutip, atau pindahkan butirnya ke baris baru bila memang daftar",
            nomor, kolom, akhir, saran(isi, kolom, akhir), True,
        )  # fmt: skip
    return None


def jelaskan(galat: YAMLError, baris: list[str]) -> Cacat:
    """Explain a parser's error; ``baris`` are the lines that were parsed."""
    cacat = _jelaskan(galat, baris)
    if cacat.baris < len(baris):
        return cacat
    akhir = len(baris[-1].rstrip())  # the parser has seen a line end that the file lacks
    return cacat._replace(baris=len(baris) - 1, kolom=akhir, kolom_akhir=akhir + 1)


def _jelaskan(galat: YAMLError, baris: list[str]) -> Cacat:
    if not isinstance(galat, MarkedYAMLError) or galat.problem_mark is None:
        return _umum(baris or [""], 0, 0)
    baris = [*baris, ""]
    nomor = min(galat.problem_mark.line, len(baris) - 1)
    kolom = galat.problem_mark.column
    isi, konteks, masalah = baris[nomor], str(galat.context), str(galat.problem)
    if "nesting depth" in masalah:  # libyaml has a limit of its own since 0.2.6
        return terlalu_dalam(nomor, kolom)
    if isi[kolom : kolom + 1] == "\t" and not isi[:kolom].strip():
        return tab(isi, nomor)
    if "quoted scalar" in konteks or "quoted" in konteks:
        return _kutipan(baris, galat, nomor, kolom)
    if cacat := _tanda(baris, galat, nomor, kolom):
        return cacat
    if "mapping values" in masalah:
        return _titik_dua(baris, nomor, kolom)
    if "flow" in konteks:
        return _kurung(baris, galat, nomor, kolom)
    if "simple key" in konteks and galat.context_mark is not None:
        nomor = galat.context_mark.line
        return (_tanpa_spasi if _TANPA_SPASI.match(baris[nomor]) else _tanpa_titik_dua)(baris[nomor], nomor)
    if "directive" in konteks or "incompatible" in masalah:
        nomor = (galat.context_mark or galat.problem_mark).line
        pesan = "baris yang dimulai dengan `%` dibaca sebagai arahan YAML; hapus baris ini"
        return Cacat("SKP004", pesan, nomor, 0, max(len(baris[nomor].rstrip()), 1))
    return _susunan(baris, nomor, kolom)
