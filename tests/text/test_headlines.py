"""The title among what stands above a text: the menus, mastheads, kickers and standfirsts of other people's sites."""

import pytest

from reader.model import Article, Document
from reader.text.clean import clean

BODY = (
    "The reservoir above the town has not been so low since 1938, and on Monday divers went down to look at the "
    "village that was drowned in it.",
    "It has rained on twenty of the last thirty days, the water board says, but the clouds empty themselves over the "
    "valley to the west.",
)
TITLE = "Rain falls on the wrong side of the hill"
GERMAN = (
    "Elf Minuten vor der Zeit stand die Regionalbahn am Dienstag in Aumenau, und niemand war da, um einzusteigen.",
    "Der Lokführer wartete, sah auf die Uhr, auf das Gleis und schließlich auf seinen Fahrplan, der vom Vortag war.",
)


def read(*lines: str, body: tuple[str, ...] = BODY) -> Article:
    return clean(Document("dump.txt", "\n".join((*lines, *body)).encode()))


@pytest.mark.parametrize(
    "head",
    [
        (f"The Fell Post | {TITLE}", "By Ada Holroyd"),
        (f"The Fell Post - {TITLE}", TITLE, "By Ada Holroyd", "19 August 2024"),
        ("Fell Post", f"{TITLE} - Fell Post", "19 August 2024"),
        ("News", "Home » Weather » Water", TITLE, "By Ada Holroyd"),
        ("Weather · Water · Farming · Ask a farmer", TITLE, "By Ada Holroyd"),
        ("LIVE", f"LIVE {TITLE}", "Ada Holroyd (now) and Tom Okafor (earlier)"),
        (f"(S+) {TITLE}", "By Ada Holroyd"),
        ("THE FELL POST Autumn number, page 14", TITLE, "Words by Ada Holroyd"),
        ("Fell Notes — a newsletter about water", TITLE, "Ada Holroyd", "Aug 19, 2024"),
        ("19 August 2024 by Ada Holroyd", TITLE, "Posted in Weather", "2 replies"),
        (TITLE, "A village that drowned is seen again, for as long as the drought above it lasts", "By Ada Holroyd"),
        (TITLE, TITLE, "Ada Holroyd climbs to a valley that nobody has seen for eighty years", "6 minutes"),
        ("Rain falls", f"Drought:{TITLE}", TITLE, "By Ada Holroyd"),
        (f"[Long Read] {TITLE}", "By Ada Holroyd"),
        (f"{TITLE} - Fell Post free", "By Ada Holroyd"),
        ("Audio is off. Tap to unmute", TITLE, "Ada Holroyd with wires"),
        (f"^{TITLE}<", "^By ADA HOLROYD="),
        (f"# {TITLE}", "Sure! Here is the rewritten article:"),
        (TITLE, "or, what forty days of drought have taught the divers of the town", "Ada Holroyd", "May 24, 2026"),
        ("UPDATE 3-" + TITLE, "By Ada Holroyd"),
        ("Fell News — weather for people who get wet", TITLE, "Saturday 7 December 2024, 6.05pm"),
        ("The Fell Post – all that the hills have to say", TITLE, "19 August 2024"),
        ("Fell Gazette | in print every day of the week", TITLE, "Ada Holroyd"),
        ("Radio Fell: on the air for you and the valley", TITLE, "19 August 2024"),
        ("Fell Weekly - what the water said this week", TITLE, "By Ada Holroyd"),
        (f"{TITLE} — The Fell Post", "By Ada Holroyd"),
        ("Inside: the pull-out ★ Win a weekend ★ Pets", TITLE, "by Ada Holroyd, Court Correspondent"),
        ("KFEL 6 First Alert Radar | Closings (41) | Lottery | Gas Prices | Contests", TITLE, "Posted: May 12, 2026"),
        ("---", f'title: "{TITLE} — Fell Post"', "date: 2026-02-03", "source: Fell Post", "---"),
        ("Weather Alert: 2 warnings in force → See all", TITLE, "by: Ada Holroyd"),
        ("Town 22, Valley & District 19", TITLE, "Ada Holroyd at the ground"),
        ("WATER-LOW", "Eds: adds what the board says of the reservoir and of the divers.", TITLE, "By Ada Holroyd"),
        ("Town 112 (41.3 ov)", TITLE, "Ada Holroyd"),
        ("Town 0 - Valley 2 (Holroyd 23', Okafor 67')", TITLE, "By Ada Holroyd"),
        ("Fell Lines, a podcast from Radio Fell", "Season 3, Episode 7", TITLE, "Show notes"),
        ("Status Yellow rain warning for the valley and the hill", TITLE, "Ada Holroyd", "19 August 2024"),
        ("[From the archive]", TITLE, "19 August 2024"),
        ("FELLWIRE-0412", f"^{TITLE}<", "By Ada Holroyd"),
        (f"RTRS-UPDATE 3-{TITLE}", "By Ada Holroyd"),
        (f"AMP1.- {TITLE}", "19 August 2024"),
        ("(WIRE) 19AUG24 0914 GMT", f"^RPT-UPDATE 2-{TITLE}^"),
        (f"FWX/ROUNDUP: {TITLE}", "19 August 2024"),
        (f"LONG-WEEKEND REVIEW: {TITLE}", "By Ada Holroyd"),
        (f"OBITUARY: {TITLE}", "By Ada Holroyd"),
        ("From: Fell Notes <hello@fell.example>", f"Subject: {TITLE}", "Date: Mon, 19 Aug 2024 07:00:00 +0000"),
        (f"Drought: {TITLE}", TITLE, "19 August 2024"),
        (TITLE, "Staff and agencies", "The board: “We have never seen the like”"),
        ("19 August 2024", f"{TITLE} :: The Digital Fell", "By Ada Holroyd"),
        ("Fell and Hill", f"Fell and Hill: {TITLE}", "19 August 2024"),
        (f"Weather – Fellside:{TITLE}", "By Ada Holroyd"),
        (f"Title: {TITLE}", "19 August 2024"),
        ("Fell Letter #88", "Hello, it is Monday.", TITLE, "Ada Holroyd"),
        ("For the latest on the roads, tune to your local radio", "LIVE COVERAGE", TITLE, "By Ada Holroyd"),
    ],
)
def test_the_title_is_found_among_its_neighbours(head: tuple[str, ...]) -> None:
    assert read(*head).title == TITLE


