"""Lines on author and date as sites of the world have them, and lines that only begin like them."""

import pytest

from reader.text.clean import clean_text
from reader.text.wording import meta

SAID = [
    ("en", "Text and reporting: Halima Lekupe, Odhiambo Were (Maralal)", "Halima Lekupe|Odhiambo Were", None),
    ("en", "Sorcha Ní Dhálaigh ∙ Nov 17, 2024 ∙ Paid", "Sorcha Ní Dhálaigh", "2024-11-17"),
    ("de", "Von unserem Redaktionsmitglied Wiebke Olufs", "Wiebke Olufs", None),
    (
        "de",
        "Reportage. 27/06/25. Ljubica Pospischil (Text) und Kwabena Wurm (Bild)",
        "Ljubica Pospischil",
        "2025-06-27",
    ),
    ("fr", "De l’envoyé spécial de l’APS : Serigne Modou Kébé", "Serigne Modou Kébé", None),
    ("en", "ABENA FRIMPOMAA OFORI remembers", "ABENA FRIMPOMAA OFORI", None),
    ("en", "Started 7.02pm Sat 2 Mar 2024 — Refreshed 12.12am NZDT, Sun 3 Mar 2024", "", "2024-03-02T19:02:00"),
    ("en", "By our Northern correspondent Idris Mac Giolla", "Idris Mac Giolla", None),
    ("en", "From our own correspondent in Ulaanbaatar, Tess O’Driscoll-Bayar", "Tess O’Driscoll-Bayar", None),
    ("en", "By the Herald’s science editor, Wren Abernathy", "Wren Abernathy", None),
    ("en", "Words: Oluwaseun Peake / Pictures: Tarn Ibsen", "Oluwaseun Peake", None),
    ("en", "Reporting and photography by Nkechi van der Plas", "Nkechi van der Plas", None),
    ("en", "Special report by Caoimhe Uí Bhroin in Derry", "Caoimhe Uí Bhroin", None),
    ("en", "A photo essay by Ingrid af Trolle", "Ingrid af Trolle", None),
    ("en", "Reported by: Zsófia Nagy-Tóth | Edited by: Lars Ek | 3 February 2025", "Zsófia Nagy-Tóth", "2025-02-03"),
    ("en", "Dafydd ap Rhys reports from Aberdaron", "Dafydd ap Rhys", None),
    ("en", "Mateo Quill writes", "Mateo Quill", None),
    ("en", "05 Mar 2025 ⋅ Yaw Boateng-Reid ⋅ Members only", "Yaw Boateng-Reid", "2025-03-05"),
    ("en", "Last refreshed: Friday, 7 June 2024, 09:15 BST", "", None),
    ("en", "Filed 11:40 p.m. EST, Sunday, January 12, 2025", "", "2025-01-12T23:40:00-05:00"),
    ("de", "Aus Tiflis berichtet unsere Korrespondentin Nino Weber-Lomidze", "Nino Weber-Lomidze", None),
    ("de", "Eine Reportage unserer Redakteurin Mechthild zur Heide", "Mechthild zur Heide", None),
    ("de", "Text: Benno von und zu Aufsess, Fotos: Rike Janz", "Benno von und zu Aufsess", None),
    ("de", "Von Jola Kriwoschejew, Kiew, 4. Februar 2024, 17.30 Uhr", "Jola Kriwoschejew", "2024-02-04T17:30:00"),
    ("de", "Bericht und Bilder: Anneliese Trautwein", "Anneliese Trautwein", None),
    ("de", "Ein Porträt von Sefa Inci Suvak · 03.09.2024 · Abo", "Sefa Inci Suvak", "2024-09-03"),
    ("de", "Von unserem Mitarbeiter in Rom, Corrado Bühler", "Corrado Bühler", None),
    ("de", "Dienstag, 11. März 2025 – 06:10 Uhr – von Uwe Krähenbühl", "Uwe Krähenbühl", "2025-03-11T06:10:00"),
    ("es", "De nuestra enviada especial a Kinsasa, Begoña d’Ors", "Begoña d’Ors", None),
    ("es", "Texto y fotografías: Nayeli de la Cruz Poot", "Nayeli de la Cruz Poot", None),
    ("es", "Un reportaje de Aitor Zubeldia y María José del Río", "Aitor Zubeldia|María José del Río", None),
    ("es", "Por la corresponsal de EFE, Noelia Prats", "Noelia Prats", None),
    ("es", "Desde Iquique informa Rayén Huenchumilla", "Rayén Huenchumilla", None),
    (
        "es",
        "Lunes 3 de marzo de 2025 | Actualizado a las 14:20 h | Ximena Larraín Ovalle",
        "Ximena Larraín Ovalle",
        "2025-03-03",
    ),
    ("fr", "De notre correspondante à Nouméa, Wassissi Poigoune", "Wassissi Poigoune", None),
    ("fr", "Texte : Aïssatou N’Diaye-Le Goff – Photos : Loïc Kerbrat", "Aïssatou N’Diaye-Le Goff", None),
    ("fr", "Une enquête signée Hadrien de La Rivière", "Hadrien de La Rivière", None),
    ("fr", "Propos recueillis par notre journaliste Blandine Ouédraogo", "Blandine Ouédraogo", None),
    ("fr", "Le 6 mai 2024 à 18h05, par Yann Ar Bihan, à Brest", "Yann Ar Bihan", "2024-05-06T18:05:00"),
    ("fr", "Vendredi 9 août 2024 — 7 h 30 — Réservé aux abonnés", "", "2024-08-09T07:30:00"),
    ("en", "Posted by Mwangi wa Kariuki on 14th June, 2024", "Mwangi wa Kariuki", "2024-06-14"),
    ("en", "Ifeoma Nwachukwu-Bright ✦ 7 min read ✦ Jan 5, 2025", "Ifeoma Nwachukwu-Bright", "2025-01-05"),
    ("en", "An interview with Lena Mbeki by Jonas Falk", "Jonas Falk", None),
    ("de", "Autor/in: Marlene Köhler", "Marlene Köhler", None),
    ("de", "Ein Gastkommentar von Prof. Dr. Marlene Köhler", "Prof. Dr. Marlene Köhler", None),
    ("it", "dal nostro inviato Ginevra De Sanctis", "Ginevra De Sanctis", None),
    ("pt", "Por Iracema dos Anjos, do Recife", "Iracema dos Anjos", None),
    ("zh", "本报驻柏林记者 呼延若木", "呼延若木", None),
    ("zh", "2025年8月29日 06:48 来源：齐鲁虫事 作者：欧阳戟", "欧阳戟", "2025-08-29T06:48:00"),
]

