"""The progress of long work, shown on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from skpcli.cli.terminal import senyap, tulis

T = TypeVar("T")
_LAYAK = 500  # less is done before a bar could be read


def kemajuan(semua: Iterable[T], jumlah: int) -> Iterator[T]:
    """Pass things on, and show on stderr how many, how fast, and how long it will take.

    The bar and its thread start when the first thing is there, thus after the processes that make them.
    """
    if jumlah < _LAYAK or senyap.get() or sys.stderr is None or not sys.stderr.isatty():
        yield from semua
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Laju(ProgressColumn):
        """How fast it goes; at first nobody knows."""

        def render(self, task: Task) -> Text:
            """Lay out one task's speed."""
            return Text(f"{task.speed:.0f} berkas/detik" if task.speed else "")

    antrean = iter(semua)
    awal = list(islice(antrean, 1))
    kolom = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Laju(),
        TimeRemainingColumn(),
    )
    with Progress(*kolom, console=Console(stderr=True), transient=True) as bilah:
        yield from bilah.track(chain(awal, antrean), total=jumlah, description="Menilai")


def selipkan(teks: str) -> None:
    """Write to stderr, above the bar where there is one."""
    if hasattr(sys.stderr, "rich_proxied_file"):
        sys.stderr.write(teks)
    else:
        tulis(sys.stderr, teks)
