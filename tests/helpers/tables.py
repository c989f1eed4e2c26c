"""Small tables that examples of commands speak of."""

EXPORT = (
    "nip,nama,skp_unor,skp_jabatan,hasil_kerja,perilaku_kerja,hasil_akhir\n"
    "199002142019032921,Guru Contoh,SMP Contoh,Guru,sesuai,sesuai,baik\n"
)
"""An export of e-Kinerja as a table; what it is called does not matter."""


LIST_OF_PEOPLE = (
    "nama,nip,jabatan,sasaran angka,nama penilai,jabatan penilai\n"
    "Budi Contoh,199002142019032921,Pengelola Arsip,12 berkas,Ani Contoh,Kepala Bidang\n"
)
"""A list of people; its fourth column is the target."""