NOT_SAID = [
    ("en", "By Monday Grace Adeyemi had sold every seat."),
    ("en", "By Lake Victoria, the fishermen wait."),
    ("en", "By order of the Council"),
    ("en", "Text messages from Ada Holroyd were read to the court."),
    ("en", "Posted on the door was a note in pencil."),
    ("en", "Posted on the door: a note by Ada Holroyd."),
    ("en", "Our correspondent was not let in."),
    ("en", "The editor of the Herald, Wren Abernathy, has resigned."),
    ("en", "“The milk speaks,” said Nkatha Mwirigi."),
    ("en", "— Nkatha Mwirigi, head of the laboratory"),
    ("en", "Photo: Tarn Ibsen / Pool"),
    ("en", "Pictures by Tarn Ibsen"),
    ("en", "From Russia With Love"),
    ("en", "From Lagos to Accra by bus"),
    ("en", "Reports from the front line"),
    ("en", "Mount Everest remembers"),
    ("en", "Ada Holroyd remembers the day well."),
    ("en", "Mateo Quill writes his letters by hand."),
    ("en", "A report by the Auditor General found that 40 schools were unsafe."),
    ("en", "Reporting by phone only"),
    ("en", "Started in 1998 by two brothers"),
    ("en", "Updated guidance for schools"),
    ("en", "Paid in full"),
    ("en", "Words fail me"),
    ("de", "Von Januar an gilt der neue Tarif."),
    ("de", "Von unserem Haus sieht man das Meer."),
    ("de", "Von Frankfurt nach Berlin"),
    ("de", "Aus Tiflis berichten Augenzeugen von Schüssen."),
    ("de", "Bild: Kwabena Wurm"),
    ("de", "Text und Ton passen nicht zusammen."),
    ("de", "Unser Redakteur war dabei."),
    ("de", "»Vier«, flüstert Ottilie Nakamura-Haas."),
    ("es", "Por Navidad vuelve a casa."),
    ("es", "De nuestra tierra al mundo"),
    ("es", "Desde Lima hasta Cuzco en tren"),
    ("es", "Fotografía: Tomás Ibáñez"),
    ("fr", "De l’autre côté de la rue, rien."),
    ("fr", "Par Toutatis, ils sont fous !"),
    ("fr", "Notre envoyé spécial n’a rien vu."),
    ("fr", "Crédit photo : Loïc Kerbrat"),
    ("fr", "Une enquête de police est ouverte."),
    ("zh", "记者在现场看到，大集已经散了。"),
]


@pytest.mark.parametrize(("code", "line", "names", "published"), SAID, ids=[line for _, line, *_ in SAID])
def test_a_line_says_who_wrote_and_when(code: str, line: str, names: str, published: str | None) -> None:
    read = meta.parse(line, code)
    assert read is not None
    assert "|".join(read.byline) == names
    assert published is None or read.published == published


@pytest.mark.parametrize(("code", "line"), NOT_SAID, ids=[line for _, line in NOT_SAID])
def test_a_line_that_only_begins_like_it_names_no_author(code: str, line: str) -> None:
    read = meta.parse(line, code)
    assert read is None or not (read.byline or read.published)


STORY = "\n\n".join((
    "Ferry to Rothay is cut to two sailings a day",
    "By Una Pettigrew",
    "12 February 2025",
    "The ferry to Rothay will sail only twice a day from March, the operator said on Tuesday, because one of its two "
    "engines has to be sent to Gdansk for repair.",
    "Islanders said they had been told nothing. “We read it on the door of the shop,” said Morag Baillie, who runs it.",
))  # fmt: skip


@pytest.mark.parametrize(
    ("top", "source"),
    [
        ("FIRTH & ISLES GAZETTE | Est. 1901 | 54p", "Firth & Isles Gazette"),
        ("Skerry Courier › News › Ferries", "Skerry Courier"),
        ("Transport & Harbours", None),
        ("Home | News | Sport | Shop", None),
    ],
)
def test_the_masthead_names_the_paper_and_a_department_does_not(top: str, source: str | None) -> None:
    assert clean_text(f"{top}\n\n{STORY}", {}).source == source
