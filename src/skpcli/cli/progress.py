"""The progress of long work, shown on a terminal only."""

import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from skpcli.cli.terminal import emit, quiet

T = TypeVar("T")
_WORTH_A_BAR = 500  # less is done before a bar could be read


def progress(things: Iterable[T], count: int) -> Iterator[T]:
    """Pass things on, and show on stderr how many, how fast, and how long it will take.

    The bar and its thread start when the first thing is there, thus after the processes that make
    them.
    """
    if count < _WORTH_A_BAR or not _somebody_watches():
        yield from things
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

    class Speed(ProgressColumn):
        """How fast it goes; at first nobody knows."""

        def render(self, task: Task) -> Text:
            """Lay out one task's speed."""
            if not task.speed:
                return Text("")
            return Text(f"{task.speed:.0f} berkas/detik")

    queue = iter(things)
    first = list(islice(queue, 1))
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Speed(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        yield from bar.track(chain(first, queue), total=count, description="Menilai")


def _somebody_watches() -> bool:
    return not quiet.get() and sys.stderr is not None and sys.stderr.isatty()


def say_above_bar(text: str) -> None:
    """Write to stderr, above the bar where there is one."""
    if hasattr(sys.stderr, "rich_proxied_file"):
        sys.stderr.write(text)
    else:
        emit(sys.stderr, text)
