"""One thing is one entity, and two are two."""

import pytest
from marked import entities, groups


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # full name, surname, first name
        ("{P Elon Musk} spoke. {P Musk} left. {P Elon} came back.", {"Elon Musk": ["Elon Musk", "Musk", "Elon"]}),
        # a surname in the title, before the full name
        ("{P Musk} buys chips\n{P Elon Musk} bought chips.", {"Elon Musk": ["Musk", "Elon Musk"]}),
        # titles and honorifics are no part of a name
        ("Dr. {P Maria Keller} said so. Ms {P Keller} left.", {"Maria Keller": ["Maria Keller", "Keller"]}),
        # middle names and initials
        ("{P Walter K. Brenn} won. {P Walter Brenn} smiled.", {"Walter K. Brenn": ["Walter K. Brenn", "Walter Brenn"]}),
        # two surnames
        (
            "{P Andrés Manuel López Obrador} habló. {P López Obrador} salió.",
            {"Andrés Manuel López Obrador": ["Andrés Manuel López Obrador", "López Obrador"]},
        ),
        # particles
        (
            "{P Ursula von der Leyen} spoke. {P von der Leyen} left.",
            {"Ursula von der Leyen": ["Ursula von der Leyen", "von der Leyen"]},
        ),
        # hyphenated surnames
        (
            "{P Kwabena Owusu-Ansah} came. {P Owusu-Ansah} left.",
            {"Kwabena Owusu-Ansah": ["Kwabena Owusu-Ansah", "Owusu-Ansah"]},
        ),
        # accents and case
        (
            "{P José Muñoz} came. {P Jose Munoz} left. {P MUÑOZ} won.",
            {"José Muñoz": ["José Muñoz", "Jose Munoz", "MUÑOZ"]},
        ),
        # Chinese: surname first, alone as one character
        ("{P 顾怀安}来了。{P 顾}走了。", {"顾怀安": ["顾怀安", "顾"]}),
        # a name written out in brackets, and its last part alone
        (
            "{P 汉娜·穆勒}（{P Hannah Müller}）说。{P 穆勒}走了。",
            {"Hannah Müller": ["汉娜·穆勒", "Hannah Müller", "穆勒"]},
        ),
        # junior is not senior
        (
            "{P Martin Quill Sr.} met {P Martin Quill Jr.} there.",
            {"Martin Quill Sr.": ["Martin Quill Sr."], "Martin Quill Jr.": ["Martin Quill Jr."]},
        ),
    ],
)
def test_a_person_is_one(marked: str, expected: dict[str, list[str]]) -> None:
    assert groups(marked) == expected


def test_two_people_with_one_surname_stay_two_and_the_bare_surname_goes_to_the_one_named_before() -> None:
    marked = (
        "{P Desmond Farrow} was tried. {P Farrow} wrote it.\n{P Owain Farrow} gave evidence.\n{P Farrow} was jailed."
    )
    assert groups(marked) == {
        "Desmond Farrow": ["Desmond Farrow", "Farrow", "Farrow"],
        "Owain Farrow": ["Owain Farrow"],
    }


def test_a_bare_surname_that_could_be_either_goes_to_none() -> None:
    marked = "{P Tuan Pham} was hurt. {P Lan Pham} wept.\n{P Pham} spoke."
    assert groups(marked) == {"Tuan Pham": ["Tuan Pham"], "Lan Pham": ["Lan Pham"]}


def test_a_shared_first_name_merges_nobody() -> None:
    marked = "{P Maria Keller} met {P Maria Lopez}. {P Keller} left."
    assert groups(marked) == {"Maria Keller": ["Maria Keller", "Keller"], "Maria Lopez": ["Maria Lopez"]}


def test_jordan_is_a_country_a_player_and_a_minister() -> None:
    marked = (
        "{L Jordan} hosted {P Michael Jordan} and the minister {P Leila Jordan}.\n"
        "In {L Jordan}, {P Michael Jordan} was cheered."
    )
    assert groups(marked) == {
        "Jordan": ["Jordan", "Jordan"],
        "Michael Jordan": ["Michael Jordan", "Michael Jordan"],
        "Leila Jordan": ["Leila Jordan"],
    }


def test_a_surname_taken_for_a_place_or_company_goes_to_its_person() -> None:
    assert groups("{P Roderick Quilmes} scored. {L? Quilmes} missed.") == {
        "Roderick Quilmes": ["Roderick Quilmes", "Quilmes"]
    }


