"""Authors and sources as Chinese and Japanese lines have them, where no blank parts a label from its name."""

import re

_OUTLET = (
    "(?:本报|本報|本刊|本网|特约|特約|见习|見習|实习|實習|首席|全媒体|融媒体|特派|驻[\u4e00-\u9fff]{1,6}"
    "|[\u4e00-\u9fffA-Za-z]{1,8}(?:社|网|網|报|報|新闻|新聞|周刊|财经|財經|在线)\\s?(?:[／/](?=\\s?[记記]者)\\s?)?)"
)
_ROLE = (
    "口述|讲述|講述|受访|受訪|编辑|編輯|责编|責編|责任编辑|校对|校對"
    "|摄影|攝影|摄|图|圖|剪辑|监制|審校|审校|审核|编审|主编|统筹|美编|视觉|翻译"
)
_BUTTON = "浏览|瀏覽|阅读|閱讀|点击|點閱|评论|評論|字号|字號|分享|收藏|打印|列印|举报|时间|時間"
_NO_AUTHOR = f"[系为為是]|{_ROLE}|{_BUTTON}|[记記]者|来源|來源|發表|发表|发布|報導|报道"
_REPORTED = "(?:[发發]自[\u4e00-\u9fff]{2,5}|[\u4e00-\u9fff]{2,6}(?:报道|報導|報道|电|電))"
# A wire's place and day follow the name without a blank: 記者陳映月嘉義縣8日電.
_FILED = "(?=[\u4e00-\u9fff]{2,3}\\d{1,2}日[电電])"
_AUTHOR = (
    rf"(?!(?:{_NO_AUTHOR}))(?:[\u4e00-\u9fff]{{3}}{_FILED}|[\u4e00-\u9fff]{{2}}{_FILED}|[\u4e00-\u9fff々]{{2,4}}?(?:·[\u4e00-\u9fff]{{1,6}})?"
    r"(?=(?:报道|報導|報道|综合报道|摄|攝|文)?(?:[\s、，,／/（）()】〕｜|:：;；。]|与|及|和|$)))"
)
BYLINE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,12}}[讯訊]\s?(?=[（(]))?(?:[（(【〔]\s?)?(?:(?:文|图文|圖文)\s?[／/|｜丨]\s?(?={_OUTLET}{{0,3}}[记記]者))?{_OUTLET}{{0,3}}"
    rf"(?:(?:文字?|撰文|採訪|采访|采写|报道|報導)(?:[．.·・、&＆+和／/](?:[攝摄]影|[圖图]片?|[编編][辑輯]|[採采][訪访]|整理|撰文)){{1,2}}(?=\s?[:：／/|｜丨])"
    rf"|[\u4e00-\u9fff]{{1,4}}[记記]者(?=\s?[:：|｜丨]|[\u4e00-\u9fff]{{4,7}}\d{{1,2}}日[电電])|记者|記者|作者|撰文|撰稿|采写|採訪|采访并文|采访|整理|文字|(?:报道|報道|報導|报导)(?=\s?[:：])|通讯员|通訊員|文|作者／|編集委員|取材)"
    rf"\s?[:：/／|｜丨＝=•·]?\s?"
    rf"(?P<names>{_AUTHOR}(?:(?:[\s、，,]{{1,2}}|[与及和])(?:(?:通讯员|通訊員|实习生|实习记者|[记記]者)\s?)?(?!{_REPORTED}|[\u4e00-\u9fff]{{1,4}}\s?[:：｜丨]){_AUTHOR}){{0,5}})"
    rf"(?:\s?(?:综合报道|摄影报道|攝影報導|图文报道|报道|[摄攝](?!影)|文[/／]图|图[/／]文|文(?![字／/|｜:：丨]))|\s?[／/]?\s?{_REPORTED})?(?:\s?[）)】〕])?"
)
_BETWEEN = re.compile(r"[\s、，,]{1,2}|[与及和]|通讯员|通訊員|实习生|实习记者|[记記]者")
# A name in Latin letters, or half in them, where a Chinese one is looked for.
_LATIN = re.compile(
    r"[\s、，,/／]{0,2}(?P<name>[A-ZÀ-Þ][\w'’.-]{0,18}\w(?:\s[A-ZÀ-Þ][\w'’.-]{0,20}){0,2}"
    r"(?:\s[\u4e00-\u9fff]{1,3}(?![\u4e00-\u9fff]))?)(?=$|[\s、，,|｜/／丨)）])"
)
_BEFORE_LATIN = re.compile(
    r"(?:文字?|撰文|撰稿|作者|采写|採訪|整理|[记記]者)(?:[／/&、和](?:[图圖]片?|[摄攝]影?))?\s?[:：/／|｜丨\s]\s?(?=[A-ZÀ-Þ])"
)
OTHER = re.compile(
    rf"(?:[\u4e00-\u9fff]{{1,4}}(?=[编編]))?(?:{_ROLE}|编务)"
    r"\s?[:：/／|｜丨\s]\s?(?:(?!\s[\u4e00-\u9fff]{1,4}\s?[:：｜丨])[\u4e00-\u9fff·、，, A-Za-zÀ-ž'’.-]){2,40}"
    r"|[发發]自\s?[\u4e00-\u9fff]{2,5}(?=$|[\s）)])|(?:发表于|发布于|發表於|IP属地)[:：]?\s?[\u4e00-\u9fff]{2,5}(?=\s|$)"
)
SOURCE = re.compile(
    r"(?:文章|信息|稿件)?(?:来源|來源|出处|转自|出典)(?:\s?[:：]\s?|\s)(?P<name>[\w\u4e00-\u9fff·.-]{2,24})"
)
_ORIGINAL = re.compile(r"原创\s{1,3}(?P<author>[\w·]{2,12})(?:\s{1,3}(?P<source>[\u4e00-\u9fff][\w·]{1,15}))?(?=\s|$)")
_TAKEN_FROM = re.compile(r"以下文章来源于\s?(?P<source>[\w·]{1,16})\s{0,2}[，,]\s{0,2}作者\s?(?P<author>[\w·]{2,12})")
_MOST = 5
PLACE = re.compile("[\u4e00-\u9fff]{2,4}$")


def authors_at(text: str, at: int) -> tuple[tuple[str, ...], str | None, int] | None:
    """The authors announced at `at`, the account that published them if it stands beside, and where both end."""
    match = BYLINE.match(text, at)
    before = match or _BEFORE_LATIN.match(text, at)
    if before:
        names = [name for name in _BETWEEN.split(match["names"]) if name] if match else []
        end = before.end()
        while len(names) < _MOST and (latin := _LATIN.match(text, end)):
            if match and " " not in latin["name"]:
                break  # a button, an agency
            names.append(latin["name"])
            end = latin.end()
        return (tuple(names), None, end) if names else None
    match = _ORIGINAL.match(text, at) or _TAKEN_FROM.match(text, at)
    return ((match["author"],), match["source"], match.end()) if match else None
