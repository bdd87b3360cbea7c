"""Chinese figures: 35亿美元, 百分之八十, 1万名员工, 去年6月."""

import re
from datetime import date

from reader.entities.grammar.calendar import Moment, resolve
from reader.entities.grammar.figures import Figure
from reader.entities.grammar.lexicon import SYMBOLS, alternation
from reader.entities.grammar.numbers import number_value
from reader.entities.grammar.zh_numbers import NUMBER, chinese_number, is_exact
from reader.entities.wordlists import words
from reader.model import JsonValue

# fmt: off
_CURRENCIES = {
    "元人民币": "CNY", "人民币": "CNY", "元": "CNY", "块钱": "CNY", "美元": "USD", "美金": "USD", "欧元": "EUR",
    "英镑": "GBP", "日元": "JPY", "日圆": "JPY", "港元": "HKD", "港币": "HKD", "韩元": "KRW", "韩圆": "KRW",
    "卢布": "RUB",
    "卢比": "INR", "印度卢比": "INR", "新台币": "TWD", "台币": "TWD", "元新台币": "TWD", "澳元": "AUD", "加元": "CAD",
    "加拿大元": "CAD", "新加坡元": "SGD", "新元": "SGD", "瑞士法郎": "CHF", "瑞郎": "CHF", "法郎": "CHF",
    "墨西哥比索": "MXN",
    "比索": "MXN", "雷亚尔": "BRL", "里拉": "TRY", "泰铢": "THB", "越南盾": "VND", "林吉特": "MYR", "迪拉姆": "AED",
    "里亚尔": "SAR", "兰特": "ZAR", "奈拉": "NGN", "比特币": "BTC", "澳门元": "MOP", "拉里": "GEL", "先令": "KES",
    "塞地": "GHS", "比尔": "ETB", "克朗": "SEK", "福林": "HUF", "兹罗提": "PLN",
    "格里夫纳": "UAH", "谢克尔": "ILS", "第纳尔": "KWD", "坚戈": "KZT", "塔卡": "BDT", "缅元": "MMK", "盾": "IDR",
    "索尔": "PEN", "澳大利亚元": "AUD",
}
_PERIODS = {"每月": "month", "每年": "year", "每股": "share", "每天": "day", "每日": "day", "每周": "week",
"每小时": "hour",
            "/月": "month", "/年": "year", "/股": "share", "一年": "year", "一个月": "month", "每桶": "barrel",
            "每盎司": "ounce", "/吨": "tonne", "每吨": "tonne"}