def test_amazon_is_a_river_and_a_company() -> None:
    found = entities("{O Amazon} opened a warehouse near the {L Amazon}. {O Amazon} declined to comment.")
    assert [(entity.type, len(entity.mentions)) for entity in found] == [("ORG", 2), ("LOC", 1)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # an acronym in brackets, and alone
        (
            "The {O National Transport Authority} ({O NTA}) paid. The {O NTA} withheld.",
            {"National Transport Authority": ["National Transport Authority", "NTA", "NTA"]},
        ),
        # an acronym that is never defined but spells one name
        (
            "The {O Marine Survey Office} agreed. The {O MSO} signed.",
            {"Marine Survey Office": ["Marine Survey Office", "MSO"]},
        ),
        # brackets say so, whatever the acronym means elsewhere, and however it is made
        (
            "The {O Nigerian Broadcasting Corporation} ({O NBC}) hired her. {O NBC} paid.",
            {"Nigerian Broadcasting Corporation": ["Nigerian Broadcasting Corporation", "NBC", "NBC"]},
        ),
        (
            "El {O Centro Nacional Patagónico} ({O CENPAT}) y el {O CENPAT}.",
            {"Centro Nacional Patagónico": ["Centro Nacional Patagónico", "CENPAT", "CENPAT"]},
        ),
        # small words are left out of it
        (
            "The {O Court of Arbitration for Sport} met. {O CAS} ruled.",
            {"Court of Arbitration for Sport": ["Court of Arbitration for Sport", "CAS"]},
        ),
        # short form
        (
            "{O Orvelia Semiconductor} fell. {O Orvelia} makes chips.",
            {"Orvelia Semiconductor": ["Orvelia Semiconductor", "Orvelia"]},
        ),
        # legal forms
        ("{O Ruhrwerk AG} baut. {O Ruhrwerk} schweigt.", {"Ruhrwerk AG": ["Ruhrwerk AG", "Ruhrwerk"]}),
        ("{O Quarz Inc.} sued {O Quarz}.", {"Quarz Inc.": ["Quarz Inc.", "Quarz"]}),
        ("{O Tolva S.A.} y {O Tolva}.", {"Tolva S.A.": ["Tolva S.A.", "Tolva"]}),
        # articles
        (
            "{O The Lantern Review} and {O Lantern Review}.",
            {"The Lantern Review": ["The Lantern Review", "Lantern Review"]},
        ),
        # shouting
        ("{O QUILLWORKS} rose. {O Quillworks} fell.", {"Quillworks": ["QUILLWORKS", "Quillworks"]}),
        # dots
        ("The {L U.S.} and the {L US} and the {L United States}.", {"United States": ["U.S.", "US", "United States"]}),
    ],
)
def test_an_organisation_or_place_is_one(marked: str, expected: dict[str, list[str]]) -> None:
    assert groups(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The {O Bank of England} and the {O Bank of Ghana} met.",
        "{O Google} and {R Google Cloud} grew.",
        "{O Galway County Council} sits in {L Galway}.",
        "{O Manchester United} beat {O Manchester City}.",
        "{R iPhone 15} and {R iPhone 16} are out.",
        "{O New York Times} readers like {L New York}.",
        "{O Deutsche Bank} and {O Deutsche Bahn} agreed.",
        "{P Maria Keller} works for {O Keller}.",
        "{O National Transport Authority} and {O National Theatre} met {O NTA Holdings Board}.",
        "{L North Korea} and {L South Korea} talked.",
    ],
)
def test_what_only_looks_alike_stays_apart(marked: str) -> None:
    assert len(groups(marked)) == marked.count("{")


def test_names_in_other_scripts_are_one_by_the_knowledge_file() -> None:
    found = entities("{O Nvidia} grew. {O 英伟达}拒绝置评。{O NVIDIA} declined.")
    assert [(entity.name, [mention.text for mention in entity.mentions]) for entity in found] == [
        ("Nvidia", ["Nvidia", "英伟达", "NVIDIA"])
    ]
    assert found[0].identity == "ORG:Nvidia"


def test_an_entity_known_only_in_another_script_is_named_in_the_language_of_the_article() -> None:
    (found,) = entities("It spoke to {O 纽约时报} there.", "en")
    assert found.name == "The New York Times"
    assert found.mentions[0].text == "纽约时报"


def test_mentions_are_in_reading_order_and_say_where_they_are() -> None:
    (found,) = entities("{P Musk} came.\n{P Elon Musk} left with {P Musk}'s dog.")
    assert [(one.block, one.start, one.end) for one in found.mentions] == [(0, 0, 4), (1, 0, 9), (1, 20, 24)]


def test_a_surname_shared_with_someone_famous_makes_nobody_famous() -> None:
    (anna,) = entities("{P Anna Musk} sold the farm. {P Musk} left in May.")
    assert (anna.name, anna.identity) == ("Anna Musk", None)


def test_a_genitive_without_apostrophe_is_the_one_it_belongs_to() -> None:
    assert groups("{P Karin Lindqvist} lachte. {O Lindqvists} Firma baut weiter.", "de") == {
        "Karin Lindqvist": ["Karin Lindqvist", "Lindqvists"]
    }
    assert set(groups("{P Karin Lindqvist} laughed. {O Lindqvists} is a brewery.")) == {"Karin Lindqvist", "Lindqvists"}


def test_brackets_with_other_letters_define_nothing() -> None:
    assert set(groups("{L AMMAN} ({O AFP}) - Ministers met.")) == {"AMMAN", "AFP"}


def test_an_island_with_its_kind_is_the_island() -> None:
    assert groups("L'{L île d'Ouessant} est belle. {L Ouessant} dort.", "fr") == {
        "île d'Ouessant": ["île d'Ouessant", "Ouessant"]
    }
    assert set(groups("{L Lake Como} is deep. {L Como} sleeps.")) == {"Lake Como", "Como"}
