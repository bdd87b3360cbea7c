"""Authors whom no clear word announces, in dumps as other people's sites leave them."""

import pytest

from reader.model import Document
from reader.text.clean import clean

TITLE = "Harbour board votes to close the old swing bridge"
TEXT = (
    "The harbour board voted on Tuesday to close the swing bridge for good, ending a quarrel that began in 1998.",
    "Engineers told the board that the bearings were cracked and that nobody makes them any more.",
    "Residents of the north quay, who will walk eleven minutes further, said that they would appeal.",
)


def byline(head: str, foot: str = "") -> tuple[str, ...]:
    """Who wrote the article between `head` and `foot`."""
    dump = "\n".join((head, *TEXT, foot))
    return clean(Document("dump.txt", dump.encode())).byline


@pytest.mark.parametrize(
    ("head", "foot", "names"),
    [
        (f"{TITLE}\nOlga Prendergast\nSenior Reporter\nMarch 3, 2025", "", ("Olga Prendergast",)),
        (f"Olga Prendergast\nMarch 3, 2025\n5:50 am\n{TITLE}", "", ("Olga Prendergast",)),
        (f"{TITLE}\nWritten by\nOlga Prendergast\nLast updated on:\nMarch 3, 2025", "", ("Olga Prendergast",)),
        (f"{TITLE}\nByOlga Prendergast\nMonday, March 3, 2025", "", ("Olga Prendergast",)),
        (f"{TITLE}\nBy Olga PrendergastPublished: Mar 3, 2025", "", ("Olga Prendergast",)),
        (
            f"{TITLE}\nBy\nOlga Prendergast\nHarbour Correspondent\nand\nTomas Wickramasinghe\nData Reporter",
            "",
            ("Olga Prendergast", "Tomas Wickramasinghe"),
        ),
        (
            TITLE,
            "About the author\nDr Olga Prendergast is a lecturer at the university of Hull.",
            ("Olga Prendergast",),
        ),
        (TITLE, "Written by Olga Prendergast\nPhoto editor: Ivo Marsh", ("Olga Prendergast",)),
    ],
)
def test_the_likeliest_name_signs(head: str, foot: str, names: tuple[str, ...]) -> None:
    assert byline(head, foot) == names


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (f"Order Now\nFree Trial\n{TITLE}\nMarch 3, 2025", ""),
        (f"{TITLE}\nThe bridge in 1998. Photo: Ivo Marsh/Harbour Pics", ""),
        (TITLE, "Picture editor: Ivo Marsh"),
    ],
)
def test_buttons_and_photographers_do_not(head: str, foot: str) -> None:
    assert byline(head, foot) == ()
