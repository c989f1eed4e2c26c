"""What a walked folder holds besides documents of ours is skipped, whatever YAML it is."""

from pathlib import Path

import pytest
from command_line import Skp

from skpcli.reading.reader import read_file

FOREIGN = {
    "docker-compose.yml": "x-a: &a {b: 1}\nservices:\n  web:\n    <<: *a\n    image: !ref x\n",
    "mkdocs.yml": "site_name: a\nslugify: !!python/name:pymdownx.slugs.uslugify\n",
    "helm.yaml": "{{- if .Values.a }}\nkind: Service\nmetadata:\n  name: {{ .Values.b }}\n{{- end }}\n",
    "openapi.yaml": "openapi: 3.0.0\npaths:\n  /a:\n    get: 1\n    get: 2\n",
    "ci.yml": "name: CI\non: [push]\njobs:\n  a:\n    runs-on: x\n",
    "tabs.yml": "a:\n\tb: 1\n",
    "rusak.yml": "a: [\n",
    "banyak.yml": "a: &x 1\n---\nb: *x\n---\n- {{ c }}\n",
}

OURS = [
    ("jenis: pegawai\npegawai: [\n", "SKP004"),
    ("jenis: &a pegawai\nlain: *a\n", "SKP007"),
    ("jenis: laporan\na: &b 1\nc: *b\n", "SKP007"),
    ("pegawai:\n  nama: A\n  nama: B\n", "SKP006"),
    ("sasaran: [\n", "SKP004"),
    ("\u200bjenis: pegawai\nhasil_kerja: {{ a }}\n", "SKP022"),
    ("a: *b\n---\njenis: pegawai\na: [\n", "SKP004"),
    ('{"jenis": "pegawai", "a": [}\n', "SKP004"),
]


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_document_is_skipped_whatever_it_has(name: str) -> None:
    file = read_file(name, FOREIGN[name].encode(), named=False)
    assert {finding.code for finding in file.findings} == {"SKP017"}
    assert file.documents == []


@pytest.mark.parametrize(("text", "code"), OURS)
def test_what_looks_like_ours_shows_its_errors(text: str, code: str) -> None:
    file = read_file("a.yaml", text.encode(), named=False)
    assert code in {finding.code for finding in file.findings}


@pytest.mark.parametrize("name", ["docker-compose.yml", "mkdocs.yml", "openapi.yaml", "ci.yml"])
def test_named_on_the_command_line_it_lacks_a_kind(name: str) -> None:
    file = read_file(name, FOREIGN[name].encode())
    (finding,) = [finding for finding in file.findings if finding.code == "SKP101"]
    assert "`jenis`" in finding.message


def test_one_line_for_all_in_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, skp: Skp
) -> None:
    folder = tmp_path / "gudang"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name, text in FOREIGN.items():
        (folder / name).write_text(text, encoding="utf-8")
    outcome = skp("periksa", ".", "-f", "ringkas")
    (line,) = outcome.out.splitlines()
    assert "SKP017" in line
    assert "8 berkas" in line
    assert "`banyak.yml`, `ci.yml`, `docker-compose.yml`, dan 5 lainnya" in line
    assert outcome.code == 0
