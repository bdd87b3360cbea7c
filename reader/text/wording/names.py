"""Whether words are the name of a person who could have written an article."""

import re
from functools import cache, lru_cache

from reader.text.rules.load import CODES, language
from reader.text.wording.dates import month_names
from reader.text.wording.given import is_given

_PARTICLES = (
    "von\\sund\\szu|de|del|della|dello|dalla|di|da|do|dos|das|du|van|von|vom|der|den|ter|ten|op|la|las|los|le|el|al|bin|ibn|ben|i|zu|zur|zum|af|av|san|ap|ab|ferch|bint|binte|wa|ole|arap|tot|thoe|tom|abu|(?<=[MN][ai]c\\s)(?:an|na)|"
    "d'|['’]t|['’]n|st\\."
)
# The capitals of the Latin letters with every mark, and the Cyrillic ones.
_CAPITALS = "".join(char for char in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if char.isupper())
_CAPITAL = (
    rf"(?:[{_CAPITALS}][\w'’.-]{{0,24}}|[А-ЯЁІЇ][\w.-]{{1,24}}|[dlDL]['’][{_CAPITALS}]\w{{1,20}}"
    r"|[oO]['’][A-Z]\w{1,20}|[a-z]{2}-[A-Z]\w{1,20})"
)
NAME = rf"{_CAPITAL}(?:\s(?:{_CAPITAL}|{_PARTICLES})){{0,4}}\s{_CAPITAL}"
"""An expression for two to six words that look like a name."""
WIDE_NAME = "[\u4e00-\u9fff々]{2,4}(?:·[\u4e00-\u9fff]{1,6})?"
"""An expression for a Chinese or Japanese name."""

OUTLET_WORD = re.compile(
    r"(?<![\w-])(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Guardian|Telegraph|Courier|Observer|Daily|Weekly|Mail|Mirror|Express|Standard|Star|Globe|Press|Today|"
    r"Review|Magazine|Reuters|Bloomberg|BBC|CNN|Zeitung|Nachrichten|Anzeiger|Tagblatt|Kurier|Rundschau|Spiegel|Presse|Diario|Periódico|Mundo|País|Noticias|Journal|Monde|Figaro|"
    r"Dépêche|Gazzetta|Corriere|Giornale|Notícias|Folha|Online|TV|Radio|Wire|Report|Insider|Sun|Bote|Blatt|Info|Actu|Actualités|Libération|Ouest|Échos|Tageszeitung|Post|Bulletin|Record|Echo|Argus|Sentinel|Register|Dispatch|Examiner|Inquirer|Ledger|Advertiser|Argus|Voz|Heraldo|Correo|Opinión|Vanguardia|Gaceta|Revista|Independent|Gazeta|Magazin|Merkur|Volksstimme|Prensa|Sol|Nación|Tiempo)(?![\w-])"
    r"|\.(?:com|org|net|de|fr|es|it|nl|uk|cn|jp|ru|eu|info|news|io|tv|br|pt|at|ch|be|mx|ar)\b|[日晚早]报|新闻|时报|周刊|网$|新聞"
)
"""A word that the names of papers and stations have and those of people hardly ever."""
# The surnames that nearly all Chinese authors bear, in both ways of writing them, and the double ones.
_SURNAMES = frozenset(
    "王李金张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭肖田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚"
    "陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪"
    "庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢季裴霍涂成苗谷盛曲翁冉骆駱蓝藍辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤"
    "阳陽穆农農司卓古吉缪繆简簡车車项項连連芦麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂佟臧闵閔苟邬鄔边邊卞姬仇栾欒隋商刁沙荣榮巫寇桑郎甄丛仲"
    "虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤闻聞厉厲伊仝郜海阚闞花权權强強帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索晋晉初云雲容敬扈晁芮普阙闕浦戈伏鹿薄邸雍辜羊阿乌烏母裘亓修邰赫杭宿鲜鮮逯隆茹戎琚咸"
)
_DOUBLE_SURNAMES = (
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "司徒", "东方", "東方", "皇甫", "尉迟", "公孙", "公孫",
    "慕容", "令狐", "夏侯", "长孙", "宇文", "端木", "南宫", "百里", "申屠", "呼延", "轩辕",
    "独孤", "完颜", "张简", "范姜",
)  # fmt: skip