def test_of_a_short_form_and_the_whole_title_the_whole_one_is_taken() -> None:
    article = read("Rain falls on the wrong side", "Rain falls on the wrong side: who is to blame?", "By Ada Holroyd")
    assert article.title == "Rain falls on the wrong side: who is to blame?"


def test_german_quotation_marks_are_no_path() -> None:
    title = "Bahnchef Lutterbeck: »Wir haben das Netz zu lange angelächelt«"
    assert read(title, "Von Gesine Rathenow", body=GERMAN).title == title


def test_a_kicker_that_looks_like_a_name_is_no_author() -> None:
    article = read("Storm Agnes: three missing after the bridge fell", "Storm Agnes", "Cormac Briain", "28 Sep 2023")
    assert article.byline == ("Cormac Briain",)


def test_the_paper_s_name_on_top_is_no_author() -> None:
    assert read("Stadtanzeiger Oder", TITLE, "19 August 2024").byline == ()
    assert read("Nordic Ledger", TITLE, "19 August 2024").byline == ()


def test_an_author_in_a_header_may_be_more_than_a_name() -> None:
    header = (
        "---",
        f"title: {TITLE}",
        "date: 2026-02-03",
        'author: {name: "Ada Holroyd", avatar: /img/ada.webp}',
        "---",
    )
    assert read(*header).byline == ("Ada Holroyd",)


def test_who_checked_the_facts_is_no_second_author() -> None:
    article = read(TITLE, "Written by Lina Oyelowo", "Reviewed by Tobias Kern")
    assert article.byline == ("Lina Oyelowo",)


@pytest.mark.parametrize("line", ["By The Associated Press", "Staff and agencies", "Posted by admin", "AFP"])
def test_an_agency_or_a_newsroom_is_no_author(line: str) -> None:
    assert read(TITLE, line, "19 August 2024").byline == ()


