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


CHINESE = (
    "台风过后布袋镇仍有三千户停电 县府加派人力抢修",
    "台风6日深夜从嘉义县布袋镇登陆，阵风达15级，全县一度有32万户停电。",
    "县长今天表示，电力公司已加派六百名人力抢修，预计10日前全面恢复供电。",
    "农业部门统计，农业损失超过十亿元，其中以养殖渔业最为严重。",
)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("苏牧野 · 2025年7月9日 22:16", ("苏牧野",)),
        ("2025年07月09日 07:05 东南证券日报 段知秋", ("段知秋",)),
        ("2025/7/9 周三 22:16 评论（46）", ()),
    ],
)
def test_a_chinese_name_beside_the_date_signs(line: str, names: tuple[str, ...]) -> None:
    title, *text = CHINESE
    assert clean(Document("dump.txt", "\n".join((title, line, *text)).encode())).byline == names


def test_a_chinese_wires_slug_in_the_first_sentence_signs() -> None:
    title, first, *rest = CHINESE
    dump = "\n".join((title, "2025/7/8 19:20", f"（中央社記者王小明嘉義縣8日電）{first}", *rest))
    article = clean(Document("dump.txt", dump.encode()))
    assert article.byline == ("王小明",)
    assert article.blocks[0].text.startswith("（中央社記者王小明嘉義縣8日電）")
