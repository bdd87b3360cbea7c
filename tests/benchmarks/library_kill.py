"""Two hundred kill -9 at random moments of an import; after each the file is examined, at the end all must be there.

python tests/benchmarks/library_kill.py [KILLS]
"""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "library"))

from killing import kill_at_random


def main(kills: int) -> int:
    """Prints what was wrong; the exit status says whether anything was."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = kill_at_random(Path(folder) / "library.db", kills=kills, count=kills * 20)
    print(f"{kills} kills, {kills * 20:,} articles in the end, {len(wrong)} things wrong")
    for problem in wrong:
        print(f"  {problem}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
