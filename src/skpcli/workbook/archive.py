"""The zip of a workbook, opened only where its parts stay within bounds once unpacked."""

import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from skpcli.workbook.table_cells import RefusedTableError

MAX_PART = 64 * 1024 * 1024
"""The largest part of a workbook, unpacked."""

MAX_UNPACKED = 128 * 1024 * 1024
"""The largest workbook, unpacked."""

_MAX_PARTS = 10_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGED = "buku kerja rusak atau terpotong"
_FETCH_AGAIN = "unduh ulang, atau buka di Excel lalu simpan sebagai `.xlsx`"


@dataclass(frozen=True, slots=True)
class Archive:
    """A workbook's zip and its parts by name, in small letters and with ``/``."""

    zip: zipfile.ZipFile
    parts: dict[str, zipfile.ZipInfo]

    def unpacked(self, part: str) -> bytes:
        """Unpack a part; raises RefusedTableError where it is damaged."""
        try:
            return self.zip.read(self.parts[part.lower()])
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError) as error:
            raise RefusedTableError(_DAMAGED, _FETCH_AGAIN) from error

    def has(self, part: str) -> bool:
        """Tell whether the workbook has a part."""
        return part.lower() in self.parts


def read_archive(content: bytes) -> Archive:
    """Open a zip; raises RefusedTableError where it is damaged, locked or too large."""
    try:
        opened = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise RefusedTableError(_DAMAGED, _FETCH_AGAIN) from error
    parts = {}
    unpacked = 0
    for info in opened.infolist():
        unpacked += info.file_size
        is_foreign = info.compress_type not in _METHODS
        if info.flag_bits & 1 or is_foreign:
            raise RefusedTableError(
                "isi buku kerja ini terkunci", "hapus kata sandinya, lalu simpan"
            )
        if info.file_size > MAX_PART or unpacked > MAX_UNPACKED:
            message = (
                f"buku kerja ini terlalu besar sesudah dibuka (batas: {MAX_PART // 1024**2} MiB "
                f"per bagian, {MAX_UNPACKED // 1024**2} MiB seluruhnya)"
            )
            raise RefusedTableError(message, "hapus lembar yang tidak perlu atau bagi berkasnya")
        name = info.filename.replace("\\", "/").lstrip("/")
        parts[name.lower()] = info
    if len(opened.infolist()) > _MAX_PARTS:
        raise RefusedTableError("buku kerja ini terlalu banyak bagiannya", _FETCH_AGAIN)
    return Archive(opened, parts)
