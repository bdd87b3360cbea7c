"""Paragraphs that begin like residue and tell the news stay; those that speak to the visitor go, sentences or not."""

import pytest

from reader.model import Document
from reader.text.clean import clean

BODY = (
    "Northport closes its harbour bridge for eighteen months",
    "The council of Northport voted on Tuesday to close the old harbour bridge for eighteen months, after engineers "
    "found cracks in two of its pillars.",
    "Drivers will have to use the tunnel at Eastgate, which carries forty thousand cars a day already and is due for "
    "repairs of its own next year.",
    "Nobody likes it, but the alternative is worse, said the mayor, Alice Brandt, who had argued against the plan.",
    "The work is expected to cost thirty million, two thirds of which come from the state, and it begins in March.",
)
TELLING = (
    "Related: nothing, the mayor insisted, when asked whether the sale of the ferry had moved the council. On Friday "
    "the bridge will be shut at noon.",
    "Listen to this: a note somewhere between a kettle and a flute, held for nine seconds. The divers heard it at the "
    "pillars of the bridge.",
    "More from this winter than a broken bridge will stay in people's minds. There were the queues at Eastgate, and a "
    "bakery that delivered by kayak.",
    "Subscribe to the theory that concrete never sleeps and the winter makes sense. Each frost opened the cracks, and "
    "each tide filled them with salt.",
    "Click. That is the sound the gauge makes when a crack grows, and on Sunday it clicked nine times before anybody "
    "at the council looked up.",
)
VISITING = (
    "Our weekly bulletin lands every Friday at seven. It gathers the best of our reporting and one photograph. Sign up "
    "below and leave whenever you like.",
    "We want to hear from you. Have you been affected by the issues in this story? Get in touch by email and tell us "
    "what happened, and a reporter may call you back.",
    "We use cookies and similar tools to make this site work and to measure how it is used. Some are set by our "
    "partners. You can change your choice at any time in settings.",
)


def _text(paragraph: str, at: int, *, crowded: bool = False) -> str:
    around = ["Share", paragraph, "Advertisement"] if crowded else [paragraph]
    article = clean(Document("d.txt", "\n\n".join([*BODY[:at], *around, *BODY[at:]]).encode()))
    return " ".join(block.text for block in article.blocks)


@pytest.mark.parametrize("crowded", [False, True])
@pytest.mark.parametrize("at", [1, 3])
@pytest.mark.parametrize("paragraph", TELLING)
def test_a_paragraph_that_tells_the_news_stays_whole(paragraph: str, at: int, crowded: bool) -> None:
    assert paragraph in _text(paragraph, at, crowded=crowded)


@pytest.mark.parametrize("at", [1, 3])
@pytest.mark.parametrize("paragraph", VISITING)
def test_a_paragraph_that_speaks_to_the_visitor_goes(paragraph: str, at: int) -> None:
    assert paragraph[-40:] not in _text(paragraph, at)


def test_a_long_quotation_in_french_marks_is_no_link() -> None:
    quotation = "« Nos enfants ramaient déjà avant le pont pour porter le courrier. Nous ramerons jusqu’au bout. »"
    title = "Port-Nord ferme son pont pendant dix-huit mois"
    body = (
        "Le conseil de Port-Nord a voté mardi la fermeture du vieux pont du port pendant dix-huit mois, après que des "
        "ingénieurs ont trouvé des fissures.",
        "Les automobilistes devront passer par le tunnel de l'est, où circulent déjà quarante mille voitures par jour.",
    )
    article = clean(Document("d.txt", "\n\n".join([title, body[0], "Partager", quotation, body[1]]).encode()))
    assert quotation in [block.text for block in article.blocks]


FRENCH = (
    "Port-Nord ferme son pont pendant dix-huit mois",
    "Le conseil de Port-Nord a voté mardi la fermeture du vieux pont du port pendant dix-huit mois, après que des "
    "ingénieurs ont trouvé des fissures dans deux piliers.",
    "Les automobilistes devront passer par le tunnel de l'est, où circulent déjà quarante mille voitures par jour.",
)
GERMAN = (
    "Nordhafen sperrt seine Hafenbrücke für achtzehn Monate",
    "Der Rat der Stadt Nordhafen hat am Dienstag beschlossen, die alte Brücke am Hafen für achtzehn Monate zu sperren, "
    "weil Fachleute Risse in zwei Pfeilern fanden.",
    "Autofahrer müssen nun den Tunnel am Osttor nehmen, durch den schon heute vierzigtausend Wagen am Tag fahren.",
)


@pytest.mark.parametrize(
    ("body", "button", "paragraph"),
    [
        (
            FRENCH,
            "Partager",
            "Partager ou périr : avec ces mots, selon les pêcheurs, quatre villages achetèrent un bac en 1961. "
            "L'horaire pendait dans l'église, et l'on signait du pouce.",
        ),
        (
            GERMAN,
            "Teilen",
            "Teilen oder warten, das war an diesem Morgen die Frage am Fähranleger. Vierzig Pendler passten auf das "
            "Boot, hundertzehn standen am Ufer.",
        ),
    ],
)
def test_a_lead_that_begins_with_the_name_of_the_button_above_it_stays(
    body: tuple[str, ...], button: str, paragraph: str
) -> None:
    article = clean(Document("d.txt", "\n\n".join([body[0], button, paragraph, *body[1:]]).encode()))
    assert paragraph in [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "sentence",
    [
        "Download the app, hold the phone over the crack, and a red line shows how far it has grown since March.",
        "Sign up for the newsletter of the bridge office, read it to the end, and you know as much as the mayor.",
    ],
)
def test_a_last_sentence_of_several_clauses_stays_in_its_paragraph(sentence: str) -> None:
    paragraph = f"The engineers have put gauges on every pier and given their figures to anybody who asks. {sentence}"
    assert sentence in _text(paragraph, 3)


def test_a_last_sentence_that_is_the_page_s_goes_from_its_paragraph() -> None:
    paragraph = "The engineers have put gauges on every pier and given their figures to anybody. Download our free app."
    assert "free app" not in _text(paragraph, 3)
