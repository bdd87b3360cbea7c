"""Where a tagged span is made longer, cut or left whole, so that the panel shows the name and nothing but the name."""

import pytest

from reader.entities.gazetteer import Gazetteer
from reader.entities.mentions import Tagged
from reader.entities.spans import pieces
from reader.entities.tokens import tokenize
from reader.model import EntityType


def names(marked: str, kind: EntityType, score: float = 0.95) -> list[tuple[str, str]]:
    """What becomes of the words in square brackets when a tagger takes them for one name of that kind."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    tokens = tokenize(text)
    first = next(at for at, token in enumerate(tokens) if token.start >= start)
    last = next(at for at, token in enumerate(tokens) if token.end >= end)
    span = Tagged(first, last + 1, kind, score)
    found = pieces(tokens, span, Gazetteer.load().find(tokens))
    return [(text[tokens[one.start].start : tokens[one.end - 1].end], one.type) for one in found]


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("They gave it to the [Tarrow Children’s Hospital] in May.", "ORG"),
        ("The [U.S. Attorney’s Office] declined to comment.", "ORG"),
        ("A yacht sank in [St Corbin's Channel] at night.", "LOC"),
        ("It was played by the [BBC National Orchestra of Wales] on Friday.", "ORG"),
        ("The [National Institutes of Health] paid for it.", "ORG"),
        ("Die [Verbraucherzentrale NRW] klagt.", "ORG"),
        ("In a team sheet: Izzo; Traoré, [Da Silva], Geria.", "PERSON"),
        ("A screen by [E Ink] is grey.", "ORG"),
        ("La cadena [Movistar Plus+] lo emite.", "ORG"),
    ],
)
def test_what_belongs_to_a_name_stays_in_it(marked: str, kind: EntityType) -> None:
    assert names(marked, kind) == [(marked[marked.index("[") + 1 : marked.index("]")], kind)]


@pytest.mark.parametrize(
    ("marked", "kind", "expected"),
    [
        ("[Germany’s Constitutional Court] ruled.", "ORG", ["Germany", "Constitutional Court"]),
        ("[Nvidia’s Rubin] is late.", "ORG", ["Nvidia", "Rubin"]),
        ("He saw [U.S. District Judge Amanda Brailsworth] there.", "ORG", ["Amanda Brailsworth"]),
        (
            "From the [Tarrow Foundation and Bat Conservation International].",
            "ORG",
            ["Tarrow Foundation", "Bat Conservation International"],
        ),
        ("So says [Tarrow Police Commander Sione Taufa].", "ORG", ["Tarrow Police", "Sione Taufa"]),
        ("He told [U.S. District Judge] Amanda Brailsworth so.", "ORG", []),
        ("Partners are [Institut Tarrow and the Red Trust] there.", "ORG", ["Institut Tarrow", "Red Trust"]),
        ("They went to [Fort Tarrow and Crumb] by bus.", "LOC", ["Fort Tarrow", "Crumb"]),
        ("In the [Tarrowmere hall] they sleep.", "LOC", ["Tarrowmere"]),
        ("They sell the [Tarrow 5 humanoid robot] at once.", "PRODUCT", ["Tarrow 5"]),
        ("Bauen will es der [Verein Volltreffer Lausitz].", "ORG", ["Volltreffer Lausitz"]),
        ("[上海律师Sarah Whitcombe]说。", "ORG", ["上海", "Sarah Whitcombe"]),
        ("他在[黑龙江漠河]跑出租。", "LOC", ["黑龙江", "漠河"]),
        ("他来自[巴西卡马萨里]。", "LOC", ["巴西", "卡马萨里"]),
        ("Beim [Autozulieferer Brauntal Präzision AG] in Thüringen.", "ORG", ["Brauntal Präzision AG"]),
        ("En el [puerto de Salina Negra] hubo niebla.", "LOC", ["Salina Negra"]),
        ("La sentencia del [Tribunal Agroambiental de 2019] vale.", "ORG", ["Tribunal Agroambiental"]),
        ("Das Foto machte das [ZDF 1987] auf dem Berg.", "ORG", ["ZDF"]),
        ("Une étude de l'[Inrae d'Avignon] le montre.", "ORG", ["Inrae", "Avignon"]),
    ],
)
def test_names_that_only_stand_side_by_side_are_several(marked: str, kind: EntityType, expected: list[str]) -> None:
    assert [text for text, _ in names(marked, kind)] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Das [Bundesamt für Seeschifffahrt] und Hydrographie warnt.", "Bundesamt für Seeschifffahrt und Hydrographie"),
        ("The [Central Bank of the Republic] of Turkey met.", "Central Bank of the Republic of Turkey"),
        (
            "L'[Institut national de l'Origine] et de la Qualité enquête.",
            "Institut national de l'Origine et de la Qualité",
        ),
        ("The [Federal Communications Commission] on Tuesday agreed.", "Federal Communications Commission"),
        ("The [Tarrow University] of Leeds and Nvidia met.", "Tarrow University of Leeds"),
        ("The [Democratic Party] of the Friendly Islands met.", "Democratic Party of the Friendly Islands"),
    ],
)
def test_an_office_has_all_of_its_name(marked: str, expected: str) -> None:
    assert names(marked, "ORG") == [(expected, "ORG")]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[意大利品牌Tarrowina]开店了。", ["意大利", "Tarrowina"]),
        ("[长沙创业公司]完成融资。", ["长沙"]),
        ("[长沙创业公司云隐星球]完成融资。", ["长沙", "云隐星球"]),
        ("[深圳初创企业云隐机器人]发布新品。", ["深圳", "云隐机器人"]),
        ("据[武汉某公司]介绍。", ["武汉"]),
        ("[北京市某小学]停课。", ["北京市"]),
        ("[成都一家医院]停电。", ["成都"]),
        ("[德国媒体]报道。", ["德国"]),
        ("[瑞典家具]品牌宜家关店。", ["瑞典"]),
        ("[佛山企业]订单增加。", ["佛山"]),
        ("[长沙上市公司]年报难产。", ["长沙"]),
    ],
)
def test_a_chinese_place_before_a_common_noun_is_a_place(marked: str, expected: list[str]) -> None:
    found = names(marked, "ORG")
    assert [text for text, _ in found] == expected
    assert found[0][1] == "LOC"


def test_the_word_after_a_chinese_paper_is_no_part_of_its_name() -> None:
    assert names("据[红星新闻报]道，雨停了。", "ORG") == [("红星新闻", "ORG")]


@pytest.mark.parametrize(
    "marked",
    [
        "[中国企业联合会]换届。",
        "[台湾企业银行]签约。",
        "[武汉企业家协会]换届。",
        "[上海电气集团]公布财报。",
        "[中国移动公司]的用户增加。",
        "[四川航空公司]亏损。",
        "[韩国政府]宣布。",
    ],
)
def test_a_chinese_body_with_a_place_in_its_name_stays_whole(marked: str) -> None:
    assert names(marked, "ORG") == [(marked[1 : marked.index("]")], "ORG")]
