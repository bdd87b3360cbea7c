"""What is read from an expression never hides a line from it: tried on all that the rules themselves bring."""

import pytest

from reader.text.rules.load import CODES, NEUTRAL, languages
from reader.text.rules.openings import key, needed, openings
from reader.text.rules.rulebook import rule_book


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("photo: .{2,40}$", {"phot"}),
        ("(?:read|see) more", {"read", "see "}),
        (r"\d{1,3} comments?", {"0 co", "00 c", "000 "}),
        ("a?b?", {""}),
        (".{3,40} news$", {""}),
        ("[ab]c", {"ac", "bc"}),
        ("(?=x)(?!y)zero", {"zero"}),
        ("ad$", {"ad"}),
        ("(unclosed", {""}),
        (r"(?P<name>x)\1", {""}),
    ],
)
def test_an_expression_tells_how_its_matches_begin(pattern: str, begun: set[str]) -> None:
    assert openings(pattern) == begun


def test_an_expression_tells_what_its_matches_hold() -> None:
    assert needed(r"[^.]{3,40} (?:Logo|Icon)$")[0] == {"logo", "icon"}
    assert needed("(?:a|.)b{0,2}") == []
    assert needed("(unclosed") == []


@pytest.mark.parametrize("code", CODES)
def test_no_expression_misses_a_line_that_it_matches(code: str) -> None:
    book = rule_book(code)
    expressions = {each.order: each for group in book.opened.values() for each in group}
    expressions |= {each.order: each for _, _, group in book.holding for each in group}
    lines = [line for each in languages() for rule in each.rules for line in (*rule.examples, *rule.counter_examples)]
    matched = 0
    own = (code, NEUTRAL) if code == "en" else (code,)
    for expression in (each for each in expressions.values() if each.rule.language in own):
        begun = openings(expression.text)
        for line in lines:
            if expression.pattern.match(line):
                matched += 1
                assert any(key(line).startswith(beginning) for beginning in begun), (expression.text, line)
                assert expression.may_match(line.lower().replace("’", "'")), (expression.text, line)
    assert matched
