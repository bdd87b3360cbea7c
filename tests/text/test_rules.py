"""Each rule's own examples and counter-examples, in an ordinary article in the rule's language."""

import pytest

from reader.model import Document
from reader.text.clean import clean
from reader.text.rules.load import CODES, NEUTRAL, language, languages
from reader.text.rules.rule import SURE, Rule

ARTICLES = {
    "en": (
        "Northport closes its harbour bridge for eighteen months",
        "The council of Northport voted on Tuesday to close the old harbour bridge for eighteen months, after engineers "  # noqa: E501
        "found cracks in two of its pillars.",
        "Drivers will have to use the tunnel at Eastgate, which carries forty thousand cars a day already and is due "
        "for repairs of its own next year.",
        "Nobody likes it, but the alternative is worse, said the mayor, Alice Brandt, who had argued against the plan "
        "until last month, when the divers came back.",
        "The work is expected to cost thirty million, two thirds of which will come from the state, and it begins in March.",  # noqa: E501
    ),
    "de": (
        "Nordhafen sperrt seine Hafenbrücke für achtzehn Monate",
        "Der Rat der Stadt Nordhafen hat am Dienstag beschlossen, die alte Brücke am Hafen für achtzehn Monate zu "
        "sperren, weil Fachleute Risse in zwei Pfeilern fanden.",
        "Autofahrer müssen nun den Tunnel am Osttor nehmen, durch den schon heute vierzigtausend Wagen am Tag fahren "
        "und der selbst bald saniert wird.",
        "Niemand mag das, aber die andere Lösung wäre schlimmer, sagte Bürgermeisterin Alice Brandt, die bis zum "
        "vorigen Monat gegen den Plan war und nun dafür ist.",
        "Die Arbeiten sollen dreißig Millionen kosten, zwei Drittel davon zahlt das Land, und sie beginnen im März.",
    ),
    "es": (
        "Puerto Norte cierra su puente durante dieciocho meses",
        "El ayuntamiento de Puerto Norte votó el martes cerrar el viejo puente del puerto durante dieciocho meses, "
        "después de que los ingenieros hallaran grietas en dos pilares.",
        "Los conductores tendrán que usar el túnel del este, por el que ya pasan cuarenta mil coches al día y que "
        "también será reparado el año que viene.",
        "A nadie le gusta, pero la alternativa es peor, dijo la alcaldesa Alicia Brandt, que hasta el mes pasado se "
        "había opuesto al plan en todas las sesiones.",
        "Las obras costarán treinta millones, de los que dos tercios los pagará el Estado, y empiezan en marzo.",
    ),
    "fr": (
        "Port-Nord ferme son pont pendant dix-huit mois",
        "Le conseil de Port-Nord a voté mardi la fermeture du vieux pont du port pendant dix-huit mois, après que des "
        "ingénieurs ont trouvé des fissures dans deux piliers.",
        "Les automobilistes devront passer par le tunnel de l'est, où circulent déjà quarante mille voitures par jour "
        "et qui doit lui aussi être réparé.",
        "Personne n'aime cela, mais l'autre solution serait pire, a dit la maire Alice Brandt, qui s'était opposée au "
        "projet jusqu'au mois dernier.",
        "Les travaux doivent coûter trente millions, dont les deux tiers seront payés par l'État, et commencent en mars.",  # noqa: E501
    ),
    "zh": (
        "北港市将老港大桥关闭十八个月",
        "北港市议会星期二投票决定，在工程师发现两根桥墩出现裂缝之后，将老港大桥关闭十八个月。",
        "司机们将不得不使用东门隧道，该隧道每天已经承载四万辆汽车，明年也需要进行维修。",
        "没有人喜欢这样，但另一种办法更糟，市长布兰特说，她直到上个月还反对这项计划。",
        "工程预计耗资三千万元，其中三分之二来自省里，工程将于三月开始，明年秋天完工。",
    ),
    "it": (
        "Porto Nord chiude il ponte del porto per diciotto mesi",
        "Il consiglio comunale di Porto Nord ha votato martedì la chiusura del vecchio ponte del porto per diciotto "
        "mesi, dopo che gli ingegneri hanno trovato crepe in due piloni.",
        "Gli automobilisti dovranno usare la galleria a est, dove passano già quarantamila auto al giorno e che sarà "
        "riparata anch'essa l'anno prossimo.",
        "A nessuno piace, ma l'alternativa è peggiore, ha detto la sindaca Alice Brandt, che fino al mese scorso era "
        "contraria al piano del consiglio.",
        "I lavori costeranno trenta milioni, due terzi dei quali saranno pagati dallo Stato, e cominciano a marzo.",
    ),
    "pt": (
        "Porto Norte fecha a ponte do porto por dezoito meses",
        "A câmara de Porto Norte votou na terça-feira o encerramento da velha ponte do porto por dezoito meses, depois "
        "de os engenheiros terem encontrado fissuras em dois pilares.",
        "Os condutores terão de usar o túnel do leste, por onde já passam quarenta mil carros por dia e que também "
        "será reparado no próximo ano.",
        "Ninguém gosta, mas a alternativa é pior, disse a presidente da câmara Alice Brandt, que até ao mês passado "
        "era contra o plano.",
        "As obras devem custar trinta milhões, dos quais dois terços serão pagos pelo Estado, e começam em março.",
    ),
    "nl": (
        "Noordhaven sluit de havenbrug voor achttien maanden",
        "De gemeenteraad van Noordhaven besloot dinsdag de oude brug bij de haven achttien maanden te sluiten, nadat "
        "ingenieurs scheuren in twee pijlers hadden gevonden.",
        "Automobilisten moeten de tunnel in het oosten nemen, waar nu al veertigduizend auto's per dag doorheen "
        "rijden en die volgend jaar ook wordt hersteld.",
        "Niemand vindt het leuk, maar het alternatief is erger, zei burgemeester Alice Brandt, die tot vorige maand "
        "tegen het plan was.",
        "Het werk kost naar verwachting dertig miljoen, waarvan de staat twee derde betaalt, en begint in maart.",
    ),
    "ru": (
        "Северный порт закрывает мост на восемнадцать месяцев",
        "Городской совет Северного порта во вторник решил закрыть старый мост на восемнадцать месяцев, после того как "
        "инженеры нашли трещины в двух опорах.",
        "Водителям придется ездить через тоннель на востоке, по которому уже проходит сорок тысяч машин в день и "
        "который тоже будут чинить в следующем году.",
        "Никому это не нравится, но другой выход был бы хуже, сказала мэр Алиса Брандт, которая до прошлого месяца "
        "была против этого плана.",
        "Работы обойдутся в тридцать миллионов, две трети которых заплатит государство, и начнутся в марте.",
    ),
    "ja": (
        "北港市、港の橋を十八か月閉鎖へ",
        "北港市の議会は火曜日、二本の橋脚にひびが見つかったことを受けて、古い港の橋を十八か月のあいだ閉鎖することを決めた。",
        "運転手は東のトンネルを使わなければならないが、そこはすでに一日に四万台の車が通り、来年には修理される予定だ。",
        "だれも望んではいないが、ほかの方法はもっと悪いと市長のブラント氏は述べ、先月まではこの計画に反対していた。",
        "工事には三千万円がかかる見込みで、その三分の二は国が負担し、三月に始まって来年の秋に終わることになっている。",
    ),
}
FULL = ("en", "de", "es", "fr", "zh")

