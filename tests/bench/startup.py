"""Start-up time of the commands, as a ratio to another version and to importing yaml and pydantic.

Run it as ``python tests/bench/startup.py --against SKP``, with the `skp` of the other version.
"""

import argparse
import sys
from pathlib import Path

from measure import wall_ratio

TEACHER = Path(__file__).parents[2] / "examples" / "guru.yaml"
IMPORTS = [sys.executable, "-c", "import yaml, pydantic"]
COMMANDS = (
    (["nilai", str(TEACHER)], 1.35),
    (["--help"], 1.0),
)


def main() -> None:
    """Measure in turns, so that a busy machine slows all alike, and print the medians of the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=25, help="runs of each command")
    parser.add_argument("--against", metavar="SKP", help="the skp of another installed version")
    options = parser.parse_args()
    skp = str(Path(sys.executable).with_name("skp"))
    for arguments, target in COMMANDS:
        ours = [skp, *arguments]
        print(f"skp {arguments[0]}: {wall_ratio(ours, IMPORTS, options.times):.2f} of the imports")
        if options.against:
            ratio = wall_ratio(ours, [options.against, *arguments], options.times)
            print(f"  {ratio:.2f} of {options.against} (target {target})")


if __name__ == "__main__":
    main()
