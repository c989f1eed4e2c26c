"""Coverage-guided fuzzing of what reads other people's texts.

Run it by hand, as ``python tests/bench/fuzz.py baca FOLDER -max_total_time=600``; it needs ``pip install atheris``,
which is no dependency of the project. What is fuzzed is one of

* ``baca``: any bytes give documents or findings, and the line reader, the careful reader and the pure parser agree
  (the last of them not on where an empty value ends);
* ``besaran``: a target with a realisasi, in lines ``aspek arah``, target, realisasi, gives a position or a reason;
* ``perbaiki``: the mending of a file leaves nothing to mend, and nothing that could be read says something else.

FOLDER keeps the inputs that reached new code; an empty one is filled with the examples and the cases first. All further
arguments are libFuzzer's: ``-max_len=65536``, ``-jobs=2``, ``-runs=0`` (only the inputs kept), or a file that failed.
A run that fails leaves ``crash-...`` in the current folder: shorten it, and put it into ``tests/test_fuzz_kasus.py``.
"""

import importlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

UJI = Path(__file__).parents[1]
BATAS_DETIK = 3.0
"""Instrumented code is about three times as slow as the real one, which may take a second."""

SEGERA = 1_000
"""Up to this many bytes the pure parser is asked too: it is a hundred times as slow."""

KATA = (
    *("jenis: pegawai\n", "jenis: organisasi\n", "hasil_kerja:\n  utama:\n    - rencana: ", "perilaku_kerja:\n"),
    *("indikator:\n", "target: ", "realisasi: ", "nip: ", "periode: {", "mulai: 2025-01-01", "\n---\n", "\n...\n"),
    *("- ", ": ", " #", "? ", "|\n", ">-\n", "&a ", "*a", "!!str ", "%YAML 1.1\n", "\t", "\r\n", "\r", "\x85"),
    *("\u2028", "\ufeff", "\xa0", "\ue000", "null", "~", "n/a", "...", "-", "'", '"', "\\x", "[", "]", "{", "}", ", "),
    "<<: ",
)
KATA_BESARAN = (
    *("maksimal ", "maks. ", "minimal ", "kurang dari ", "lebih dari ", "di atas ", "≥ ", "<= ", " s.d. ", " sampai "),
    *("dari skala 4", "rp. ", "juta ", "hari kerja", "minggu", "jam", "menit", "persen", "%", "** ", "(satu) "),
    *("1.250", "0,75", "99.5", "1,250", "31 januari 2026", "2025-12-31", "sp2d", "h+1", " / ", "–", "kerja ", "\xa0"),
    *("٣", "ß"),
)


def benih(apa: str) -> Iterator[bytes]:
    """Give the inputs that a run starts from."""
    if apa == "besaran":
        yield b"kuantitas -\n2 dokumen\n3 dokumen"
        yield b"waktu turun\nmaks. 7 hari kerja\nselesai dalam 1 minggu"
        yield b"biaya naik\nRp1.250.000,50 - Rp2.000.000\nRp 1,5 juta"
        yield from (f"- -\n{satu}\n{satu}".encode() for satu in KATA_BESARAN)
        return
    for satu in sorted((*UJI.rglob("*.yaml"), *UJI.parent.joinpath("examples").rglob("*.yaml"))):
        if satu.stat().st_size <= 20_000:
            yield satu.read_bytes()


