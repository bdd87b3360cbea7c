"""What is stuck in a line that stays: addresses of pictures, markup, placeholders, program text.

Cut out character by character, so that the sentence around it is whole again. Every pattern is bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.text.shape import count_words

_TAGS = (
    "a|abbr|address|amp-[a-z]{2,12}|article|aside|audio|b|blockquote|body|br|button|caption|center|cite|code|dd|del|details|div|dl|dt|em|"
    "embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|"
    "li|link|main|mark|meta|nav|noscript|object|ol|option|p|param|path|picture|pre|q|s|script|section|select|small|"
    "source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|"
    "title|tr|u|ul|use|var|video|wbr"
)
_TAG = re.compile(
    rf"<!--.{{0,3000}}?-->|<!DOCTYPE[^<>]{{0,200}}>|<script\b[^<>]{{0,600}}>[^<]{{0,4000}}</script\s?>|<style\b[^<>]{{0,600}}>[^<]{{0,4000}}</style\s?>|"
    rf"</?(?=[a-z])(?:{_TAGS})(?:\s[^<>]{{0,1500}}|/)?>",
    re.IGNORECASE,
)
_OPEN_TAG = re.compile(rf"<(?=[a-z])(?:{_TAGS})\s(?:[\w:-]{{1,40}}=[^<>]{{0,1500}})$", re.IGNORECASE)
_ATTRIBUTES = re.compile(
    r"(?:(?<!\S)|(?<=[\"'.!?]))(?:[\w:-]{2,40}=(?:\"[^\"<>]{0,600}\"|'[^'<>]{0,600}')\s{0,3}){1,20}/?>?"
)
# What nobody writes of in an article, however short it is.
_MACHINE_ATTRIBUTE = re.compile(
    r"(?:data-|aria-|on[a-z]{3,12}=|srcset=|sizes=|loading=|decoding=|referrerpolicy=|itemprop=)", re.I
)
_SPOKEN_OF = re.compile(r"\s{1,2}(?:tags?|elements?|attributes?|Tags?|Elemente?|balises?|etiquetas?|标签|タグ)\b")

_PICTURE = r"(?:jpe?g|png|gif|webp|svg|avif)"
_PICTURE_NAME = re.compile(rf"\.{_PICTURE}", re.IGNORECASE)
_PICTURE_URL = re.compile(
    rf"(?:https?:)?//[^\s<>\"']{{3,600}}?\.{_PICTURE}(?:[?&!@][^\s<>\"']{{0,600}})?(?![\w.])(?:\s{{1,2}}(?:\d{{2,5}}w|\d(?:\.\d)?x)\b,?)?",
    re.IGNORECASE,
)
_SRCSET = re.compile(r"(?:\s{0,2}\S{5,600}\s(?:\d{2,5}w|\d(?:\.\d)?x),?){2,20}")
_QUERY = re.compile(
    r"[^\s?]{0,300}\?(?=[\w%.\[\]-]{1,40}=)[^\s\u3000-\u9fff\uff00-\uffef]{3,2500}|(?<!\S)&(?:amp;)?[\w-]{1,30}=\S{0,800}"
)
_PAIR = re.compile(r"[?&](?:amp;)?[\w%.\[\]-]{1,40}=")
_TRACKER = re.compile(
    r"[?&](?:utm_\w{2,12}|fbclid|gclid|mc_cid|mc_eid|cmpid|ocid|igshid|ref_src|at_medium|at_campaign)="
)
_PICTURE_QUERY = re.compile(
    r"[?&](?:x-[a-z]{2,4}-process|imageView2|imageMogr2|wx_fmt|imwidth|width|height|w|h|crop|resize|fit|quality|q|auto|format|fm)[=/](?:image|\d|[a-z]{3,8}$)"
)
_LONE_MARK = re.compile(r"[-*•‣▪]\s{1,4}(?=\S)|[|•·]$|\s[|•·]$")
_EMBED_URL = re.compile(r"(?:https?://)?pic\.(?:twitter|x)\.com/\w{4,20}|https?://t\.co/\w{4,20}")

_SHORTCODE = re.compile(
    r"\[/?(?:caption|gallery|embed|button|video|audio|playlist|wp_\w{2,30}|vc_\w{2,30}|et_pb_\w{2,30}|su_\w{2,30}|fusion_\w{2,30}|"
    r"contact-form(?:-7)?|ninja_form|gravityform|rev_slider|divider|spacer|columns?|row|tabs?|accordion|toggle|pullquote|dropcap|"
    r"highlight|infobox|newsletter\w{0,20}|mc4wp_form|ad|ads|adrotate|adsense|ad_\w{1,20}|related\w{0,20}|relatedposts|social\w{0,20}|share\w{0,20}|"
    r"youtube|vimeo|tweet|twitter|instagram|facebook|iframe|soundcloud|spotify|googlemaps?|poll|quiz|table|tablepress|shortcode|sc|"
    r"expander_maker|read_more|restrict|member\w{0,20}|paywall|premium|amazon\w{0,20}|aawp|product\w{0,20}|img|url|quote|(?-i:b|i)|center|size|color|font|list)"
    r"(?:=[^\[\]]{0,400}|\s(?:https?:|\d|[^\[\]=]{0,60}=)[^\[\]]{0,500})?/?\]",
    re.IGNORECASE,
)
# A placeholder of whatever system: [ab_video id=77 autoplay=false], [type=video,vid=X], [INSERT MAP HERE], [BILD: …].
_PLACEHOLDER = re.compile(
    r"\[/?[a-z][\w-]{1,30}[ ,:|=][^\[\]\n]{0,200}?[\w-]=[\"'\w][^\[\]\n]{0,300}\]|"
    r"\[[a-z][\w-]{1,30}=[^\[\]\n]{1,300}\]|"
    r"\[(?:INSERT|EMBED|PLACEHOLDER|ADD|CTA|LINK|IMAGE|VIDEO|BILD|FOTO|IMAGEN|INSERTAR|INSÉRER|EINFÜGEN|插入|此处)\s[^\[\]\n]{2,200}\]|"
    r"\[[A-ZÀ-Þ]{3,20}(?:[ _-][A-ZÀ-Þ]{2,20}){0,4}\s?:\s[^\[\]\n]{1,200}\]|(?<!\S):{2,4}[\w-]{3,40}:{2,4}(?!\S)"
)
_BRACES = re.compile(
    r"\{\{(?:[#/^>&!]|[\w.]{0,40}(?:ad|ads|widget|embed|related|newsletter|include|component|slot|image|img|video)\b)[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|<%[^<>]{0,200}%>|%%[A-Z_]{2,40}%%"
)
_SCRIPT = re.compile(
    r"(?:\(function\s?\(|!function\s?\(|if\s?\(\s?(?:typeof\b|window\.|!?document\.)|try\s?\{|setTimeout\(|"
    r"(?<![\w.])[a-z]\w{0,30}(?:\.\w{1,30}){0,3}\.(?:push|init|render|refresh|display|track|load|call)\(|(?<![\w.])[a-z]{2,20}[A-Z]\w{1,30}\([\"']|"
    r"function\s?\w{0,40}\([^()]{0,120}\)\s?\{|(?:var|let|const)\s\w{1,40}\s?=|window\.\w{1,40}|document\.(?:write|get|cookie|create|query|add)\w{0,30}|"
    r"googletag\.|dataLayer\b|gtag\(|fbq\(|__tcfapi|_taboola|\(adsbygoogle|jQuery\(|\$\(document\))[^\n]{0,3000}?(?:\}\s?\)\s?(?:\([^()]{0,60}\))?\s?;?|\)\s?;?\s?\}|\)\s?;|\)(?=\s*$)|;)(?=\s*(?:[A-ZÀ-ÞА-Я“\"«‘\u4e00-\u9fff]|$))"
)
_STYLE = re.compile(
    r"(?:(?<!\S)|(?<=[.!?}]))(?:@media[^{}\n]{0,120}\{\s?)?"
    r"(?:[.#@][a-zA-Z][\w-]{0,60}|(?:a|body|html|div|p|img|ul|ol|li|h[1-6]|span|table|tr|td|th|nav|figure|header|footer|section|button)\b)"
    r"(?:\s?[ ,>.:#+~*]\s?[.#]?[\w-]{1,60}){0,10}\s?\{\s?(?:[\w-]{2,40}\s?:\s?[^{};]{1,200};?\s?){1,30}\}\s?\}?"
)
_JSON = re.compile(r"\{\s?\"@?[\w-]{1,40}\"\s?:\s?[\"\[{\dtfn][^\n]{0,6000}\}")

_BOLD = re.compile(
    r"(?<![\w*])(\*{2,3})(?=[^\s*])[^*\n]{1,600}?(?<=[^\s*])(\*{2,3})(?![\w*])|(?<![\w_])(_{2})(?=[^\s_])[^\n_]{1,400}?(?<=[^\s_])(_{2})(?![\w_])"
)
_ITALIC = re.compile(
    r"(?<![\w*\\])(\*)(?=[^\s*])[^*\n]{1,400}?(?<=[^\s*])(\*)(?![\w*])|(?<![\w_/.:@])(_)(?=[^\s_])[^_\n]{2,300}?(?<=[^\s_])(_)(?![\w_/])"
)
_LOOSE_BOLD = re.compile(r"(?<!\S)\*{2,4}(?=\S)|(?<=\S)\*{2,4}(?!\S)|(?<=[.!?:”\"])\*{2}(?=[A-Z])")
_IMAGE_MARK = re.compile(r"!\[[^\[\]\n]{0,400}\]\([^()\s]{0,800}(?:\s\"[^\"\n]{0,300}\")?\)")
_LINK_MARK = re.compile(
    r"(?<![\w\]])(\[)(?!\^)[^\[\]\n]{1,400}(\]\((?:https?:|mailto:|/|#|\.|www\.)[^()\s]{0,800}(?:\([^()\s]{0,100}\))?[^()\s]{0,200}(?:\s\"[^\"\n]{0,300}\")?\))"
)
_HEADING = re.compile(r"#{1,6}\s{1,3}(?=\S)|={2,6}\s(?=\w)")
_HEADING_END = re.compile(r"\s#{1,6}$|\s={2,6}$")
_QUOTE_MARK = re.compile(r"(?:>\s?){1,4}(?=\S)")
_RAISED = re.compile(
    r"<sup\b[^<>]{0,200}>\s?(?:<a\b[^<>]{0,300}>)?\s?[\[(]?(?:\d{1,3}|[*†‡])[\])]?\s?(?:</a>)?\s?</sup>", re.I
)
_FOOTNOTE = re.compile(
    r"(?<=[\w.,;:!?”\"’)])\[(?:\d{1,3}|edit|citation needed|note \d{1,2}|来源请求|Bearbeiten)\](?!\()"
)
_ELLIPSIS = re.compile(r"\s?\[(?:…|\.\.\.|&hellip;)\](?=\s{0,3}(?:$|[→»]))")

_MARK = re.compile(r"[<>{}\[\]*_#=]|::|\([\"']")
_INTERESTING = ("//", "%2", ".jp", ".png", ".webp", ".gif", "pic.", "window.", "function")
_INTEREST = re.compile(
    r"[<>{}\[\]*_#=]|::|\([\"']|://|//|%2[0-9A-F]|\.(?:jpe?g|png|webp|gif)|[?&]\w{1,30}=|pic\.|window\.|function",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fragment:
    """`text[start:end]` of a line goes, by the rule named; `spaced` fragments stood between words, others in them."""

    start: int
    end: int
    rule: str
    spaced: bool = True


def fragments(text: str, *, footnotes: bool = False, bullet: bool = True) -> list[Fragment]:
    """The pieces of a line's `text` that are no words of it, in order and apart from each other.

    `footnotes` says that numbers in brackets are notes here, `bullet` whether a mark at the line's start is a list's.
    """
    found = [] if bullet else list(_lone_marks(text))
    if not _is_of_interest(text):
        return found
    taken = [(fragment.start, fragment.end) for fragment in found]
    for fragment in _all(text, footnotes):
        if fragment.start < fragment.end and not any(
            low < fragment.end and fragment.start < high for low, high in taken
        ):
            found.append(fragment)
            taken.append((fragment.start, fragment.end))
            if len(found) > 2000:
                break
    return sorted(found, key=lambda fragment: fragment.start)


def _lone_marks(text: str) -> Iterator[Fragment]:
    if text[:1] in "-*•‣▪" or text[-1:] in "|•·":
        for match in _LONE_MARK.finditer(text):
            if match.start() == 0 or match.end() == len(text):
                yield Fragment(*match.span(), "markup")


def _is_of_interest(text: str) -> bool:
    """Whether any of the expressions need be tried."""
    if _MARK.search(text):
        return True
    low = text.lower()
    return any(map(low.__contains__, _INTERESTING)) and bool(_INTEREST.search(text))


def heading_level(text: str) -> int:
    """The depth that Markdown's marks give a heading, 0 if the line has none."""
    match = _HEADING.match(text)
    return len(match.group().strip()) if match and count_words(text) <= 40 else 0