_UNITS = {
    "公里": "km", "千米": "km", "米": "m", "厘米": "cm", "毫米": "mm", "纳米": "nm", "微米": "µm", "英里": "mi",
    "海里": "nmi",
    "英尺": "ft", "英寸": "in", "平方米": "m²", "平方公里": "km²", "平方千米": "km²", "立方米": "m³", "公顷": "ha",
    "亩": "mu",
    "吨": "t", "公斤": "kg", "千克": "kg", "克": "g", "毫克": "mg", "升": "L", "毫升": "mL", "桶": "barrel",
    "度": "°",
    "摄氏度": "°C", "℃": "°C", "兆瓦": "MW", "吉瓦": "GW", "千瓦": "kW", "千瓦时": "kWh", "吉瓦时": "GWh",
    "兆瓦时": "MWh", "毫安时": "mAh", "亿千瓦时": "kWh", "瓦": "W", "瓦时": "Wh",
    "瓦时每公斤": "Wh/kg", "瓦时/公斤": "Wh/kg",
    "伏": "V", "赫兹": "Hz", "赫": "Hz", "千赫": "kHz", "兆赫": "MHz", "吉赫": "GHz", "兆字节": "MB",
    "公分": "cm", "公尺": "m", "公吨": "t", "公升": "L", "平方公尺": "m²", "坪": "ping", "呎": "ft", "平方呎": "sq ft",
    "字节": "B", "GB": "GB", "TB": "TB", "MB": "MB", "人次": "visit", "人": "person",
    "股": "share",
    "票": "vote", "户": "household", "标准箱": "TEU", "光年": "ly", "公里每小时": "km/h", "马力": "hp", "盎司": "oz",
    "海里每小时": "kn", "节": "kn", "级": "magnitude", "场": "match", "球": "goal",
}
_CLASSIFIERS = (
    "名位个家辆台架艘枚颗部套座所支块张头只本册件份项条栋间把片款幅株棵门批列对处页顶封轮场趟箱袋瓶杯根"
    "层副篇组粒盏"
)
# fmt: on
_PLAIN = frozenset("个只起段")
"""What counts anything, so that only a number in digits is a quantity with it alone."""
_NOUNS = words(
    """
    员工 职工 工人 雇员 士兵 军人 官兵 学生 师生 教师 老师 用户 客户 乘客 旅客 观众 游客 居民
    村民 民众 市民 患者 病人 医生 护士 警察 警员 消防员 专家 代表 委员 议员 选手 运动员 球员
    球迷 工程师 研究人员 科研人员 科学家 工作人员 医护人员 儿童 妇女 男子 女子 孩子 老人 嫌疑人
    难民 志愿者 平民 示威者 囚犯 遇难者 伤者 人质 记者 读者 成员 会员 党员 干部 公司 企业 工厂
    门店 商店 店铺 银行 机构 国家和地区 国家 城市 地区 村庄 学校 医院 大学 航班 汽车 车辆
    电动车 电动汽车 新能源汽车 新车 飞机 无人机 导弹 芯片 显卡 手机 机器人 卫星 火箭 房屋 住房
    建筑 就业岗位 工作岗位 岗位 订单 项目 案件 病例 座位 展品 作品 电影 奖牌 金牌 专利 论文
    参数 样本 船只 船 客机 坦克 树 树木 文物 席位 床位 充电桩 摄像头 集装箱 股票 公寓 房间
    图书 照片 书 图片 大巴 公交车 列车 基站 站点 车站 屏幕 包裹 邮件 文件 视频 模型 GPU
    卫星电话 银牌 铜牌 冰刀 救护车 直升机 战机 火车 渡轮 商户 教室 病床 展位 摊位
    """
)
_MEASURES = words("公里 千米 米 厘米 毫米 纳米 英里 海里 平方米 平方公里 公顷 亩 吨 公斤 千克 升 兆瓦 吉瓦 摄氏度 ℃")
_ENDS = "里，。、；！？）」”和与及或的在被将已等是有从向由并且为对于到后前时中内外上下也都就还则而"

