"""The run of `skp skema`: the JSON Schema printed, or set up for editors."""

import json
from pathlib import Path

from skpcli.cli.common import make_folder, refuse_unknown_ending, write_output
from skpcli.cli.runs.skema_patterns import skp_patterns
from skpcli.cli.terminal import remark, say
from skpcli.model.schema import schema_text
from skpcli.model.terms import JenisDokumen
from skpcli.source.writing import MODELINE

SCHEMA_FILE = "skp.schema.json"
_ENDINGS = (".json",)
_EDITORS = f"""\
VS Code: pasang ekstensi YAML dari Red Hat, lalu buka folder itu.
Editor lain: taruh baris ini paling atas pada berkas YAML di folder itu:
{MODELINE}
"""


def run_skema(
    folder: Path | None,
    jenis: JenisDokumen | None,
    output: Path | None,
    *,
    install: bool,
) -> int:
    """Print the schema of one kind of document or of both, or set it up; give the exit code."""
    if folder is not None and not install:
        say(
            "galat: FOLDER hanya dipakai bersama `--pasang`; untuk "
            "menyimpan ke berkas pakai `-o FILE`"
        )
        return 2
    if install and output is not None:
        say(f"galat: `--pasang` selalu menulis {SCHEMA_FILE}; jangan pakai bersama `-o`")
        return 2
    if output is not None:
        refuse_unknown_ending(output, _ENDINGS, "simpan dengan: skp skema > FILE")
    schema = schema_text(jenis)
    done = _install(folder or Path(), schema) if install else write_output(output, schema, "json")
    if done:
        return 0
    return 2


def _install(folder: Path, schema: str) -> bool:
    """Write the schema beside the documents, and the editor's settings where there are none yet.

    False where that cannot be done, after saying so.
    """
    if not folder.is_dir():
        say(f"galat: folder `{folder}` tidak ada; buat dahulu, atau sebut folder berkas SKP")
        return False
    if not write_output(folder / SCHEMA_FILE, schema):
        return False
    settings = folder / ".vscode" / "settings.json"
    patterns = json.dumps(skp_patterns(str(folder)), ensure_ascii=False)
    mapping = f'"yaml.schemas": {{"./{SCHEMA_FILE}": {patterns}}}'
    advice = _EDITORS
    if settings.exists():
        advice = (
            f"`{settings.as_posix()}` sudah ada dan tidak diubah. Tambahkan "
            f"di dalamnya:\n{mapping}\n{_EDITORS}"
        )
    elif not make_folder(settings.parent) or not write_output(settings, f"{{\n  {mapping}\n}}\n"):
        return False
    for line in advice.splitlines():
        remark(line)
    return True
