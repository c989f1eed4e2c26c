"""Cases and properties of the comparison of target and realisasi."""

import time
from decimal import Decimal
from typing import Literal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from skpcli.model.numbers import NotComputable, read_number
from skpcli.model.targets import Comparison, Target, compare, contradicts, read_target
from skpcli.model.terms import MONTHS, Arah, Aspek, Posisi

N, T = Arah.NAIK, Arah.TURUN
KN, KL, W, B = Aspek.KUANTITAS, Aspek.KUALITAS, Aspek.WAKTU, Aspek.BIAYA
ATAS, PADA, BAWAH = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH

# target, realisasi, aspek, arah, posisi, capaian_persen
Kasus = tuple[str | None, str | None, Aspek | None, Arah | None, Posisi | None, str | None]
KASUS: list[Kasus] = [
    # Absent texts
    (None, "3 naskah", KN, None, None, None),
    ("3 naskah", None, KN, None, None, None),
    (None, None, None, N, None, None),
    # Numbers: comma is the decimal mark, dots group thousands
    ("1.250 lembar", "1250 lembar", KN, None, PADA, "100"),
    ("1.250,75 kg", "1250,75 kg", KN, None, PADA, "100"),
    ("1.000.000 bibit", "1000000 bibit", KN, None, PADA, "100"),
    ("99.5%", "99,5%", KL, None, PADA, "100"),
    ("1.2345 poin", "1,2345 poin", KL, None, PADA, "100"),
    ("1250.5 kg", "1250,5 kg", KN, None, PADA, "100"),
    ("05 naskah", "5 naskah", KN, None, PADA, "100"),
    ("5,0 naskah", "5 naskah", KN, None, PADA, "100"),
    ("1250,75 kg", "1.250,75 kg", KN, None, PADA, "100"),
    ("1,250.75 kg", "1250,75 kg", KN, None, None, None),
    ("1.25.000 kg", "125000 kg", KN, None, None, None),
    ("1250.000 kg", "1250000 kg", KN, None, None, None),
    ("0.750 poin", "0,75 poin", KL, None, None, None),
    ("012.500 kg", "12500 kg", KN, None, None, None),
    ("1,2,3 kg", "1 kg", KN, None, None, None),
    (".5 poin", "5 poin", KL, None, None, None),
    ("5 poin", "rerata ,5 poin", KL, None, None, None),
    ("5 poin", "rerata .5 poin", KL, None, None, None),
    ("5 poin", "1..5 poin", KL, None, None, None),
    ("1,250 poin", "1,25 poin", KL, None, PADA, "100"),
    ("1.250,500 kg", "1250,5 kg", KN, None, PADA, "100"),
    ("1250 kg", "1.25.000 kg", KN, None, None, None),
    ("\u0665 naskah", "5 naskah", KN, None, None, None),
    # Digits of a name are no number
    ("4 SP2D", "4 SP2D terbit", KN, None, PADA, "100"),
    ("4 berkas", "Seri P5 dan SP2D: 4 berkas", KN, None, PADA, "100"),
    ("2 hari", "Terbit pada H+1, yaitu 2 hari", KN, N, PADA, "100"),
    ("6 rapat", "Masa COVID-19 tetap 6 rapat", KN, None, PADA, "100"),
    ("6 rapat", "Sesuai SK/12, 6 rapat", KN, None, PADA, "100"),
    ("6 rapat v2", "6 rapat", KN, None, PADA, "100"),
    *(
        ("6 rapat", f"Lampiran a{tanda}5, 6 rapat", KN, None, PADA, "100")
        for tanda in ("", "-", "+", "/", ".")
    ),
    *(
        ("6 rapat", f"Lampiran a{tanda}5, 6 rapat", KN, None, None, None)
        for tanda in (" ", ":", "--", ".-")
    ),
    ("P5", "5", KN, None, None, None),
    ("min.3 naskah", "4 naskah", KN, None, None, None),
    # Rp is a unit, also right before the digits
    ("Rp 5.000", "Rp5.000", B, None, PADA, None),
    ("Rp.5.000", "Rp. 5.000", B, None, PADA, None),
    ("Rp 1.250.000,50", "RP. 1.250.000,50", B, None, PADA, None),
    ("Rp 4.000", "Rp 5.000", B, N, ATAS, "125"),
    ("Rp 4.000", "Rp 5.000", B, T, BAWAH, None),
    ("5.000 rp", "Rp 5.000,-", B, None, PADA, None),
    ("Rp 5.000", "5.000 rupiah", B, None, None, None),
    ("Rp 5.000", "5.000", B, None, PADA, None),
    ("5 naskah", "Rp 5", KN, None, None, None),
    ("Maks. Rp 5.000", "Terserap Rp 4.500", B, None, PADA, None),
    # Signs
    ("-5 derajat", "5 derajat", KN, None, None, None),
    ("-5 derajat", "-5  Derajat", KN, None, PADA, None),
    ("5 derajat", "suhu -5 derajat", KN, None, None, None),
    ("5 derajat", "-5 derajat", KN, None, None, None),
    ("5 derajat", "+5 derajat", KN, None, None, None),
    ("5 derajat", "\u22125 derajat", KN, None, None, None),
    ("maksimal -5 derajat", "5 derajat", KN, None, None, None),
    # Stars and brackets
    ("50%****", "50%", KL, None, PADA, "100"),
    ("50 persen", "50*%", KL, None, PADA, "100"),
    ("50 naskah*", "45 naskah** rampung", KN, None, BAWAH, "90"),
    ("1 (satu) naskah", "1 naskah", KN, None, PADA, "100"),
    ("1(satu) naskah", "2 (dua) naskah", KN, None, ATAS, "200"),
    ("12 (2 x 6) naskah", "12 naskah", KN, None, PADA, "100"),
    ("5 naskah", "5 (lima)", KN, None, PADA, "100"),
    ("5 naskah", "5* (lima).", KN, None, PADA, "100"),
    ("50 hari* kerja", "50 hari kerja", KN, N, PADA, "100"),
    ("7 (tujuh) juta", "7", KN, None, None, None),
    # Comparators, with their bounds
    ("maksimal 5 hari", "5 hari", W, None, PADA, None),
    ("maksimal 5 hari", "6 hari", W, None, BAWAH, None),
    ("maksimal 5 hari", "1 hari", W, None, PADA, None),
    ("Maksimum 5 hari", "5 hari", W, None, PADA, None),
    ("maks 5 hari", "5 hari", W, None, PADA, None),
    ("MAKS. 5 hari", "6 hari", W, None, BAWAH, None),
    ("paling lambat 5 hari", "5 hari", W, None, PADA, None),
    ("paling\u00a0 lama 5 hari", "6 hari", W, None, BAWAH, None),
    ("paling banyak 5 aduan", "4 aduan", KN, None, PADA, None),
    ("selambat-lambatnya 5 hari", "5 hari", W, None, PADA, None),
    ("tidak lebih dari 5 aduan", "5 aduan", KN, None, PADA, None),
    ("tidak lebih dari 5 aduan", "6 aduan", KN, None, BAWAH, None),
    ("kurang dari 5 aduan", "5 aduan", KN, None, BAWAH, None),
    ("kurang dari 5 aduan", "4 aduan", KN, None, PADA, None),
    ("di bawah 5 aduan", "5 aduan", KN, None, BAWAH, None),
    ("< 5 menit", "5 menit", W, None, BAWAH, None),
    ("<5 menit", "4,9 menit", W, None, PADA, None),
    ("<= 5 menit", "5 menit", W, None, PADA, None),
    ("≤5 menit", "5 menit", W, None, PADA, None),
    ("minimal 3 naskah", "3 naskah", KN, None, PADA, None),
    ("minimal 3 naskah", "9 naskah", KN, None, PADA, None),
    ("minimal 3 naskah", "2 naskah", KN, None, BAWAH, None),
    ("minimum 3 naskah", "2 naskah", KN, None, BAWAH, None),
    ("min. 3 naskah", "3 naskah", KN, None, PADA, None),
    ("min 3 naskah", "2 naskah", KN, None, BAWAH, None),
    ("paling sedikit 3 naskah", "3 naskah", KN, None, PADA, None),
    ("paling kurang 3 naskah", "2 naskah", KN, None, BAWAH, None),
    ("sekurang-kurangnya 3 naskah", "3 naskah", KN, None, PADA, None),
    ("tidak kurang dari 3 naskah", "3 naskah", KN, None, PADA, None),
    ("lebih dari 3 naskah", "3 naskah", KN, None, BAWAH, None),
    ("di atas 3 naskah", "4 naskah", KN, None, PADA, None),
    ("> 3 naskah", "3 naskah", KN, None, BAWAH, None),
    (">= 3 naskah", "3 naskah", KN, None, PADA, None),
    ("≥ 3 naskah", "2,9 naskah", KN, None, BAWAH, None),
    ("maksimal. 3 naskah", "3 naskah", KN, None, None, None),
    ("minimalis 3 naskah", "3 naskah", KN, None, None, None),
    ("sekitar 3 naskah", "3 naskah", KN, None, None, None),
    ("3 naskah minimal", "4 naskah", KN, None, ATAS, "133.33"),
    ("maksimal 2 jam", "120 menit", W, None, PADA, None),
    ("maksimal 2 jam", "121 menit", W, None, BAWAH, None),
    ("maksimal 5 hari", "7 hari", W, N, BAWAH, None),
    # Ranges
    ("85 - 95%", "85%", KL, None, PADA, None),
    ("85-95%", "95 persen", KL, None, PADA, None),
    ("85% - 95%", "96%", KL, None, ATAS, None),
    ("85%-95 persen", "84,9%", KL, None, BAWAH, None),
    ("90\u2013100%", "90%", KL, None, PADA, None),
    ("90 \u2014 100%", "90%", KL, T, PADA, None),
    ("90 - 95%", "89%", KL, T, ATAS, None),
    ("90 - 95%", "96%", KL, T, BAWAH, None),
    ("1000 s.d. 1500 lembar", "1.250 lembar terkirim", KN, None, PADA, None),
    ("10 s.d 15 lembar", "16 lembar", KN, None, ATAS, None),
    ("10 s/d 15 lembar", "9 lembar", KN, None, BAWAH, None),
    ("10 sd 15 lembar", "12", KN, None, PADA, None),
    ("10 sampai 15 lembar", "12 lembar", KN, None, PADA, None),
    ("10 Sampai Dengan 15 lembar", "12 lembar", KN, None, PADA, None),
    ("10 hingga 15 lembar", "12 lembar", KN, None, PADA, None),
    ("10 lembar putih hingga 15 lembar putih", "12 lembar", KN, None, PADA, None),
    ("10 (sepuluh) - 15 (lima belas) lembar", "12 lembar", KN, None, PADA, None),
    ("Rp 5.000 - Rp 7.000", "Rp 6.000", B, None, PADA, None),
    ("5.000 - Rp 7.000", "Rp 6.000", B, None, PADA, None),
    ("Rp 5.000 - 7.000", "Rp 6.000", B, None, None, None),
    ("85% - 95", "90", KL, None, None, None),
    ("85 menit - 2 jam", "90 menit", W, None, None, None),
    ("1 - 2 jam", "90 menit", W, None, PADA, None),
    ("1 - 2 jam", "3 jam", W, None, None, None),
    ("95 - 85%", "90%", KL, None, None, None),
    ("minimal 85 - 95%", "90%", KL, None, None, None),
    ("5 - 5 naskah", "6 naskah", KN, None, ATAS, None),
    ("3 - 5", "4 naskah", KN, None, PADA, None),
    ("85 - 95% dari 20 unit", "90%", KL, None, None, None),
    ("2000 - 2050 berkas", "2025 berkas", W, None, PADA, None),
    # `dari skala N`
    ("3,5 dari skala 5", "4", KL, None, ATAS, "114.29"),
    ("3,5 dari skala 5", "3,5 dari skala 5", KL, None, PADA, "100"),
    ("3,5 dari skala 5", "3 poin", KL, None, BAWAH, "85.71"),
    ("3,5 poin dari skala 5", "rerata 4 poin dari skala 5", KL, None, ATAS, "114.29"),
    ("3,5 skala 5", "4", KL, None, None, None),
    # Dates and years
    ("31 Januari", "31 Januari", W, None, PADA, None),
    ("31 Januari 2025", "31", W, None, None, None),
    ("Juni 2026", "2026", KN, None, None, None),
    ("2025-01-31", "2025", KN, None, None, None),
    ("31/01/2025", "31", KN, None, None, None),
    ("paling lambat 31 Maret", "30 Maret", W, None, None, None),
    ("100 Januari", "100", KN, None, None, None),
    ("4 naskah", "Per 31 Januari 2025 ada 4 naskah", KN, None, PADA, "100"),
    ("4 naskah", "Per 2025-01-31 ada 4 naskah", KN, None, PADA, "100"),
    ("4 naskah", "Per 31/01/2025 ada 4 naskah", KN, None, PADA, "100"),
    ("4 naskah", "Sejak Nopember 2025 ada 4 naskah", KN, None, PADA, "100"),
    ("4 naskah sampai 31 Desember 2025", "4 naskah", KN, None, PADA, "100"),
    ("4 naskah", "31 Januari", KN, None, None, None),
    ("4 naskah", "4 naskah s.d. 31 Desember 2025", KN, None, PADA, "100"),
    ("4", "4 - 31 Januari", KN, None, None, None),
    ("2025", "2025", W, None, PADA, None),
    ("2025", "2026", W, N, None, None),
    ("2025", "2026", KN, None, ATAS, "100.05"),
    ("12 bulan tahun 2025", "12 bulan", W, None, PADA, None),
    ("12 bulan tahun 2025", "12 bulan", KN, N, None, None),
    ("12 bulan", "Sepanjang tahun 2025, 12 bulan", W, None, PADA, None),
    ("2024 - 2026", "2025", W, None, None, None),
    ("2024 - 2026", "2025", KN, None, PADA, None),
    ("1 - 2 bulan tahun 2025", "1 bulan", W, None, PADA, None),
    ("1 - 2 bulan tahun 2025", "1 bulan", KN, None, None, None),
    ("2024 - 2026", "2027", None, None, ATAS, None),
    ("2000 berkas", "2025", W, N, None, None),
    ("2000 berkas", "Kira 2000 - 2050 berkas", W, N, None, None),
    # Realisasi: first, only, alone
    ("4 naskah", "4 naskah dari 6 usulan", KN, None, PADA, "100"),
    ("4 naskah", "Rampung 4 naskah", KN, None, PADA, "100"),
    ("4 naskah", "Rampung 4 naskah dari 6 usulan", KN, None, None, None),
    ("4 naskah", "4 usulan", KN, None, None, None),
    ("4 naskah", "4, semua rampung", KN, None, None, None),
    ("1000 naskah", "1.000, semua rampung", KN, None, None, None),
    ("4 naskah", "4 dari 6 naskah", KN, None, None, None),
    ("4 naskah", "5.", KN, None, ATAS, "125"),
    ("4 naskah", "5 .", KN, None, ATAS, "125"),
    ("4 naskah", "2025, 4 naskah", W, N, PADA, "100"),
    ("4 naskah", "5 . ada", KN, None, None, None),
    ("4 naskah", "5 .a", KN, None, None, None),
    ("4 hari", "5", W, N, ATAS, "125"),
    ("4 hari", "4 hari dari 6 hari", W, N, PADA, "100"),
    ("4 naskah", "Semua rampung", KN, None, None, None),
    ("4 poin", "4 dari skala 5", KL, None, None, None),
    ("3,25", "3,5 poin", KL, None, ATAS, "107.69"),
    ("3,25", "Rerata 3,5", KL, None, None, None),
    ("4 naskah", "maksimal 4 naskah", KN, None, None, None),
    ("4 naskah", "Rampung min. 4 naskah", KN, None, None, None),
    ("4 menit", "Selesai di bawah 3 menit", W, T, None, None),
    ("4 menit", ">= 3 menit", W, T, None, None),
    ("4 menit", "Paling lama: 3 menit", W, T, ATAS, None),
    ("4 naskah", "3 - 4 naskah", KN, None, None, None),
    ("4 naskah", "4 naskah - 5 naskah", KN, None, None, None),
    ("4 naskah", "4 naskah - 3 foto", KN, None, PADA, "100"),
    ("4 naskah", "Rampung 3\u20134 naskah", KN, None, None, None),
    # Units
    ("12 Naskah", "12 NASKAH ringkas", KN, None, PADA, "100"),
    ("12 naskah ringkas", "12 naskah panjang", KN, None, PADA, "100"),
    ("100 Persen", "95%", KL, None, BAWAH, "95"),
    ("3 hari kerja", "3 hari", KN, N, None, None),
    ("3 hari", "3 hari kerja", KN, N, None, None),
    ("3 hari Kerja", "2 HARI\u00a0kerja", KN, T, ATAS, None),
    ("3 hari kalender", "3 hari", KN, None, PADA, None),
    ("3 hari kerjasama", "3 hari", KN, None, PADA, None),
    ("3 laporan kerja", "3 laporan", KN, None, PADA, "100"),
    ("2 kegiatan / naskah", "2 naskah", KN, None, PADA, "100"),
    ("2 kegiatan/naskah", "3 kegiatan", KN, None, ATAS, "150"),
    ("2 naskah", "2 kegiatan / naskah", KN, None, PADA, "100"),
    ("2 kegiatan besar / naskah", "2 naskah", KN, None, None, None),
    ("2 naskah dan/atau foto", "2 foto", KN, None, None, None),
    ("2 jam", "120 menit", W, None, PADA, None),
    ("1 jam", "3600 detik", W, None, PADA, None),
    ("2 jam", "90 menit", W, T, ATAS, None),
    ("2 jam", "90 menit", W, N, BAWAH, "75"),
    ("2 minggu", "14 hari", W, None, PADA, None),
    ("3 hari", "1 minggu", W, N, ATAS, "233.33"),
    ("1 hari", "24 jam", W, None, None, None),
    ("1 bulan", "30 hari", W, None, None, None),
    ("1 jam kerja", "60 menit kerja", W, None, None, None),
    ("5", "5 naskah", KN, None, PADA, "100"),
    ("1 juta", "1 juta", KN, None, PADA, None),
    ("1 juta", "2 juta", KN, None, None, None),
    ("5", "6 ribu", KN, None, None, None),
    ("Rp 5 miliar", "Rp 6.000.000.000", B, N, None, None),
    ("5 naskah", "Bernilai 3 rb", KN, None, None, None),
    # Everything else, and equal text
    ("Tanggal 10 tiap bulan", "10", W, None, None, None),
    ("Tanggal 10 tiap bulan", "tanggal  10 TIAP bulan", W, None, PADA, None),
    ("Sesuai Pagu", "sesuai\npagu", B, None, PADA, None),
    ("2 naskah per semester (4 foto)", "2 naskah", KN, None, None, None),
    ("2 naskah per semester (4 foto)", "2 Naskah per semester (4 foto)", KN, N, PADA, None),
    ("< 5 menit", "<  5 Menit", W, None, PADA, None),
    ("85 - 95%", "85 - 95%", KL, None, PADA, None),
    ("", " ", None, None, PADA, None),
    # Direction
    ("12 naskah", "13 naskah", None, None, ATAS, "108.33"),
    ("12 naskah", "13 naskah", W, None, None, None),
    ("12 naskah", "12 naskah", B, None, PADA, None),
    ("12 naskah", "13 naskah", B, T, BAWAH, None),
    ("12 bulan", "13 bulan", KN, None, None, None),
    ("3 hari kerja", "2 hari kerja", KL, None, None, None),
    ("1 semester", "1 semester", None, None, PADA, None),
    ("0 temuan", "0 temuan", KN, None, PADA, None),
    ("0 temuan", "2 temuan", KN, None, None, None),
    ("0 temuan", "2 temuan", KN, T, BAWAH, None),
    ("0 temuan", "2 temuan", KN, N, ATAS, None),
    ("0 - 3 temuan", "4 temuan", KN, None, ATAS, None),
    ("12 bulan", "12 bulan", W, N, PADA, "100"),
    # Percentage: two decimals, half up
    ("3 naskah", "1 naskah", KN, None, BAWAH, "33.33"),
    ("3 naskah", "2 naskah", KN, None, BAWAH, "66.67"),
    ("8 naskah", "1 naskah", KN, None, BAWAH, "12.5"),
    ("20000 naskah", "1 naskah", KN, None, BAWAH, "0.01"),
    ("20001 naskah", "1 naskah", KN, None, BAWAH, "0"),
    ("5 naskah", "0 naskah", KN, None, BAWAH, "0"),
    ("1 kg", "0,00004" + "9" * 60 + " kg", KN, None, BAWAH, "0"),
    ("1 kg", "0,00005 kg", KN, None, BAWAH, "0.01"),
    ("1 naskah", "1000 naskah", KN, None, ATAS, "100000"),
    ("3 naskah", "1" + "0" * 30 + " naskah", KN, None, ATAS, "3" * 32 + ".33"),
    ("3 naskah", "1" + "0" * 90 + " naskah", KN, None, ATAS, "3" * 92 + ".33"),
    ("1" + "0" * 90 + " naskah", "1" + "0" * 89 + " naskah", KN, None, BAWAH, "10"),
    ("0," + "0" * 60 + "3 naskah", "1" + "0" * 30 + " naskah", KN, None, ATAS, "3" * 93 + ".33"),
]