_SCALE = r"(?:多|余|来)?"
_RANGE = rf"(?P<low>{NUMBER}){_SCALE}(?:(?:至|到|—|–|-|~|～)(?P<high>{NUMBER}))?"
_AMOUNT = re.compile(_RANGE)
_PERCENT = re.compile(
    rf"百分之(?P<low>{NUMBER})(?:(?:至|到)(?:百分之)?(?P<high>{NUMBER}))?"
    rf"|(?P<low2>{NUMBER})[%％]?(?:(?:至|到|—|–|-|~|～)(?P<high2>{NUMBER}))?(?P<unit>[%％]|个百分点|个基点)"
    r"|(?P<tenths>[一二两三四五六七八九])成(?![立为功员果本长都年绩熟语就分交千效品])"
)
_CURRENCY = re.compile(rf"\s?多?({alternation(_CURRENCIES)})")
_PREFIX = re.compile(rf"(?:({alternation(SYMBOLS)})|(人民币|港币|美元))\s?$")
_PERIOD = re.compile(alternation(_PERIODS))
_BEFORE_PERIOD = re.compile(r"(每月|每年|每股|每天|每日|每周|每小时|每桶|每吨)(?:约|近|超过)?$")
_UNIT = re.compile(rf"\s?({alternation(_UNITS)})(?!类|工|们|民|均|才|口|物|气|以上学历)")
_COUNTED = re.compile(
    rf"\s?[{_CLASSIFIERS}]\s?(?P<noun>{alternation(_NOUNS)})"
    rf"|\s?[{_CLASSIFIERS}](?!这|那|不|没|未)(?P<run>[\u4e00-\u9fff]{{1,4}}?)(?=[{_ENDS}]|$)"
    rf"|\s?(?P<bare>[名位家辆架艘枚颗栋台页份副篇件条段组粒盏座]|[个只起](?=[，。；、！？）”」]|$))(?![{_CLASSIFIERS}])"
)
_DIGITS = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR = r"(?:(?:1\d|20)\d\d|[一二][〇零一二三四五六七八九]{3})"
_REL_YEAR = r"(?:去年|今年|明年|前年|后年|本年|当年)"
_MONTH_DAY = (
    rf"(?P<month>{_DIGITS})月(?:份(?!额)|(?P<day>{_DIGITS})(?:日|号)?"
    rf"(?:(?:至|到|—|-|～)(?:(?P<month2>{_DIGITS})月)?(?P<day2>{_DIGITS})(?:日|号))?)?"
)
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<year>{_YEAR})年(?:的)?(?:{_MONTH_DAY}|第?(?P<quarter>[一二三四1-4])季度?|(?P<half>[上下])半年)",
        r"(?P<year>(?:1[5-9]|20)\d\d)[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
        rf"(?P<year>{_YEAR})年?(?:至|到|—|–|-|～)(?P<year2>{_YEAR})年",
        rf"(?P<year>{_YEAR})(?:年(?!代|级)|财年)(?:前后|初|底|末|中(?!国|东|间|期)|春季|夏季|秋季|冬季)?",
        rf"(?P<rel>{_REL_YEAR})(?:的)?(?:{_MONTH_DAY}|第?(?P<quarter>[一二三四1-4])季度?|(?P<half>[上下])半年)",
        rf"(?P<rel>{_REL_YEAR})(?:初|底|末|年底|年初)?",
        r"(?:(?P<century>\d{1,2})世纪|上世纪|本世纪)(?P<decade>\d0|[一二三四五六七八九]十)年代",
        r"(?P<hundred>1[5-9]|20)(?P<decade>\d0)年代",
        rf"民国(?P<republic>{_DIGITS})年(?:{_MONTH_DAY})?",
        r"(?P<century>\d{1,2})世纪",
        _MONTH_DAY,
        rf"(?P<rel>上个?月|本月|这个?月|下个?月|当月)(?:(?P<day>{_DIGITS})[日号])?",
        r"(?P<week>上周|本周|这周|下周|上星期|下星期)(?P<weekday>[一二三四五六日天])?(?:末)?",
        r"(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])",
        r"第(?P<quarter>[一二三四])季度?",
        r"(?P<reld>昨天|昨日|昨晚|明天|明日|前天|后天)",
        rf"(?P<count>{NUMBER})(?P<unit>年|个月|周|天|日|个?星期)(?P<dir>前|后)",
        rf"(?P<day>[0-3]?\d)日(?!元|圆|本|均|前|内|报|电|子|常|用)(?:(?:至|到|—|-|～)(?P<day2>{_DIGITS})日)?",
    )
)
_REPUBLIC = 1911
"""The year before the first of those that Taiwan counts by."""
_SPACED = re.compile(r"\d [\u4e00-\u9fff]|[\u4e00-\u9fff] \d")
_JOINED = re.compile(r"[A-Za-z0-9][-.,/]?$")
_TRIGGER = re.compile(r"[\d一二两三四五六七八九十去今明前后本当上下昨周星第礼百数几半这民]")
_SMALL = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "日": 7, "天": 7}
_OFFSETS = {
    "去年": -1,
    "今年": 0,
    "本年": 0,
    "明年": 1,
    "前年": -2,
    "后年": 2,
    "昨": -1,
    "今": 0,
    "明": 1,
    "前天": -2,
    "后天": 2,
    "上": -1,
    "本": 0,
    "这": 0,
    "下": 1,
}


def chinese_figures(text: str, published: date | None) -> list[Figure]:
    """The figures of a text in Chinese, in reading order, without overlap; a space between a number and the character
    beside it, as Hong Kong and Taiwan set it, changes nothing: `9 月 14 日`."""
    if not _SPACED.search(text):
        return _figures(text, published)
    kept = [at for at in range(len(text)) if not _between(text, at)]
    closed = "".join(text[at] for at in kept)
    return [
        figure._replace(start=kept[figure.start], end=kept[figure.end - 1] + 1, core=kept[figure.core - 1] + 1)
        for figure in _figures(closed, published)
    ]


