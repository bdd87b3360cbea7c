"""Names that the words beside them give away, whatever the tagger thinks of them."""

import pytest

from reader.entities.extract import find_cues
from reader.entities.gazetteer import Gazetteer
from reader.entities.mentions import Sentence
from reader.entities.tokens import tokenize


def cues(text: str, language: str, *, heading: bool = False) -> set[tuple[str, str]]:
    tokens = tokenize(text)
    found = find_cues(Sentence(0, tokens, language, heading), Gazetteer.load().find(tokens, language))
    return {(text[tokens[one.start_token].start : tokens[one.end_token - 1].end], one.type) for one in found}


@pytest.mark.parametrize(
    ("language", "marked", "kind"),
    [
        ("en", "Shares of [Tolvane Holdings] fell.", "ORG"),
        ("en", "The consultancy [Quarzwerk] put the price at 22 euros.", "ORG"),
        ("en", "It was [Waka Tahi], the transport agency, that paid.", "ORG"),
        ("en", "The [European Court of Animal Rights] ruled.", "ORG"),
        ("en", "They go to [Toronto Rovers] next week.", "ORG"),
        ("en", "They called [Villar & Daughter Roofing] at once.", "ORG"),
        ("en", "The [Port of Tarrow Company] paid for it.", "ORG"),
        ("en", "The [Diocese of Chichester] paid for it.", "ORG"),
        ("en", "He works for [Hooghly Jute Mills] now.", "ORG"),
        ("en", "The village of [Tarrowmere] flooded.", "LOC"),
        ("en", "He waited at [Tarrow Mills Station] for hours.", "LOC"),
        ("en", "It lies near [Snaefell], a volcano in the north.", "LOC"),
        ("en", "The minister met CEO [Quilla Brenn] there.", "PERSON"),
        ("en", "In the end [Quilla Brenn] said so.", "PERSON"),
        ("en", "It was found by [Zhou Zhongbo] (周忠波) in May.", "PERSON"),
        ("en", "Only a Mr. [Doukas] wrote back.", "PERSON"),
        ("en", "A jury indicted [Konrad “Captain” Petrov] there.", "PERSON"),
        ("en", "[TARROW], Wis. (KQMW) — A fish was found.", "LOC"),
        ("fr", "[Keur Tarrou], 5 nov (APS) – Le dernier car est parti.", "LOC"),
        ("es", "Vive en la [avenida 6 de Marzo] desde niño.", "LOC"),
        ("en", "A lab is to be built beside [Kisimba] airstrip.", "LOC"),
        ("en", "Rake left with his cousin [Boua Lac] at noon.", "PERSON"),
        ("en", "Contractor [Quarzwerk] will begin in May.", "ORG"),
        ("en", "It was a cattle drug known as [Diminavet].", "PRODUCT"),
        ("en", "Her handpiece, a [Heinker Ikon], was lent to her.", "PRODUCT"),
        ("es", "Trae la gaseosa [Toca Quina] incluida.", "PRODUCT"),
        ("de", "Er kaufte 14 Koffer der Marke [Trunko].", "PRODUCT"),
        ("fr", "Elle en a tiré une pièce, [Connexion perdue], jouée en avril.", "WORK_OF_ART"),
        ("en", "They sold the rights to [Tarrow], a comedy by Ana Ruiz.", "WORK_OF_ART"),
        ("en", "Its horn is in a piece called [Please Wait], for tubas.", "WORK_OF_ART"),
        ("zh", "[县文化和旅游局]统计了数字。", "ORG"),
        ("zh", "第三十二届[中华蟋蟀友谊大赛]将开赛。", "EVENT"),
        ("en", "It is of the [Marine and Tarrow Research Institute] there.", "ORG"),
        ("de", "Das bietet der [Tiergarten Tarrenbrunn] im Juli an.", "ORG"),
        ("de", "Der [Naturhistorische Verein Tarring] zweifelt daran.", "ORG"),
        ("de", "Sie steht auf der Liste der Weltnaturschutzunion [TUCN], seit Mai.", "ORG"),
        ("fr", "À Tarrou, l'érablière [Chez Réal] a tout entaillé.", "ORG"),
        ("zh", "他指着南宋[贾似道]的那本书说。", "PERSON"),
        ("en", "A drill called [Snoefugl] jammed in the ice.", "PRODUCT"),
        ("en", "The program [FogSim] drew the map.", "PRODUCT"),
        ("en", "The firm showed its [Kestrel] supercomputer.", "PRODUCT"),
        ("en", "A rack of new [XR700] boards arrived.", "PRODUCT"),
        ("en", "The ferry [MV Saint Corbin] left.", "PRODUCT"),
        ("en", "Rain from [Hurricane Ophelia] hit the coast.", "EVENT"),
        ("en", "They meet at the [Tarrow Summit] tonight.", "EVENT"),
        ("en", "It was shown at its [Robot Day] event.", "EVENT"),
        ("en", "He left after the [Iraq war] of 2003.", "EVENT"),
        ("en", "She wrote the novel “[Kim]” in a year.", "WORK_OF_ART"),
        ("en", "It was seized under the [Proceeds of Crime Act] 2002.", "WORK_OF_ART"),
        ("en", "Then “[The Salt Ferry]” was shown.", "WORK_OF_ART"),
        ("en", "He sang Sauti Sol's “[Extravaganza]” twice.", "WORK_OF_ART"),
        ("en", "She signed a copy of [Trainspotting] for him.", "WORK_OF_ART"),
        ("de", "Er liest aus seinem Roman „[Wupper bei Nacht]“.", "WORK_OF_ART"),
        ("de", "Das Konzert in der [Lambertikirche] ist frei.", "LOC"),
        ("de", "Das [Landgericht Hamburg] urteilte.", "ORG"),
        ("de", "Es gehört der Reederei [Scandmar] aus Kiel.", "ORG"),
        ("de", "Eine Anlage namens [Phoenix 1] läuft.", "PRODUCT"),
        ("es", "Estudia en la [Universidad Mayor de San Andrés] desde mayo.", "ORG"),
        ("es", "Es un barco llamado [Mar Azul] y azul.", "PRODUCT"),
        ("fr", "La vedette « [Aber Tarrow] » a patrouillé.", "PRODUCT"),
        ("de", "Auf dem Kutter [Seeadler] brannte es.", "PRODUCT"),
        ("fr", "Le [tribunal administratif de Grenoble] a tranché.", "ORG"),
        ("fr", "C'est la coopérative [Laitiva] qui paie.", "ORG"),
        ("en", "It runs on software called [Tavira] at night.", "PRODUCT"),
        ("en", "He sold his trawler, the [Brisa Linda], in May.", "PRODUCT"),
        ("en", "The cider maker [Denton Vale] was bought.", "ORG"),
        ("en", "The owner’s consultants, [TBG], say it is safe.", "ORG"),
        ("en", "A barber, Lee Castelo, 34, of [Kenrava], was held.", "LOC"),
        ("en", "He told the [Sentinel] he would stay.", "ORG"),
        ("en", "It sold more of its [Kestrel] range.", "PRODUCT"),
        ("en", "The youngest, [Chidemma], aged nine, wrote it.", "PERSON"),
        ("en", "They drove down the [M65] to see it.", "LOC"),
        ("en", "An analyst at [Tarrow Hunt], called it dear.", "ORG"),
        ("en", "The [Tarrow County Sheriff’s Department] was called.", "ORG"),
        ("en", "She learnt it at [Tarrow Ladies’ College], she said.", "ORG"),
        ("en", "The tenor of [St Peter’s Church], which is cracked.", "ORG"),
        ("en", "A pint at the [Pilot’s Arms] is dear.", "ORG"),
        ("en", "They asked the [Power and Water Corporation] twice.", "ORG"),
        ("en", "It was found in a 2011 [Ford Tarvo] near the river.", "PRODUCT"),
        ("es", "Trabajaba con la inmobiliaria [Techo Claro] desde mayo.", "ORG"),
        ("fr", "Ils ont vendu le chalutier [Ar Goulenn] en mai.", "PRODUCT"),
        ("en", "It is paid for by the [Tarrow Foundation] and Bat Conservation Tarrow.", "ORG"),
        ("en", "At [John Tolver & Co] she was told so.", "ORG"),
        ("en", "A bund cut off the [Tarrow Canal] in May.", "LOC"),
        ("en", "They have upgraded [Errin] to category 3.", "EVENT"),
        ("en", "[Humpty Tarrow], a fish farm, has opened its cold store.", "ORG"),
        ("de", "Die Firma [Branitz & Töchter] aus Kiel liefert.", "ORG"),
        ("es", "Fue detenida en el [bulevar Manuel Tarrío], cuando salía.", "LOC"),
        ("es", "Lo estrenará en la [fiesta de San Telmo].", "EVENT"),
        ("es", "Queda en el [Parque Nacional Sierra Tarrío].", "LOC"),
        ("fr", "On les verra à la [Foire du livre de Namur], en avril.", "EVENT"),
        ("fr", "Le calcul de la société liégeoise [Paparelle], rendu en mai.", "ORG"),
        ("fr", "Le [Mudiane], musée voisin, a prêté ses séchoirs.", "ORG"),
        ("zh", "机构明慧通科技有限公司（下称“[明慧通]”）赔偿。", "ORG"),
        ("zh", "机构[明慧通科技有限公司]（下称“明慧通”）赔偿。", "ORG"),
        ("zh", "他使用一款名为“[图书大师]”的软件。", "PRODUCT"),
        ("zh", "台风“[桦南沙]”过境。", "EVENT"),
        ("zh", "雨量由[气象署]公布。", "ORG"),
        ("zh", "锅是从[宁埔国小]借的。", "ORG"),
        ("zh", "他是信义乡[罗娜国小]的学弟。", "ORG"),
        ("zh", "[台11线]塌了。", "LOC"),
        ("zh", "他们参加延期的[丰年祭]。", "EVENT"),
        ("zh", "他读了《[滕王阁的夜]》。", "WORK_OF_ART"),
        ("zh", "《[南江日报]》报道。", "ORG"),
        ("zh", "副部长[列万·马马达什维利]当天到场。", "PERSON"),
        ("zh", "清华大学教授[欧阳明高]指出。", "PERSON"),
        ("zh", "他没有看。[宁忠岩]说，改不了。", "PERSON"),
        ("zh", "[格鲁吉亚队]以1比3输球。", "ORG"),
        ("zh", "在[DealBook峰会]上。", "EVENT"),
        ("zh", "[G350]国道恢复通车。", "LOC"),
    ],
)  # fmt: skip
def test_neighbours_give_a_name_away(language: str, marked: str, kind: str) -> None:
    name = marked[marked.index("[") + 1 : marked.index("]")]
    assert (name, kind) in cues(marked.replace("[", "").replace("]", ""), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court of public opinion said that phase 3 and gate B36 were late."),
        ("en", "Owner Dale Pribyl left, and her uncle, a Tarrow Elder, stayed — in May."),
        ("en", "Her song, he said, and her son, Kian, left."),
        ("en", "Özgür Özel, the party's leader, left."),
        ("en", "He called Musk and said “no comment”."),
        ("en", "They told the court that the ship’s company, all of it, had left."),
        ("en", "One of the ship’s company, aged nine, was held, and Britain’s department store was shut."),
        ("de", "Die Turnhalle an der Hauptstraße ist zu."),
        ("es", "El ayuntamiento pagó la obra."),
        ("fr", "Le tribunal a tranché mardi."),
        ("zh", "航班CA1857延误，他遵守《食品安全法》。"),
    ],
)
def test_common_words_give_nothing_away(language: str, text: str) -> None:
    assert {kind for _, kind in cues(text, language)} <= {"PERSON"}


def test_capitals_in_a_heading_prove_nothing_but_a_storm_is_one() -> None:
    assert cues("Tolvane Holdings Flees Hurricane Ophelia", "en", heading=True) == {("Hurricane Ophelia", "EVENT")}


def test_a_scorecard_names_its_people_by_one_initial() -> None:
    assert cues("J Leavasa 33, D Foxcroft 19, I Roy 4-22.", "en") == {
        ("J Leavasa", "PERSON"), ("D Foxcroft", "PERSON"), ("I Roy", "PERSON")
    }  # fmt: skip
    assert cues("Plan B Foxcroft said.", "en") == set()