@pytest.mark.parametrize(("target", "realisasi", "aspek", "arah", "posisi", "persen"), KASUS)
def test_tabel(
    target: str | None,
    realisasi: str | None,
    aspek: Aspek | None,
    arah: Arah | None,
    posisi: Posisi | None,
    persen: str | None,
) -> None:
    hasil = compare(target, realisasi, aspek, arah)
    assert (hasil.posisi, hasil.capaian_persen) == (posisi, persen)
    assert hasil.posisi or hasil.remark  # whoever gets no position is told why


@pytest.mark.parametrize(
    ("target", "arah", "bertentangan"),
    [
        ("maksimal 5 hari", N, True),
        ("maksimal 5 hari", T, False),
        ("< 5 hari", N, True),
        ("tidak lebih dari 5 aduan", N, True),
        ("paling lambat 5 hari", T, False),
        ("min. 5 naskah", T, True),
        ("min. 5 naskah", N, False),
        ("≥ 5%", T, True),
        ("tidak kurang dari 5%", T, True),
        ("5 naskah", T, False),
        ("85 - 95%", T, False),
        ("maksimal 5 - 7 hari", N, False),
        ("paling lambat 31 Maret", N, False),
        ("Sesuai Pagu", N, False),
        (None, N, False),
    ],
)
def test_arah_bertentangan(target: str | None, arah: Arah, bertentangan: bool) -> None:
    assert contradicts(target, arah, None) is bertentangan