def _between(text: str, at: int) -> bool:
    """Whether a space stands between a digit and a Chinese character."""
    return text[at] == " " and _SPACED.match(text, at - 1) is not None if at else False


def _figures(text: str, published: date | None) -> list[Figure]:
    found: list[Figure] = []
    at = 0
    while trigger := _TRIGGER.search(text, at):
        at = trigger.start()
        figure = None if _JOINED.search(text[max(0, at - 2) : at]) else _date(text, at, published) or _amount(text, at)
        if figure is None:
            number = _AMOUNT.match(text, at)
            ordinal = text[at - 1 : at] == "第"
            at = number.end() if number is not None and (text[at].isdigit() or ordinal) else at + 1
        else:
            found.append(figure)
            at = figure.end
    return found


def _amount(text: str, at: int) -> Figure | None:
    percent = _PERCENT.match(text, at)
    if percent is not None:
        first = percent["low"] or percent["low2"] or percent["tenths"]
        low, high = chinese_number(first)[0], chinese_number(percent["high"] or percent["high2"] or first)[1]
        if percent["tenths"]:
            low, high = low * 10, high * 10
        if percent["unit"] == "个基点":
            low, high = low / 100, high / 100
        value: dict[str, JsonValue] = (
            {"percent": number_value(low)}
            if low == high
            else {"min": number_value(low), "max": number_value(high), "unit": "percent"}
        )
        if percent["unit"] in ("个百分点", "个基点"):
            value["points"] = True
        sign = at > 0 and text[at - 1] in "-−" and not text[max(0, at - 2) : at - 1].strip()
        return Figure(at, percent.end(), "PERCENT", {"percent": -low} if sign and low == high else value, percent.end())
    number = _AMOUNT.match(text, at)
    if number is None:
        return None
    low = chinese_number(number["low"])[0]
    high = chinese_number(number["high"] or number["low"])[1]
    if number["high"] and low < high:
        low = _same_scale(number["low"], number["high"], low)
    bounds: dict[str, JsonValue] = (
        {"amount": number_value(low)} if low == high else {"min": number_value(low), "max": number_value(high)}
    )
    return _money(text, number, bounds) or _quantity(text, number, bounds)


def _same_scale(low: str, high: str, value: float) -> float:
    scale = re.search(r"[百千万亿兆]+$", high)
    return value * chinese_number("1" + scale[0])[0] if scale and not re.search(r"[百千万亿兆]$", low) else value


def _money(text: str, number: re.Match[str], bounds: dict[str, JsonValue]) -> Figure | None:
    end = number.end()
    suffix = _CURRENCY.match(text, end)
    prefix = _PREFIX.search(text[max(0, number.start() - 4) : number.start()])
    start = number.start() - (len(prefix[0]) if prefix else 0)
    currency = None
    if prefix is not None:
        currency = SYMBOLS[prefix[1]] if prefix[1] else _CURRENCIES[prefix[2]]
        currency = "CNY" if currency == "JPY" and prefix[1] == "¥" else currency
    if suffix is not None and not (
        suffix[1] == "元" and text.startswith(("旦", "月", "首", "老", "素", "宵", "宇"), suffix.end())
    ):
        currency, end = currency or _CURRENCIES[suffix[1]], suffix.end()
    if currency is None:
        return None
    value: dict[str, JsonValue] = {**bounds, "currency": currency}
    core = end
    period = _PERIOD.match(text, end)
    earlier = _BEFORE_PERIOD.search(text[max(0, start - 6) : start])
    if period is not None:
        value["per"] = _PERIODS[period[0]]
        end = period.end()
    elif earlier is not None:
        value["per"] = _PERIODS[earlier[1]]
    return Figure(start, end, "MONEY", value, core)


