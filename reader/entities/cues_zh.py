"""Names in Chinese text that their own form gives away: foreign people by the dot in their name, events, teams and
ministries by their last characters."""

import re
from collections.abc import Iterator, Sequence

from reader.entities.cues import Cue
from reader.entities.gazetteer import IS_CJK, Known
from reader.entities.tokens import Token
from reader.entities.vocabulary import COMMON_SURNAMES
from reader.model import EntityType

_SOUNDS = frozenset(
    "阿埃艾爱安昂敖奥巴芭白拜班邦包保鲍贝本比彼毕宾波伯博勃卜布采蔡策查柴昌彻茨慈楚茨达戴黛丹德登邓狄迪蒂丁东杜多俄厄恩"
    "尔法凡夫范方菲费芬丰冯佛弗芙福富盖甘冈高戈哥葛格根贡古瓜圭郭哈海罕汉豪赫黑亨洪侯胡华怀惠霍基吉加贾佳简娇杰捷金京久居"
    "卡凯坎康考柯科克肯孔库夸昆拉莱赖兰朗劳勒雷蕾黎里理丽莉利莲良廖列林琳龙隆卢鲁露路伦罗洛吕略马玛迈麦曼芒毛茂梅门蒙孟米"
    "密妙敏明缪莫墨默姆木慕穆纳娜乃奈南尼妮宁牛纽努诺女那猜山何欧帕派潘庞培佩彭蓬皮平珀朴浦普其奇齐契恰强乔切钦琼丘屈让热仁日荣"
    "茹儒瑞若撒萨塞赛桑瑟森沙莎珊尚邵绍舍申什圣施石史舒朔思斯丝松苏素索塔台泰坦汤唐陶特腾滕提田廷通图土托陀瓦娃万旺威薇韦"
    "维伟魏温文翁沃乌吾伍武西希锡席夏香肖歇谢辛欣兴雄休修许旭逊雅亚娅延扬杨耶叶伊易因音英永尤于约云宰赞泽曾扎詹章哲珍芝智"
    "朱卓兹子宗祖佐艺歌露妲婕迦埔湿婆阇黛薇儿茜芮芭葆莱奎恺俊梭姿岑榭瓜蕙耐泽涅涵澳冬幸买合肉孜逊帕吐麦古再努比丹旦措央扎瓦仓珠嘎曲依"
)
_EVENT = (
    r"(?:峰会|大会|论坛|博览会|世博会|电影节|影展|音乐节|艺术节|艺穗节|戏剧节|奥运会|冬奥会|残奥会|亚运会|世界杯|锦标赛"
    r"|公开赛|马拉松|双年展|地震|海啸|飓风|台风|战争|起义|革命)"
)
_AFTER_LATIN = re.compile(_EVENT)
_SCHOOL = re.compile(r"[县市]?(?:[\u4e00-\u9fff]{2})?(?:国小|国中)")
_AFTER_PLACE: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (re.compile(r"(?:国际|省|市|县|[\u4e00-\u9fff]{2,5}(?<![的在和与是届个]))?" + _EVENT + "|国际车展|车展"), "EVENT"),
    (_SCHOOL, "ORG"),
    (re.compile(r"港(?![口元股币商警交人市台湾务区])"), "LOC"),
    (re.compile(r"(?:国家|女子|男子|国奥|女)?(?:足球|篮球|排球)?队(?!员|长|友|伍|列)"), "ORG"),
    (re.compile(r"(?:外交|国防|财政|教育|内政|卫生|司法|交通|农业|商务|能源|环境|文化)部(?!长|门|署|分|队|委)"), "ORG"),
    (
        re.compile(
            r"红十字会|卫健委|公安[厅局]|教育[厅局]|财政[厅局]|文物局|气象局|统计局|博物馆|图书馆|市场监管局"
            r"|市?(?:[\u4e00-\u9fff]{1,3}[区县市])?(?:[高中]级)?人民(?:法院|检察院)|[县市]?政府(?!部)|[乡镇市区]公所|地方法院|地检署"
        ),
        "ORG",
    ),
    (re.compile(r"央行|中央银行|足协|足球协会|议会|国会|最高法院|海军|空军|陆军|航空公司|证券交易所|大使馆"), "ORG"),
    (re.compile(r"(?:理工|工业|师范|医科|科技|交通|农业|财经|外国语)?大学(?!生)"), "ORG"),
)
_NAMED_SCHOOL = 4
_TOWNS = "乡镇市区县"
_DOTS = "·•・．"
_LONGEST_PART = 7
_TITLE = re.compile(
    r"(?:教授|总统|主席|总理|部长|局长|市长|县长|省长|镇长|乡长|记者|导演|教练|董事长|总裁|总经理|创始人|发言人|院长|校长|书记|主任"
    r"|专家|研究员|工程师|医生|律师|法官|队长|选手|运动员|球员|门将|前锋|演员|歌手|作家|诗人|画家|分析师|讲师|博士"
    r"|女士|先生|同学|将军|大使|代理人|村长|执行长|长老|领队|牧师|馆长|店主|老板|店长|主厨|船长|渔民|农民|志愿者|理事长|总干事"
    r"|立委|署长|次长|处长|司长|厅长|里长|检察官|检察长|议员"
    r"|站长|会长|村民|主播|藏书家|玩家|作者|鼓手|歌手|摄影师|厨师|职员|队员|候选人|司机|护士|警员|技师|团长|教师|老师|学生)"
)
_DOUBLE_SURNAMES = frozenset(
    {"欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "端木"}
)
_SPEECH = "说称指表认告在对是于与和，、。：:；（(介强透接现则也还就曾向从将已正当及等率谈给讲回写出带来到去获为"
_STOPS = "。”“，；、！？：\n"
_SAYS = "说称"
_NO_GIVEN = "们人生家者长员方司府院局部会队他她它这那其也还又都就只"
_ADDRESS = "伯叔姨婶某姓氏先女老太哥姐嫂爷奶家总"
_ROAD = re.compile(r"[GSX]\d{1,4}$")
_ROAD_KIND = re.compile(r"国道|高速|省道|县道|线")


def cued_chinese(tokens: Sequence[Token], known: Sequence[Known]) -> list[Cue]:
    """The names in a sentence in Chinese characters that their form gives away; `known` are those in the gazetteer."""
    return [
        *_foreign_people(tokens),
        *_titled_people(tokens),
        *_speakers(tokens),
        *_of_a_dynasty(tokens),
        *_after_places(tokens, known),
        *_latin_events(tokens),
        *_numbered(tokens),
    ]


def _foreign_people(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Names written by sound, with a dot between their parts: 列万·马马达什维利."""
    reached = 0
    for at, token in enumerate(tokens):
        if token.text not in _DOTS or at < reached:
            continue
        start = at
        while start > reached and at - start < _LONGEST_PART and tokens[start - 1].text in _SOUNDS:
            start -= 1
        dot, end = at, at + 1
        while end < len(tokens):
            if tokens[end].text in _SOUNDS and end - dot <= _LONGEST_PART:
                end += 1
            elif tokens[end].text in _DOTS and end > dot + 1:
                dot, end = end, end + 1
            else:
                break
        if start < at and end > dot + 1:
            yield Cue(start, end, "PERSON", True)
            reached = end


def _titled_people(tokens: Sequence[Token]) -> Iterator[Cue]:
    """A surname and one or two characters after a title: 清华大学教授欧阳明高指出."""
    text = "".join(token.text for token in tokens)
    places: list[int] = []
    for index, token in enumerate(tokens):
        places += [index] * len(token.text)
    for match in _TITLE.finditer(text):
        start, rest = match.end(), text[match.end() :]
        surname = 2 if rest[:2] in _DOUBLE_SURNAMES else 1
        if surname == 1 and rest[:1] not in COMMON_SURNAMES:
            continue
        given = rest[surname : surname + 2]
        if not given or given[0] in _ADDRESS:
            continue
        length = surname + (1 if given[1:] in _SPEECH else 2)
        if not all(IS_CJK.match(char) for char in rest[:length]) or rest[length : length + 1] not in _SPEECH:
            continue
        yield Cue(places[start], places[start + length - 1] + 1, "PERSON", True)


def _of_a_dynasty(tokens: Sequence[Token]) -> Iterator[Cue]:
    """A person after the dynasty of his days: 南宋 | 贾似道的那本书."""
    for at in range(2, len(tokens) - 2):
        dynasty = tokens[at - 2].text + tokens[at - 1].text
        if dynasty not in _DYNASTIES or tokens[at].text not in COMMON_SURNAMES:
            continue
        end = next((last for last in (at + 3, at + 2) if last < len(tokens) and tokens[last].text in _SPEECH + "的"), 0)
        if end and all(IS_CJK.match(token.text) for token in tokens[at:end]):
            yield Cue(at, end, "PERSON", True, True)


_DYNASTIES = frozenset(
    {
        "南宋",
        "北宋",
        "宋代",
        "宋朝",
        "唐代",
        "唐朝",
        "明代",
        "明朝",
        "清代",
        "清朝",
        "元代",
        "元朝",
        "晚清",
        "东晋",
        "西汉",
        "东汉",
    }
)


def _speakers(tokens: Sequence[Token]) -> Iterator[Cue]:
    """A Chinese name between a stop and a verb of saying: 。宁忠岩说."""
    for at, token in enumerate(tokens):
        if token.text not in COMMON_SURNAMES or (at and tokens[at - 1].text not in _STOPS):
            continue
        longest = 4 if at + 1 < len(tokens) and tokens[at + 1].text in COMMON_SURNAMES else 3
        for end in range(at + 2, min(at + longest, len(tokens) - 1) + 1):
            if tokens[end].text in _SAYS and all(IS_CJK.match(one.text) for one in tokens[at:end]):
                if not any(one.text in _NO_GIVEN for one in tokens[at + 1 : end]):
                    yield Cue(at, end, "PERSON", True)
                break


def _numbered(tokens: Sequence[Token]) -> Iterator[Cue]:
    """Roads and machines known by a number: G350国道, 直-20."""
    for at, token in enumerate(tokens):
        following = "".join(one.text for one in tokens[at + 1 : at + 3])
        if _ROAD.match(token.text) and _ROAD_KIND.match(following):
            yield Cue(at, at + 1, "LOC", True)
        elif (
            token.text in "歼运直轰歼"
            and at + 2 < len(tokens)
            and tokens[at + 1].text == "-"
            and tokens[at + 2].text.isdigit()
        ):
            yield Cue(at, at + 3, "PRODUCT", True)


def _after_places(tokens: Sequence[Token], known: Sequence[Known]) -> Iterator[Cue]:
    for place in known:
        if not any(reference.certain and reference.entry.type == "LOC" for reference in place.references):
            continue
        following = "".join(token.text for token in tokens[place.end_token : place.end_token + 8])
        for pattern, kind in _AFTER_PLACE:
            match = pattern.match(following)
            if match is not None:
                own = pattern is _SCHOOL and match.end() == _NAMED_SCHOOL and tokens[place.end_token - 1].text in _TOWNS
                start = place.end_token if own else place.start_token  # 信义乡 | 罗娜国小
                yield Cue(start, place.end_token + match.end(), kind, True)
                break


def _latin_events(tokens: Sequence[Token]) -> Iterator[Cue]:
    """A name in Latin letters before the word for an event: DealBook峰会."""
    for at, token in enumerate(tokens):
        if not token.text.isascii() or not token.text[0].isupper():
            continue
        match = _AFTER_LATIN.match("".join(following.text for following in tokens[at + 1 : at + 5]))
        if match is not None:
            yield Cue(at, at + 1 + match.end(), "EVENT", True)