def test_a_place_that_the_text_speaks_of_is_no_second_author() -> None:
    body = (
        *BODY,
        "The divers had come from Antigua Guatemala, and in Antigua Guatemala nobody believes in drowned towns.",
    )
    assert read(TITLE, "Ximena Barrientos, Antigua Guatemala", "5 June 2025", body=body).byline == (
        "Ximena Barrientos",
    )


def test_a_chinese_name_alone_between_title_and_date_is_the_author() -> None:
    body = (
        "停了半年的石磨又转了起来，巷子里的人闻见豆香，才想起已经很久没有闻见。",
        "她说回来不是为了钱，是为了那口井，井水点出来的豆腐不散。",
    )
    article = read("民生", "凌晨四点的豆腐坊，灯又亮了", "欧阳思齐", "2023年12月18日 08:30", body=body)
    assert article.byline == ("欧阳思齐",)
    assert article.published == "2023-12-18T08:30:00"


def test_a_headline_in_capitals_is_no_row_of_names() -> None:
    article = read(
        "THE FELL POST, MONDAY", "RESERVOIR GIVES UP ITS VILLAGE AS DIVERS’ LAMPS GO DOWN", "ADA HOLROYD AT FELLSIDE"
    )
    assert article.title == "RESERVOIR GIVES UP ITS VILLAGE AS DIVERS’ LAMPS GO DOWN"
    assert article.byline == ("ADA HOLROYD",)


def test_common_words_in_capitals_are_no_author() -> None:
    assert read("RESERVOIR AT ITS LOWEST", "WATER DIVERS", "19 August 2024").byline == ()


def test_a_menu_before_a_headline_on_one_line_goes() -> None:
    title = "Lokführer Brauneck: Der Fahrplan war vom Vortag"
    head = f"Startseite Märkte Mittelstand Depot Abo {title} - Lahntaler Kurier 27. März 2025 um 06:30 Drucken "
    article = clean(Document("dump.txt", (head + " ".join(GERMAN) + " Niemand war böse, sagte er später.").encode()))
    assert article.title == title


def test_a_record_above_the_text_says_who_wrote_it() -> None:
    record = '{"headline": "%s", "author": [{"@type": "Person", "name": "Ada Holroyd"}], "datePublished": "2024-08-19"}'
    article = read(record % TITLE, TITLE)
    assert (article.title, article.byline, article.published) == (TITLE, ("Ada Holroyd",), "2024-08-19")


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Good morning. It is Monday, and this is Fell Notes, written by Ada Holroyd.", ""),
        ("Hello, I'm Ada Holroyd, and this is your Monday note.", ""),
        ("", "Until next week,\nAda Holroyd"),
        ("", "Ihre Ada Holroyd"),
    ],
)
def test_a_letter_is_its_signer_s(head: str, foot: str) -> None:
    assert read(TITLE, head, body=(*BODY, foot)).byline == ("Ada Holroyd",)


def test_a_short_title_stands_above_a_long_standfirst() -> None:
    standfirst = "Six days on the water with no signal, no captain to speak of, and a goat"
    assert read("TRAVEL", "Divers in the Village", standfirst, "STORY Ada Holroyd").title == "Divers in the Village"


@pytest.mark.parametrize(
    "head",
    [
        ("Ada Holroyd", "Columnist", TITLE, "19 August 2024"),
        ("Ada Holroyd", TITLE, "@adaholroyd", "19 August 2024"),
        ("19:02 | 19 Aug 2024", "Ada Holroyd", "Reporter", "ada@fell.example", TITLE),
        ("Fell Post", TITLE, "Ada HolroydChief reporter", "19 August 2024"),
    ],
)
def test_a_name_above_the_title_is_an_author_s_if_a_role_or_an_address_goes_with_it(head: tuple[str, ...]) -> None:
    assert read(*head).byline == ("Ada Holroyd",)