def test_arah_bertentangan_menurut_aspek() -> None:
    assert contradicts("maksimal 2025", N, KN) is True
    assert contradicts("maksimal 2025", N, W) is False, "a year is no quantity of time"


@pytest.mark.parametrize(
    ("target", "realisasi", "aspek", "memuat"),
    [
        ("4 naskah", None, KN, "belum ada realisasi"),
        (None, "4 naskah", KN, "tanpa target"),
        ("4 hari", "5 hari", W, "isi `arah`"),
        ("1,250 kg", "2 kg", KN, "`1,250` dibaca sebagai desimal"),
        ("2 kg", "1,250 kg", KN, "`1,250` dibaca sebagai desimal"),
        ("1.25.000 kg", "2 kg", KN, "`1.25.000` bukan bilangan"),
        ("4 naskah", "4 foto", KN, "satuan"),
        ("95 - 85%", "90%", KN, "terbalik"),
    ],
)
def test_keterangan(target: str | None, realisasi: str | None, aspek: Aspek, memuat: str) -> None:
    assert memuat in (compare(target, realisasi, aspek, None).remark or "")


DESIMAL = "`1,250` dibaca sebagai desimal; untuk ribuan tulis dengan titik"
BUKAN_BESARAN = "tanggal atau nama bulan bukan besaran"
ISI_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti lebih baik"


