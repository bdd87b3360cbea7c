"""What a reader finds in the panel: one entry a thing, under the right heading, the weightiest first."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities.extract import extract
from reader.model import ENTITY_TYPES, TITLE_BLOCK, Article, Block, Entity

KINDS = ("paragraph", "heading", "quote", "list_item", "note")


def article(*texts: str, title: str = "", language: str = "en", published: str | None = "2024-03-23") -> Article:
    return Article(title, tuple(Block("paragraph", text) for text in texts), language=language, published=published)


def found(made: Article) -> dict[str, str]:
    return {entity.name: entity.type for entity in extract(made)}


def one(made: Article, name: str) -> Entity:
    (entity,) = [entity for entity in extract(made) if name in (entity.name, *entity.aliases)]
    return entity


def test_an_article_without_text_has_no_entities() -> None:
    assert extract(Article("", ())) == ()


def test_names_and_figures_of_an_article_with_their_values() -> None:
    made = article(
        "Nvidia CEO Jensen Huang met Emmanuel Macron in Paris on Tuesday.",
        "Nvidia will pay $920 million per month, 81 percent more than in October 2021, for 10,000 GPUs.",
    )
    entities = {entity.name: (entity.type, entity.value) for entity in extract(made)}
    assert entities["Nvidia"] == ("ORG", None)
    assert entities["Jensen Huang"] == ("PERSON", None)
    assert entities["Emmanuel Macron"] == ("PERSON", None)
    assert entities["Paris"] == ("LOC", None)
    assert entities["$920 million per month"] == ("MONEY", {"amount": 920000000, "currency": "USD", "per": "month"})
    assert entities["81 percent"] == ("PERCENT", {"percent": 81})
    assert entities["October 2021"] == ("DATE", {"date": "2021-10"})
    assert entities["10,000 GPUs"] == ("QUANTITY", {"amount": 10000, "unit": "GPU"})
    assert entities["Tuesday"] == ("DATE", {"date": "2024-03-19", "relative": True})


def test_titles_possessives_and_honorifics_are_no_part_of_a_name() -> None:
    made = article("President Emmanuel Macron's office said Mr Macron would meet Chancellor Olaf Scholz’s team.")
    macron = one(made, "Emmanuel Macron")
    assert [mention.text for mention in macron.mentions] == ["Emmanuel Macron", "Macron"]
    assert one(made, "Olaf Scholz").mentions[0].text == "Olaf Scholz"


def test_a_name_in_another_script_is_the_same_person() -> None:
    made = article("Elon Musk spoke in Berlin.", "马斯克批评英伟达。英伟达没有回应。", "Nvidia declined to comment.")
    assert {mention.text for mention in one(made, "Elon Musk").mentions} == {"Elon Musk", "马斯克"}
    assert {mention.text for mention in one(made, "Nvidia").mentions} == {"英伟达", "Nvidia"}


def test_traditional_characters_name_the_same_things_as_they_are_written() -> None:
    made = article("特斯拉執行長馬斯克週五在臺北說，公司將投資9億8000萬元。", language="zh")
    entities = {entity.name: entity for entity in extract(made)}
    assert entities["馬斯克"].identity == "PERSON:Elon Musk"
    assert entities["臺北"].type == "LOC"
    assert entities["9億8000萬元"].value == {"amount": 980000000, "currency": "CNY"}


def test_identities_tell_the_library_what_is_known() -> None:
    assert one(article("Nvidia rose."), "Nvidia").identity == "ORG:Nvidia"


@pytest.mark.parametrize(
    "text",
    [
        "Follow @elonmusk and #Tesla at https://twitter.com/Nvidia/status/1646017125637578759 for more.",
        "The American and German ministers met; the French did not.",
        "The CEO of the company said that AI and GPUs matter to the CFO.",
        "Large Language Models and Graphics Processing Units are what the Chief Executive Officer wants.",
        "1. First. 2. Second. He won 3-2, called 555-123-4567 and left.",
        "[@click=app.quit]press me[/] and [b]bold[/b]",
    ],
)
def test_handles_links_peoples_titles_and_bare_numbers_are_nothing(text: str) -> None:
    assert found(article(text)) == {}


def test_a_heading_in_title_case_is_no_name_but_shows_the_names_that_the_text_has() -> None:
    made = Article(
        "Chip Maker's Supercomputer Dream Collides With Nvidia Spree",
        (Block("paragraph", "The rival of Nvidia said that nvidia hardware was too dear."),),
        language="en",
    )
    (entity,) = extract(made)
    assert entity.name == "Nvidia"
    assert entity.mentions[0].block == TITLE_BLOCK


def test_a_block_in_two_languages_is_read_in_both() -> None:
    made = article("她说：“They sold 200 coats to Tianjin in 1979.” 1941年12月，邮筒上有3.4万篇笔记。", language="zh")
    figures = {entity.name for entity in extract(made) if entity.type in ("DATE", "QUANTITY")}
    assert figures == {"200 coats", "1979", "1941年12月", "3.4万篇笔记"}


@pytest.mark.parametrize("day", ["Monday", "Wednesday", "Friday"])
def test_a_day_of_the_week_is_a_date_and_nothing_else(day: str) -> None:
    assert found(article(f"The council met on {day} in the hall.")) == {day: "DATE"}


def test_a_date_is_also_found_without_its_day_of_the_week() -> None:
    made = article("Gewählt wird am Samstag, 25. Januar, in Tarrow.", language="de")
    (day,) = [entity for entity in extract(made) if entity.type == "DATE"]
    assert "25. Januar" in (day.name, *day.aliases)


def test_figures_of_one_value_are_one_entity_and_dates_stay_apart() -> None:
    made = article("It costs $920 million per month. The $920 million monthly deal began in October 2023, not October.")
    money = [entity for entity in extract(made) if entity.type == "MONEY"]
    assert [(entity.name, len(entity.mentions)) for entity in money] == [("$920 million per month", 2)]
    assert {entity.name for entity in extract(made) if entity.type == "DATE"} == {"October 2023", "October"}


def test_a_number_in_a_products_name_is_no_quantity() -> None:
    made = article("The firm showed the Kestrel Phone 5 and the XR7 chip next to its Colossus 2 GPUs.")
    assert not [entity for entity in extract(made) if entity.type == "QUANTITY"]


def test_german_compounds_and_genitives_show_the_name_in_them() -> None:
    made = article("Die Unesco-Botschafterin reiste nach Deutschlands Norden.", language="de")
    assert one(made, "Unesco").mentions[0].text == "Unesco"
    germany = one(made, "Germany")
    assert (germany.name, germany.mentions[0].text) == ("Deutschland", "Deutschlands")


@pytest.mark.parametrize(
    "name",
    ["Rudolf-August Oetker-Stiftung", "Robert Bosch-Stiftung", "Rhein-Neckar Löwen", "Verkehrsverbund Rhein-Ruhr"],
)
def test_a_german_name_with_a_name_in_it_is_one(name: str) -> None:
    assert name in found(article(f"Geld kam auch von der {name}, die das Museum seit Jahren fördert.", language="de"))


def test_a_place_in_a_table_of_results_is_no_quantity() -> None:
    made = article("Men's eight: 1 Germany 5:21.08, 2 Australia 5:24.11, 3 United States 5:29.67.")
    assert {entity.name for entity in extract(made) if entity.type == "LOC"} == {
        "Germany",
        "Australia",
        "United States",
    }
    assert not [entity for entity in extract(made) if entity.type == "QUANTITY"]


def test_a_title_that_is_a_year_is_a_work() -> None:
    assert found(article("王家卫的《2046》在这条路上取过景。", language="zh"))["2046"] == "WORK_OF_ART"


def test_a_doubtful_name_is_its_makers_product_where_the_maker_is_named() -> None:
    made = article("Tesla trains its models on Dojo, and Dojo is not cheap.")
    assert one(made, "Dojo").type == "PRODUCT"


def test_what_the_text_says_of_a_name_holds_wherever_it_stands() -> None:
    made = article(
        "The laptop ran software called Tavira all night.",
        "“So we told Tavira to read more slowly,” said Sipho Ndlovu.",
        "It sold its Kestrin range in two tins, Kestrin Red and Kestrin Slow.",
    )
    kinds = found(made)
    assert kinds["Tavira"] == "PRODUCT"
    assert kinds["Kestrin Red"] == "PRODUCT"


def test_a_storm_named_once_is_not_the_place_that_its_name_ends_in() -> None:
    made = article("台风“桦加沙”过境第五天，全村仍然停电。", "桦加沙过后，村民回来了。", language="zh")
    assert found(made) == {"桦加沙": "EVENT"}


def test_who_is_on_a_team_sheet_is_a_person() -> None:
    made = article(
        "Grimsby: Wright; Rodgers, Tharme, Staunton, Driscoll; Hume, Varga (Diallo 78), McEachrin, Green; Rose, Vernim."
    )
    assert {"McEachrin", "Vernim"} <= {name for name, kind in found(made).items() if kind == "PERSON"}


def test_half_of_a_double_surname_is_nobody_named_later() -> None:
    made = article("Mr Dricort never clicks, said Dricort.", "His son-in-law, Kwabena Dricort-Mensah, reads to him.")
    assert {"Dricort", "Kwabena Dricort-Mensah"} <= set(found(made))


@pytest.mark.parametrize("name", ["Sina Fa‘asavalu", "Sina Fa’asavalu", "Yann N’Golo"])
def test_a_mark_inside_a_name_does_not_divide_it(name: str) -> None:
    assert name in found(article(f"The captain, {name}, aged 29, scored twice.", f"“Well,” said {name}."))


def test_a_counted_sheet_of_paper_is_nobody() -> None:
    made = article("他在店门口贴了这样一张红纸，又搬来一台中古唱机。", language="zh")
    assert found(made) == {}


def test_what_title_and_lead_name_weighs_most_and_agencies_least() -> None:
    made = article(
        "Nvidia fell in New York, Reuters reported.",
        "Analysts at Barclays said that Nvidia would recover.",
        "Reuters was told so in Boston.",
        title="Nvidia falls",
    )
    weights = {entity.name: entity.weight for entity in extract(made)}
    assert weights["Nvidia"] == 1.0
    assert weights["Reuters"] < weights["Barclays"]
    ordered = [entity.weight for entity in extract(made)]
    assert ordered == sorted(ordered, reverse=True)


def test_the_bundled_samples_show_nothing_twice() -> None:
    for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt")):
        lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
        entities = extract(Article(lines[0], tuple(Block("paragraph", line) for line in lines[1:])))
        keys = [(entity.type, entity.name.casefold()) for entity in entities]
        assert len(keys) == len(set(keys)), path.name
        people = [entity for entity in entities if entity.type == "PERSON" and "Musk" in entity.name]
        assert len(people) < 2, path.name


PIECES = st.sampled_from(
    [
        "Elon Musk",
        "Musk's ",
        "马斯克",
        "（",
        "）",
        "(",
        ")",
        "Inc.",
        "AG",
        "“",
        "”",
        "The ",
        "of ",
        "de ",
        "said ",
        "$5m",
        " ",
        "\n",
        "2024",
        "年",
        "A",
        "·",
        "Bank ",
        "Dr. ",
        "-",
        "Jordan ",
        "NTA",
        "、",
        "é",
        "😀",
        "İ",
        "ß",
    ]
)


@given(
    st.lists(st.lists(PIECES, max_size=15).map("".join) | st.text(max_size=60), max_size=5),
    st.sampled_from(KINDS),
    st.sampled_from(("en", "de", "es", "fr", "zh", "und", "ca")),
)
@settings(max_examples=150, deadline=None)
def test_mentions_of_any_text_stand_where_they_say(texts: list[str], kind: str, language: str) -> None:
    blocks = tuple(Block(kind, text) for text in texts)  # type: ignore[arg-type]
    made = Article(texts[0] if texts else "", blocks, language=language)
    for entity in extract(made):
        assert entity.type in ENTITY_TYPES
        assert entity.mentions
        assert 0 <= entity.weight <= 1
        assert json.dumps(entity.value)
        for mention in entity.mentions:
            text = made.title if mention.block == TITLE_BLOCK else blocks[mention.block].text
            assert text[mention.start : mention.end] == mention.text
            assert mention.text
        places = [(mention.block, mention.start) for mention in entity.mentions]
        assert places == sorted(places)


@pytest.mark.parametrize(
    "unit", ["Elon Musk ", "Bank (NTA) ", "马斯克在北京", "“A ", "王·", "Abc Xyz said. ", "1 ", "between $1 and "]
)
def test_thousands_of_repeats_in_one_line_are_one_thing_or_none(unit: str) -> None:
    assert len(extract(article(unit * 3000))) < 4


def test_a_firm_and_the_town_it_is_of_are_two_and_a_bank_of_a_land_is_one() -> None:
    names = found(article("The mine was bought by Energy Fuels of Colorado and the Bank of Ghana in May."))
    assert (names["Energy Fuels"], names["Colorado"], names["Bank of Ghana"]) == ("ORG", "LOC", "ORG")


def test_what_is_said_in_quotation_marks_is_no_title() -> None:
    made = article("« Publicité gratuite », soupire le maire Marc Simoneau, qui relit son roman.", language="fr")
    assert "WORK_OF_ART" not in found(made).values()


def test_an_acronym_in_brackets_may_leave_out_the_first_words_of_the_name() -> None:
    name = "Leibniz-Institut für Gewässerökologie und Binnenfischerei"
    made = article(f"Das {name} (IGB) half. Das IGB am Müggelsee zählte Aale.", language="de")
    assert [entity.name for entity in extract(made) if entity.type == "ORG"] == [name]


def test_what_an_article_only_names_after_in_is_a_place() -> None:
    names = found(article("The contact details led the police to a barber in Khari Baoli. He lived there."))
    assert names["Khari Baoli"] == "LOC"