def siapkan(folder: Path, apa: str) -> Path:
    """Fill an empty folder, and write the words that are worth inserting beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        for nomor, isi in enumerate(benih(apa)):
            folder.joinpath(f"benih-{nomor:03}").write_bytes(isi)
    kamus = folder.with_suffix(".kamus")
    kata = KATA_BESARAN if apa == "besaran" else KATA
    kamus.write_text("".join('"' + "".join(f"\\x{b:02x}" for b in satu.encode()) + '"\n' for satu in kata))
    return kamus


def sasaran_baca() -> Callable[[bytes], None]:
    """Make the target ``baca``."""
    import yaml

    from skpcli import source
    from skpcli.reading.reader import baca_berkas

    def rincian(isi: bytes, *, letak: bool = False) -> tuple[object, ...]:
        berkas = baca_berkas("a.yaml", isi, letak=letak)
        dokumen = [
            (satu.jenis, satu.isi, satu.dokumen.data, satu.dokumen.baris_awal, list(semua_span(satu.dokumen)))
            for satu in berkas.naskah
        ]
        return berkas.jumlah, dokumen, berkas.temuan

    def semua_span(dokumen: Any) -> Iterator[object]:
        tumpuk: list[tuple[tuple[str | int, ...], Any]] = [((), dokumen.data)]
        while tumpuk:
            jalur, isi = tumpuk.pop()
            yield dokumen.span(jalur), dokumen.span_kunci(jalur)
            anak = isi.items() if isinstance(isi, dict) else enumerate(isi) if isinstance(isi, list) else ()
            tumpuk += [((*jalur, kunci), nilai) for kunci, nilai in anak]

    def tak_terbaca(temuan: Any) -> bool:
        return any(satu.kode < "SKP015" for satu in temuan)

    def uji(isi: bytes) -> None:
        lekas = rincian(isi)
        di_dalam(isi, lekas[2])
        assert lekas == rincian(isi, letak=True), "the places, read at once, differ"
        with patch.object(source, "baca_cepat", lambda naskah: None):
            assert lekas == rincian(isi), "the careful reader differs"
            if len(isi) > SEGERA:
                return
            with patch.object(yaml, "__with_libyaml__", False):
                murni = rincian(isi)
        if not (tak_terbaca(lekas[2]) and tak_terbaca(murni[2])):  # each explains its own way why not
            assert tanpa_akhir(lekas) == tanpa_akhir(murni), "the pure parser differs"

    def tanpa_akhir(semua: tuple[Any, ...]) -> tuple[object, ...]:
        jumlah, dokumen, temuan = semua
        return jumlah, [satu[:4] for satu in dokumen], [(*satu[:2], satu.span[:3]) for satu in temuan]

    return uji


def di_dalam(isi: bytes, temuan: Any) -> None:
    """Fail where a finding stands outside its file."""
    from skpcli.dekode import baris_teks, dekode

    teks = dekode("a.yaml", isi)[0]
    baris = baris_teks(teks) if teks is not None else None
    for satu in temuan:
        _, b, k, b2, k2 = satu.span
        assert 1 <= b <= b2, satu
        assert (b, 1) <= (b, k) <= (b2, k2), satu
        if baris is not None:
            assert b2 <= len(baris), satu
            assert k <= len(baris[b - 1]) + 1, satu
            assert k2 <= len(baris[b2 - 1]) + 2, satu


def sasaran_besaran() -> Callable[[bytes], None]:
    """Make the target ``besaran``."""
    from skpcli.model.targets import arah_bertentangan, baca_target, bandingkan
    from skpcli.model.terms import Arah, Aspek, Posisi

    aspek = {satu.value: satu for satu in Aspek}
    arah = {satu.value: satu for satu in Arah}

    def uji(isi: bytes) -> None:
        kepala, _, sisa = isi.decode("utf-8", "replace").partition("\n")
        target, _, realisasi = sisa.partition("\n")
        kata = [*kepala.split(), "", ""]
        milik, ke = aspek.get(kata[0]), arah.get(kata[1])
        baca_target(target, milik)
        arah_bertentangan(target, ke or Arah.NAIK, milik)
        hasil = bandingkan(target, realisasi, milik, ke)
        assert hasil.posisi or hasil.keterangan, "neither a position nor a reason"
        assert bandingkan(f" {target.upper()}\n" if target.isascii() else target, realisasi, milik, ke)[0] is hasil[0]
        if target.strip():
            assert bandingkan(target, target, milik, ke).posisi in (Posisi.PADA, None, Posisi.DI_BAWAH)

    return uji


def sasaran_perbaiki() -> Callable[[bytes], None]:
    """Make the target ``perbaiki``."""
    from skpcli.reading.fixes import diff, fix
    from skpcli.reading.reader import baca_berkas

    def uji(isi: bytes) -> None:
        hasil = fix("a.yaml", isi)
        if not hasil.edits:
            assert hasil.content == isi
            return
        assert hasil.content != isi, "counted, but nothing changed"
        if len(isi) <= 20_000:  # of a great many edits in a long document some are left for another run
            assert fix("a.yaml", hasil.content).edits == 0, "a second run mends more"
        diff("a.yaml", isi, hasil.content)
        sebelum, sesudah = baca_berkas("a.yaml", isi), baca_berkas("a.yaml", hasil.content)
        baru = {satu.dokumen.nomor: satu.isi for satu in sesudah.naskah}
        if not any(satu.code in ("SKP014", "SKP015") for satu in sebelum.temuan):  # what was cut off comes back
            sama = all(satu.isi == baru[satu.dokumen.nomor] for satu in sebelum.naskah if satu.isi)
            assert sama, "it reads otherwise"

    return uji


SASARAN = {"baca": sasaran_baca, "besaran": sasaran_besaran, "perbaiki": sasaran_perbaiki}


def main() -> None:
    """Instrument the package, and let libFuzzer have it."""
    atheris = importlib.import_module("atheris")
    if len(sys.argv) < 3 or sys.argv[1] not in SASARAN:
        sys.exit(__doc__)
    apa, folder = sys.argv[1], Path(sys.argv[2])
    with atheris.instrument_imports(include=["skpcli"]):
        uji = SASARAN[apa]()

    def satu(isi: bytes) -> None:
        awal = time.process_time()
        uji(isi)
        lama = time.process_time() - awal
        assert lama < BATAS_DETIK, f"{lama:.1f} s for {len(isi)} bytes"

    argumen = [] if folder.is_file() else [f"-dict={siapkan(folder, apa)}"]
    atheris.Setup([sys.argv[0], *argumen, str(folder), *sys.argv[3:]], satu)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
