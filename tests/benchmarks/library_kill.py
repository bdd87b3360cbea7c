"""Two hundred kill -9 at random moments of an import; after each the file is examined, at the end all must be there.

python tests/benchmarks/library_kill.py [KILLS]
"""

import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "library"))

from killing import kill_at_random


def main(kills: int) -> int:
    """Prints a line of JSON; the exit status says whether all went well."""
    with tempfile.TemporaryDirectory() as folder:
        wrong = kill_at_random(Path(folder) / "library.db", kills=kills, count=kills * 20)
    print(json.dumps({"kills": kills, "articles": kills * 20, "wrong": wrong}))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
