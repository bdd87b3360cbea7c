"""Made-up organisations, places, products, events and works: names that no list holds, so that context is learnt.

Half of the names come from the knowledge files and the towns of the world, the rest are put together here.
"""

import random
from collections.abc import Callable, Sequence

from reader.entities.training import names
from reader.entities.training.names import NamePools

_SYLLABLES = (
    "ar bel cor dan el fen gal hul is jan kor lum mar nov or pel quin ras sol tar ul ven wes xan yor zen al ber cy dex "
    "eno flex gen hy inti kin lo mira neo opti prax qua riv syn terra uni vita wex zy aero bio cloud data eco fin geo"
).split()
_ENDINGS = (
    "a ex ia ion is ix o on or us um yx ent era eon ara ica ify io ly tek soft net gen dyne corp nova scape ware med "
    "pharm core lab line link mark path point port works bridge field stone wood ford well"
).split()
_SECTORS = (
    "Energy Foods Capital Holdings Motors Airlines Pharmaceuticals Therapeutics Robotics Systems Technologies Logistics "
    "Insurance Properties Steel Mining Petroleum Chemicals Semiconductor Biosciences Ventures Partners Securities "
    "Entertainment Studios Records Brands Retail Bank Financial Group Industries Aerospace Networks Software Labs "
    "Analytics Dynamics Electric Water Shipping Textiles Cement Paper Dairy Breweries Hotels Resorts"
).split()
_SUFFIXES = {
    "en": ("Inc.", "Corp.", "Ltd", "Ltd.", "Inc", "LLC", "plc", "PLC", "Co.", "Group", "Holdings", "& Co.", "Limited"),
    "de": ("AG", "GmbH", "SE", "KG", "GmbH & Co. KG", "KGaA"),
    "es": ("S.A.", "S.L.", "SAB", "S.A. de C.V."),
    "fr": ("SA", "SAS", "SARL", "S.A."),
}
_TOPICS = (
    "Health Defense Justice Finance Education Energy Labor Agriculture Transport Trade Commerce Culture Tourism Housing "
    "Science Technology Water Environment Immigration Justice Interior Revenue Customs Fisheries Forestry Planning"
).split()
_TOPICS_BY = {
    "de": "Gesundheit Verteidigung Justiz Finanzen Bildung Energie Arbeit Verkehr Umwelt Wirtschaft Inneres".split(),
    "es": "Salud Defensa Justicia Hacienda Educación Energía Trabajo Agricultura Transporte Economía Cultura".split(),
    "fr": "Santé Défense Justice Finances Éducation Énergie Travail Agriculture Transports Économie Culture".split(),
}
_CLUB = (
    "{t} United|{t} City|FC {t}|{t} FC|{t} Rovers|{t} Town|{t} Wanderers|Athletic {t}|Real {t}|Sporting {t}|{t} Tigers|"
    "{t} Hawks|{t} Wolves|{t} Royals|{t} Giants|{t} Bears|{t} Comets|{t} Storm|{t} Knights|Dynamo {t}|{t}|{t}|{t}|{t}|SV {t}|"
    "VfB {t}|TSV {t}|CD {t}|Atlético {t}|Olympique {t}|AS {t}|Racing {t}|{t} County|{t} Athletic|{t} Falcons|{t} Thunder"
).split("|")
_MEDIA = (
    "{t} Times|The {t} Post|{t} Herald|{t} Tribune|{t} Daily News|The {t} Gazette|Radio {t}|{t} Today|{t} Chronicle|"
    "{t} Observer|KX{a}|W{a}V|{a} News|{n} Weekly|The {n} Review|{n} Magazine|{t} Dispatch|{t} Mirror"
).split("|")
_EDU = (
    "University of {t}|{t} University|{t} State University|{t} College|{t} Institute of Technology|{s} College|"
    "{s} University|{t} School of Medicine|{s} Institute|Universidad de {t}|Universität {t}|Université de {t}|"
    "{t} High School|{s} Elementary School|Technical University of {t}|Hochschule {t}|Université {t}"
).split("|")
_GOV = (
    "Ministry of {o}|{o} Ministry|Department of {o}|{o} Department|{t} Police Department|{t} City Council|"
    "{t} Fire Department|National {o} Agency|{o} Commission|Bureau of {o}|{t} County Sheriff's Office|"
    "Supreme Court of {c}|{t} High Court|{t} Police|Federal {o} Authority|{a}|{o} Select Committee|Office of {o}|"
    "Central Bank of {c}|{c} Navy|{o} Inspectorate|State {o} Board|{t} District Court|House {o} Committee"
).split("|")
_GOV_BY = {
    "de": "Bundesministerium für {o}|Bundesamt für {o}|{o}ministerium|Landgericht {t}|Stadt {t}|Polizei {t}|{a}|"
    "Staatsanwaltschaft {t}|Amtsgericht {t}|Landesamt für {o}|Polizeipräsidium {t}".split("|"),
    "es": "Ministerio de {o}|Secretaría de {o}|Ayuntamiento de {t}|Policía de {t}|Audiencia de {t}|Fiscalía de {t}|{a}|"
    "Consejo Nacional de {o}|Gobierno de {t}|Agencia de {o}|Junta de {t}".split("|"),
    "fr": "ministère de la {o}|mairie de {t}|préfecture de {t}|parquet de {t}|cour d'appel de {t}|tribunal de {t}|{a}|"
    "Agence nationale de {o}|Conseil départemental de {t}|Haute Autorité de {o}".split("|"),
}
_PARTY = (
    "{c} National Party|New {n} Party|{n} Alliance|Movement for {n}|Democratic {n} Party|{c} Democratic Front|{a}|"
    "People's {n} Party|{n} Union|Forward {c}|United {c} Congress|Green {n}"
).split("|")
_ORG = (
    "{t} Foundation|{s} Foundation|{n} Association|International {n} Federation|{n} Institute|{t} Museum of Art|"
    "{t} Hospital|{s} Trust|{n} Network|World {n} Council|{n} Watch|{n} Union|{a}|{a}|{t} Symphony Orchestra|{s} Center|"
    "Save the {n}|{c} Football Association|{t} Zoo|{n} Project|Friends of {t}|{s} & {s2}|{s} {s2} LLP"
).split("|")
_THEMES = (
    "Climate Children Justice Rivers Workers Farmers Liberty Heart Privacy Press Nature Peace Hope Housing Refugee Cancer "
    "Ocean Transport Nurses Teachers Students Chess Rugby Cycling Athletics Pilots Consumers Rights Animal Data Digital"
).split()
_REGION = (
    "{t} Valley|{t} County|Lake {s}|{s} River|Mount {s}|{t} Province|North {t}|Gulf of {t}|{t} Bay|{s} Island|"
    "Greater {t}|Upper {t}|{t} Region|Cape {s}|{t} Desert|Río {t}|Lago {s}|Isle of {t}|{t} Peninsula|South {t}"
).split("|")
_PLACE = (
    "{t} Airport|{s} Park|{s} Street|{t} Road|{s} Avenue|{t} Stadium|{s} Square|{t} Bridge|{t} Prison|{s} Hall|{t} Castle|"
    "Port of {t}|{s} Plaza|{t} Central Station|{t} Arena|{s} Tower|{s} Theatre|Avenida {s}|Plaza {s}|{t} Harbour|"
    "Rue {s}|{s}straße|{s}platz|Flughafen {t}|Estadio {s}|Calle {s}|{t} Cathedral|{s} Boulevard|Interstate {d}|{t} Dam"
).split("|")
_PRODUCT = (
    "{n}{d}|{n} {d}|{n} {d} Pro|{n} {x}|{x}-{d}|{x}{d}|{n} Mini|{n} Max|{n}Phone|{n}OS|{n}GPT|{n}-{d}|{n} Cloud|{n} Vision|"
    "{n} Model {y}|{n} Air|{n} {d}.{d1}|{n}AI|{n} Ultra {d}|{n}Pad|{n} One|{n}|{n}|{s} {d}|{n} Home|{n} Edge {d}"
).split("|")
_EVENT = (
    "{t} Film Festival|{t} Marathon|{t} Summit|{t} Open|{t} Grand Prix|Hurricane {f}|Typhoon {f}|{n} Cup|{t} Games|"
    "{t} Book Fair|Battle of {t}|{t} Accords|{n} Conference|{n} Week|{c} Open|{t} Biennale|World {n} Championships|"
    "{c} Grand Prix|{n}Con|{t} Agreement|Storm {f}|Treaty of {t}|{s} Trophy|{t} Air Show|{d2} {t} Games|{n} Expo {y4}"
).split("|")
_WORK_WORDS = (
    "Night Garden River House Glass Winter Summer Stone Fire Water Silence Shadow Light Moon Dust Letters Daughter Son "
    "Kingdom Machine Paper Blue Red Last First Lost Broken Golden Hidden Empty Quiet Burning Salt Bones Mirror Road Sea"
).split()
_WORK = (
    "The {w} {v}|{w} of {v}|{w} and {v}|The {w}|A {w} for {f}|{f}'s {v}|The {w} of the {v}|{w} {v}|{f}|{w}|{t} {v}|"
    "My {w}|The {w} Who Knew {f}|{f} and the {w}|In the {w}|{w} Without {v}|{t}|Goodbye, {f}|Letters from {t}|{d2} {w}s"
).split("|")


