"""The run of `skp cek-sistem`: what a report of a problem needs."""

import json
import locale
import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from skpcli import __version__
from skpcli.cli.terminal import emit, takes_colour, terminal_width
from skpcli.law.regulation import regulation

_PACKAGES = ("typer", "pydantic-core", "pyyaml", "rich", "xlsxwriter")
_NOT_INSTALLED = "tidak terpasang"


def run_cek_sistem(format_: str) -> int:
    """Print the state of the installation, and give the exit code."""
    state = installation_state()
    if format_ == "json":
        document = {"versi": 1, **state}
        emit(sys.stdout, json.dumps(document, ensure_ascii=False, indent=2) + "\n")
        return 0
    width = max(len(name) for part in state.values() for name in part)
    for title, part in state.items():
        lines = [f"{title}\n"]
        for name, text in part.items():
            label = name.replace("_", " ")
            lines.append(f"  {label:{width}}  {text}\n")
        emit(sys.stdout, "".join(lines))
    return 0


def installation_state() -> dict[str, dict[str, str]]:
    """Gather what a report of a problem needs; nothing in it tells who or where somebody is."""
    return {
        "skp": _program(),
        "terminal": _terminal(),
        "pustaka": _packages(),
        "aturan": _rules(),
    }


def _program() -> dict[str, str]:
    return {
        "skp": __version__,
        "python": f"{platform.python_version()} ({platform.python_implementation()})",
        "sistem": f"{platform.system()} {platform.release()} ({platform.machine()})",
    }


def _terminal() -> dict[str, str]:
    output = sys.stdout
    return {
        "pengodean_keluaran": str(getattr(output, "encoding", None) or "-"),
        "pengodean_berkas": sys.getfilesystemencoding(),
        "pengodean_lokal": locale.getpreferredencoding(False),
        "lebar": str(terminal_width()),
        "terminal": _yes_or_no(output is not None and output.isatty()),
        "warna": _yes_or_no(takes_colour(output)),
        "TERM": os.environ.get("TERM", "-"),
    }


def _packages() -> dict[str, str]:
    versions = {}
    for name in _PACKAGES:
        try:
            versions[name] = version(name)
        except PackageNotFoundError:
            versions[name] = _NOT_INSTALLED
    versions["libyaml"] = _yes_or_no(find_spec("yaml._yaml") is not None)
    if versions["xlsxwriter"] == _NOT_INSTALLED:
        versions["xlsxwriter"] += ' (untuk -f xlsx: pip install "skpcli[excel]")'
    return versions


def _rules() -> dict[str, str]:
    """Give the days from which each rule has its versions."""
    rules = regulation()
    days = {}
    for name in type(rules).model_fields:
        first_days = [rule.berlaku.isoformat() for rule in getattr(rules, name)]
        days[name] = "berlaku " + ", ".join(first_days)
    return days


def _yes_or_no(truth: bool) -> str:
    if truth:
        return "ya"
    return "tidak"
