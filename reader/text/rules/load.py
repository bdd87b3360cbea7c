"""The data files read into rules, once a process."""

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from importlib import resources
from typing import Any

from reader.text.rules.kinds import KINDS
from reader.text.rules.rule import SURE, BylineWords, Language, Rule

CODES = ("en", "de", "es", "fr", "zh", "it", "pt", "nl", "ja", "ru")
NEUTRAL = "und"
"""The file of what is the same in every language."""


@cache
def language(code: str) -> Language:
    """What is known of the language `code`, one of `CODES` or `NEUTRAL`."""
    text = (resources.files(__package__) / f"{code}.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Language(
        code=data["code"],
        rules=tuple(_rule(code, entry) for entry in data.get("rules", ())),
        function_words=frozenset(data.get("function_words", "").split()),
        visitor_words=frozenset(data.get("visitor_words", "").split()),
        imperatives=frozenset(data.get("imperatives", "").split()),
        site_words=frozenset(data.get("site_words", "").split()),
        months=_months(str(data.get("months", ""))),
        field_labels=data.get("field_labels", {}),
        reading_time=tuple(data.get("reading_time", ())),
        sections=frozenset(_listed(data, "sections")),
        home_words=frozenset(_listed(data, "home_words")),
        title_flags=frozenset(_listed(data, "title_flags")),
        weekdays=_listed(data, "weekdays"),
        byline=BylineWords(**{each.name: _listed(data, each.name) for each in fields(BylineWords)}),
        byline_prefixes=_listed(data, "byline_prefixes"),
        name_joiners=_listed(data, "name_joiners"),
        roles=_listed(data, "roles"),
        published_labels=_listed(data, "published_labels"),
        updated_labels=_listed(data, "updated_labels"),
        note_starts=_listed(data, "note_starts"),
    )


def spoken(code: str) -> Language:
    """The language `code`, English where there is no file for it."""
    return language(code if code in CODES else "en")


def with_english(code: str) -> tuple[Language, ...]:
    """The language `code`, where there is a file for it, and English, whose words are met everywhere."""
    return tuple(language(each) for each in dict.fromkeys((spoken(code).code, "en")))


@cache
def languages() -> tuple[Language, ...]:
    """Every language, the neutral one last."""
    return tuple(language(code) for code in (*CODES, NEUTRAL))


def _months(text: str) -> dict[str, int]:
    """Twelve groups of names, January's first."""
    return {name: number for number, names in enumerate(text.split("|"), 1) for name in names.split()}


def _listed(data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(" ".join(item.split()) for item in str(data.get(key, "")).split("|") if item.strip())


def _rule(code: str, entry: Mapping[str, Any]) -> Rule:
    kind = KINDS[entry["kind"]]
    return Rule(
        kind=kind,
        language=code,
        whole=_lines(entry, "whole"),
        starts=_lines(entry, "starts"),
        patterns=tuple(entry.get("patterns", ())),
        inline=tuple(entry.get("inline", ())),
        strength=float(entry.get("strength", SURE)),
        zone=entry.get("zone", kind.zone),
        max_words=int(entry.get("max_words", 60)),
        examples=tuple(entry.get("examples", ())),
        counter_examples=tuple(entry.get("counter_examples", ())),
    )


def _lines(entry: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in entry.get(key, "").splitlines() if line.strip())