def test_authors_on_lines_of_their_own_with_their_roles_are_all_named() -> None:
    article = read("CAMPUS", TITLE, "Ada Holroyd, News Editor", "Tom Okafor, Staff Writer", "19 August 2024")
    assert article.byline == ("Ada Holroyd", "Tom Okafor")


@pytest.mark.parametrize("line", ["文．攝影／蔡孟璇", "■ 蔡孟璇", "文、圖／蔡孟璇"])
def test_a_chinese_author_behind_a_mark_or_two_labels(line: str) -> None:
    body = "開了十二年的高雄老屋咖啡館本週日熄燈，老闆林志豪說，不怪房東，只怪自己不會算錢，也謝謝大家這些年來的照顧。"
    assert read("高雄老屋咖啡館熄燈", line, "2025-03-09", body=(body,)).byline == ("蔡孟璇",)


def test_who_sends_a_message_has_written_it() -> None:
    article = read(f"Subject: {TITLE}", "From: Ada Holroyd <ah@fell.example>", "Date: Fri, 7 Feb 2025 08:00:00 +0000")
    assert (article.title, article.byline) == (TITLE, ("Ada Holroyd",))


def test_a_place_above_the_title_that_the_text_names_is_no_author() -> None:
    body = (
        "Der Zoll hat am Frankfurter Kreuz im Gepäck eines Reisenden mehr als vierhundert Schildkröten entdeckt.",
        "Sie waren in Socken gewickelt, und niemand hat sie vermisst, sagte ein Sprecher am Mittwoch.",
    )
    assert (
        read("Frankfurter Kreuz", "Zoll entdeckt 400 Schildkröten im Gepäck", "4. September 2024", body=body).byline
        == ()
    )


SHOUTED = "DIVERS FIND THE TOWN AS IT WAS BEFORE THE WATER CAME"


@pytest.mark.parametrize(
    "menu",
    [
        "PWHL WHL SJHL BEER LEAGUE STATS TIX",
        "NFL NBA NHL MLB SCORES SHOP",
        "NYSE FTSE DJ SP RATES BONDS",
        "BBC CNN NBC CBS RADAR LIVE",
        "KRNG WBTR KTVB NEWS WEATHER",
    ],
)
def test_a_row_of_initials_is_no_headline(menu: str) -> None:
    assert read("THE FELL POST", menu, SHOUTED, "March 29, 2025").title == SHOUTED


@pytest.mark.parametrize(
    "place",
    ["Ortigosa de Arriba, 26 August 2024", "Santa Marta, 26 August 2024", "Le Havre, 26 August 2024"],
)
def test_a_place_before_a_date_hides_no_author(place: str) -> None:
    town = place.partition(",")[0]
    article = read(TITLE, "Ada Holroyd and Tom Okafor", place, body=(f"In {town} nobody sleeps. " + BODY[0], BODY[1]))
    assert article.byline == ("Ada Holroyd", "Tom Okafor")
    assert article.published == "2024-08-26"


@pytest.mark.parametrize(
    "line",
    [
        "First Sunday of February, 2025 (2.2.2025)",
        "Groundhog Day in the Year of the Snake (2 February 2025)",
        "Candlemas in the valley below the hill (2025-02-02)",
        "(2 February 2025)",
        "On the eve of Saint Blaise (2 Feb 2025)",
    ],
)
def test_a_day_s_name_may_have_its_date_in_brackets(line: str) -> None:
    assert read(TITLE, "By Ada Holroyd", line).published == "2025-02-02"