_NAME = re.compile(rf"{NAME}$")
_WIDE = re.compile(rf"{WIDE_NAME}$")
_SINGLE = re.compile(r"[A-Z]{2,6}$|[A-Z][a-z]+(?:[A-Z][a-z]+)+$")
_LABEL_INSIDE = re.compile(
    r"(?:^|\s)(?:By|BY|Por|POR|Par|PAR|Door|Di|Von|Text|Foto|Photo|Image|Updated|Published|Posted)\s"
)
_GERMAN_PAPER = re.compile(
    r"(?:anzeiger|zeitung|blatt|kurier|bote|nachrichten|rundschau|magazin)(?:\s|$)", re.IGNORECASE
)
_OWNER = re.compile(r"[^\W\d_]{2,30}['’]s(?:\s|$)")
_WORD = re.compile(r"[^\W\d_]+")
_PARTICLE = re.compile(rf"(?:{_PARTICLES})$", re.IGNORECASE)
_NUMERAL = re.compile(r"[IVXLCDM]{2,8}\.?$")
# "Vol.", "Abt.", "Dir.": what is cut short to three letters or more is no name, but for a few old ones.
_CUT_SHORT = re.compile(
    r"(?!(?:Wm|Chas|Geo|Thos|Jos|Alex|Fred|Matt|Phil|Rob|Ste|Sta|Mgr|Mag|Dipl|Prof|Ing|Msgr|Rev)\.)[^\W\d_]{3,12}\.$"
)
_ABBREVIATED = re.compile(r"(?!(?:Jr|Sr|Jun|Sen|Mc)\.)[^\W\d_]{2,3}\.$")
_WHOLE_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]+(?![\w-])")
_BODIES = 8
_OPENER = 4
_HELD_IN_LOWER_CASE = 4
# Capitalised words that no author bears: they make a headline, a section or an institution of what looks like a name.
_NOT_NAMED = """
desk editor correspondent deputy chief good monday tuesday wednesday thursday friday saturday montag dienstag
mittwoch donnerstag freitag samstag sonntag staff writers writer reporters reporter the this that these those how
why what when where who which new top best more most all read watch listen related story stories news update live
breaking video photo photos image gallery school university college department ministry minister president council
committee party company group bank police court government house office center centre museum hospital institute
street road city county state states united north south east west world league cup team club fc front page home
share comments comment sign login subscribe newsletter follow latest daily weekly morning evening sunday press
release open close next previous back search menu analysis opinion review report special your our my his her their
no yes not after before with from into over under policy privacy terms cookies rights reserved contact about
advertise careers help support getty images reuters die das ein eine und nicht mehr neue neuer alle auch wie warum
was la los las una nueva nuevo cómo qué les une nouvelle pourquoi text size font print key points takeaways
developments outlook background conclusion introduction summary overview details impact future industry market log
register password account checkout basket cart donate gazette tribune courier chronicle journal magazine newspaper
zeitung kurier anzeiger tagblatt rundschau diario revista periódico noticias actu actualités independent dispatch
bulletin dépêche écho echo radio tv podcast issue volume edition autumn chapter blog redaktion redacción rédaction
illustrations illustration photographs fotos bilder grafik texte textes
enabled disabled infinite scroll mode loading continue reading alert radar
oficina ministerio secretaría departamento dirección gabinete ayuntamiento gobierno república agencia comisión
ministère préfecture mairie république direction cellule agence gouvernement communication communications service
bundesministerium ministerium landkreis kreis bezirk kanton comarca provincia canton arrondissement
stadtverwaltung pressestelle pressedienst landesamt polizeipräsidium
publication preprint newsletter communiqué pressemitteilung medienmitteilung comunicado stadt gemeinde ville
department authority agency commission federation association foundation bureau directorate relations
"""
_NOT_NAMES = frozenset(_NOT_NAMED.split())


def is_name(text: str) -> bool:
    """Whether `text` is two to six words that can be one person's name."""
    if not 4 <= len(text) <= 60 or not _NAME.match(text):
        return False
    if _LABEL_INSIDE.search(text) or _OWNER.search(text) or _GERMAN_PAPER.search(text):
        return False
    pieces = text.replace(" von und zu ", " von ").split()
    if pieces[0].casefold() in _NO_FIRST_NAMES or _CUT_SHORT.match(pieces[0]):
        return False
    if (len(pieces) == 2 and _NUMERAL.match(pieces[1])) or pieces[0].casefold() in AGENCIES:
        return False
    if _ABBREVIATED.match(pieces[-1]) or opens_sentence(pieces[0]):
        return False
    bearing = [piece for at, piece in enumerate(pieces) if not at or not _PARTICLE.match(piece)]
    if text.isupper() and any(piece.casefold() in _function_words() for piece in bearing[1:-1]):
        return False
    words = [word.casefold() for piece in bearing for word in _WORD.findall(piece)]
    # A word that is also a month or a department ("May", "Law") can be a surname, but not the whole of a name.
    others = sum(word in _common() for word in words)
    return not any(word in _NOT_NAMES for word in words) and others < len(words) - (1 if len(words) > 2 else 0)


