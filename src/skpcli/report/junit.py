"""Findings as JUnit XML, for the test reports of Jenkins, GitLab or Azure Pipelines."""

import re
from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree

from skpcli.diagnostics import Diagnostic, Severity
from skpcli.report.aman import aman, gambar
from skpcli.report.teks import teks

_BUKAN_XML = re.compile("[\ufffe\uffff]")
"""What XML 1.0 forbids beyond the characters that `aman` replaces."""


def junit(temuan: Sequence[Diagnostic], berkas: Sequence[str]) -> str:
    """Render one suite with a test case per file: ``berkas`` in their order, then files that only findings name.

    All errors and warnings of a file stand in one failure, because readers of the format show only the first; info
    is its system-out.
    """
    per_berkas: dict[str, list[Diagnostic]] = {nama: [] for nama in berkas}
    for satu in temuan:
        per_berkas.setdefault(satu.span.berkas, []).append(satu)
    kumpulan = ElementTree.Element("testsuites")
    deret = ElementTree.SubElement(kumpulan, "testsuite", name="skp periksa")
    gagal = sum([_kasus(deret, nama, isi) for nama, isi in per_berkas.items()])
    cacah = {"tests": len(per_berkas), "failures": gagal, "errors": 0, "skipped": 0}
    deret.attrib.update({kunci: str(nilai) for kunci, nilai in cacah.items()})
    ElementTree.indent(kumpulan, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(kumpulan, "unicode") + "\n"


def _kasus(deret: ElementTree.Element, nama: str, temuan: Sequence[Diagnostic]) -> bool:
    """Add the test case of a file; tell whether it fails."""
    kasus = ElementTree.SubElement(deret, "testcase", classname="skp.periksa", name=_xml(aman(nama)))
    gagal = [satu for satu in temuan if satu.tingkat != Severity.INFO]
    info = [satu for satu in temuan if satu.tingkat == Severity.INFO]
    if gagal:
        cacah = Counter(satu.tingkat for satu in gagal)
        pesan = ", ".join(f"{cacah[satu]} {satu.value}" for satu in Severity if cacah[satu])
        terberat = next(satu.value for satu in Severity if cacah[satu])
        isi = ElementTree.SubElement(kasus, "failure", type=terberat, message=pesan)
        isi.text = _xml(teks(gagal, {}))
    if info:
        ElementTree.SubElement(kasus, "system-out").text = _xml(teks(info, {}))
    return bool(gagal)


def _xml(isi: str) -> str:
    return _BUKAN_XML.sub(lambda cocok: gambar(cocok[0]), isi)
