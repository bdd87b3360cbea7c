"""How a line speaks, told from the lines around it."""

from reader.text.evidence.manner import Manner, manners

STORY = (
    "The council voted on Tuesday to close the harbour bridge for eighteen months.",
    "Divers found cracks below the waterline, and the engineers advised against any delay.",
    "The closing will cost thirty million, and the state will pay for two thirds of that.",
)


def of(line: str, *story: str, code: str = "en") -> Manner:
    lines = [*(story or STORY), line]
    return manners(lines, frozenset(range(len(lines) - 1)), code)[-1]


def test_the_visitor_is_spoken_to_where_the_article_never_does() -> None:
    found = of("Our reporters live where you live.")
    assert found.addresses
    assert found.elsewhere == "never"


def test_an_article_that_says_we_does_so_often() -> None:
    assert of("Our garden", *(line + " We were there." for line in STORY)).elsewhere == "often"


def test_what_is_quoted_speaks_to_nobody_here() -> None:
    assert not of("“You will get your bridge,” he said.").addresses
    assert not of("« Vous aurez votre pont », dit-il.", code="fr").addresses


def test_an_imperative_at_the_beginning() -> None:
    assert of("Subscribe for less").asks
    assert of("Abonnieren und sparen", code="de").asks
    assert of("点击进入专题", code="zh").asks


def test_how_much_of_the_line_the_article_speaks_of() -> None:
    assert of("Harbour bridge to close").subject == 1.0
    assert of("Seven lipsticks tested by experts").subject == 0.0
    assert of("Yes").subject is None


def test_labels_and_kickers() -> None:
    assert of("More on this: the ferry").label == ("more", "on", "this")
    assert of("【延伸】冰的说明书", code="zh").label == ("延伸",)
    assert of("PARTNER INSIGHT Why roofs leak").kicker == ("partner", "insight")
    assert of("NATO met").kicker == ("nato",)
    assert not of("The council met on Monday").label
