"""Speed and memory of `skp cetak`: different people to PDF, beside the bare compiler over the same forms.

Run it as ``python tests/bench/printing.py``; ``--small`` takes a tenth of the people.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path
from typing import Any

from measure import SKP, run
from samples import write_office

from skpcli.engine.cascade import build_cascade
from skpcli.forms.bundle import ALL_PAPERS, Looks, personal_forms
from skpcli.forms.form import Form, Paper
from skpcli.forms.office import readable_papers
from skpcli.forms.pdf import PdfPrinter
from skpcli.reading.reader import read_file
from skpcli.reading.workspace import assemble


def print_office(folder: Path) -> list[str]:
    """Give the command that prints the four papers of everybody."""
    names = [f"--formulir={kind}" for kind in ALL_PAPERS]
    target = folder.parent / f"cetakan-{folder.name}"
    return [*SKP, "cetak", str(folder), *names, "--timpa", "-o", str(target)]


def forms_of(folder: Path) -> list[Form]:
    """Lay out the four papers of everybody."""
    files = [read_file(str(path), path.read_bytes()) for path in sorted(folder.iterdir())]
    workspace = assemble(files)
    forms: list[Form] = []
    for papers in readable_papers(workspace, build_cascade(workspace)):
        forms += personal_forms(papers.subject, ALL_PAPERS, Looks())
    return forms


def seconds_in_compiler(forms: list[Form]) -> float:
    """Give the CPU that the compiler alone takes for forms."""
    printer = PdfPrinter(Paper.A4, in_colour=True)
    compiler = printer._compiler
    spent = 0.0

    class Watched:
        """Counts the time inside the compiler."""

        def compile(self, **arguments: Any) -> Any:
            nonlocal spent
            start = time.process_time()
            content = compiler.compile(**arguments)
            spent += time.process_time() - start
            return content

    printer._compiler = Watched()  # type: ignore[assignment]
    for form in forms:
        printer.print_forms([form], "x")
    return spent


def main() -> None:
    """Print each figure beside its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help="a tenth of the people")
    options = parser.parse_args()
    people = 20 if options.small else 200
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        half = run(print_office(write_office(root / "half", people // 2)))
        folder = write_office(root / "whole", people)
        whole = run(print_office(folder))
        forms = forms_of(folder)
        bare = seconds_in_compiler(forms)
        print(f"{len(forms)} forms: {len(forms) / whole.wall:.0f} a second")
        print(f"CPU against the compiler alone: {whole.cpu / bare:.2f} (target 1.5)")
        print(f"memory {half.memory:.0f} and {whole.memory:.0f} MB (target: flat)")
        one = next(path for path in sorted(folder.iterdir()))
        printed = run([*SKP, "cetak", str(one), "--timpa", "-o", str(root / "satu.pdf")])
        rated = run([*SKP, "nilai", str(one)])
        print(f"one person: {printed.wall / rated.wall:.1f} times `skp nilai`")
        print(f"this bench: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