EXAMPLES = [
    pytest.param(rule, text, id=f"{each.code}-{rule.kind.name}-{text[:24]}")
    for each in languages()
    for rule in each.rules
    for text in rule.examples
]
COUNTER_EXAMPLES = [
    pytest.param(rule, text, id=f"{each.code}-{rule.kind.name}-{text[:24]}")
    for each in languages()
    for rule in each.rules
    for text in rule.counter_examples
]


def kept(rule: Rule, text: str) -> str:
    title, *body = ARTICLES.get(rule.language, ARTICLES["en"])
    if rule.zone in ("tail", "edge") or rule.kind.opens or rule.kind.closes:
        lines = [title, *body, "* * * *", text]
    elif rule.zone == "head":
        lines = [text, title, *body]
    elif rule.strength < SURE:
        lines = [title, *body, "Facebook Twitter LinkedIn", text]
    else:
        lines = [title, *body[:2], text, *body[2:]]
    article = clean(Document("dump.txt", "\n\n".join(lines).encode()))
    assert article.title == title
    whole = " ".join(block.text for block in article.blocks)
    assert all(sentence in whole for sentence in body)
    return whole


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_an_example_goes(rule: Rule, text: str) -> None:
    assert " ".join(text.split()) not in kept(rule, text)


@pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES)
def test_a_counter_example_stays(rule: Rule, text: str) -> None:
    title, *body = ARTICLES.get(rule.language, ARTICLES["en"])
    article = clean(Document("dump.txt", "\n\n".join([title, *body[:2], text, *body[2:]]).encode()))
    assert " ".join(text.split()) in [block.text for block in article.blocks]


@pytest.mark.parametrize("code", FULL)
def test_a_language_at_full_strength_has_examples_for_most_rules(code: str) -> None:
    rules = language(code).rules
    assert sum(bool(rule.examples) for rule in rules) >= 0.5 * len(rules)


def test_every_language_is_read() -> None:
    assert [each.code for each in languages()] == [*CODES, NEUTRAL]
    assert all(each.function_words for each in languages() if each.code not in ("zh", "ja", NEUTRAL))
