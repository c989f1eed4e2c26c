"""The only disk access: paths to files, whole reads, atomic writes."""

import errno
import os
import shutil
import sys
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO, NamedTuple

from skpcli.diagnostics import Diagnostic, Span
from skpcli.source.read import MAX_BYTES

_SUFFIXES = (".yaml", ".yml")
_READ_AT_ONCE = 64 * 1024
_STDIN = "-"
_FOLDERS_OF_PROGRAMS = ("node_modules", "venv", "__pycache__")
_ASK_GIT = (
    # A repository may name a program of its own that watches its files; it is not started.
    *("git", "-c", "core.fsmonitor=false", "ls-files", "-z"),
    *("--others", "--ignored", "--exclude-standard", "--directory"),
)
_REASONS = {
    errno.ENOENT: "folder atau berkasnya tidak ada",
    errno.ENOTDIR: "bagian jalurnya bukan folder",
    errno.EACCES: "tidak ada izin",
    errno.EPERM: "tidak ada izin",
    errno.EISDIR: "itu sebuah folder",
    errno.ENOSPC: "ruang penyimpanan habis",
    errno.EFBIG: "berkasnya terlalu besar untuk tempat itu",
    errno.EROFS: "tempatnya hanya dapat dibaca",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.EBADF: "alirannya tertutup",
}


class Input(NamedTuple):
    """A file to read: ``path`` None is standard input; ``named`` says that the user named it.

    ``folder`` is where its folder really is, for a file found in one that is no link; ``content``
    what was read already of what can be read only once.
    """

    name: str
    path: Path | str | None
    named: bool
    folder: str = ""
    content: bytes | None = None


def collect(paths: list[str], excluded: Iterable[Input] = ()) -> tuple[list[Input], list[str]]:
    """Turn files, folders, globs and ``-`` into files, each once and in order.

    Files of ``excluded`` are left out. The texts say what was not found.
    """
    found: list[Input] = []
    failures: list[str] = []
    for path in paths:
        unreadable_folders: list[OSError] = []
        count_before = len(found)
        found += _expand(path, unreadable_folders)
        for error in unreadable_folders:
            name = _shown_name(str(error.filename))
            failures.append(f"folder `{name}` tidak dapat dibaca: {reason(error)}")
        if len(found) == count_before and not unreadable_folders:
            failures.append(_not_found(path))
    if not found:
        return [], failures
    excluded_places = {real_path(input_) for input_ in excluded}
    if len(paths) == 1 and not excluded_places and all(input_.folder for input_ in found):
        return found, failures  # found on one walk, and none a link: there may be very many
    return _each_once(found, excluded_places), failures


def _each_once(inputs: list[Input], excluded_places: set[str]) -> list[Input]:
    by_place: dict[str, Input] = {}
    for input_ in inputs:
        place = real_path(input_)
        if place not in excluded_places:
            by_place.setdefault(place, input_)
    return list(by_place.values())