@pytest.mark.parametrize(
    ("target", "realisasi", "aspek", "sebab"),
    [
        # The target
        ("Pagu", "4", B, "target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)"),
        ("1.25.000 kg", "4 kg", KN, "`1.25.000` bukan bilangan; tulis seperti 1.250 atau 1.250,75"),
        (
            "1.2" * 20,
            "4",
            KN,
            f"`{('1.2' * 20)[:40]}` bukan bilangan; tulis seperti 1.250 atau 1.250,75",
        ),
        ("7 juta", "7", KN, "tulis bilangan lengkap dengan angka, bukan dengan `juta`"),
        ("7 juta/ribu", "7", KN, "tulis bilangan lengkap dengan angka, bukan dengan `juta`"),
        ("100 Januari", "100", KN, BUKAN_BESARAN),
        ("100 Januari/juta", "100", KN, BUKAN_BESARAN),
        ("minimal 85 - 95%", "90%", KL, "target memuat pembanding sekaligus rentang"),
        ("1899", "1898", W, ISI_ARAH),
        ("1899", "1900", W, "realisasi harus dimulai dengan bilangan, karena target tanpa satuan"),
        ("1900", "1899", W, "tahun bukan besaran"),
        ("2025", "2026", W, "tahun bukan besaran"),
        ("2100", "2101", W, "tahun bukan besaran"),
        ("2101", "2100", W, "realisasi harus dimulai dengan bilangan, karena target tanpa satuan"),
        ("4 naskah dari 6", "4 naskah", KN, "target memuat lebih dari satu bilangan"),
        ("4 sampai mei tgl 5", "4", KN, "target memuat lebih dari satu bilangan"),
        ("4 hari untuk 6 naskah", "4 hari", W, "target memuat lebih dari satu bilangan"),
        ("10 - 31 Januari", "10", KN, BUKAN_BESARAN),
        ("3 - 5 juta", "4", KN, "tulis bilangan lengkap dengan angka, bukan dengan `juta`"),
        ("85% - 95", "90", KL, "satuan rentang harus di akhir, atau sama pada kedua batas"),
        ("1899 - 1900", "1899", W, "tahun bukan besaran"),
        ("1898 - 1899", "1897", W, ISI_ARAH),
        ("2100 - 2101", "2100", W, "tahun bukan besaran"),
        ("2101 - 2102", "2103", W, ISI_ARAH),
        ("95 - 85%", "90%", KL, "rentang terbalik"),
        ("85 - 95% dari 20 unit", "90%", KL, "target memuat lebih dari satu bilangan"),
        # The realisasi
        ("4", "Semua", KN, "realisasi harus dimulai dengan bilangan, karena target tanpa satuan"),
        ("4 naskah", "3 - 4 naskah", KN, "realisasi berupa rentang"),
        ("4 naskah", "4 naskah - 5", KN, "realisasi berupa rentang"),
        ("4 naskah", "Rampung 4 - 31 Januari", KN, "realisasi berupa rentang"),
        ("4 naskah", "Rampung 2024 - 4 naskah", W, "realisasi berupa rentang"),
        ("4 naskah", "Rampung 2024 - 4 naskah, 2025", W, "realisasi berupa rentang"),
        ("4 naskah", "Rampung 2025, 4 naskah", KN, "realisasi memuat lebih dari satu bilangan"),
        ("4 naskah", "Rampung 4 naskah dari 6", KN, "realisasi memuat lebih dari satu bilangan"),
        ("4 naskah", "Semua rampung", KN, "realisasi tidak memuat bilangan"),
        (
            "4 naskah",
            "Rampung 2025 foto, 2026",
            W,
            "satuan realisasi tidak sama dengan satuan target",
        ),
        ("4 naskah", "-4 naskah", KN, "bilangan bertanda tidak dapat dihitung"),
        ("4 naskah", "maksimal 4 naskah", KN, "realisasi berupa pembanding, bukan bilangan pasti"),
        (
            "4 naskah",
            "Per sekurang-kurangnya  4 naskah",
            KN,
            "realisasi berupa pembanding, bukan bilangan pasti",
        ),
        ("4 naskah", "4 foto", KN, "satuan realisasi tidak sama dengan satuan target"),
        (
            "4 naskah",
            "4 ribu naskah",
            KN,
            "tulis bilangan lengkap dengan angka, bukan dengan `ribu`",
        ),
        # What is computed and yet has a note
        ("4 hari", "5 hari", KN, ISI_ARAH),
        ("1,250 kg", "2 kg", KN, DESIMAL),
        ("2 kg", "1,250 kg", KN, DESIMAL),
        ("maksimal 1,250 kg", "1 kg", KN, DESIMAL),
        ("maksimal 2 kg", "1,250 kg", KN, DESIMAL),
        ("1,250 - 2 kg", "1 kg", KN, DESIMAL),
        ("1 - 1,250 kg", "1 kg", KN, DESIMAL),
        ("9" * 45 + ",250 kg", "1 kg", KN, DESIMAL.replace("1,250", "9" * 40)),
        ("0,50 kg", "1 kg", KN, None),
        ("1,2500 kg", "1 kg", KN, None),
    ],
)
def test_setiap_sebab_dengan_bunyinya(
    target: str, realisasi: str, aspek: Aspek, sebab: str | None
) -> None:
    assert compare(target, realisasi, aspek, None).remark == sebab