def invent(kind: str, subtype: str, old: str, language: str, pools: NamePools, chance: random.Random) -> str | None:
    """A name of the same sort as `old`, or none where nothing like it can be made."""
    if language == "zh":
        return _han(kind, subtype, old, pools, chance)
    sort = subtype if kind in ("ORG", "LOC") else ""
    known = pools.known.get((kind, subtype)) or pools.known.get((kind, sort))
    if kind == "LOC":
        return _place(sort, old, language, pools, chance, known)
    if kind == "ORG":
        return _organisation(sort, old, language, pools, chance, known)
    if kind not in ("PRODUCT", "EVENT", "WORK_OF_ART"):
        return None
    if chance.random() < 0.35:
        every = [form for (known_kind, _), forms in pools.known.items() if known_kind == kind for form in forms]
        latin = [form for form in (chance.choice(every) for _ in range(4)) if form[0].isascii()] if every else []
        if latin:
            return latin[0]
    patterns = {"PRODUCT": _PRODUCT, "EVENT": _EVENT, "WORK_OF_ART": _WORK}[kind]
    return _fill(chance.choice(patterns), language, pools, chance)


def _organisation(
    sort: str, old: str, language: str, pools: NamePools, chance: random.Random, known: Sequence[str] | None
) -> str | None:
    if not sort:
        sort = _guess(old)
    if known and chance.random() < 0.45:
        form = chance.choice(known)
        if form[0].isascii():
            return form
    if old.isupper() and len(old) <= 6 and " " not in old and chance.random() < 0.7:
        return "".join(chance.choices("ABCDEFGHILMNOPRSTUW", k=chance.choice((2, 3, 3, 3, 4, 4, 5))))
    if sort in ("co", "bank"):
        return company(language, pools, chance)
    patterns: dict[str, Sequence[str]] = {
        "club": _CLUB,
        "league": ("{c} League", "{n} League", "{a}", "{c} Premier League", "Super {n} League"),
        "media": _MEDIA,
        "edu": _EDU,
        "gov": _GOV_BY.get(language, _GOV),
        "party": _PARTY,
        "org": _ORG,
    }
    if sort not in patterns:
        return None
    return _fill(chance.choice(patterns[sort]), language, pools, chance)


