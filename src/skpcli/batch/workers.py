"""The files of a batch through one process or several, in order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from skpcli.batch.context import BatchContext, FileBytes, may_hold_organisations
from skpcli.batch.rows import FileResult, error_findings_text, keep_finding, masked, work_on_file
from skpcli.files import Input, read_bytes, size, unreadable

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
_TASK_SIZE = 768 * 1024
_WORTH_SHARING = 8 * 1024 * 1024  # less than this is done before other processes have started
_MOST_PROCESSES = 61  # Windows waits for no more
_TASKS_UNDER_WAY = 4  # for each process
_STORE_SIZE = 48 * 1024 * 1024  # for contents, and for the list of the files with this for each
_NAME_SIZE = 200

_context_of_process: list[BatchContext] = []
"""What this process rates with, set once when it starts: too much to send with every task."""


class StoppedError(Exception):
    """Leaves the output as it was: why, and the exit code."""

    def __init__(self, reason: str, code: int) -> None:
        """Keep both."""
        super().__init__(reason)
        self.reason = reason
        self.code = code


class Workers:
    """Works through files twice: for the organisations in them, then for their rows.

    In one process the contents of the first files are kept from the first time to the second.
    """

    def __init__(self, inputs: Sequence[Input], processes: int | None) -> None:
        """Choose the number of processes (None: all cores, where there is enough to do)."""
        self._inputs = inputs
        self._tasks: list[list[Input]] = []
        if processes != 1 and _is_worth_sharing(inputs):
            self._tasks = list(_tasks(inputs))
        wanted = processes or os.cpu_count() or 1
        self._processes = min(wanted, len(self._tasks) or 1, _MOST_PROCESSES)
        self._store: dict[str, bytes] = {}
        self._store_left = _STORE_SIZE - _NAME_SIZE * len(inputs)

    def organisations(self) -> list[FileBytes]:
        """Give the files that may hold organisations; unreadable ones are left for later."""
        if self._processes > 1:
            return list(_share_out(_find_in_task, self._tasks, self._processes, None))
        found = []
        for input_ in self._inputs:
            content = _content(input_)
            if content is None:
                continue
            if input_.content is None and self._store_left >= len(content):
                self._store[input_.name] = content
                self._store_left -= len(content)
            if may_hold_organisations(content):
                found.append(_file_bytes(input_, content))
        return found

    def results(self, context: BatchContext) -> Iterator[FileResult]:
        """Give the results of all files in their order, whatever the number of processes."""
        if self._processes > 1:
            yield from _share_out(_work_on_task, self._tasks, self._processes, context)
            return
        for input_ in self._inputs:
            yield work_on_input(context, input_, self._store.pop(input_.name, None))


def _is_worth_sharing(inputs: Iterable[Input]) -> bool:
    """Tell whether there is enough to do; no more sizes are asked for than say so."""
    total = 0
    for input_ in inputs:
        total += size(input_)
        if total >= _WORTH_SHARING:
            return True
    return False


def _file_bytes(input_: Input, content: bytes) -> FileBytes:
    return FileBytes(name=input_.name, content=content, named=input_.named)


def _content(input_: Input) -> bytes | None:
    try:
        return read_bytes(input_)
    except OSError:
        return None  # said where the rows are made


def work_on_input(context: BatchContext, input_: Input, content: bytes | None = None) -> FileResult:
    """Work on one file, read unless its content is given; one that cannot be read is a finding."""
    try:
        if content is None:
            content = read_bytes(input_)
    except OSError as error:
        return _unreadable_result(context, input_, error)
    return work_on_file(context, _file_bytes(input_, content))


def _unreadable_result(context: BatchContext, input_: Input, error: OSError) -> FileResult:
    finding = unreadable(input_, error)
    kept_findings = [finding] if context.options.keeps_findings else []
    return FileResult(
        name=masked(context, input_.name),
        document_count=0,
        rows=(),
        traces=(),
        people=(),
        error_text=error_findings_text(context, [finding], {}),
        counts=(1, 0, 0),
        findings=tuple(keep_finding(context, kept) for kept in kept_findings),
        was_read=False,
    )


def _share_out(
    work: Callable[[list[Input]], list[T]],
    tasks: Iterable[list[Input]],
    processes: int,
    context: BatchContext | None,
) -> Iterator[T]:
    """Share tasks out to several processes; no more is under way than keeps them busy."""
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    with ProcessPoolExecutor(processes, initializer=_set_up, initargs=(context,)) as pool:
        under_way: deque[Future[list[T]]] = deque()
        try:
            for task in tasks:
                under_way.append(pool.submit(work, task))
                if len(under_way) > _TASKS_UNDER_WAY * processes:
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        except BrokenExecutor:  # killed from outside, mostly for want of memory
            reason = "galat: sebuah proses kerja mati; coba lagi dengan -j 1"
            raise StoppedError(reason, 2) from None
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _set_up(context: BatchContext | None) -> None:
    """Set a process up; Ctrl-C is the first process's to answer, and no process outlives it."""
    import gc
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()
    gc.freeze()
    gc.enable()
    _context_of_process.clear()
    if context is not None:
        _context_of_process.append(context)


def _end_with_the_first() -> None:
    """End this process when the first one is gone, however it ended."""
    from multiprocessing import connection, parent_process

    first = parent_process()
    if first:
        connection.wait([first.sentinel])
        os._exit(1)


def _tasks(inputs: Iterable[Input]) -> Iterator[list[Input]]:
    """Put files together until they are worth sending."""
    task: list[Input] = []
    bytes_so_far = 0
    for input_ in inputs:
        task.append(input_)
        bytes_so_far += size(input_)
        if bytes_so_far >= _TASK_SIZE:
            yield task
            task = []
            bytes_so_far = 0
    if task:
        yield task


def _find_in_task(task: list[Input]) -> list[FileBytes]:
    found = []
    for input_ in task:
        content = _content(input_)
        if content and may_hold_organisations(content):
            found.append(_file_bytes(input_, content))
    return found


def _work_on_task(task: list[Input]) -> list[FileResult]:
    (context,) = _context_of_process
    return [work_on_input(context, input_) for input_ in task]