def _all(text: str, footnotes: bool) -> Iterator[Fragment]:
    if "{" in text or "(" in text or ";" in text:
        for pattern in (_JSON, _SCRIPT, _STYLE):
            yield from (Fragment(*match.span(), "code") for match in pattern.finditer(text))
    if "[" in text or "{" in text or "%" in text or "::" in text:
        yield from (Fragment(*match.span(), "markup") for match in _IMAGE_MARK.finditer(text))
        yield from (
            Fragment(*match.span(), "shortcode")
            for match in _SHORTCODE.finditer(text)
            if text[match.end() : match.end() + 1] != "("
        )
        yield from (Fragment(*match.span(), "shortcode") for match in _PLACEHOLDER.finditer(text))
        yield from (Fragment(*match.span(), "shortcode") for match in _BRACES.finditer(text))
    if "<sup" in text:
        yield from (Fragment(*match.span(), "footnote-mark", False) for match in _RAISED.finditer(text))
    if "<" in text or '="' in text or "='" in text:
        yield from _markup(text)
    yield from _addresses(text)
    yield from _markdown(text)
    if footnotes:
        yield from (Fragment(*match.span(), "footnote-mark", False) for match in _FOOTNOTE.finditer(text))
    yield from (Fragment(*match.span(), "truncation") for match in _ELLIPSIS.finditer(text))