def company(language: str, pools: NamePools, chance: random.Random) -> str:
    """A company that does not exist."""
    stem = coined(chance)
    surname = names.person(pools, chance)[1]
    makers: tuple[Callable[[], str], ...] = (
        lambda: stem,
        lambda: stem,
        lambda: f"{stem} {chance.choice(_SECTORS)}",
        lambda: f"{surname} {chance.choice(_SECTORS)}",
        lambda: f"{chance.choice(pools.towns)} {chance.choice(_SECTORS)}",
        lambda: f"{surname} & {names.person(pools, chance)[1]}",
        lambda: f"{stem} {chance.choice(_SUFFIXES.get(language, _SUFFIXES['en']))}",
        lambda: f"{surname} {chance.choice(_SECTORS)} {chance.choice(_SUFFIXES.get(language, _SUFFIXES['en']))}",
        lambda: stem.lower().capitalize() + chance.choice((".com", ".ai", ".io", "AI", "X", "Bank", "Pay", "Works")),
        lambda: surname,
        lambda: f"{chance.choice(_THEMES)}{chance.choice(('ly', 'Hub', 'Base', 'Wise', 'Point'))}",
    )
    return chance.choice(makers)()


def coined(chance: random.Random) -> str:
    """A word that sounds like a brand."""
    word = "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 1, 2)))) + chance.choice(_ENDINGS)
    return word.upper() if len(word) <= 4 and chance.random() < 0.2 else word.capitalize()


def _place(
    sort: str, old: str, language: str, pools: NamePools, chance: random.Random, known: Sequence[str] | None
) -> str | None:
    if not sort:  # a set without finer types: only what is surely a country may become one
        if old in pools.countries.get(language, ()):
            sort = "country"
        elif " " not in old and not old.isupper():
            sort = "city"
        else:
            return None
    if sort == "country":
        return chance.choice(pools.countries[language])
    if sort == "city":
        return chance.choice(pools.towns)
    if known and chance.random() < 0.3:
        form = chance.choice(known)
        if form[0].isascii():
            return form
    return _fill(chance.choice(_REGION if sort == "region" else _PLACE), language, pools, chance)


