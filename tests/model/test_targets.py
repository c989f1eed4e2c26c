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
ABOVE, AT, BELOW = Posisi.DI_ATAS, Posisi.PADA, Posisi.DI_BAWAH

# target, realisasi, aspek, arah, posisi, capaian_persen
Case = tuple[str | None, str | None, Aspek | None, Arah | None, Posisi | None, str | None]
CASES: list[Case] = [
    # Absent texts
    (None, "3 naskah", KN, None, None, None),
    ("3 naskah", None, KN, None, None, None),
    (None, None, None, N, None, None),
    # Numbers: comma is the decimal mark, dots group thousands
    ("1.250 lembar", "1250 lembar", KN, None, AT, "100"),
    ("1.250,75 kg", "1250,75 kg", KN, None, AT, "100"),
    ("1.000.000 bibit", "1000000 bibit", KN, None, AT, "100"),
    ("99.5%", "99,5%", KL, None, AT, "100"),
    ("1.2345 poin", "1,2345 poin", KL, None, AT, "100"),
    ("1250.5 kg", "1250,5 kg", KN, None, AT, "100"),
    ("05 naskah", "5 naskah", KN, None, AT, "100"),
    ("5,0 naskah", "5 naskah", KN, None, AT, "100"),
    ("1250,75 kg", "1.250,75 kg", KN, None, AT, "100"),
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
    ("1,250 poin", "1,25 poin", KL, None, AT, "100"),
    ("1.250,500 kg", "1250,5 kg", KN, None, AT, "100"),
    ("1250 kg", "1.25.000 kg", KN, None, None, None),
    ("\u0665 naskah", "5 naskah", KN, None, None, None),
    # Digits of a name are no number
    ("4 SP2D", "4 SP2D terbit", KN, None, AT, "100"),
    ("4 berkas", "Seri P5 dan SP2D: 4 berkas", KN, None, AT, "100"),
    ("2 hari", "Terbit pada H+1, yaitu 2 hari", KN, N, AT, "100"),
    ("6 rapat", "Masa COVID-19 tetap 6 rapat", KN, None, AT, "100"),
    ("6 rapat", "Sesuai SK/12, 6 rapat", KN, None, AT, "100"),
    ("6 rapat v2", "6 rapat", KN, None, AT, "100"),
    *(
        ("6 rapat", f"Lampiran a{mark}5, 6 rapat", KN, None, AT, "100")
        for mark in ("", "-", "+", "/", ".")
    ),
    *(
        ("6 rapat", f"Lampiran a{mark}5, 6 rapat", KN, None, None, None)
        for mark in (" ", ":", "--", ".-")
    ),
    ("P5", "5", KN, None, None, None),
    ("min.3 naskah", "4 naskah", KN, None, None, None),
    # Rp is a unit, also right before the digits
    ("Rp 5.000", "Rp5.000", B, None, AT, None),
    ("Rp.5.000", "Rp. 5.000", B, None, AT, None),
    ("Rp 1.250.000,50", "RP. 1.250.000,50", B, None, AT, None),
    ("Rp 4.000", "Rp 5.000", B, N, ABOVE, "125"),
    ("Rp 4.000", "Rp 5.000", B, T, BELOW, None),
    ("5.000 rp", "Rp 5.000,-", B, None, AT, None),
    ("Rp 5.000", "5.000 rupiah", B, None, None, None),
    ("Rp 5.000", "5.000", B, None, AT, None),
    ("5 naskah", "Rp 5", KN, None, None, None),
    ("Maks. Rp 5.000", "Terserap Rp 4.500", B, None, AT, None),
    # Signs
    ("-5 derajat", "5 derajat", KN, None, None, None),
    ("-5 derajat", "-5  Derajat", KN, None, AT, None),
    ("5 derajat", "suhu -5 derajat", KN, None, None, None),
    ("5 derajat", "-5 derajat", KN, None, None, None),
    ("5 derajat", "+5 derajat", KN, None, None, None),
    ("5 derajat", "\u22125 derajat", KN, None, None, None),
    ("maksimal -5 derajat", "5 derajat", KN, None, None, None),
    # Stars and brackets
    ("50%****", "50%", KL, None, AT, "100"),
    ("50 persen", "50*%", KL, None, AT, "100"),
    ("50 naskah*", "45 naskah** rampung", KN, None, BELOW, "90"),
    ("1 (satu) naskah", "1 naskah", KN, None, AT, "100"),
    ("1(satu) naskah", "2 (dua) naskah", KN, None, ABOVE, "200"),
    ("12 (2 x 6) naskah", "12 naskah", KN, None, AT, "100"),
    ("5 naskah", "5 (lima)", KN, None, AT, "100"),
    ("5 naskah", "5* (lima).", KN, None, AT, "100"),
    ("50 hari* kerja", "50 hari kerja", KN, N, AT, "100"),
    ("7 (tujuh) juta", "7", KN, None, BELOW, "0"),
    # Comparators, with their bounds
    ("maksimal 5 hari", "5 hari", W, None, AT, None),
    ("maksimal 5 hari", "6 hari", W, None, BELOW, None),
    ("maksimal 5 hari", "1 hari", W, None, AT, None),
    ("Maksimum 5 hari", "5 hari", W, None, AT, None),
    ("maks 5 hari", "5 hari", W, None, AT, None),
    ("MAKS. 5 hari", "6 hari", W, None, BELOW, None),
    ("paling lambat 5 hari", "5 hari", W, None, AT, None),
    ("paling\u00a0 lama 5 hari", "6 hari", W, None, BELOW, None),
    ("paling banyak 5 aduan", "4 aduan", KN, None, AT, None),
    ("selambat-lambatnya 5 hari", "5 hari", W, None, AT, None),
    ("tidak lebih dari 5 aduan", "5 aduan", KN, None, AT, None),
    ("tidak lebih dari 5 aduan", "6 aduan", KN, None, BELOW, None),
    ("kurang dari 5 aduan", "5 aduan", KN, None, BELOW, None),
    ("kurang dari 5 aduan", "4 aduan", KN, None, AT, None),
    ("di bawah 5 aduan", "5 aduan", KN, None, BELOW, None),
    ("< 5 menit", "5 menit", W, None, BELOW, None),
    ("<5 menit", "4,9 menit", W, None, AT, None),
    ("<= 5 menit", "5 menit", W, None, AT, None),
    ("≤5 menit", "5 menit", W, None, AT, None),
    ("minimal 3 naskah", "3 naskah", KN, None, AT, None),
    ("minimal 3 naskah", "9 naskah", KN, None, AT, None),
    ("minimal 3 naskah", "2 naskah", KN, None, BELOW, None),
    ("minimum 3 naskah", "2 naskah", KN, None, BELOW, None),
    ("min. 3 naskah", "3 naskah", KN, None, AT, None),
    ("min 3 naskah", "2 naskah", KN, None, BELOW, None),
    ("paling sedikit 3 naskah", "3 naskah", KN, None, AT, None),
    ("paling kurang 3 naskah", "2 naskah", KN, None, BELOW, None),
    ("sekurang-kurangnya 3 naskah", "3 naskah", KN, None, AT, None),
    ("tidak kurang dari 3 naskah", "3 naskah", KN, None, AT, None),
    ("lebih dari 3 naskah", "3 naskah", KN, None, BELOW, None),
    ("di atas 3 naskah", "4 naskah", KN, None, AT, None),
    ("> 3 naskah", "3 naskah", KN, None, BELOW, None),
    (">= 3 naskah", "3 naskah", KN, None, AT, None),
    ("≥ 3 naskah", "2,9 naskah", KN, None, BELOW, None),
    ("maksimal. 3 naskah", "3 naskah", KN, None, None, None),
    ("minimalis 3 naskah", "3 naskah", KN, None, None, None),
    ("sekitar 3 naskah", "3 naskah", KN, None, None, None),
    ("3 naskah minimal", "4 naskah", KN, None, ABOVE, "133.33"),
    ("maksimal 2 jam", "120 menit", W, None, AT, None),
    ("maksimal 2 jam", "121 menit", W, None, BELOW, None),
    ("maksimal 5 hari", "7 hari", W, N, BELOW, None),
    # Ranges
    ("85 - 95%", "85%", KL, None, AT, None),
    ("85-95%", "95 persen", KL, None, AT, None),
    ("85% - 95%", "96%", KL, None, ABOVE, None),
    ("85%-95 persen", "84,9%", KL, None, BELOW, None),
    ("90\u2013100%", "90%", KL, None, AT, None),
    ("90 \u2014 100%", "90%", KL, T, AT, None),
    ("90 - 95%", "89%", KL, T, ABOVE, None),
    ("90 - 95%", "96%", KL, T, BELOW, None),
    ("1000 s.d. 1500 lembar", "1.250 lembar terkirim", KN, None, AT, None),
    ("10 s.d 15 lembar", "16 lembar", KN, None, ABOVE, None),
    ("10 s/d 15 lembar", "9 lembar", KN, None, BELOW, None),
    ("10 sd 15 lembar", "12", KN, None, AT, None),
    ("10 sampai 15 lembar", "12 lembar", KN, None, AT, None),
    ("10 Sampai Dengan 15 lembar", "12 lembar", KN, None, AT, None),
    ("10 hingga 15 lembar", "12 lembar", KN, None, AT, None),
    ("10 lembar putih hingga 15 lembar putih", "12 lembar", KN, None, AT, None),
    ("10 (sepuluh) - 15 (lima belas) lembar", "12 lembar", KN, None, AT, None),
    ("Rp 5.000 - Rp 7.000", "Rp 6.000", B, None, AT, None),
    ("5.000 - Rp 7.000", "Rp 6.000", B, None, AT, None),
    ("Rp 5.000 - 7.000", "Rp 6.000", B, None, None, None),
    ("85% - 95", "90", KL, None, None, None),
    ("85 menit - 2 jam", "90 menit", W, None, None, None),
    ("1 - 2 jam", "90 menit", W, None, AT, None),
    ("1 - 2 jam", "3 jam", W, None, None, None),
    ("95 - 85%", "90%", KL, None, None, None),
    ("minimal 85 - 95%", "90%", KL, None, None, None),
    ("5 - 5 naskah", "6 naskah", KN, None, ABOVE, None),
    ("3 - 5", "4 naskah", KN, None, AT, None),
    ("85 - 95% dari 20 unit", "90%", KL, None, None, None),
    ("2000 - 2050 berkas", "2025 berkas", W, None, AT, None),
    # Ranges with the unit at both numbers, without a blank before the second
    ("61 berkas-65 berkas", "65 berkas", KN, None, AT, None),
    ("61 berkas-65 berkas", "66", KN, None, ABOVE, None),
    ("61 Berkas\u201365 BERKAS.", "60 berkas", KN, None, BELOW, None),
    ("5 hari-7 hari", "6 hari", W, T, AT, None),
    ("5 hari kerja-7 hari kerja", "4 hari kerja", W, T, ABOVE, None),
    ("85%-90%", "91%", KL, None, ABOVE, None),
    ("85 persen-90%", "91%", KL, None, ABOVE, None),
    ("61 berkas arsip-65 berkas arsip", "63 berkas", KN, None, AT, None),
    ("61 (x) berkas-65 (y) berkas", "66 berkas", KN, None, ABOVE, None),
    ("1 jam / hari-2 jam/hari", "3 jam", KN, N, ABOVE, None),
    ("5.000 rp-7.000 rp", "Rp 6.000", B, None, AT, None),
    ("Rp 5.000 s.d.Rp 7.000", "Rp 6.000", B, None, AT, None),
    ("4 naskah", "Rampung 3 naskah-4 naskah", KN, None, None, None),
    # Ranges with the unit at the end, without a blank behind the separator
    ("1000 s.d.1500 berkas", "1200 berkas", KN, None, AT, None),
    ("1000 s/d1500 berkas", "900 berkas", KN, None, BELOW, None),
    ("85 sampai90%", "91%", KL, None, ABOVE, None),
    ("1000s.d.1500", "1500", KN, None, AT, None),
    # A number of a name after the unit is none, as everywhere
    ("4 naskah covid-19", "4 naskah", KN, None, AT, "100"),
    ("4 naskah covid-19 naskah", "5 naskah", KN, None, ABOVE, "125"),
    ("4 naskah-19 foto", "5 naskah", KN, None, ABOVE, "125"),
    ("5 hari-7 hari kerja", "5 hari", W, N, AT, "100"),
    # `dari skala N`
    ("3,5 dari skala 5", "4", KL, None, ABOVE, "114.29"),
    ("3,5 dari skala 5", "3,5 dari skala 5", KL, None, AT, "100"),
    ("3,5 dari skala 5", "3 poin", KL, None, BELOW, "85.71"),
    ("3,5 poin dari skala 5", "rerata 4 poin dari skala 5", KL, None, ABOVE, "114.29"),
    ("3,5 skala 5", "4", KL, None, None, None),
    # Dates and years
    ("31 Januari", "31 Januari", W, None, AT, None),
    ("31 Januari 2025", "31", W, None, None, None),
    ("Juni 2026", "2026", KN, None, None, None),
    ("2025-01-31", "2025", KN, None, None, None),
    ("31/01/2025", "31", KN, None, None, None),
    ("paling lambat 31 Maret", "30 Maret", W, None, None, None),
    ("100 Januari", "100", KN, None, None, None),
    ("4 naskah", "Per 31 Januari 2025 ada 4 naskah", KN, None, AT, "100"),
    ("4 naskah", "Per 2025-01-31 ada 4 naskah", KN, None, AT, "100"),
    ("4 naskah", "Per 31/01/2025 ada 4 naskah", KN, None, AT, "100"),
    ("4 naskah", "Sejak Nopember 2025 ada 4 naskah", KN, None, AT, "100"),
    ("4 naskah sampai 31 Desember 2025", "4 naskah", KN, None, AT, "100"),
    ("4 naskah", "31 Januari", KN, None, None, None),
    ("4 naskah", "4 naskah s.d. 31 Desember 2025", KN, None, AT, "100"),
    ("4", "4 - 31 Januari", KN, None, None, None),
    ("2025", "2025", W, None, AT, None),
    ("2025", "2026", W, N, None, None),
    ("2025", "2026", KN, None, ABOVE, "100.05"),
    ("12 bulan tahun 2025", "12 bulan", W, None, AT, None),
    ("12 bulan tahun 2025", "12 bulan", KN, N, None, None),
    ("12 bulan", "Sepanjang tahun 2025, 12 bulan", W, None, AT, None),
    ("2024 - 2026", "2025", W, None, None, None),
    ("2024 - 2026", "2025", KN, None, AT, None),
    ("1 - 2 bulan tahun 2025", "1 bulan", W, None, AT, None),
    ("1 - 2 bulan tahun 2025", "1 bulan", KN, None, None, None),
    ("2024 - 2026", "2027", None, None, ABOVE, None),
    ("2000 berkas", "2025", W, N, None, None),
    ("2000 berkas", "Kira 2000 - 2050 berkas", W, N, None, None),
    # Realisasi: first, only, alone
    ("4 naskah", "4 naskah dari 6 usulan", KN, None, AT, "100"),
    ("4 naskah", "Rampung 4 naskah", KN, None, AT, "100"),
    ("4 naskah", "Rampung 4 naskah dari 6 usulan", KN, None, None, None),
    ("4 naskah", "4 usulan", KN, None, None, None),
    ("4 naskah", "4, semua rampung", KN, None, None, None),
    ("1000 naskah", "1.000, semua rampung", KN, None, None, None),
    ("4 naskah", "4 dari 6 naskah", KN, None, None, None),
    ("4 naskah", "5.", KN, None, ABOVE, "125"),
    ("4 naskah", "5 .", KN, None, ABOVE, "125"),
    ("4 naskah", "2025, 4 naskah", W, N, AT, "100"),
    ("4 naskah", "5 . ada", KN, None, None, None),
    ("4 naskah", "5 .a", KN, None, None, None),
    ("4 hari", "5", W, N, ABOVE, "125"),
    ("4 hari", "4 hari dari 6 hari", W, N, AT, "100"),
    ("4 naskah", "Semua rampung", KN, None, None, None),
    ("4 poin", "4 dari skala 5", KL, None, None, None),
    ("3,25", "3,5 poin", KL, None, ABOVE, "107.69"),
    ("3,25", "Rerata 3,5", KL, None, None, None),
    ("4 naskah", "maksimal 4 naskah", KN, None, None, None),
    ("4 naskah", "Rampung min. 4 naskah", KN, None, None, None),
    ("4 menit", "Selesai di bawah 3 menit", W, T, None, None),
    ("4 menit", ">= 3 menit", W, T, None, None),
    ("4 menit", "Paling lama: 3 menit", W, T, ABOVE, None),
    ("4 naskah", "3 - 4 naskah", KN, None, None, None),
    ("4 naskah", "4 naskah - 5 naskah", KN, None, None, None),
    ("4 naskah", "4 naskah - 3 foto", KN, None, AT, "100"),
    ("4 naskah", "Rampung 3\u20134 naskah", KN, None, None, None),
    # Units
    ("12 Naskah", "12 NASKAH ringkas", KN, None, AT, "100"),
    ("12 naskah ringkas", "12 naskah panjang", KN, None, AT, "100"),
    ("100 Persen", "95%", KL, None, BELOW, "95"),
    ("3 hari kerja", "3 hari", KN, N, None, None),
    ("3 hari", "3 hari kerja", KN, N, None, None),
    ("3 hari Kerja", "2 HARI\u00a0kerja", KN, T, ABOVE, None),
    ("3 hari kalender", "3 hari", KN, None, AT, None),
    ("3 hari kerjasama", "3 hari", KN, None, AT, None),
    ("3 laporan kerja", "3 laporan", KN, None, AT, "100"),
    ("2 kegiatan / naskah", "2 naskah", KN, None, AT, "100"),
    ("2 kegiatan/naskah", "3 kegiatan", KN, None, ABOVE, "150"),
    ("2 naskah", "2 kegiatan / naskah", KN, None, AT, "100"),
    ("2 kegiatan besar / naskah", "2 naskah", KN, None, None, None),
    ("2 naskah dan/atau foto", "2 foto", KN, None, None, None),
    ("2 jam", "120 menit", W, None, AT, None),
    ("1 jam", "3600 detik", W, None, AT, None),
    ("2 jam", "90 menit", W, T, ABOVE, None),
    ("2 jam", "90 menit", W, N, BELOW, "75"),
    ("2 minggu", "14 hari", W, None, AT, None),
    ("3 hari", "1 minggu", W, N, ABOVE, "233.33"),
    ("1 hari", "24 jam", W, None, None, None),
    ("1 bulan", "30 hari", W, None, None, None),
    ("1 jam kerja", "60 menit kerja", W, None, None, None),
    ("5", "5 naskah", KN, None, AT, "100"),
    # A word behind a number multiplies it
    ("1 juta", "1 juta", KN, None, AT, "100"),
    ("1 juta", "2 juta", KN, None, ABOVE, "200"),
    ("5", "6 ribu", KN, None, ABOVE, "120000"),
    ("Rp 5 miliar", "Rp 6.000.000.000", B, N, ABOVE, "120"),
    ("Rp 1,5 miliar", "Rp 1.500.000.000", B, None, AT, None),
    ("Rp150jt", "Rp 150.000.000,00", B, None, AT, None),
    ("Rp 150 juta", "150.000 ribu", B, N, AT, "100"),
    ("Rp 5 juta (lima juta rupiah)", "Rp 4 juta", B, N, BELOW, "80"),
    ("2 ribu lembar", "1.900 lembar", KN, None, BELOW, "95"),
    ("2 (dua) ribu (2.000) lembar", "2.100 lembar", KN, None, ABOVE, "105"),
    ("2 ribu* lembar", "2 ribu (dua ribu).", KN, None, AT, "100"),
    ("0,000000000000000000000000000001 juta", "0,000000000000000000000001", KN, None, AT, "100"),
    ("100 - 150 juta", "Rp 120 juta", B, None, AT, None),
    ("100 - 150 juta", "120 juta", B, None, AT, None),
    ("100-150 juta", "99.999.999", B, N, BELOW, None),
    ("Rp 100 - Rp 150 juta", "Rp 150.000.001", B, T, BELOW, None),
    ("900 ribu - 1 juta", "950.000", B, N, AT, None),
    ("100 juta-150 juta", "160 juta", B, N, ABOVE, None),
    ("1 ribu lembar - 2 ribu lembar", "1.500 lembar", KN, None, AT, None),
    ("100 juta - 150", "120", B, N, None, None),
    ("500 - 2 ribu", "700", B, N, None, None),
    ("maksimal Rp 2,5 juta", "Rp 2.500.001", B, None, BELOW, None),
    ("2 ribu", "1.899", W, N, BELOW, "94.95"),
    ("2 ribu juta", "2 miliar", KN, None, None, None),
    ("5 jutaan orang", "5 juta orang", KN, None, None, None),
    ("4 naskah", "4 juta, semua rampung", KN, None, None, None),
    ("5 naskah", "Bernilai 3 rb", KN, None, None, None),
    # Everything else, and equal text
    ("Tanggal 10 tiap bulan", "10", W, None, None, None),
    ("Tanggal 10 tiap bulan", "tanggal  10 TIAP bulan", W, None, AT, None),
    ("Sesuai Pagu", "sesuai\npagu", B, None, AT, None),
    ("2 naskah per semester (4 foto)", "2 naskah", KN, None, None, None),
    ("2 naskah per semester (4 foto)", "2 Naskah per semester (4 foto)", KN, N, AT, None),
    ("< 5 menit", "<  5 Menit", W, None, AT, None),
    ("85 - 95%", "85 - 95%", KL, None, AT, None),
    ("", " ", None, None, AT, None),
    # Direction
    ("12 naskah", "13 naskah", None, None, ABOVE, "108.33"),
    ("12 naskah", "13 naskah", W, None, None, None),
    ("12 naskah", "12 naskah", B, None, AT, None),
    ("12 naskah", "13 naskah", B, T, BELOW, None),
    ("12 bulan", "13 bulan", KN, None, None, None),
    # After a slash a word of time makes a rate; only the first word counts
    ("4 Laporan/Tahun", "5 laporan/tahun", KN, None, ABOVE, "125"),
    ("4 Laporan / Tahun", "3 laporan", KN, None, BELOW, "75"),
    ("4 Laporan/Tahun", "5", None, None, ABOVE, "125"),
    ("2 - 4 laporan/hari kerja", "5 laporan", KL, None, ABOVE, None),
    ("4 Laporan/Tahun", "5 laporan", W, None, None, None),
    ("4 tahun/laporan", "5 tahun", KN, None, None, None),
    ("3 hari kerja", "2 hari kerja", KL, None, None, None),
    ("1 semester", "1 semester", None, None, AT, None),
    ("0 temuan", "0 temuan", KN, None, AT, None),
    ("0 temuan", "2 temuan", KN, None, None, None),
    ("0 temuan", "2 temuan", KN, T, BELOW, None),
    ("0 temuan", "2 temuan", KN, N, ABOVE, None),
    ("0 - 3 temuan", "4 temuan", KN, None, ABOVE, None),
    ("12 bulan", "12 bulan", W, N, AT, "100"),
    # Percentage: two decimals, half up
    ("3 naskah", "1 naskah", KN, None, BELOW, "33.33"),
    ("3 naskah", "2 naskah", KN, None, BELOW, "66.67"),
    ("8 naskah", "1 naskah", KN, None, BELOW, "12.5"),
    ("20000 naskah", "1 naskah", KN, None, BELOW, "0.01"),
    ("20001 naskah", "1 naskah", KN, None, BELOW, "0"),
    ("5 naskah", "0 naskah", KN, None, BELOW, "0"),
    ("1 kg", "0,00004" + "9" * 60 + " kg", KN, None, BELOW, "0"),
    ("1 kg", "0,00005 kg", KN, None, BELOW, "0.01"),
    ("1 naskah", "1000 naskah", KN, None, ABOVE, "100000"),
    ("3 naskah", "1" + "0" * 30 + " naskah", KN, None, ABOVE, "3" * 32 + ".33"),
    ("3 naskah", "1" + "0" * 90 + " naskah", KN, None, ABOVE, "3" * 92 + ".33"),
    ("1" + "0" * 90 + " naskah", "1" + "0" * 89 + " naskah", KN, None, BELOW, "10"),
    ("0," + "0" * 60 + "3 naskah", "1" + "0" * 30 + " naskah", KN, None, ABOVE, "3" * 93 + ".33"),
]


