"""Whether the same articles give the same bytes: each is read in four processes under two hash seeds.

python benchmarks/determinism.py FILE [FILE ...]
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path


def read(path: Path, seed: str) -> str:
    """SHA-256 of the record that a fresh process writes."""
    command = [sys.executable, "-m", "detente", "read", str(path), "--json"]
    done = subprocess.run(command, env=os.environ | {"PYTHONHASHSEED": seed}, check=True, capture_output=True)
    return hashlib.sha256(done.stdout).hexdigest()


def main() -> None:
    failed = 0
    for path in map(Path, sys.argv[1:]):
        digests = [read(path, seed) for seed in ("0", "0", "4242", "4242")]
        same = len(set(digests)) == 1
        failed += not same
        print(f"{path.name:<40} {'same bytes' if same else 'DIFFERS'}  {digests[0][:16]}")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