def test_yang_tidak_ada_disebut() -> None:
    assert compare(None, "4 naskah", KN, N) == Comparison(None, None, "tanpa target")
    assert compare(None, None, None, None) == Comparison(None, None, "tanpa target")
    assert compare("4 naskah", None, KN, N) == Comparison(None, None, "belum ada realisasi")


def test_tanpa_keterangan_bila_lancar() -> None:
    assert compare("4 naskah", "4 naskah", KN, None) == Comparison(PADA, "100", None)


def test_besaran_dan_gagal() -> None:
    besaran = read_target("di bawah 7 Hari Kerja / minggu", None)
    assert isinstance(besaran, Target)
    assert (besaran.comparator, besaran.strict, besaran.unit) == ("maks", True, ("hari kerja",))
    assert isinstance(read_target("2025", W), NotComputable)
    assert isinstance(read_target("2025", KN), Target)


@pytest.mark.parametrize(
    "kata", ["detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun"]
)
def test_satuan_waktu(kata: str) -> None:
    assert compare(f"5 {kata}", f"6 {kata}", KN, None) == Comparison(None, None, ISI_ARAH)
    assert compare(f"5 {kata} kerja", f"6 {kata} kerja", KN, None) == Comparison(
        None, None, ISI_ARAH
    )
    assert compare(f"5 {kata} kerja", f"5 {kata}", KN, None).posisi is None