@pytest.mark.parametrize(("target", "realisasi", "aspek", "arah", "posisi", "percent"), CASES)
def test_the_table_of_cases(
    target: str | None,
    realisasi: str | None,
    aspek: Aspek | None,
    arah: Arah | None,
    posisi: Posisi | None,
    percent: str | None,
) -> None:
    result = compare(target, realisasi, aspek, arah)
    assert (result.posisi, result.capaian_persen) == (posisi, percent)
    assert result.posisi or result.remark  # whoever gets no position is told why


@pytest.mark.parametrize(
    ("target", "arah", "contradicting"),
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
def test_a_contradicting_arah(target: str | None, arah: Arah, contradicting: bool) -> None:
    assert contradicts(target, arah, None) is contradicting


def test_a_contradicting_arah_by_aspek() -> None:
    assert contradicts("maksimal 2025", N, KN) is True
    assert contradicts("maksimal 2025", N, W) is False, "a year is no quantity of time"


@pytest.mark.parametrize(
    ("target", "realisasi", "aspek", "contains"),
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
def test_remarks(target: str | None, realisasi: str | None, aspek: Aspek, contains: str) -> None:
    assert contains in (compare(target, realisasi, aspek, None).remark or "")


DECIMAL_NOTE = "`1,250` dibaca sebagai desimal; untuk ribuan tulis dengan titik"
NO_QUANTITY = "tanggal atau nama bulan bukan besaran"
FILL_IN_ARAH = "isi `arah`: dari target ini tidak pasti apakah lebih banyak berarti lebih baik"


@pytest.mark.parametrize(
    ("target", "realisasi", "aspek", "reason"),
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
        (
            "7 ribu juta",
            "7",
            KN,
            "`juta` di belakang pengali lain; tulis bilangan lengkap dengan angka",
        ),
        ("4 ribu naskah", "4 ribu foto", KN, "satuan realisasi tidak sama dengan satuan target"),
        ("100 Januari", "100", KN, NO_QUANTITY),
        ("100 Januari/juta", "100", KN, NO_QUANTITY),
        ("minimal 85 - 95%", "90%", KL, "target memuat pembanding sekaligus rentang"),
        ("1899", "1898", W, FILL_IN_ARAH),
        ("1899", "1900", W, "realisasi harus dimulai dengan bilangan, karena target tanpa satuan"),
        ("1900", "1899", W, "tahun bukan besaran"),
        ("2025", "2026", W, "tahun bukan besaran"),
        ("2100", "2101", W, "tahun bukan besaran"),
        ("2101", "2100", W, "realisasi harus dimulai dengan bilangan, karena target tanpa satuan"),
        ("4 naskah dari 6", "4 naskah", KN, "target memuat lebih dari satu bilangan"),
        ("4 sampai mei tgl 5", "4", KN, "target memuat lebih dari satu bilangan"),
        ("4 hari untuk 6 naskah", "4 hari", W, "target memuat lebih dari satu bilangan"),
        ("10 - 31 Januari", "10", KN, NO_QUANTITY),
        ("65 berkas-61 berkas", "63 berkas", KN, "rentang terbalik"),
        (
            "61 berkas-6.5.0 berkas",
            "63",
            KN,
            "`6.5.0` bukan bilangan; tulis seperti 1.250 atau 1.250,75",
        ),
        (
            "61 berkas-65 berkas-70 berkas",
            "63",
            KN,
            "target memuat lebih dari satu bilangan",
        ),
        ("minimal 61 berkas-65 berkas", "63", KN, "target memuat pembanding sekaligus rentang"),
        ("85% - 95", "90", KL, "satuan rentang harus di akhir, atau sama pada kedua batas"),
        ("1899 - 1900", "1899", W, "tahun bukan besaran"),
        ("1898 - 1899", "1897", W, FILL_IN_ARAH),
        ("2100 - 2101", "2100", W, "tahun bukan besaran"),
        ("2101 - 2102", "2103", W, FILL_IN_ARAH),
        ("95 - 85%", "90%", KL, "rentang terbalik"),
        ("85 - 95% dari 20 unit", "90%", KL, "target memuat lebih dari satu bilangan"),
        # The realisasi
        ("4", "Semua", KN, "realisasi harus dimulai dengan bilangan, karena target tanpa satuan"),
        ("4 naskah", "3 - 4 naskah", KN, "realisasi berupa rentang"),
        ("4 naskah", "4 naskah - 5", KN, "realisasi berupa rentang"),
        ("4 naskah", "4 naskah-5 naskah", KN, "realisasi berupa rentang"),
        ("4 naskah", "Rampung 4 naskah s.d.5 naskah", KN, "realisasi berupa rentang"),
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
        # What is computed and yet has a note
        ("4 hari", "5 hari", KN, FILL_IN_ARAH),
        ("1,250 kg", "2 kg", KN, DECIMAL_NOTE),
        ("2 kg", "1,250 kg", KN, DECIMAL_NOTE),
        ("maksimal 1,250 kg", "1 kg", KN, DECIMAL_NOTE),
        ("maksimal 2 kg", "1,250 kg", KN, DECIMAL_NOTE),
        ("1,250 - 2 kg", "1 kg", KN, DECIMAL_NOTE),
        ("1 - 1,250 kg", "1 kg", KN, DECIMAL_NOTE),
        ("9" * 45 + ",250 kg", "1 kg", KN, DECIMAL_NOTE.replace("1,250", "9" * 40)),
        ("0,50 kg", "1 kg", KN, None),
        ("1,2500 kg", "1 kg", KN, None),
    ],
)
def test_every_reason_in_its_words(
    target: str, realisasi: str, aspek: Aspek, reason: str | None
) -> None:
    assert compare(target, realisasi, aspek, None).remark == reason


def test_what_is_absent_is_named() -> None:
    assert compare(None, "4 naskah", KN, N) == Comparison(None, None, "tanpa target")
    assert compare(None, None, None, None) == Comparison(None, None, "tanpa target")
    assert compare("4 naskah", None, KN, N) == Comparison(None, None, "belum ada realisasi")


def test_no_remark_where_all_is_well() -> None:
    assert compare("4 naskah", "4 naskah", KN, None) == Comparison(AT, "100", None)


def test_quantities_and_failures() -> None:
    quantity = read_target("di bawah 7 Hari Kerja / minggu", None)
    assert isinstance(quantity, Target)
    assert (quantity.comparator, quantity.strict, quantity.unit) == ("maks", True, ("hari kerja",))
    assert isinstance(read_target("2025", W), NotComputable)
    assert isinstance(read_target("2025", KN), Target)


@pytest.mark.parametrize(
    "word", ["detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun"]
)
def test_units_of_time(word: str) -> None:
    assert compare(f"5 {word}", f"6 {word}", KN, None) == Comparison(None, None, FILL_IN_ARAH)
    assert compare(f"5 {word} kerja", f"6 {word} kerja", KN, None) == Comparison(
        None, None, FILL_IN_ARAH
    )
    assert compare(f"5 {word} kerja", f"5 {word}", KN, None).posisi is None


@pytest.mark.parametrize(
    ("word", "zeros"),
    [
        *(("ribu", 3), ("rb", 3), ("juta", 6), ("jt", 6)),
        *(("miliar", 9), ("milyar", 9), ("triliun", 12), ("trilyun", 12)),
    ],
)
def test_multiplying_words(word: str, zeros: int) -> None:
    target = read_target(f"5,25 {word} Naskah", None)
    assert isinstance(target, Target)
    assert (target.upper, target.unit) == (Decimal("5.25") * 10**zeros, ("naskah",))
    longest = "1" * 60
    target = read_target(f"{longest} {word}", None)
    assert isinstance(target, Target)
    assert f"{target.upper:f}" == longest + "0" * zeros, "nothing is rounded"


def test_figures_are_written_and_read() -> None:
    for figure in (*range(2_000), *range(2_000, 10**7, 9_973), 10**9, 10**12 - 1):
        assert read_number(str(figure)) == read_number(f"{figure:,}".replace(",", ".")) == figure
        assert read_number(f"{figure},{figure}") == Decimal(f"{figure}.{figure}")
    for figure in range(100):
        assert (
            read_number(f"1.{figure:02}")
            == read_number(f"1,{figure:02}")
            == 1 + Decimal(figure) / 100
        )
        assert read_number(f"{figure:02}.1") == figure + Decimal("0.1")
        assert read_number(f"1.{figure:03}") == 1_000 + figure
        assert read_number(f"1.{figure:04}") == 1 + Decimal(figure) / 10_000
    for figure in range(1_000):
        assert read_number(f"0.{figure:03}") is read_number(f"1234.{figure:03}") is None


@pytest.mark.parametrize(
    "text",
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
def test_no_figures(text: str) -> None:
    assert read_number(text) is None


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
def test_what_only_looks_like_a_separator_or_comparator(target: str) -> None:
    assert isinstance(read_target(target, None), NotComputable)


SEPARATORS = ("", " ", "/", "-")


def day_text(text: str) -> bool:
    """Tell whether a text in a sentence is passed over as a date."""
    return compare("4 naskah", f"per {text} ada 4 naskah", KN, None).posisi is AT


@pytest.mark.parametrize("number", range(34))
def test_days_in_figures(number: int) -> None:
    day, month = 1 <= number <= 31, 1 <= number <= 12
    assert day_text(f"2025-01-{number:02}") is day
    assert day_text(f"2025-{number:02}-01") is month
    for separator in ("/", "-", "."):
        for width in (1, 2):
            assert day_text(f"{number:0{width}}{separator}1{separator}2025") is day
            assert day_text(f"1{separator}{number:0{width}}{separator}2025") is month


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1/1-2025",
            "1-1/2025",
            "1.1-2025",
            "1 1 2025",
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
def test_no_days(text: str) -> None:
    assert not day_text(text)
    if "januari" not in text:
        assert "tidak dimulai" not in str(read_target(text, None))


@pytest.mark.parametrize("month", [*MONTHS, "nopember"])
def test_names_of_months(month: str) -> None:
    without = NotComputable(
        "target tidak dimulai dengan bilangan (tanggal dan nama bukan bilangan)"
    )
    with_year = [f"5{case}{month}{second}2025" for case in SEPARATORS for second in SEPARATORS]
    for written in (f"{month} 2025", *(f"05{case}{month}" for case in SEPARATORS), *with_year):
        assert read_target(written, None) == without
        assert compare("4 naskah", f"per {written} ada 4 naskah", KN, None).posisi is AT
    assert read_target(f"500 {month}", None) == NotComputable(NO_QUANTITY)
    assert isinstance(read_target(f"5 {month}an", None), Target)


def without_numbers(target: Target | NotComputable) -> Target | NotComputable:
    """Leave out how its numbers are written."""
    return target._replace(numbers=()) if isinstance(target, Target) else target


@pytest.mark.parametrize(
    ("comparator", "kind", "strict"),
    [
        *(
            (word, "maks", False)
            for word in ("maksimal", "maksimum", "maks", "maks.", "<=", "\u2264")
        ),
        *(
            (word, "maks", False)
            for word in ("paling lambat", "paling lama", "paling banyak", "selambat-lambatnya")
        ),
        *(
            (word, "maks", word != "tidak lebih dari")
            for word in ("tidak lebih dari", "kurang dari", "di bawah", "<")
        ),
        *((word, "min", False) for word in ("minimal", "minimum", "min", "min.", ">=", "\u2265")),
        *(
            (word, "min", False)
            for word in ("paling sedikit", "paling kurang", "sekurang-kurangnya")
        ),
        *(
            (word, "min", word != "tidak kurang dari")
            for word in ("tidak kurang dari", "lebih dari", "di atas", ">")
        ),
    ],
)
def test_every_comparator(comparator: str, kind: Literal["maks", "min"], strict: bool) -> None:
    expected = Target(Decimal(5), Decimal(5), kind, strict, False, ("naskah",))
    assert without_numbers(read_target(f"{comparator} 5 naskah", None)) == expected
    reason = "realisasi berupa pembanding, bukan bilangan pasti"
    assert compare("5 naskah", f"{comparator} 5 naskah", KN, None).remark == reason
    assert compare("5 naskah", f"rampung, {comparator} 5 naskah", KN, None).remark == reason
    if comparator[0].isalpha() and not comparator.startswith("tidak"):
        assert compare("5 naskah", f"a{comparator} 5 naskah", KN, None).posisi is AT
    if comparator[-1].isalpha():
        assert isinstance(read_target(f"{comparator}. 5", None), Target) is (
            comparator in ("maks", "min")
        )
        assert isinstance(read_target(f"{comparator}5", None), NotComputable)
    elif comparator[-1] != ".":
        assert without_numbers(read_target(f"{comparator}5 naskah", None)) == expected


@pytest.mark.parametrize("mark", ["-", "+", "\u00b1", "\u2212", "\u2013", "\u2014"])
def test_signed_numbers(mark: str) -> None:
    reason = "bilangan bertanda tidak dapat dihitung"
    assert compare("5 naskah", f"{mark}5 naskah", KN, None).remark == reason
    assert compare("5 naskah", f"kira {mark}5 naskah", KN, None).remark == reason


@pytest.mark.parametrize(
    ("target", "quantity"),
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
            Target(Decimal("1.25"), Decimal(2), None, False, True, ("persen",), DECIMAL_NOTE),
        ),
        ("maks. 5 hari", Target(Decimal(5), Decimal(5), "maks", False, False, ("hari",))),
        ("< 5 hari", Target(Decimal(5), Decimal(5), "maks", True, False, ("hari",))),
        ("min 5", Target(Decimal(5), Decimal(5), "min", False, False, ())),
        (
            ">1,250 kg",
            Target(Decimal("1.25"), Decimal("1.25"), "min", True, False, ("kg",), DECIMAL_NOTE),
        ),
    ],
)
def test_whole_quantities(target: str, quantity: Target) -> None:
    assert without_numbers(read_target(target, None)) == quantity
    assert without_numbers(read_target(target + " " * 300, None)) == quantity