@pytest.mark.parametrize(
    "line",
    [
        "First printed in No. 27 of the paper; online since 2 February 2025",
        "In the winter number, first published 2 February 2025",
        "Autumn number of the Fell and Hill paper, online since 2 February 2025",
    ],
)
def test_a_date_behind_the_number_of_the_printed_paper(line: str) -> None:
    assert read(TITLE, "Words: Ada Holroyd", line).published == "2025-02-02"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("陈小满 王大海", ("陈小满", "王大海")),
        ("■陈小满、王大海", ("陈小满", "王大海")),
        ("陈小满 | 文", ("陈小满",)),
        ("陈小满／文", ("陈小满",)),
        ("■ 陈小满", ("陈小满",)),
    ],
)
def test_chinese_names_alone_above_the_date_are_the_authors(line: str, names: tuple[str, ...]) -> None:
    body = (
        "水库的水位降到1938年以来的最低点，周一，潜水员下水察看被淹没的村庄。",
        "水务局说，云都落在了西边的山谷里。",
    )
    assert read("水库见底四十天，潜水员找到了老村庄", line, "2024.05.03 08:00", body=body).byline == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("2024-05-03 08:00 来源：山城财讯 作者：欧阳小满 浏览 3.2万", ("欧阳小满",)),
        ("2024-05-03 08:00 山城日報／ 記者陈小满／山城即時報導", ("陈小满",)),
        ("2024 05/ 03 08:15:44", ()),
    ],
)
def test_a_chinese_author_stands_between_source_and_button(line: str, names: tuple[str, ...]) -> None:
    body = (
        "水库的水位降到1938年以来的最低点，周一，潜水员下水察看被淹没的村庄，水务局说还会再降。",
        "水务局说，云都落在了西边的山谷里，谁也没有办法。",
    )
    article = read("水库见底四十天，潜水员找到了老村庄", line, body=body)
    assert article.byline == names
    assert (article.published or "")[:10] == "2024-05-03"


def test_a_chinese_agency_names_its_reporters_in_the_dateline() -> None:
    body = (
        "新华社山城5月3日电（记者陈小满、王大海）水库的水位降到1938年以来的最低点，周一，潜水员下水察看被淹没的村庄。",
        "水务局说，云都落在了西边的山谷里，谁也没有办法。",
    )
    assert read("水库见底四十天，潜水员找到了老村庄", "2024-05-03", body=body).byline == ("陈小满", "王大海")


@pytest.mark.parametrize("line", ["Black Sea News Agency, March 4 2025", "The Fell Wire Service, 4 March 2025"])
def test_an_agency_before_the_date_stands_below_a_note_to_editors(line: str) -> None:
    note = "Eds: SUBS grafs 4-6 to correct the number of divers, and the name of the town. With photos."
    assert read(TITLE, note, "By Ada Holroyd", line).published == "2025-03-04"


@pytest.mark.parametrize(
    ("head", "by"),
    [
        ("Berg & Tal – Magazin für Wasser Heft 5/25 Reportage", "TEXT: Jana Müller FOTOS: Lutz Ahrens 2.10.2025"),
        ("Bergblatt Ausgabe 12 Reportage", "Von Jana Müller 2.10.2025"),
        ("Berg & Tal Nr. 7 Reportage", "Text: Jana Müller, 2. Oktober 2025"),
        ("Das Talheft Heft 3/2025", "Von Jana Müller, 2. Oktober 2025"),
        ("Bahn & Berg Seite 14 Reportage", "Von Jana Müller 2.10.2025"),
    ],
)
def test_a_dump_on_one_line_has_title_and_author_between_masthead_and_text(head: str, by: str) -> None:
    text = " ".join((head, "Der Zug, den niemand fahren darf", by, "Merken Drucken 8 Min. Lesedauer", *GERMAN * 2))
    article = clean(Document("dump.txt", text.encode()))
    assert article.title == "Der Zug, den niemand fahren darf"
    assert article.byline == ("Jana Müller",)
    assert article.published == "2025-10-02"


@pytest.mark.parametrize(
    "menu",
    [
        "The Fell Post Home Local News Business Sport Opinion Classifieds",
        "fell.example Menu Departments Circulars Press release",
        "News » Weather » Water |",
    ],
)
def test_a_headline_is_found_in_a_row_of_words_without_line_breaks(menu: str) -> None:
    title = "Reservoir at 31 percent as the valley tightens rationing"
    head = f"{menu} {title} By Ada Holroyd August 19, 2024 0 comments Share on Facebook"
    text = " ".join((head, *BODY, "Nobody in the valley has seen the like of it, said the board on Tuesday."))
    article = clean(Document("dump.txt", text.encode()))
    assert article.title == title
    assert article.byline == ("Ada Holroyd",)
    assert article.published == "2024-08-19"