def is_common(name: str, body: str) -> bool:
    """Whether the text `body` writes at least half of the words of `name` in small letters: then it is nobody's."""
    words = [word for word in _WORD.findall(name) if len(word) >= _HELD_IN_LOWER_CASE]
    small = _small_words(body) if words else frozenset()
    return bool(words) and sum(word.lower() in small for word in words) * 2 >= len(words)


@lru_cache(_BODIES)
def _small_words(body: str) -> frozenset[str]:
    return frozenset(word for word in _WHOLE_WORD.findall(body) if word[0].islower())


_NEVER_FIRST = """
auf diesen dieser diese dieses im in am zum zur mit für bei über nach aus an von vom als wenn hier jetzt der die das
ein eine the a on at for to of and or if as el la los las un una en con para por si le les une des du dans sur pour
avec chez et ou il lo gli nel per
bad sankt saint new port mount fort cape storm hurricane typhoon cyclone
"""
_NO_FIRST_NAMES = frozenset(_NEVER_FIRST.split())


def is_wide_name(text: str) -> bool:
    """Whether `text` is two to four Chinese characters that begin with a surname, or such a name with a dot in it."""
    if not _WIDE.match(text):
        return False
    return text.startswith(_DOUBLE_SURNAMES) or "·" in text or (text[0] in _SURNAMES and len(text) <= 3)


def is_agency_name(text: str) -> bool:
    """Whether `text` is one word in capitals or an agency's name, as bylines of agency copy have it."""
    return bool(_SINGLE.match(text)) or text.casefold() in AGENCIES


def _listed(text: str) -> frozenset[str]:
    """What is set apart by strokes and line ends."""
    return frozenset(part.strip() for line in text.strip().splitlines() for part in line.split("|"))


NEWSROOMS = _listed(
    """
    staff | newsroom | wires | wire services | the wires | editorial board | the editorial board | staff report
    staff reports | wire reports | agencies | news agencies | staff and agencies | agencies and staff | agency staff
    agencias | agenturen | agences | redacción | redaktion | la rédaction | rédaction | la redazione | redação
    redactie | redazione | admin | administrator | webmaster | editor | web desk | news desk | the editors | editors
    online desk | our correspondent | our reporter | staff writer | staff writers | staff reporter
    de la redacción | von der redaktion | de la rédaction
    special correspondent | correspondent | a staff reporter | 本报讯 | 编辑部
    """
)
"""What signs an article where nobody does."""

AGENCIES = NEWSROOMS | _listed(
    """
    ap | afp | reuters | dpa | efe | upi | tass | xinhua | ansa | lusa | belga | apa | sda | sid | epd | kna | pti
    ani | ians | aap | cna | anp | bloomberg | interfax | ria | kyodo | jiji | yonhap | europapress | notimex
    télam | telam | aptn | nhk | cnn | bbc | npr | ats | keystone-ats | keystone | colpisa | ddp | associated press
    the associated press | europa press | agencia efe | agence france-presse | press association | pa media
    the canadian press | canadian press | 新华社 | 新華社 | 中新社 | 中央社 | 新华网 | 人民网
    pib | 中新网 | 央视新闻 | 共同社 | 法新社 | 路透社
    """
)
"""News agencies and newsrooms: they sign, but are nobody."""


def _common() -> frozenset[str]:
    return _COMMON


def opens_sentence(word: str) -> bool:
    """Whether `word` is a function word with a capital that is part of nobody's name: behind one a sentence begins."""
    return (
        len(word) >= _OPENER and word.casefold() in _function_words() and not (_PARTICLE.match(word) or is_given(word))
    )


@cache
def _function_words() -> frozenset[str]:
    """The function words of all languages, without what is written like an initial."""
    return frozenset(word for code in CODES for word in language(code).function_words if len(word) > 1)


_COMMON = frozenset(
    word
    for code in CODES
    for word in (*month_names(code), *language(code).weekdays, *language(code).sections, *language(code).roles)
    if " " not in word and word.isalpha() and len(word) > 2
)