def test_aspek_counts_in_long_texts_too() -> None:
    assert (
        read_target("2025" + " " * 300, W)
        == read_target("2025", W)
        == NotComputable("tahun bukan besaran")
    )
    assert compare("2025" + " " * 300, "2026", W, None) == compare("2025", "2026", W, None)


def test_a_range_may_have_blanks_round_its_separator_or_not() -> None:
    words = ("s.d.", "s.d", "s/d", "sd", "sampai", "sampai dengan", "hingga")
    for separator in ("-", "\u2013", "\u2014", *words):
        for unit in (" berkas", " hari kerja", "%"):
            spaced = read_target(f"61{unit} {separator} 65{unit}", None)
            assert isinstance(spaced, Target)
            assert (spaced.lower, spaced.upper, spaced.is_range) == (Decimal(61), Decimal(65), True)
            spaced = without_numbers(spaced)
            tight = without_numbers(read_target(f"61{unit} {separator}65{unit}", None))
            assert tight == spaced
            if unit == "%" or separator not in words:  # a word is not glued to the unit
                for blank in ("", " "):
                    glued = read_target(f"61{unit}{separator}{blank}65{unit}", None)
                    assert without_numbers(glued) == spaced


PIECES = [
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
look_alikes = st.lists(st.sampled_from(PIECES), max_size=9).map("".join)
any_text = (
    st.text(max_size=60) | look_alikes | st.lists(st.sampled_from(PIECES), max_size=7).map(" ".join)
)
any_aspek = st.sampled_from([None, *Aspek])
any_arah = st.sampled_from([None, *Arah])


@settings(max_examples=400)
@given(any_text, any_text, any_aspek, any_arah)
@example("9" * 70_000 + " jam", "0," + "1" * 70_000 + " menit", None, Arah.NAIK)
def test_no_text_ever_fails(
    target: str, realisasi: str, aspek: Aspek | None, arah: Arah | None
) -> None:
    result = compare(target, realisasi, aspek, arah)
    assert result.posisi or result.remark
    assert result.posisi or result.capaian_persen is None
    contradicts(target, Arah.NAIK, aspek)


@settings(max_examples=400)
@given(any_text, any_aspek, any_arah)
def test_equal_texts_are_always_at_target(
    text: str, aspek: Aspek | None, arah: Arah | None
) -> None:
    assert compare(text, text, aspek, arah).posisi is AT
    assert compare(text, f"\n{text.casefold()}\u00a0", aspek, arah).posisi is AT


@given(
    st.sampled_from(["5 naskah", "3,5", "2 jam", "3 - 7 naskah", "minimal 4%", "> 4", "0 temuan"]),
    st.decimals(0, 20, places=2),
    st.decimals(0, 20, places=2),
)
def test_raising_realisasi_never_lowers_posisi(target: str, case: object, second: object) -> None:
    order = [BELOW, AT, ABOVE]
    smaller, larger = sorted((case, second), key=lambda value: str(value).zfill(9))
    place = [
        compare(target, str(value).replace(".", ","), KN, N).posisi for value in (smaller, larger)
    ]
    lower, higher = (order.index(case) for case in place if case)
    assert lower <= higher


@pytest.mark.parametrize(
    "again",
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
def test_time_is_linear(again: str) -> None:
    long_text = again * (64_000 // len(again))
    started = time.perf_counter()
    for target, realisasi in (
        ("5 jam", long_text + "5 menit"),
        ("5 " + long_text + "- 6", "5"),
        (long_text, long_text),
    ):
        compare(target, realisasi, W, N)
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize(
    "realisasi", ["Waktu layanan<5 menit", "layanan≤ 5 menit", "layanan < 5 menit"]
)
def test_a_sign_is_a_comparator_without_a_blank_before_it_too(realisasi: str) -> None:
    assert compare("5 menit", realisasi, Aspek.WAKTU, None).posisi is None
