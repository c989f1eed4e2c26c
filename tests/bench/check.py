"""Time of `skp periksa` on many files, as a ratio to check-jsonschema with our own schema, and to yamllint.

Run it as ``python tests/bench/check.py`` in an environment that has both (``pip install check-jsonschema yamllint``).
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import SKP, run
from samples import write_office

CODES_OF_COMPLETION = (0, 1)
"""Some of the files are broken on purpose, so that each of the three has something to say."""


def seconds(command: list[str], folder: Path) -> float:
    """Give the seconds of one whole process, which must have done its work."""
    usage = run(command, folder)
    if usage.code not in CODES_OF_COMPLETION:
        sys.exit(f"{command[:4]}: exit code {usage.code}")
    return usage.wall


def main() -> None:
    """Print the ratios of the others to the best run of ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000, help="number of files")
    parser.add_argument("--times", type=int, default=3, help="runs of `skp periksa`")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = write_office(Path(place) / "kantor", options.count)
        names = sorted(path.name for path in folder.iterdir())
        schema = [*SKP, "skema", "--jenis", "pegawai"]
        text = subprocess.run(schema, capture_output=True, check=True).stdout
        schema_file = folder / "skp.schema.json"
        schema_file.write_bytes(text)
        ours = min(seconds([*SKP, "periksa", "."], folder) for _ in range(options.times))
        print(f"{options.count} files: skp periksa {ours:.2f} s")
        others = {
            "check-jsonschema": (
                ["check_jsonschema", "--schemafile", schema_file.name, *names],
                12,
            ),
            "yamllint": (["yamllint", "-d", "relaxed", "."], 15),
        }
        for name, (arguments, target) in others.items():
            theirs = seconds([sys.executable, "-m", *arguments], folder)
            print(f"{name} {theirs:.1f} s: {theirs / ours:.1f} times (target {target})")


if __name__ == "__main__":
    main()