@pytest.mark.parametrize(
    "kata", ["ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun", "trilyun"]
)
def test_kata_pengali(kata: str) -> None:
    assert read_target(f"5 {kata}", None) == NotComputable(
        f"tulis bilangan lengkap dengan angka, bukan dengan `{kata}`"
    )


def test_angka_ditulis_dan_dibaca() -> None:
    for angka in (*range(2_000), *range(2_000, 10**7, 9_973), 10**9, 10**12 - 1):
        assert read_number(str(angka)) == read_number(f"{angka:,}".replace(",", ".")) == angka
        assert read_number(f"{angka},{angka}") == Decimal(f"{angka}.{angka}")
    for angka in range(100):
        assert (
            read_number(f"1.{angka:02}") == read_number(f"1,{angka:02}") == 1 + Decimal(angka) / 100
        )
        assert read_number(f"{angka:02}.1") == angka + Decimal("0.1")
        assert read_number(f"1.{angka:03}") == 1_000 + angka
        assert read_number(f"1.{angka:04}") == 1 + Decimal(angka) / 10_000
    for angka in range(1_000):
        assert read_number(f"0.{angka:03}") is read_number(f"1234.{angka:03}") is None


@pytest.mark.parametrize(
    "teks",
    [
        "1.",
        ",5",
        "1,",
        "1.2.3",
        "1.00.000",
        "1.0000.000",
        "01.000",
        "0.500",
        "1234.500",
        "1,5.000",
        "1,5,5",
        "\u0661",
        "",
        ".",
    ],
)
def test_bukan_angka(teks: str) -> None:
    assert read_number(teks) is None


@pytest.mark.parametrize(
    "target",
    [
        *(
            "10 sod 15 naskah",
            "10 s.dx 15 naskah",
            "10 s|d 15 naskah",
            "10 xs.d. 15 naskah",
            "10 asd 15 naskah",
        ),
        *(
            "maksx 5 naskah",
            "maks, 5 naskah",
            "minx 5 naskah",
            "min, 5 naskah",
            "maks.. 5 naskah",
            "maks.5 naskah",
        ),
        *("Rp:5.000", "Rp..5.000", "Rpa 5.000", "aRp 5.000"),
    ],
)
def test_yang_hanya_mirip_pemisah_atau_pembanding(target: str) -> None:
    assert isinstance(read_target(target, None), NotComputable)


PEMISAH = ("", " ", "/", "-")


