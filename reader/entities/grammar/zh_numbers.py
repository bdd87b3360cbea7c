"""Chinese numbers: in digits, in characters, with 万 and 亿, and the vague ones."""

import re

_DIGIT = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "半": 0.5}
_UNIT = {"十": 10, "百": 100, "千": 1000}
_GREAT = {"万": 1e4, "亿": 1e8, "兆": 1e12}

NUMBER = (
    r"(?:\d{1,3}(?:[,，]\d{3}){1,4}(?:\.\d{1,4})?|\d{1,15}(?:[.．]\d{1,6})?)(?:"
    r"亿(?:\d,\d{3}|\d{1,4})万|万(?:\d,\d{3}|\d{1,4})(?!\d)|[十百千]?(?:[万亿]|兆(?![瓦赫字帕比])){1,2}|百|千(?![瓦米克赫卡]))?"
    r"|[数几上][十百千万亿]{1,4}|(?:[零〇一二两三四五六七八九十百千万亿]{1,16}(?:点[零一二三四五六七八九]{1,4})?|半)"
)
NUMBER = rf"(?:{NUMBER})"
"""A pattern for a number, as a group that captures nothing."""

_PARTS = re.compile(r"([\d,，.．]+)|([数几上])|([零〇一二两三四五六七八九半])|([十百千])|([万亿兆])|点(.+)")


def chinese_number(text: str) -> tuple[float, float]:
    """The least and the greatest value of a number; they are equal unless it is vague (数十亿)."""
    total = section = 0.0
    current: float | None = None
    vague = False
    for part in _PARTS.finditer(text):
        digits, some, digit, unit, great, fraction = part.groups()
        if digits:
            current = float(digits.replace(",", "").replace("，", "").replace("．", ".").rstrip(".") or 0)
        elif some:
            current, vague = (1.0 if some == "上" else 2.0), True
        elif digit:
            current = float(_DIGIT[digit])
        elif unit:
            section += (1.0 if current is None else current) * _UNIT[unit]
            current = None
        elif great:
            section += current or 0.0
            if section == 0.0:
                section = total if total else 1.0
                total = 0.0
            total += section * _GREAT[great]
            section, current = 0.0, None
        elif fraction:
            decimals = "".join(str(int(_DIGIT[char])) for char in fraction if char in _DIGIT)
            current = (current or 0.0) + float(f"0.{decimals or 0}")
    value = total + section + (current or 0.0)
    return value, (value / 2 * 9.99 if vague and text[0] != "上" else value)


def is_exact(text: str) -> bool:
    """Whether a number is in digits or has 十, 百, 千, 万 or 亿 in it: enough to count something with."""
    return text[0].isdigit() or (len(text) > 1 and any(char in "十百千万亿" for char in text))
