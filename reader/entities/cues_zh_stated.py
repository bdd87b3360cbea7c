"""Names in Chinese text that a word beside their quotation marks, or the word they end in, says what they name:
软件“商标大师”, 气象署, （下称“慧眼通”）."""

import re
from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue
from reader.entities.tokens import Token
from reader.model import EntityType

_INSIDE = r"[“「『](?P<name>[^“”「」『』，。！？；：、\n]{2,8})[”」』]"
_THINGS = (
    "软件起名|软件|应用程序|应用程式|应用|程序|小程序|平台系统|系统|机器人|大模型|模型|芯片|卫星|火箭|飞船|探测器|无人机|产品|品牌|商标|游戏"
    "|渔船|货轮|货船|邮轮|客轮|油轮|渡轮|拖船|舰|艇|轮船|帆船|列车|疫苗"
)
_BODIES = (
    "乐团|剧团|乐队|合唱团|餐厅|饭店|小吃店|面馆|茶馆|咖啡馆|咖啡店|书店"
    "|工作室|民宿|旅店|公司|律所|事务所|基金会|协会|合作社|超市|酒吧"
)
_STORMS = "台风|飓风|热带风暴|气旋"
_QUOTED: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (re.compile(rf"(?:{_STORMS}){_INSIDE}"), "EVENT"),
    (re.compile(rf"(?:{_THINGS}){_INSIDE}"), "PRODUCT"),
    (re.compile(rf"名[为叫]{_INSIDE}的(?:{_THINGS})"), "PRODUCT"),
    (re.compile(rf"{_INSIDE}(?:{_THINGS}|号(?!称|召))"), "PRODUCT"),
    (re.compile(rf"(?:{_BODIES}|新店|店名)(?:名?叫)?{_INSIDE}"), "ORG"),
    (re.compile(rf"{_INSIDE}(?:{_BODIES})"), "ORG"),
    (
        re.compile(rf"(?:{_STORMS})(?P<name>[\u4e00-\u9fff]{{2,3}}?)(?=过境|来袭|登陆|逼近|侵袭|影响|带来|肆虐|外围)"),
        "EVENT",
    ),
)
_SHORT_FORM = re.compile(r"[（(](?:以?下)?简?称(?:为)?[“「『](?P<name>[^“”「」『』，。]{2,8})[”」』][）)]")
_LONGEST_FIRM = 26
_TOPICS = (
    "外交|国防|财政|教育|内政|卫生福利|卫生|司法|交通|农业农村|农业|商务|能源|环境|文化和旅游|文化|数位发展|数字发展|劳动|经济|法务"
    "|国土安全|应急管理|生态环境|自然资源|住房城乡建设|工业和信息化|科技|民政|水利|公安|人力资源和社会保障"
)
_OFFICE = re.compile(
    rf"(?:{_TOPICS})部(?![长门署分队委件落位份])"
    r"|(?:中央)?气象[署局](?!长)|公路局(?!长)|铁路局(?!长)|海巡署|警政署|消防署|环境部(?![长门署])|卫福部(?!长)"
    r"|水利署|林业署|农粮署|渔业署|观光署|移民署|健保署|疾管署|海关总署|国家知识产权局(?!长)|市场监管总局|市场监督管理总局"
    r"|原住民族委员会|原民会|农委会|陆委会|交通局(?!长)"
)
_TOWN_OFFICE = re.compile(r"(?P<name>[\u4e00-\u9fff]{2}(?:[县市区](?:政府)|[乡镇市区]公所|国小|国中|县政府|市政府))")
_LOCAL_OFFICE = re.compile(
    rf"[省市县区](?:{_TOPICS}|体育|林业和竹业|林业|文旅|文物|统计|税务|民政|审计|医疗保障|市场监督管理|市场监管|城市管理|广播电视)[局厅](?!长|部|势|面)"
)
_NUMBERED_EVENT = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}届(?P<name>[\u4e00-\u9fff]{2,14}?"
    r"(?:博览会|运动会|艺术节|电影节|音乐节|文化节|美食节|大赛|联赛|锦标赛|邀请赛|峰会|论坛|大会|书展|车展|节|展))(?![目省点示])"
)
_FESTIVAL = re.compile(
    r"(?:丰年|收获|海|小米收获|捕鱼|飞鱼|妈祖|火把|泼水|那达慕|三月街|元宵灯|赏花|樱花|冰雪|啤酒|服装)[祭节](?!目|日|奏)"
)
_ROAD = re.compile(r"(?:台\d{1,3}(?:甲|乙|丙)?|国道\d{1,3}|省道\d{1,3}|[\u4e00-\u9fff]回)[线号](?!路|索|上|下)")
_BOUNDS = frozenset("在到往从自去于的由与和向，。、；：！？（）「」“”\n")


def cued_stated_chinese(tokens: Sequence[Token]) -> list[Cue]:
    """The names in a Chinese sentence of which other words, or their own last ones, say what they name."""
    text = "".join(token.text for token in tokens)
    at: dict[int, int] = {}
    reached = 0
    for index, token in enumerate(tokens):
        at[reached] = index
        reached += len(token.text)
    at[reached] = len(tokens)

    def cue(start: int, end: int, kind: EntityType, *, stated: bool) -> Iterator[Cue]:
        if start in at and end in at and start < end:
            yield Cue(at[start], at[end], kind, certain=True, stated=stated)

    cues: list[Cue] = []
    for pattern, kind in _QUOTED:
        for match in pattern.finditer(text):
            cues += cue(*match.span("name"), kind, stated=True)
    for match in _SHORT_FORM.finditer(text):
        cues += cue(*match.span("name"), "ORG", stated=True)
        full = text.rfind(match["name"], max(0, match.start() - _LONGEST_FIRM), match.start())
        if full >= 0:
            cues += cue(full, match.start(), "ORG", stated=True)
    for pattern, kind in _ENDINGS:
        for match in pattern.finditer(text):
            start = match.start("name") if pattern is _NUMBERED_EVENT else match.start()
            if pattern in _BOUND and start and text[start - 1] not in _BOUNDS:
                continue
            cues += cue(start, match.end(), kind, stated=False)
    return cues


_BOUND = (_TOWN_OFFICE, _LOCAL_OFFICE)
"""Those that are whole only where nothing stands before them."""
_ENDINGS: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (_OFFICE, "ORG"),
    (_LOCAL_OFFICE, "ORG"),
    (_NUMBERED_EVENT, "EVENT"),
    (_TOWN_OFFICE, "ORG"),
    (_FESTIVAL, "EVENT"),
    (_ROAD, "LOC"),
)
