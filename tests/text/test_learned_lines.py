"""Lines that no rule knows: what sounds like the page goes, what sounds like the news stays, and each cut says why."""

import pytest

from reader.model import Article, Document
from reader.text.clean import clean
from reader.text.rules.kinds import KINDS

TITLE = "Harbour bridge to close for eighteen months"
STORY = (
    "The council voted on Tuesday to close the old harbour bridge for eighteen months, after divers found cracks below "
    "the waterline that had been growing since the winter before last.",
    "The closing will cost thirty million, and the state will pay for two thirds of that; the rest is to come from a "
    "toll on lorries, which the hauliers have already called an insult.",
    "Engineers had advised against any delay, and the mayor, who once promised that the bridge would outlive her, said "
    "that she had nothing to add to what they wrote.",
)
OF_THE_PAGE = (
    "Meet our harbour team and see their favourite pictures",
    "Six of our readers choose their favourite pier »",
    "Watch our film on the harbour and its divers →",
    "More stories our readers loved this week",
    "Get the quay in your inbox, free, every Friday",
)
OF_THE_NEWS = (
    "Cracks below the waterline",
    "Who pays for the lorries",
    "An insult, in writing",
    "What the divers found",
    "Nobody asked the hauliers.",
)


def cleaned(*lines: str) -> Article:
    return clean(Document("dump.txt", "\n\n".join((TITLE, *lines)).encode()))


@pytest.mark.parametrize("at", [1, 3])
@pytest.mark.parametrize("line", OF_THE_PAGE)
def test_what_a_page_says_goes_and_the_cut_says_why(line: str, at: int) -> None:
    article = cleaned(*STORY[:at], line, *STORY[at:])
    cut = next(cut for cut in article.cuts if line in cut.text)
    assert cut.reason == KINDS[cut.rule].reason
    assert [block.text for block in article.blocks] == list(STORY)


@pytest.mark.parametrize("line", OF_THE_NEWS)
def test_what_the_article_says_stays(line: str) -> None:
    assert line in [block.text for block in cleaned(*STORY[:2], line, STORY[2]).blocks]