def tanggal(teks: str) -> bool:
    """Tell whether a text in a sentence is passed over as a date."""
    return compare("4 naskah", f"per {teks} ada 4 naskah", KN, None).posisi is PADA


@pytest.mark.parametrize("nomor", range(34))
def test_tanggal_dengan_angka(nomor: int) -> None:
    hari, bulan = 1 <= nomor <= 31, 1 <= nomor <= 12
    assert tanggal(f"2025-01-{nomor:02}") is hari
    assert tanggal(f"2025-{nomor:02}-01") is bulan
    for pisah in ("/", "-"):
        for lebar in (1, 2):
            assert tanggal(f"{nomor:0{lebar}}{pisah}1{pisah}2025") is hari
            assert tanggal(f"1{pisah}{nomor:0{lebar}}{pisah}2025") is bulan


@pytest.mark.parametrize(
    "teks",
    [
        *(
            "1/1-2025",
            "1-1/2025",
            "1.1.2025",
            "1 1 2025",
            "1/1/25",
            "1/1/202",
            "1/1/20255",
            "1/1/2025.5",
            "1/1/2025,5",
        ),
        *(
            "2025/01/01",
            "2025-1-1",
            "2025-01-1",
            "225-01-01",
            "2025-01-011",
            "2025-01-01,5",
            "2025-01-01.5",
        ),
        *(
            "001/1/2025",
            "1/001/2025",
            "1 januari 20255",
            "1 januari 2025,5",
            "1 januari 2025.5",
            "123 januari",
        ),
    ],
)
def test_bukan_tanggal(teks: str) -> None:
    assert not tanggal(teks)
    if "januari" not in teks:
        assert "tidak dimulai" not in str(read_target(teks, None))


@pytest.mark.parametrize("bulan", [*MONTHS, "nopember"])
def test_nama_bulan(bulan: str) -> None:
    tanpa = NotComputable("target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)")
    dengan_tahun = [f"5{satu}{bulan}{dua}2025" for satu in PEMISAH for dua in PEMISAH]
    for tulisan in (f"{bulan} 2025", *(f"05{satu}{bulan}" for satu in PEMISAH), *dengan_tahun):
        assert read_target(tulisan, None) == tanpa
        assert compare("4 naskah", f"per {tulisan} ada 4 naskah", KN, None).posisi is PADA
    assert read_target(f"500 {bulan}", None) == NotComputable(BUKAN_BESARAN)
    assert isinstance(read_target(f"5 {bulan}an", None), Target)


@pytest.mark.parametrize(
    ("pembanding", "jenis", "tegas"),
    [
        *(
            (kata, "maks", False)
            for kata in ("maksimal", "maksimum", "maks", "maks.", "<=", "\u2264")
        ),
        *(
            (kata, "maks", False)
            for kata in ("paling lambat", "paling lama", "paling banyak", "selambat-lambatnya")
        ),
        *(
            (kata, "maks", kata != "tidak lebih dari")
            for kata in ("tidak lebih dari", "kurang dari", "di bawah", "<")
        ),
        *((kata, "min", False) for kata in ("minimal", "minimum", "min", "min.", ">=", "\u2265")),
        *(
            (kata, "min", False)
            for kata in ("paling sedikit", "paling kurang", "sekurang-kurangnya")
        ),
        *(
            (kata, "min", kata != "tidak kurang dari")
            for kata in ("tidak kurang dari", "lebih dari", "di atas", ">")
        ),
    ],
)
def test_setiap_pembanding(pembanding: str, jenis: Literal["maks", "min"], tegas: bool) -> None:
    harapan = Target(Decimal(5), Decimal(5), jenis, tegas, False, ("naskah",))
    assert read_target(f"{pembanding} 5 naskah", None) == harapan
    sebab = "realisasi berupa pembanding, bukan bilangan pasti"
    assert compare("5 naskah", f"{pembanding} 5 naskah", KN, None).remark == sebab
    assert compare("5 naskah", f"rampung, {pembanding} 5 naskah", KN, None).remark == sebab
    if pembanding[0].isalpha() and not pembanding.startswith("tidak"):
        assert compare("5 naskah", f"a{pembanding} 5 naskah", KN, None).posisi is PADA
    if pembanding[-1].isalpha():
        assert isinstance(read_target(f"{pembanding}. 5", None), Target) is (
            pembanding in ("maks", "min")
        )
        assert isinstance(read_target(f"{pembanding}5", None), NotComputable)
    elif pembanding[-1] != ".":
        assert read_target(f"{pembanding}5 naskah", None) == harapan


@pytest.mark.parametrize("tanda", ["-", "+", "\u00b1", "\u2212", "\u2013", "\u2014"])
def test_bilangan_bertanda(tanda: str) -> None:
    sebab = "bilangan bertanda tidak dapat dihitung"
    assert compare("5 naskah", f"{tanda}5 naskah", KN, None).remark == sebab
    assert compare("5 naskah", f"kira {tanda}5 naskah", KN, None).remark == sebab


