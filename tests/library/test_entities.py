"""Entities across the library, and the reader's word on them: laid over, kept through re-imports, taken back."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from stories import stored, story

from reader.errors import LibraryError, UnreadableInput
from reader.library import Correction, Library, Scope
from reader.library.answers import CorrectionScope
from reader.library.importer import store
from reader.model import Analysis

A = story("/a.txt", "Musk and Nvidia", "Elon Musk called. Nvidia answered. Then Musk called Tesla.")
B = story("/b.txt", "Chips", "NVIDIA Corporation and Nvidia. Jensen Huang spoke.", published="2024-02-01")
C = story("/c.txt", "A lawyer", "Musk, a lawyer in Berlin, was heard. Nvidia was not.", published="2024-03-30",
          source="Law")  # fmt: skip


def names(library: Library) -> dict[str, tuple[int, int]]:
    return {name.name: (name.articles, name.mentions) for name in library.entities.names()}


def identity(library: Library, name: str, article: int | None = None) -> int:
    if article is not None:
        return next(e.identity for e in library.articles.get(article).entities if e.entity.name == name)
    return next(found.identity for found in library.entities.names() if found.name == name)


def shown(library: Library, article: int) -> dict[str, list[str]]:
    return {
        e.entity.name: [mention.text for mention in e.entity.mentions] for e in library.articles.get(article).entities
    }


def test_names_are_counted_over_the_library(library: Library) -> None:
    stored(library, A, B, C)
    assert names(library) == {
        "Nvidia": (3, 4), "Elon Musk": (1, 3), "Tesla": (1, 1), "NVIDIA Corporation": (1, 1), "Jensen Huang": (1, 1),
        "Berlin": (1, 1), "Musk": (1, 1),
    }  # fmt: skip
    assert library.entities.names()[0].name == "Nvidia"
    assert [name.name for name in library.entities.names(["LOC"])] == ["Berlin"]


def test_a_bare_surname_is_somebody_in_its_article_only(library: Library) -> None:
    other = story("/d.txt", "Another", "Musk sat there.")
    _, _, c, d = stored(library, A, B, C, other)
    assert identity(library, "Musk", c) != identity(library, "Musk", d)
    assert identity(library, "Musk", c) != identity(library, "Elon Musk")


def test_a_known_thing_is_one_under_any_name(library: Library) -> None:
    def known(analysis: Analysis, name: str) -> Analysis:
        entities = tuple(replace(e, identity="Q478214") if e.name == name else e for e in analysis.entities)
        return replace(analysis, entities=entities)

    chinese = story("/z.txt", "特斯拉", "Tesla in China.")
    chinese = replace(chinese, entities=(replace(chinese.entities[0], name="特斯拉", identity="Q478214"),))
    a, z = stored(library, known(A, "Tesla"), chinese)
    assert identity(library, "特斯拉", z) == identity(library, "Tesla", a)
    assert next(n for n in library.entities.names() if n.name == "Tesla").aliases == ("特斯拉",)
    assert sorted(library.articles.ids(Scope("@特斯拉"))) == sorted([a, z])


def test_the_page_of_an_entity(library: Library) -> None:
    a, b, c = stored(library, A, B, C)
    page = library.entities.page(identity(library, "Nvidia"))
    assert (page.name, page.type, page.articles) == ("Nvidia", "ORG", 3)
    assert [context.article for context in page.contexts] == [c, a, a, b]
    first = page.contexts[0]
    assert first.sentence == "Nvidia was not."
    assert first.sentence[first.start : first.end] == "Nvidia"
    assert [context.block for context in page.contexts if context.article == a] == [-1, 0]
    assert {name.name: count for name, count in page.beside} == {
        "Elon Musk": 1, "Tesla": 1, "NVIDIA Corporation": 1, "Jensen Huang": 1, "Berlin": 1, "Musk": 1,
    }  # fmt: skip
    assert page.timeline == (("2024-02", 1), ("2024-03", 2))
    with pytest.raises(LibraryError, match="no longer"):
        library.entities.page(12345)


def test_merging_everywhere(library: Library) -> None:
    a, b, _ = stored(library, A, B, C)
    nvidia, corporation = identity(library, "Nvidia"), identity(library, "NVIDIA Corporation")
    before = names(library), shown(library, b)
    library.entities.correct(Correction("merge", corporation, target=nvidia))
    assert names(library)["Nvidia"] == (3, 5)
    assert "NVIDIA Corporation" not in names(library)
    assert shown(library, b)["Nvidia"] == ["NVIDIA Corporation", "Nvidia"]
    merged = next(e for e in library.articles.get(b).entities if e.entity.name == "Nvidia")
    assert (merged.identity, merged.articles) == (nvidia, 3)
    assert "NVIDIA Corporation" in next(n for n in library.entities.names() if n.identity == nvidia).aliases
    assert list(library.articles.ids(Scope(with_entities=(corporation,)))) == list(
        library.articles.ids(Scope(with_entities=(nvidia,)))
    )
    assert library.entities.page(corporation).identity == nvidia
    (later,) = stored(library, story("/e.txt", "New", "NVIDIA Corporation rose."))
    assert shown(library, later) == {"Nvidia": ["NVIDIA Corporation"]}
    assert names(library)["Nvidia"][0] == 4
    assert library.undo() == "Merged “NVIDIA Corporation” into “Nvidia”"
    assert shown(library, b) == before[1]
    assert names(library)["NVIDIA Corporation"] == (2, 2)
    assert a in library.articles.ids(Scope(with_entities=(nvidia,)))


def test_merges_follow_one_another(library: Library) -> None:
    stored(library, A, B, C)
    musk, huang, tesla = (identity(library, name) for name in ("Elon Musk", "Jensen Huang", "Tesla"))
    library.entities.correct(Correction("merge", musk, target=huang))
    library.entities.correct(Correction("merge", huang, target=tesla))
    assert names(library)["Tesla"] == (2, 5)
    library.entities.correct(Correction("merge", tesla, target=musk))
    assert names(library)["Tesla"] == (2, 5)
    for _ in range(3):
        library.undo()
    assert names(library)["Elon Musk"] == (1, 3)


def test_merging_in_one_article_only(library: Library) -> None:
    a, _, c = stored(library, A, B, C)
    lawyer, musk = identity(library, "Musk", c), identity(library, "Elon Musk")
    library.entities.correct(Correction("merge", lawyer, target=musk, scope="article", article=c))
    assert "Elon Musk" in shown(library, c)
    assert names(library)["Elon Musk"] == (2, 4)
    assert set(library.articles.ids(Scope(with_entities=(musk,)))) == {a, c}
    store(library, [replace(C, article=replace(C.article, blocks=(*C.article.blocks, A.article.blocks[0])))])
    assert "Elon Musk" in shown(library, c)
    assert library.undo() == "Merged “Musk” into “Elon Musk”"
    assert "Musk" in shown(library, c)
    assert set(library.articles.ids(Scope(with_entities=(musk,)))) == {a}


def test_splitting_a_form_off(library: Library) -> None:
    (a,) = stored(library, A)
    musk = identity(library, "Elon Musk")
    library.entities.correct(Correction("split", musk, form="Musk", name="Kimbal Musk"))
    assert shown(library, a)["Elon Musk"] == ["Elon Musk"]
    assert shown(library, a)["Kimbal Musk"] == ["Musk", "Musk"]
    assert names(library)["Kimbal Musk"] == (1, 2)
    assert list(library.articles.ids(Scope("@kimbal"))) == [a]
    (later,) = stored(library, story("/f.txt", "Later", "Elon Musk. Musk."))
    assert shown(library, later) == {"Elon Musk": ["Elon Musk"], "Kimbal Musk": ["Musk"]}
    assert names(library)["Kimbal Musk"] == (2, 3)
    library.undo()
    assert shown(library, a)["Elon Musk"] == ["Musk", "Elon Musk", "Musk"]
    assert "Kimbal Musk" not in names(library)


def test_renaming_and_retyping_for_one_source(library: Library) -> None:
    a, b, c = stored(library, A, B, C)
    nvidia = identity(library, "Nvidia")
    library.entities.correct(Correction("rename", nvidia, name="Nvidia Corp.", scope="source", article=a))
    library.entities.correct(Correction("retype", nvidia, type="PRODUCT", scope="source", article=a))
    assert "Nvidia Corp." in shown(library, a)
    assert "Nvidia Corp." in shown(library, b)
    assert "Nvidia" in shown(library, c)
    assert next(e for e in library.articles.get(b).entities if e.entity.name == "Nvidia Corp.").entity.type == "PRODUCT"
    assert library.undo() == "Changed the type of “Nvidia” to Products"
    assert library.undo() == "Renamed “Nvidia” to “Nvidia Corp.”"
    assert "Nvidia" in shown(library, a)


def test_renaming_and_retyping_everywhere(library: Library) -> None:
    a, *_ = stored(library, A, B, C)
    nvidia = identity(library, "Nvidia")
    library.entities.correct(Correction("rename", nvidia, name="The chip maker"))
    library.entities.correct(Correction("retype", nvidia, type="EVENT"))
    assert "The chip maker" in shown(library, a)
    assert [(n.name, n.articles) for n in library.entities.names(["EVENT"])] == [("The chip maker", 3)]
    assert library.articles.count(Scope('entity:"the chip maker"')) == 3
    library.undo()
    library.undo()
    assert "Nvidia" in names(library)


@pytest.mark.parametrize("scope", ["article", "source", "everywhere"])
def test_hiding(library: Library, scope: CorrectionScope) -> None:
    a, b, c = stored(library, A, B, C)
    nvidia = identity(library, "Nvidia")
    library.entities.correct(Correction("hide", nvidia, scope=scope, article=a))
    hidden = {id_ for id_ in (a, b, c) if "Nvidia" not in shown(library, id_)}
    assert hidden == {"article": {a}, "source": {a, b}, "everywhere": {a, b, c}}[scope]
    if scope != "everywhere":
        assert names(library)["Nvidia"][0] == 3 - len(hidden)
    assert library.undo() == "Hid “Nvidia”"
    assert names(library)["Nvidia"] == (3, 4)
    assert all("Nvidia" in shown(library, id_) for id_ in (a, b, c))


def test_cleaning_an_article_again_leaves_the_corrections_for_it(library: Library) -> None:
    a, b, _ = stored(library, A, B, C)
    # From here on they have what extraction finds in them.
    library.reclean(a)
    library.reclean(b)
    nvidia = identity(library, "Nvidia", a)
    library.entities.correct(Correction("hide", nvidia, scope="article", article=a))
    assert set(library.articles.ids(Scope(with_entities=(nvidia,)))) == {b}
    library.reclean(a)
    assert "Nvidia" not in shown(library, a)
    assert set(library.articles.ids(Scope(with_entities=(nvidia,)))) == {b}


def test_corrections_that_make_no_sense_are_refused_in_words(library: Library) -> None:
    stored(library, A)
    nvidia = identity(library, "Nvidia")
    for correction in (
        Correction("merge", nvidia),
        Correction("merge", nvidia, target=nvidia),
        Correction("merge", nvidia, target=999),
        Correction("rename", nvidia, name=" "),
        Correction("retype", nvidia),
        Correction("split", nvidia),
        Correction("split", nvidia, form="Nvidia", name="nvidia"),
        Correction("hide", 999),
        Correction("hide", nvidia, scope="article"),
        Correction("hide", nvidia, scope="source", article=999),
    ):
        with pytest.raises(LibraryError):
            library.entities.correct(correction)
    assert library.entities.corrections() == []
    assert library.undo() is None


def test_corrections_move_to_another_library(library: Library, tmp_path: Path) -> None:
    _, b, c = stored(library, A, B, C)
    nvidia = identity(library, "Nvidia")
    library.entities.correct(Correction("merge", identity(library, "NVIDIA Corporation"), target=nvidia))
    library.entities.correct(Correction("hide", identity(library, "Musk", c), scope="article", article=c))
    library.entities.correct(Correction("rename", nvidia, name="NVDA", scope="source", article=b))
    path = tmp_path / "corrections.json"
    assert library.entities.export_corrections(path) == 3
    with Library.open(tmp_path / "other.db") as other:
        _, other_c = stored(other, story("/x.txt", "Filler", "Tesla."), C)
        assert other.entities.import_corrections(path) == 3
        assert other.entities.import_corrections(path) == 0
        assert "Musk" not in shown(other, other_c)
        (other_b,) = stored(other, B)
        assert shown(other, other_b) == {"NVDA": ["NVIDIA Corporation", "Nvidia"], "Jensen Huang": ["Jensen Huang"]}
        assert other.undo() == "Took over 3 corrections"
        assert "Musk" in shown(other, other_c)


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"corrections": 5}', '{"corrections": [{"kind": "x", "scope": "article"}]}',
                json.dumps({"corrections": [{"kind": "hide", "key": 7, "scope": "everywhere"}]})]
)  # fmt: skip
def test_a_file_that_holds_no_corrections_is_refused(library: Library, tmp_path: Path, content: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(content)
    with pytest.raises(UnreadableInput, match=r"c\.json"):
        library.entities.import_corrections(path)
    with pytest.raises(UnreadableInput, match=r"none\.json"):
        library.entities.import_corrections(tmp_path / "none.json")


def test_many_names_stay_in_step_with_the_articles(library: Library) -> None:
    """Counts kept along the way are those that counting anew gives, after revisions and corrections too."""
    from article_generator import Generator

    first_versions = list(Generator(2, names=150, words=500).analyses(40))
    store(library, first_versions)
    later = [
        replace(analysis, article=replace(analysis.article, title=before.article.title))
        for before, analysis in zip(first_versions, Generator(9, names=150, words=500).analyses(20), strict=False)
    ]
    assert store(library, later).updated == 20
    first, second = library.entities.names()[:2]
    article = library.articles.ids(Scope(with_entities=(first.identity,)))[0]
    library.entities.correct(
        Correction("merge", first.identity, target=second.identity, scope="article", article=article)
    )
    counted = library.connections.query(
        "SELECT CAST(key AS INTEGER) AS identity, count(*), sum(value)"
        " FROM appearances, json_each(appearances.mentions) GROUP BY 1 ORDER BY 1"
    )
    kept = library.connections.query("SELECT id, articles, mentions FROM identities WHERE articles ORDER BY id")
    assert counted == kept
