"""Texts whose lines were broken at a column, as print, wires and mail do: the paragraphs are whole again."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Document
from reader.text.clean import clean
from reader.text.lines.logical import logical_lines

PARAGRAPHS = {
    "en": [
        "Gloucester went to the end of it, most of the crowd will say, and who could blame them for that. With the "
        "clock at eighty-one minutes the wing went over in the corner beneath the shed.",
        "The referee saw a bobble. Video was shown to him twice, he said, and twice he saw a try that was none, so the "
        "captain carried her ice pack to the far side of the field and sat down.",
        "On Friday the owner agreed to sell a half of the club to a fund from Texas, which wants the derby in March "
        "moved to London. Nobody in the stand had a good word for it.",
    ],
    "es": [
        "El rastro del dinero lleva, según la Fiscalía, a la finca Alemania, de trescientas hectáreas a orillas del "
        "río Copalita, comprada en 2019 por una sociedad de la que nadie sabía nada.",
        "Detrás de ella estaría un empresario rumano al que investigan desde hace años en Tampa. Su abogado adelantó "
        "que pedirá un amparo porque la captura se hizo sin orden.",
        "La audiencia está prevista para el lunes en el penal del Altiplano, y hasta entonces la cooperativa seguirá "
        "pagando la cuenta de la luz con lo que queda de la cosecha.",
    ],
}


@pytest.mark.parametrize("code", PARAGRAPHS)
@given(width=st.integers(min_value=36, max_value=100))
def test_paragraphs_wrapped_at_any_width_are_whole(code: str, width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in PARAGRAPHS[code])
    assert [line.text for line in logical_lines(wrapped)] == PARAGRAPHS[code]


def test_a_word_that_a_line_end_broke_joins_lines_beyond_the_column() -> None:
    text = "\n\n".join(
        [
            "Stone cutter whose gra-\nnite went under the feet of all the world",
            "Cutter of stones Orest Hnatyshyn put his own Canadian gra-\nnite under the world",
            *(textwrap.fill(paragraph, 54) for paragraph in PARAGRAPHS["en"]),
        ]
    )
    lines = [line.text for line in logical_lines(text)]
    assert lines[0].endswith("gra- nite went under the feet of all the world")
    assert lines[1].endswith("Canadian gra- nite under the world")
    assert lines[2:] == PARAGRAPHS["en"]


def test_longer_headings_around_a_narrow_column_do_not_hide_its_width() -> None:
    text = "\n\n".join(
        [
            "HARRIERS HOLD NERVE AS BLACKWATER’S LAST-GASP TRY IS CHALKED OFF",
            *(textwrap.fill(paragraph, 44) for paragraph in PARAGRAPHS["en"]),
            "HARRIERS CALENDAR 2025 — £9.99 FROM THE CLUB SHOP, WHILE STOCKS LAST",
            "To order a print of this photograph quote ref SVG-1208-31B",
        ]
    )
    lines = [line.text for line in logical_lines(text)]
    assert lines[1:4] == PARAGRAPHS["en"]
    assert len(lines) == 6


def test_words_broken_at_the_end_of_a_narrow_line_are_whole() -> None:
    text = (
        "Harbour bridge closed after divers find crack\n\n"
        "Related: nothing, coach Bryn Vaughan in-\n"
        "sisted, when asked whether the sale had\n"
        "shaken the side. On Friday the club was\n"
        "sold to a fund that wants the derby mo-\n"
        "ved to another town by March, and by the\n"
        "evening half of the shops had closed.\n"
    )
    blocks = [block.text for block in clean(Document("d.txt", text.encode())).blocks]
    assert blocks == [
        "Related: nothing, coach Bryn Vaughan insisted, when asked whether the sale had shaken the side. On Friday the "
        "club was sold to a fund that wants the derby moved to another town by March, and by the evening half of the "
        "shops had closed."
    ]


def test_lines_of_their_own_are_not_joined() -> None:
    lines = [
        "The council voted to close the bridge.",
        "Drivers will have to use the tunnel instead, which carries forty thousand cars a day already.",
        "Nobody likes it.",
        "The work will cost thirty million and begins in March, if the divers find nothing worse.",
        "It ends next autumn.",
    ]
    assert [line.text for line in logical_lines("\n".join(lines))] == lines


def test_an_address_below_a_byline_has_its_own_line() -> None:
    text = "by Siobhán Adeyemi, Courts\ns.adeyemi@chronicle.example\n\n" + "\n\n".join(
        textwrap.fill(paragraph, 46) for paragraph in PARAGRAPHS["en"]
    )
    assert [line.text for line in logical_lines(text)][:2] == [
        "by Siobhán Adeyemi, Courts",
        "s.adeyemi@chronicle.example",
    ]