@pytest.mark.parametrize(
    ("target", "besaran"),
    [
        ("5", Target(Decimal(5), Decimal(5), None, False, False, (), None)),
        ("Rp 5.000,50", Target(Decimal("5000.5"), Decimal("5000.5"), unit=("rp",))),
        (
            "1 - 2 jam/hari kerja",
            Target(Decimal(1), Decimal(2), None, False, True, ("jam", "hari kerja")),
        ),
        ("1(satu) naskah", Target(Decimal(1), Decimal(1), unit=("naskah",))),
        ("1* (satu) naskah", Target(Decimal(1), Decimal(1), unit=("naskah",))),
        ("1 () naskah", Target(Decimal(1), Decimal(1), unit=("naskah",))),
        ("1 jam/hari/minggu", Target(Decimal(1), Decimal(1), unit=("jam", "hari", "minggu"))),
        (
            "1 jam/hari - 2 jam/hari",
            Target(Decimal(1), Decimal(2), None, False, True, ("jam", "hari")),
        ),
        (
            "1 jam / hari - 2 jam / hari",
            Target(Decimal(1), Decimal(2), None, False, True, ("jam", "hari")),
        ),
        ("1 jam / hari / minggu", Target(Decimal(1), Decimal(1), unit=("jam", "hari", "minggu"))),
        ("7 naskah/juta", Target(Decimal(7), Decimal(7), unit=("naskah", "juta"))),
        (
            "1,250 - 2%",
            Target(Decimal("1.25"), Decimal(2), None, False, True, ("persen",), DESIMAL),
        ),
        ("maks. 5 hari", Target(Decimal(5), Decimal(5), "maks", False, False, ("hari",))),
        ("< 5 hari", Target(Decimal(5), Decimal(5), "maks", True, False, ("hari",))),
        ("min 5", Target(Decimal(5), Decimal(5), "min", False, False, ())),
        (
            ">1,250 kg",
            Target(Decimal("1.25"), Decimal("1.25"), "min", True, False, ("kg",), DESIMAL),
        ),
    ],
)
def test_besaran_seluruhnya(target: str, besaran: Target) -> None:
    assert read_target(target, None) == besaran
    assert read_target(target + " " * 300, None) == besaran


def test_aspek_berlaku_juga_pada_teks_panjang() -> None:
    assert (
        read_target("2025" + " " * 300, W)
        == read_target("2025", W)
        == NotComputable("tahun bukan besaran")
    )
    assert compare("2025" + " " * 300, "2026", W, None) == compare("2025", "2026", W, None)


POTONG = [
    *(
        "12",
        "1.250",
        "0.5",
        "1,250",
        "1.2.3",
        "2025",
        "-",
        "\u2013",
        "%",
        "*",
        "(dua)",
        "(",
        ")",
        "/",
        ".",
        ",",
        " ",
    ),
    *(
        "Rp",
        "Rp.",
        "maks.",
        "min",
        "<",
        "s.d.",
        "sampai",
        "dengan",
        "hari",
        "kerja",
        "jam",
        "menit",
        "naskah",
        "juta",
    ),
    *("dari", "skala", "dari skala 5", "Mei", "31 Mei", "2025-01-31", "SP2D", "H+1", "\u00a0"),
]
teks_mirip = st.lists(st.sampled_from(POTONG), max_size=9).map("".join)
teks_apa_saja = (
    st.text(max_size=60) | teks_mirip | st.lists(st.sampled_from(POTONG), max_size=7).map(" ".join)
)
aspek_apa_saja = st.sampled_from([None, *Aspek])
arah_apa_saja = st.sampled_from([None, *Arah])


@settings(max_examples=400)
@given(teks_apa_saja, teks_apa_saja, aspek_apa_saja, arah_apa_saja)
@example("9" * 70_000 + " jam", "0," + "1" * 70_000 + " menit", None, Arah.NAIK)
def test_teks_apa_pun_tidak_pernah_galat(
    target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None
) -> None:
    hasil = compare(target, realisasi, aspek, arah)
    assert hasil.posisi or hasil.remark
    assert hasil.posisi or hasil.capaian_persen is None
    contradicts(target, Arah.NAIK, aspek)


@settings(max_examples=400)
@given(teks_apa_saja, aspek_apa_saja, arah_apa_saja)
def test_teks_sama_selalu_pada(teks: str, aspek: Aspek | None, arah: Arah | None) -> None:
    assert compare(teks, teks, aspek, arah).posisi is PADA
    assert compare(teks, f"\n{teks.casefold()}\u00a0", aspek, arah).posisi is PADA


@given(
    st.sampled_from(["5 naskah", "3,5", "2 jam", "3 - 7 naskah", "minimal 4%", "> 4", "0 temuan"]),
    st.decimals(0, 20, places=2),
    st.decimals(0, 20, places=2),
)
def test_menaikkan_realisasi_tidak_menurunkan_posisi(
    target: str, satu: object, dua: object
) -> None:
    urutan = [BAWAH, PADA, ATAS]
    kecil, besar = sorted((satu, dua), key=lambda nilai: str(nilai).zfill(9))
    letak = [
        compare(target, str(nilai).replace(".", ","), KN, N).posisi for nilai in (kecil, besar)
    ]
    rendah, tinggi = (urutan.index(satu) for satu in letak if satu)
    assert rendah <= tinggi


@pytest.mark.parametrize(
    "ulang",
    [
        "9",
        "1.",
        "5,",
        "rp ",
        "1(",
        "a ",
        "a/",
        "sampai ",
        "januari ",
        "dari skala ",
        "2025 ",
        "maks ",
        "- 5 ",
        "*",
    ],
)
def test_waktu_linear(ulang: str) -> None:
    panjang = ulang * (64_000 // len(ulang))
    mulai = time.perf_counter()
    for target, realisasi in (
        ("5 jam", panjang + "5 menit"),
        ("5 " + panjang + "- 6", "5"),
        (panjang, panjang),
    ):
        compare(target, realisasi, W, N)
    assert time.perf_counter() - mulai < 3


@pytest.mark.parametrize(
    "realisasi", ["Waktu layanan<5 menit", "layanan≤ 5 menit", "layanan < 5 menit"]
)
def test_a_sign_is_a_comparator_without_a_blank_before_it_too(realisasi: str) -> None:
    assert compare("5 menit", realisasi, Aspek.WAKTU, None).posisi is None