def _guess(old: str) -> str:
    last = old.split()[-1].lower().rstrip(".")
    if last in ("university", "college", "school", "institute"):
        return "edu"
    if last in ("ministry", "department", "police", "court", "council", "commission", "agency", "bureau"):
        return "gov"
    if last in ("inc", "corp", "ltd", "co", "plc", "group", "company", "corporation", "motors", "bank", "airlines"):
        return "co"
    if last in ("united", "city", "fc", "rovers", "club"):
        return "club"
    if last in ("party", "alliance", "front"):
        return "party"
    if last in ("times", "post", "news", "journal", "herald"):
        return "media"
    return ""


def _fill(pattern: str, language: str, pools: NamePools, chance: random.Random) -> str:
    topics = _TOPICS_BY.get(language, _TOPICS)
    first, last = names.person(pools, chance)
    fields = {
        "t": chance.choice(pools.towns),
        "s": last,
        "s2": names.person(pools, chance)[1],
        "f": first.split()[0],
        "c": chance.choice(pools.countries[language if language in pools.countries else "en"]),
        "o": chance.choice(topics),
        "n": chance.choice(_THEMES) if "Party" in pattern or "Union" in pattern else coined(chance),
        "a": "".join(chance.choices("ABCDEFGHILMNOPRSTUW", k=chance.choice((3, 3, 4, 5)))),
        "d": str(chance.choice((2, 3, 4, 5, 7, 8, 9, 10, 12, 20, 40, 500, 720, 3000))),
        "d1": str(chance.randrange(10)),
        "d2": str(chance.randrange(2, 100)),
        "x": "".join(chance.choices("ABCEFGHKMNRSTXZ", k=chance.choice((1, 2, 2, 3)))),
        "y": chance.choice("SXYZ3"),
        "y4": str(chance.randrange(2012, 2027)),
        "w": chance.choice(_WORK_WORDS),
        "v": chance.choice(_WORK_WORDS),
    }
    return pattern.format(**fields)


_HAN_STEMS = "华 远 东 方 天 海 新 中 金 瑞 恒 安 信 达 通 联 科 星 云 光 宏 泰 盛 德 嘉 康 宁 博 智 明 凯 润 隆 丰 创 元".split()
_HAN_ENDINGS = {
    "co": "科技 集团 公司 股份 汽车 银行 能源 药业 电子 网络 证券 控股 有限公司 航空 地产 半导体 生物 传媒 软件".split(),
    "bank": ["银行"],
    "gov": "部 局 委员会 厅 法院 检察院 公安局 卫生局 教育厅 市政府 海关".split(),
    "edu": "大学 学院 研究所 师范大学 理工大学 医学院 中学".split(),
    "media": "日报 晚报 电视台 新闻社 周刊 时报".split(),
    "club": "队 俱乐部 足球俱乐部 联队".split(),
    "party": "党 联盟 民主党 阵线".split(),
    "org": "协会 基金会 联合会 组织 医院 博物馆 学会 商会".split(),
    "place": "路 广场 机场 公园 体育馆 大桥 站 街 大厦 港".split(),
    "region": "省 县 山 江 湖 岛 区 州 湾".split(),
}


def _han(kind: str, subtype: str, old: str, pools: NamePools, chance: random.Random) -> str | None:
    known = [form for form in pools.known.get((kind, subtype), ()) if "\u4e00" <= form[0] <= "\u9fff"]
    if known and chance.random() < 0.5:
        return chance.choice(known)
    stem = "".join(chance.choices(_HAN_STEMS, k=2))
    if kind == "PRODUCT":
        return chance.choice((f"{stem}{chance.randrange(1, 20)}", coined(chance), f"{coined(chance)} {chance.randrange(2, 9)}", stem))
    if kind == "EVENT":
        place = chance.choice(pools.towns_zh)
        return place + chance.choice("马拉松 电影节 峰会 奥运会 亚运会 世界杯 锦标赛 公开赛 博览会 论坛 战役 大地震".split())
    if kind == "WORK_OF_ART":
        return "".join(chance.choices("春夏秋冬夜雨山海风雪城花月梦人间家归来往事故乡少年红白长河之的我与你", k=chance.choice((2, 3, 4, 4, 5))))
    if kind == "LOC" and subtype == "country":
        return chance.choice(pools.countries["zh"])
    if kind == "LOC" and (subtype == "city" or (not subtype and len(old) in (2, 3, 4) and chance.random() < 0.5)):
        return chance.choice(pools.towns_zh)
    if kind in ("ORG", "LOC") and subtype in _HAN_ENDINGS:
        head = stem
        if chance.random() < 0.5 and kind == "ORG":
            head = chance.choice("北京 上海 广东 江苏 浙江 湖北 河南 四川 山东 福建 国家 中国 全国 美国 英国".split())
        return head + chance.choice(_HAN_ENDINGS[subtype])
    return None
