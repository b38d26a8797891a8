"""Every figure of benchmarks/README.md, one command after the other.

python benchmarks/evaluate.py --data FOLDER --reference FOLDER
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from corpora import arguments

HERE = Path(__file__).parent
SAMPLES = sorted((HERE.parent / "samples").glob("*.txt"))


def main() -> None:
    options = arguments(__doc__)
    options.add_argument("--reference", type=Path, required=True, help="the folder of the article and its gold")
    args = options.parse_args()
    data = ["--data", str(args.data)]
    article = str(args.reference / "article.txt")
    commands: list[list[str]] = [
        ["reference.py", "--reference", str(args.reference)],
        ["samples.py"],
        ["samples.py", "--heldout"],
        ["sample_record.py"],
        ["sample_events.py"],
        ["sample_channels.py"],
        ["sample_positions.py"],
        ["sample_agenda.py"],
        ["sample_forecasts.py"],
        ["sample_dyad.py"],
        ["dyad_noise.py"],
        ["stories.py", *data],
        ["happenings.py", *data],
        ["reading.py", *data],
        ["times.py", *data],
        ["actors.py", *data],
        ["statements.py", *data],
        ["statement_report.py", *data],
        ["events.py", *data],
        ["event_types.py", *data],
        ["event_days.py", *data],
        ["plans.py", *data],
        ["parser.py", *data, "--parser", "fast", "accurate"],
        ["speed.py", *data],
        ["determinism.py", article, *map(str, SAMPLES)],
        ["press_releases.py", "report"],
    ]
    failed = 0
    for script, *options_ in commands:
        print(f"\n##### python benchmarks/{script}", flush=True)
        failed += subprocess.run([sys.executable, str(HERE / script), *options_], check=False).returncode != 0
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
