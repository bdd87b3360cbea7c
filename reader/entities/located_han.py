"""Chinese places before a common noun, which no name goes on across: 长沙 | 创业公司, 意大利 | 品牌 | Lagostina."""

import re
from collections.abc import Sequence

from reader.entities.gazetteer import IS_CJK, Known
from reader.entities.mentions import Tagged
from reader.entities.tokens import Token

_REACH = 14
_MOST_QUALIFIERS = 6
_SOME = r"(?:某|[一二两三四五六七八九几多数这那该][家名位所个支款间座])[\u4e00-\u9fff]{0,12}"
"""What is said of one of many there: 武汉某公司, 成都一家医院."""
_KIND = (
    r"(?:本土|本地|老牌|知名|著名|新兴|头部|跨国|民营|国有|上市|初创|新创|创业|科技|高科技|互联网|软件|硬件|网络安全|网络|电商|游戏|动画"
    r"|动漫|影视|人工智能|生物科技|生物技术|生物|制药|医药|医疗|芯片|半导体|机器人|无人机|自动驾驶|电动车|电动汽车|新能源|太阳能|光伏"
    r"|化妆品|奢侈品|时装|服装|家具|家居|玩具|家电|食品|餐饮|物流|快递|咨询|公关|设计|装修|外贸|旅游)"
)
_MAKERS = (
    r"(?:品牌|企业(?!家|银行|会)|车企|药企|国企|厂商|制造商|供应商|开发商|运营商|零售商|设备商|生产商|经销商"
    r"|代工厂|巨头|大厂|初创公司)"
)
_ALONE = (
    r"(?:公司(?!法|注册|治理)|球队|媒体(?!集团)|球迷|球员|选手|网友|民众|市民|游客|官员|学者|专家|记者|男子|女子|艺人|歌手|演员|作家|画家|设计师"
    r"|艺术家|导演|厂家|商家|商户|店家|外交官|议员|法官|检方|警方|军方|官方|女团|男团)"
)
_COMMON = re.compile(
    rf"[省市州县区]?(?:{_SOME}|[\u4e00-\u9fff]{{0,{_MOST_QUALIFIERS}}}?{_MAKERS}{{1,2}}|{_KIND}{{0,3}}{_ALONE})"
)
_BODY = re.compile(r".*(?:[会局院部处署行社报网台司所系队团库]|中心|大学|公司|集团)$|[家人\d]")
"""How what follows a common noun ends, or starts, where all is one name after all: 中国企业 | 联合会."""
_LARGE = ("country", "city", "state", "region", "continent")


def without_common_noun(tokens: Sequence[Token], span: Tagged, known: Sequence[Known]) -> list[Tagged]:
    """The place that the span starts with, and what has a name of its own after the common noun; the span as it is
    where it starts with no sure place, where no such noun follows, and where a known name is longer than the place."""
    if span.type not in ("ORG", "PRODUCT", "LOC") or not IS_CJK.match(tokens[span.start].text):
        return [span]
    place = next((one for one in known if one.start_token == span.start and one.end_token < span.end), None)
    if place is None or not _is_place(place):
        return [span]
    end = min(place.end_token + _REACH, len(tokens))
    match = _COMMON.match("".join(token.text for token in tokens[place.end_token : end]))
    if match is None:
        return [span]
    only = span._replace(end=place.end_token, type="LOC")
    reached, length = place.end_token, 0
    while length < match.end():
        length += len(tokens[reached].text)
        reached += 1
    if reached >= span.end:
        return [only]
    rest = "".join(token.text for token in tokens[reached : span.end])
    if len(rest) < 2 or (_BODY.match(rest) and not any(one.start_token == reached for one in known)):
        return [span]
    return [only, span._replace(start=reached)]


def _is_place(place: Known) -> bool:
    return any(one.certain and one.entry.type == "LOC" and one.entry.subtype in _LARGE for one in place.references)
