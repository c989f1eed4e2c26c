"""What `skp distribusi` prints of its counts, in each format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from skpcli.cli.common import chosen_format
from skpcli.cli.terminal import laid_out, terminal_width
from skpcli.engine.groups import AssessorGroup, Group

_SUFFIXES = {".txt": "teks", ".json": "json", ".csv": "csv", ".md": "md"}


@dataclass(frozen=True, slots=True)
class DistribusiOptions:
    """The options of one run."""

    paths: list[str]
    per: str
    sertakan_pimpinan: bool
    turunkan: bool
    capaian: str | None
    jumlah: str | None
    metode: str | None
    format_: str | None
    keluaran: Path | None
    konteks: list[str]
    samarkan: bool
    ketat: bool

    @property
    def output_format(self) -> str:
        """The format asked for, else that of the output file's ending."""
        return chosen_format(self.format_, self.keluaran, _SUFFIXES, "teks")

    @property
    def per_assessor(self) -> bool:
        """Whether people are counted by assessor, not by organisation."""
        return self.per == "penilai"

    @property
    def reads_table(self) -> bool:
        """Whether all input is tables of `skp massal`; a stream is one where a capaian is given."""
        if not self.paths:
            return False
        return all(self._is_table(path) for path in self.paths)

    def _is_table(self, path: str) -> bool:
        if path == "-":
            return self.capaian is not None
        return path.lower().endswith(".csv")


def departs(groups: Iterable[Group]) -> bool:
    """Tell whether some organisation departs from its pattern."""
    return any(group.distribution.fits is False for group in groups)


def render_groups(options: DistribusiOptions, groups: Sequence[Group]) -> str:
    """Render the organisations in the format asked for."""
    from skpcli.output.distribution.json_csv import distribution_csv, distribution_json
    from skpcli.output.distribution.page import distribution_markdown, distribution_page

    renderers = {
        "json": distribution_json,
        "csv": distribution_csv,
        "md": distribution_markdown,
    }
    format_ = options.output_format
    if format_ == "teks":
        return laid_out(distribution_page(groups, terminal_width()), options.keluaran)
    return renderers[format_](groups)


def render_assessors(options: DistribusiOptions, assessors: Sequence[AssessorGroup]) -> str:
    """Render the assessors in the format asked for."""
    from skpcli.output.distribution.json_csv import assessors_csv, assessors_json
    from skpcli.output.distribution.page import assessors_markdown, assessors_page

    renderers = {
        "json": assessors_json,
        "csv": assessors_csv,
        "md": assessors_markdown,
    }
    format_ = options.output_format
    if format_ == "teks":
        return laid_out(assessors_page(assessors, terminal_width()), options.keluaran)
    return renderers[format_](assessors)