def reason(error: OSError) -> str:
    """Say in Indonesian why a file could not be read or written."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def unreadable(input_: Input, error: OSError) -> Diagnostic:
    """Find that a file cannot be read (SKP016)."""
    return Diagnostic(
        code="SKP016",
        message=f"berkas tidak dapat dibaca: {reason(error)}",
        span=Span(input_.name, 1, 1, 1, 1),
        hint="periksa izin berkasnya",
    )


def real_path(input_: Input) -> str:
    """Say where a file really is, links followed."""
    if input_.folder:
        return os.path.join(input_.folder, os.path.basename(str(input_.path)))
    if input_.path:
        return os.path.realpath(input_.path)
    return _STDIN


def _not_found(path: str) -> str:
    if os.path.isdir(path):
        return f"tidak ada berkas .yaml atau .yml di dalam folder `{path}`"
    if has_magic(path):
        return f"tidak ada berkas yang cocok dengan `{path}`"
    message = f"berkas atau folder `{path}` tidak ada"
    for suffix in _SUFFIXES:
        if os.path.isfile(path + suffix):
            return f"{message}; mungkin maksudnya `{path}{suffix}`?"
    return message


def _expand(path: str, unreadable_folders: list[OSError]) -> Iterator[Input]:
    """Give the files that one path of the user stands for."""
    if path == _STDIN:
        yield Input(name="(masukan standar)", path=None, named=True)
    elif os.path.isdir(path):
        yield from _walk(path, unreadable_folders)
    elif os.path.exists(path):
        yield _named_file(path)
    elif has_magic(path):
        for match in sorted(glob(path, recursive=True)):
            if os.path.isdir(match):
                yield from _walk(match, unreadable_folders)
            else:
                yield _named_file(match)


def _named_file(path: str) -> Input:
    return Input(name=_shown_name(path), path=Path(path), named=True)


def _walk(folder: str, unreadable_folders: list[OSError]) -> list[Input]:
    """Find the files in a folder, in the order of their paths.

    Left out are hidden entries, what git ignores, and links that lead out of the folder.
    """
    root = os.path.realpath(folder)
    root_name = _shown_name(folder)
    start = root_name if os.path.realpath(root_name) == root else folder
    ignored = _ignored_by_git(root)
    found: list[Input] = []
    for place, subfolders, file_names in os.walk(start, onerror=unreadable_folders.append):
        below = os.path.relpath(place, start)
        subfolders[:] = [name for name in sorted(subfolders) if _is_walked(below, name, ignored)]
        real_folder = os.path.normpath(os.path.join(root, below))
        shown_folder = _join_names(root_name, below.replace(os.sep, "/"))
        for file_name in file_names:
            if not file_name.lower().endswith(_SUFFIXES):
                continue
            if not _is_walked(below, file_name, ignored):
                continue
            name = _join_names(shown_folder, file_name)
            # One text serves where path and name are alike, since there may be very many.
            path = name if start == root_name else os.path.join(place, file_name)
            if not os.path.isfile(path):
                continue
            is_link = os.path.islink(path)
            if is_link and not os.path.realpath(path).startswith(os.path.join(root, "")):
                continue
            known_folder = "" if is_link else real_folder
            found.append(Input(name=name, path=path, named=False, folder=known_folder))
    found.sort(key=_walk_order)
    return found


def _is_walked(below: str, name: str, ignored: Container[str]) -> bool:
    """Tell whether an entry of a folder is read; ``below`` leads to it from where the walk began.

    Folders that programs keep for themselves are not, whether there is git or not.
    """
    if name.startswith(".") or name in _FOLDERS_OF_PROGRAMS:
        return False
    path = os.path.normpath(os.path.join(below, name))
    return path.replace(os.sep, "/") not in ignored


def _ignored_by_git(root: str) -> set[str]:
    """Ask git which entries below a folder it ignores; none without git or outside its trees."""
    if not _is_in_git_tree(root):
        return set()
    import subprocess  # costs start-up time that most runs need not pay

    try:
        answer = subprocess.run(_ASK_GIT, cwd=root, capture_output=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return set()
    entries = os.fsdecode(answer.stdout).split("\0")
    return {entry.rstrip("/") for entry in entries}


def _is_in_git_tree(folder: str) -> bool:
    above = folder
    while not os.path.exists(os.path.join(above, ".git")):
        folder, above = above, os.path.dirname(above)
        if folder == above:
            return False
    return True


def _walk_order(input_: Input) -> str:
    """Sort folder by folder: the separator comes before every character that a name can have."""
    return input_.name.replace("/", "\0")


def _join_names(folder: str, name: str) -> str:
    """Join two names as the user sees them, where ``.`` is the folder that he stands in."""
    if folder == ".":
        return name
    return folder if name == "." else f"{folder}/{name}"


def _shown_name(path: str) -> str:
    """Name a file relative to where the user stands, with ``/``."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive on Windows
        relative = path
    return relative.replace(os.sep, "/")


def read_bytes(input_: Input, limit: int = MAX_BYTES) -> bytes:
    """Read at most one byte more than ``limit``; raises OSError."""
    if input_.content is not None:
        return input_.content
    if input_.path is None:
        if sys.stdin is None:  # closed by the caller
            raise OSError(errno.EBADF, "")
        return sys.stdin.buffer.read(limit + 1)
    content = b""
    with Path(input_.path).open("rb", 0) as file:
        while True:
            # A larger buffer from the start would cost more than reading most files.
            at_start = len(content) < _READ_AT_ONCE
            chunk = file.read(_READ_AT_ONCE if at_start else limit + 1 - len(content))
            if not chunk:
                return content
            content += chunk


def head(input_: Input, length: int) -> bytes | None:
    """Read the start of a file; None where it cannot be read, or only once."""
    if input_.path is None or not os.path.isfile(input_.path):
        return None
    try:
        with Path(input_.path).open("rb", 0) as file:
            return file.read(length)
    except OSError:
        return None  # said by whoever reads all of it


def rereadable(input_: Input) -> Input:
    """Give a file that can be read any number of times.

    Of standard input and of pipes the content is kept.
    """
    if input_.content is not None or input_.folder:
        return input_
    if input_.path and os.path.isfile(input_.path):
        return input_
    try:
        return input_._replace(content=read_bytes(input_))
    except OSError:
        return input_  # said by whoever reads it


def write(path: Path, content: bytes) -> None:
    """Write a file as a whole or not at all, through a link and into a device too.

    Raises OSError.
    """
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write and read back, which takes the place of ``path`` when all went well.

    Whatever goes wrong, the old file stays as it was. Raises OSError.
    """
    import tempfile  # costs start-up time that most runs need not pay

    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "", str(target))
    if target.exists() and not target.is_file():
        with temporary() as file:
            yield file
            _copy_into_device(file, target)
        return
    descriptor, temporary_name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary_name, _permissions(target))
        os.replace(temporary_name, target)
    except BaseException:
        os.unlink(temporary_name)
        raise


def _copy_into_device(file: BinaryIO, device: Path) -> None:
    file.seek(0)
    with device.open("wb") as target:
        shutil.copyfileobj(file, target)


def _permissions(path: Path) -> int:
    """Give the permissions of a file, or those that a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def temporary() -> BinaryIO:
    """Give a file that is gone when it is closed; raises OSError."""
    import tempfile  # costs start-up time that most runs need not pay

    return tempfile.TemporaryFile()


def size(input_: Input) -> int:
    """Give the size of a file in bytes; 0 where it cannot be told."""
    if input_.content is not None:
        return len(input_.content)
    try:
        return os.path.getsize(input_.path) if input_.path else 0
    except OSError:
        return 0