def _markup(text: str) -> Iterator[Fragment]:
    tags = list(_TAG.finditer(text))
    for match in tags:
        bare = "=" not in match.group() and "/" not in match.group()
        partner = match.group().replace("<", "</") in text if bare else True
        talked_about = (
            bare and not partner and (_SPOKEN_OF.match(text, match.end()) or _named_before(text, match.start()))
        )
        if not talked_about:
            spaced = match.group().lower().lstrip("</").startswith(("br", "p", "div", "li", "h", "t", "!--"))
            yield Fragment(*match.span(), "markup", spaced)
    unclosed = _OPEN_TAG.search(text)
    if unclosed:
        yield Fragment(*unclosed.span(), "markup")
    for match in _ATTRIBUTES.finditer(text):
        found = match.group().rstrip()
        alone = match.end() == len(text) and match.start() == 0
        if found.endswith(">") or alone or found.count("=") > 1 or _MACHINE_ATTRIBUTE.match(found):
            yield Fragment(*match.span(), "markup")


def _named_before(text: str, start: int) -> bool:
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1].lower() in {
        "the",
        "a",
        "an",
        "with",
        "of",
        "das",
        "ein",
        "les",
        "la",
        "el",
        "un",
        "une",
    }


def _addresses(text: str) -> Iterator[Fragment]:
    if "//" in text:
        if text.count("w,") + text.count("x,") + text.count("x ") > 0:
            yield from (
                Fragment(*match.span(), "image-link") for match in _SRCSET.finditer(text) if "//" in match.group()
            )
        if _PICTURE_NAME.search(text):
            yield from (Fragment(*match.span(), "image-link") for match in _PICTURE_URL.finditer(text))
    if "=" in text:
        for match in _QUERY.finditer(text):
            yield from _query(text, match)
    if "pic." in text or "t.co/" in text:
        yield from (Fragment(*match.span(), "social-link") for match in _EMBED_URL.finditer(text))