def _quantity(text: str, number: re.Match[str], bounds: dict[str, JsonValue]) -> Figure | None:
    end = number.end()
    unit = _UNIT.match(text, end)
    exact = is_exact(number["low"])
    if unit is not None and (exact or (unit[1] in _MEASURES and number["low"][0] not in "数几上")):
        return Figure(number.start(), unit.end(), "QUANTITY", {**bounds, "unit": _UNITS[unit[1]]}, unit.end())
    counted = _COUNTED.match(text, end) if exact else None
    if counted is None or text[number.start() - 1 : number.start()] == "第":
        return None
    if (counted["run"] == "人" or counted["bare"] in _PLAIN) and not any(map(str.isdigit, number["low"])):
        return None  # 十二个人 is told, not counted
    value: dict[str, JsonValue] = {**bounds, "unit": counted["run"] or counted["noun"] or counted["bare"]}
    return Figure(number.start(), counted.end(), "QUANTITY", value, counted.end())


def _date(text: str, at: int, published: date | None) -> Figure | None:
    for pattern in _DATES:
        match = pattern.match(text, at)
        if match is not None:
            moment = _moment(match.groupdict(), published)
            if moment is None:
                continue
            value = resolve(moment, published)
            if value is not None and match.groupdict().get("rel"):
                value["relative"] = True
            return Figure(at, match.end(), "DATE", value, match.end())
    return None


def _number(word: str | None) -> int | None:
    if not word:
        return None
    if word.isdigit():
        return int(word)
    if len(word) > 2 and all(char in _SMALL for char in word):
        return int("".join(str(_SMALL[char]) for char in word))
    return int(chinese_number(word)[0])


def _moment(groups: dict[str, str | None], published: date | None) -> Moment | None:
    year, year2 = _number(groups.get("year")), _number(groups.get("year2"))
    month, month2 = _number(groups.get("month")), _number(groups.get("month2"))
    day, day2 = _number(groups.get("day")), _number(groups.get("day2"))
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    quarter, half = _number(groups.get("quarter")), {"上": 1, "下": 2}.get(groups.get("half") or "")
    decade = _number(groups.get("decade"))
    if decade is not None:
        hundred = _number(groups.get("hundred")) or (_number(groups.get("century")) or 20) - 1
        return Moment(decade=hundred * 100 + decade)
    if groups.get("republic"):
        year = _REPUBLIC + (_number(groups["republic"]) or 0)
    if groups.get("century"):
        return Moment(century=_number(groups["century"]))
    relative, offset = groups.get("rel"), 0
    if relative:
        offset = _OFFSETS.get(relative, _OFFSETS.get(relative[0], 0))
        if relative.endswith("月") and not month:
            return Moment(direction=offset, count=1, unit="month")
        if published is not None:
            year = published.year + offset
        elif month is None and quarter is None and half is None:
            return Moment(direction=offset, unit="year")
        if month is None and quarter is None and half is None:
            return Moment(direction=offset or 0, count=1, unit="year")
    if groups.get("reld"):
        word = groups["reld"] or ""
        return Moment(direction=_OFFSETS.get(word, _OFFSETS.get(word[0], 0)), unit="day")
    if groups.get("week") or groups.get("weekday"):
        direction = _OFFSETS[(groups.get("week") or "本")[0]]
        if not groups.get("weekday"):
            return Moment(direction=direction, unit="week")
        weekday = _SMALL[groups["weekday"] or "日"] - 1
        return Moment(weekday=weekday, direction=direction or None)
    if groups.get("count"):
        unit = {"年": "year", "个月": "month", "周": "week", "星期": "week", "个星期": "week"}.get(
            groups["unit"] or "", "day"
        )
        count = chinese_number(groups["count"] or "1")
        if count[0] != count[1]:
            return Moment(unit=None)
        return Moment(direction=-1 if groups["dir"] == "前" else 1, count=count[0], unit=unit)
    if day is not None and month is None and published is not None:
        month = published.month if day <= published.day else (published.month - 2) % 12 + 1
    if day is not None and month is None:
        return Moment()
    return Moment(
        year=year,
        month=month,
        day=day,
        quarter=quarter,
        half=half,
        end_year=year2,
        end_month=month2,
        end_day=day2,
        direction=0 if quarter or half else None,
    )
