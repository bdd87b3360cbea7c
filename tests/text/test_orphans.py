"""Where a sentence begins though none has ended."""

import pytest

from reader.text.lines.orphans import part


def pieces(text: str, code: str) -> list[str]:
    return [text[low:high] for low, high in part(text, 0, len(text), code)]


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("en", "Unlock five lists with Pro", "The tariff of 40% was lifted in November."),
        ("en", "Promoted by Hallam Bank: Saving for beginners", "For roasters the relief will take time."),
        ("en", "Advertising placement 3 of 6 (rail)", "Under the covers is a new chip."),
        ("en", "Unlock five lists with Pro", "“Nobody is selling,” said the buyer."),
        ("en", "Cocoa 5,120 ▼ 44 ◂", "Arabica slid in five sessions."),
        ("de", "Jetzt Bote Plus lösen", "Nach drei Tagen hielt der Damm."),
        ("de", "Mehr zum Thema Bergsturz", "In der Nacht fiel noch mehr Schnee."),
        ("es", "Suscríbete a Bahía Diario", "La película se rodó en Recife."),
        ("fr", "Notre dossier Canicule", "Les pompiers ont quitté la vallée."),
        ("it", "Leggi anche: ponte chiuso", "La giunta ha votato di notte."),
    ],
)
def test_a_line_that_was_glued_to_a_sentence(code: str, before: str, after: str) -> None:
    assert pieces(f"{before} {after}", code) == [before, after]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "He read The Times, and after that The Guardian, before he went to The Hague."),
        ("en", "Shares of Nestlé rose in Zurich after May had been cold and I had been ill."),
        ("en", "Said Mr Otieno: “They ask the price, they hang up,” and then The Who played."),
        ("de", "Er bat um das, was Sie haben, und um Ihre Antwort auf die Frage."),
        ("es", "Nació en El Salvador y trabajó para La Vanguardia en Los Ángeles."),
        ("fr", "Il lit Le Monde au Mans et La Croix à La Rochelle."),
        ("zh", "香港邮政9月20日宣布，年底前将撤去邮筒。"),
        ("und", "Unlock lists The tariff of forty"),
    ],
)
def test_a_capital_inside_a_sentence_is_none(code: str, text: str) -> None:
    assert pieces(text, code) == [text]
