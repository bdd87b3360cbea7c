"""How the first names of `wording/given.py` were listed; run it to list them again.

    python -m reader.text.training.given

They are those of faker (MIT) in Latin letters, of all its countries, and of our own lists of cultures that it lacks.
Needs the `train` extra.
"""

import re

from reader.entities.training.names import people_by_locale
from reader.entities.training.wordlists import ROMANISED
from reader.text.wording.given import LIST

_LATIN = re.compile(r"[^\W\d_]{2,20}")


def main() -> None:
    """Writes the list, in order, several to a line."""
    firsts = [names for names, _ in (*people_by_locale().values(), *ROMANISED.values())]
    parts = {part.casefold() for names in firsts for name in names for part in re.split(r"[ -]", name)}
    listed = sorted(part for part in parts if _LATIN.fullmatch(part) and not "\u3040" <= part[0] <= "\u9fff")
    LIST.parent.mkdir(exist_ok=True)
    rows = [" ".join(listed[at : at + 12]) for at in range(0, len(listed), 12)]
    LIST.write_text("\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
