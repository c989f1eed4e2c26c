"""The progress of long work, shown on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_LAYAK = 500  # less is done before a bar could be read


def kemajuan(semua: Iterable[T], jumlah: int) -> Iterator[T]:
    """Pass things on, and show on stderr how many, how fast, and how long it will take."""
    if jumlah < _LAYAK or sys.stderr is None or not sys.stderr.isatty():
        yield from semua
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    kolom = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(text_format="{task.speed:.0f} berkas/detik", show_speed=True),
        TimeRemainingColumn(),
    )
    with Progress(*kolom, console=Console(stderr=True), transient=True) as bilah:
        yield from bilah.track(semua, total=jumlah, description="Menilai")