def _query(text: str, match: re.Match[str]) -> Iterator[Fragment]:
    """The part of a token that is an address's query, if it is residue: the word it is glued to stays."""
    token = match.group()
    mark = token.find("?") if "?" in token else 0
    pairs = len(_PAIR.findall(token))
    is_address = "://" in token[:mark] or token.startswith("www.")
    proxied = "%3A%2F%2F" in token or "%2F" in token[mark:]
    if is_address:
        tracker = _TRACKER.search(token)
        if tracker:
            yield Fragment(match.start() + tracker.start(), match.end(), "tracking")
        return
    if not (proxied or pairs >= 2 or _TRACKER.search(token) or _PICTURE_QUERY.search(token)):
        return
    head = token[:mark]
    if head.startswith("/") or ("/" in head and not head.endswith((".", "!", "?", '"', "”"))):
        yield Fragment(*match.span(), "image-link")
    else:
        yield Fragment(match.start() + mark, match.end(), "image-link")


def _markdown(text: str) -> Iterator[Fragment]:
    if text[0] in "#=":
        start = _HEADING.match(text)
        if start and count_words(text) <= 40:
            yield Fragment(*start.span(), "markup")
            end = _HEADING_END.search(text)
            if end:
                yield Fragment(*end.span(), "markup")
    elif text[0] == ">":
        quote = _QUOTE_MARK.match(text)
        if quote:
            yield Fragment(*quote.span(), "markup")
    if "](" in text:
        for match in _LINK_MARK.finditer(text):
            yield Fragment(*match.span(1), "markup", False)
            yield Fragment(*match.span(2), "markup", False)
    if "**" in text or "__" in text:
        yield from _pairs(_BOLD, text)
        yield from (Fragment(*match.span(), "markup", False) for match in _LOOSE_BOLD.finditer(text))
    if "*" in text or "_" in text:
        yield from _pairs(_ITALIC, text)


def _pairs(pattern: re.Pattern[str], text: str) -> Iterator[Fragment]:
    for match in pattern.finditer(text):
        for group in range(1, 5):
            if match.group(group):
                yield Fragment(*match.span(group), "markup", False)
