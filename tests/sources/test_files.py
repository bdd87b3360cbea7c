"""What a path, folder, glob, dump or archive gives, from real files."""

import gzip
import io
import json
import os
import random
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from reader.model import Document
from reader.sources import documents
from reader.sources.files import Reading, on_disk

STORY = "The harbour was closed on Monday after a storm.\n\nNobody was hurt.\n"


def read(*paths: str | Path, mapping: dict[str, str] | None = None) -> tuple[list[Document], dict[str, str]]:
    problems: dict[str, str] = {}
    found = list(documents(paths, on_error=problems.__setitem__, mapping=mapping or {}))
    return found, problems


def test_a_folder_is_walked_in_order_and_other_peoples_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.md").write_text("# Two")
    (tmp_path / "a.txt").write_text("One")
    (tmp_path / "page.html").write_text("<html><p>Three</p></html>")
    (tmp_path / "dump_without_suffix").write_text("Four")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "core").write_bytes(b"\x7fELF\0\0\0")
    (tmp_path / ".hidden.txt").write_text("no")
    found, problems = read(tmp_path)
    assert [(Path(doc.origin).name, doc.media_type) for doc in found] == [
        ("a.txt", "text/plain"),
        ("dump_without_suffix", "text/plain"),
        ("page.html", "text/html"),
        ("two.md", "text/markdown"),
    ]
    assert all(Path(doc.origin).is_absolute() for doc in found)
    assert problems == {}


def test_a_missing_path_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One")
    found, problems = read(tmp_path / "nothing.txt", tmp_path / "a.txt")
    assert [doc.data for doc in found] == [b"One"]
    assert list(problems) == [str(tmp_path / "nothing.txt")]
    assert "no such file" in problems[str(tmp_path / "nothing.txt")]


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert read(tmp_path) == ([], {str(tmp_path / "a.txt"): "it is empty"})


def test_globs_spread_over_folders(tmp_path: Path) -> None:
    for name in ("x/1.txt", "y/2.txt", "y/3.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    found, problems = read(f"{tmp_path}/**/*.txt")
    assert [doc.data for doc in found] == [b"x/1.txt", b"y/2.txt"]
    assert read(f"{tmp_path}/*.nope")[1]
    assert problems == {}


def test_a_file_with_glob_characters_in_its_name_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("One")
    assert [doc.data for doc in read(tmp_path / "a[1].txt")[0]] == [b"One"]


def test_one_file_has_one_origin_however_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text("One")
    (tmp_path / "way").symlink_to("real")
    (tmp_path / "link.txt").symlink_to("real/a.txt")
    paths = [tmp_path / "real", tmp_path / "way", tmp_path / "way" / "a.txt", tmp_path / "link.txt"]
    found, _ = read(*paths)
    assert {document.origin for document in found} == {str((tmp_path / "real" / "a.txt").resolve())}
    assert len(found) == 4


def test_a_pipe_in_a_folder_does_not_hang(tmp_path: Path) -> None:
    import os

    os.mkfifo(tmp_path / "pipe.txt")
    assert read(tmp_path) == ([], {})
    assert "ordinary" in read(tmp_path / "pipe.txt")[1][str(tmp_path / "pipe.txt")]


@pytest.mark.parametrize(
    ("data", "kind", "texts"),
    [
        (STORY.encode(), "text/plain", [STORY]),
        (b"\n<!DOCTYPE html><html><body><p>Hi</p>", "text/html", None),
        (b'{"text": "One"}\n{"text": "Two"}\n', "text/plain", ["One", "Two"]),
        (gzip.compress(STORY.encode(), mtime=0), "text/plain", [STORY]),
        ("„Anführung“ – ohne Endung".encode(), "text/plain", ["„Anführung“ – ohne Endung"]),
    ],
)
def test_standard_input_is_known_by_what_it_holds(
    monkeypatch: pytest.MonkeyPatch, data: bytes, kind: str, texts: list[str] | None
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    found, problems = read("-")
    assert problems == {}
    assert {doc.media_type for doc in found} == {kind}
    assert texts is None or [doc.data.decode() for doc in found] == texts


def test_json_lines_take_the_names_that_scrapers_use(tmp_path: Path) -> None:
    records = [
        {
            "headline": "A",
            "content": STORY,
            "link": "https://a.example/1",
            "date": "2024-03-23",
            "authors": ["Ann", "Bo"],
        },
        {"title": "B", "body": STORY, "publisher": {"name": "The Post"}},
        {"title": "C", "html": "<html><body><p>Text</p></body></html>"},
        {"Title": "D", "Text": STORY},
    ]
    path = tmp_path / "dump.jsonl"
    path.write_text("\n".join(map(json.dumps, records)) + '\n\nnot json\n[1, 2]\n{"title": "no text"}\n')
    found, problems = read(path)
    assert [doc.origin for doc in found] == [f"{path}#{number}" for number in (1, 2, 3, 4)]
    assert found[0].hints == {
        "title": "A", "url": "https://a.example/1", "published": "2024-03-23", "byline": "Ann, Bo",
    }  # fmt: skip
    assert found[1].hints["source"] == "The Post"
    assert found[2].media_type == "text/html"
    assert found[3].data.decode() == STORY.strip()
    assert set(problems) == {f"{path}#6", f"{path}#7", f"{path}#8"}
    assert "--map text=" in problems[f"{path}#8"]


def test_fields_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text(json.dumps({"payload": {"story": STORY}, "text": "teaser", "kopf": "Title"}))
    found, _ = read(path, mapping={"text": "payload.story", "title": "kopf"})
    assert found[0].data.decode() == STORY.strip()
    assert found[0].hints["title"] == "Title"


@pytest.mark.parametrize(
    "value",
    [[{"text": "One"}, {"text": "Two"}], {"articles": [{"text": "One"}, {"text": "Two"}]}],
)
def test_a_json_file_holds_a_list_somewhere(tmp_path: Path, value: object) -> None:
    (tmp_path / "dump.json").write_text(json.dumps(value, indent=2))
    assert [doc.data for doc in read(tmp_path)[0]] == [b"One", b"Two"]


def test_one_record_alone_keeps_the_files_name(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(json.dumps({"text": "One"}))
    assert [doc.origin for doc in read(tmp_path)[0]] == [str(tmp_path / "one.json")]


@pytest.mark.parametrize("data", ["[" * 100_000, '{"text": ', "nonsense"])
def test_json_that_is_none_is_told(tmp_path: Path, data: str) -> None:
    (tmp_path / "bad.json").write_text(data)
    found, problems = read(tmp_path)
    assert found == []
    assert list(problems) == [str(tmp_path / "bad.json")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables(tmp_path: Path, delimiter: str) -> None:
    rows = [["title", "text", "url"], ["A", '"Two\nlines; and, all"', "https://a.example"]]
    (tmp_path / "dump.csv").write_text("\n".join(delimiter.join(row) for row in rows), encoding="utf-8-sig")
    found, problems = read(tmp_path)
    assert problems == {}
    assert [(doc.data, doc.hints["title"]) for doc in found] == [(b"Two\nlines; and, all", "A")]


def test_archives_give_what_is_in_them(tmp_path: Path) -> None:
    lines = b'{"text": "One"}\n{"text": "Two"}\n'
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines, mtime=0))
    (tmp_path / "b.jsonl.zst").write_bytes(zstandard.compress(lines))
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("deep/three.txt", "Three")
        archive.writestr("deep/four.jsonl", lines)
        archive.writestr("logo.png", b"\x89PNG")
    found, problems = read(tmp_path)
    assert problems == {}
    assert [doc.data for doc in found] == [b"One", b"Two", b"One", b"Two", b"Three", b"One", b"Two"]
    assert found[4].origin == f"{tmp_path}/c.zip#deep/three.txt"
    assert len({doc.origin for doc in found}) == len(found)


@pytest.mark.parametrize("name", ["a.txt.gz", "a.txt.zst", "a.zip", "a.warc.gz"])
def test_a_damaged_archive_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "good.txt").write_text("Good")
    (tmp_path / name).write_bytes(b"\x1f\x8b\x08garbage that is no archive at all")
    found, problems = read(tmp_path)
    assert [doc.data for doc in found] == [b"Good"]
    assert list(problems) == [str(tmp_path / name)]


def test_an_archive_cut_off_gives_what_came_before(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": f"Story {number} " * 50}) + "\n" for number in range(2_000)).encode()
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines, mtime=0)[:-2_000])
    found, problems = read(tmp_path)
    assert found
    assert str(tmp_path / "a.jsonl.gz") in problems


def test_every_line_before_the_cut_of_a_packed_dump_is_read(tmp_path: Path) -> None:
    lines = [json.dumps({"title": f"Story {n}", "text": f"{n} {STORY}"}) for n in range(3_000)]
    packed = gzip.compress("\n".join(lines).encode())[: -len(lines)]
    whole = zlib.decompressobj(31).decompress(packed).count(b"\n")
    assert 100 < whole < len(lines)
    (tmp_path / "cut.jsonl.gz").write_bytes(packed)
    found, problems = read(tmp_path)
    assert len(found) == whole
    assert "damaged" in problems[str(tmp_path / "cut.jsonl.gz")]


@pytest.mark.parametrize(
    ("name", "start", "byte", "problem"),
    [
        ("a.csv", b"title,text\n", b"x", "a line of it is larger than 32 MB"),
        ("b.csv", b"title,text\n", b"\0", "a line of it is larger than 32 MB"),
        ("c.jsonl", b"", b"x", "a line of it is larger than 32 MB"),
        ("d.txt", b"", b"\0", "it is larger than 32 MB; split it into articles"),
        ("e.json", b"", b" ", "it unpacks to more than 200 times its size"),
    ],
)
def test_what_is_packed_to_grow_without_end_is_told(
    tmp_path: Path, name: str, start: bytes, byte: bytes, problem: str
) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, start + byte * (90 << 20))
        archive.writestr("z.txt", STORY)
    found, problems = read(tmp_path)
    assert [doc.data.decode() for doc in found] == [STORY]
    assert problems == {f"{tmp_path}/all.zip#{name}": problem}


def test_a_table_whose_texts_are_not_quoted_is_told_row_by_row(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("title,text\nOne,Closed, it said, on Monday.\nTwo,The harbour was closed,\n")
    found, problems = read(tmp_path)
    assert [doc.hints["title"] for doc in found] == ["Two"]
    assert "quoted" in problems[f"{tmp_path}/a.csv#1"]


def test_a_link_that_leads_around_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to(tmp_path / "a")
    (tmp_path / "a" / "self.txt").symlink_to("self.txt")
    (tmp_path / "a" / "story.txt").write_text(STORY)
    assert [Path(doc.origin).name for doc in read(tmp_path)[0]] == ["story.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep their names in Unicode")
def test_a_name_that_is_no_unicode_is_told_so_that_the_file_is_found_again(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9 \\x \n.txt"
    with open(path, "wb") as file:
        file.write(STORY.encode())
    ((document,), _) = read(tmp_path)
    assert document.origin == f"{tmp_path}/caf\\xe9 \\x \n.txt"
    assert os.fsencode(on_disk(document.origin)) == path


def test_archives_in_archives_come_to_an_end(tmp_path: Path) -> None:
    data = b"deep"
    for _ in range(6):
        data = gzip.compress(data, mtime=0)
    (tmp_path / "a.txt.gz.gz.gz.gz.gz.gz").write_bytes(data)
    found, problems = read(tmp_path)
    assert found == []
    assert "archive in an archive" in next(iter(problems.values()))


def test_a_newsletter_is_read_from_its_html(tmp_path: Path) -> None:
    (tmp_path / "letter.eml").write_bytes(
        b"From: The Weekly <news@weekly.example>\r\nTo: me@example.org\r\nSubject: =?utf-8?q?F=C3=BCnf_Dinge?=\r\n"
        b"Date: Sat, 23 Mar 2024 06:52:00 -0500\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/alternative; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/plain\r\n\r\nplain\r\n"
        b"--x\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Gr\xfc\xdfe</p>\r\n--x--\r\n"
    )
    (found,), problems = read(tmp_path)
    assert problems == {}
    assert found.media_type == "text/html"
    assert "Grüße" in found.data.decode()
    assert found.hints == {"title": "Fünf Dinge", "source": "The Weekly", "published": "2024-03-23T06:52:00-05:00"}


def test_a_page_saved_as_one_file_keeps_its_address(tmp_path: Path) -> None:
    (tmp_path / "page.mhtml").write_bytes(
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/story\r\nSubject: Story\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://a.example/story\r\n\r\n<p>one =3D two</p>\r\n"
        b"--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--x--\r\n"
    )
    (found,), _ = read(tmp_path)
    assert b"one = two" in found.data
    assert found.hints == {"title": "Story", "url": "https://a.example/story"}


def test_pages_of_a_web_archive(tmp_path: Path) -> None:

    with (tmp_path / "crawl.warc.gz").open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, status, kind in (
            ("https://a.example/1", "200 OK", "text/html; charset=utf-8"),
            ("https://a.example/2", "404 Not Found", "text/html"),
            ("https://a.example/3", "200 OK", "image/png"),
        ):
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            body = io.BytesIO(b"<html><p>page</p></html>")
            writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=headers))
    (found,), problems = read(tmp_path)
    assert problems == {}
    assert found.hints == {"url": "https://a.example/1"}
    assert found.origin == f"{tmp_path}/crawl.warc.gz#https://a.example/1"
    assert found.data == b"<html><p>page</p></html>"


@pytest.mark.parametrize("packed", [False, True])
def test_a_web_archive_cut_off_gives_its_whole_pages_alone(tmp_path: Path, packed: bool) -> None:
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    for number in range(3):
        page = f"<html><body><p>{random.Random(number).randbytes(2_000).hex()}</p></body></html>".encode()
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        address = f"https://example.org/{number}"
        writer.write_record(writer.create_warc_record(address, "response", io.BytesIO(page), http_headers=headers))
    path = tmp_path / ("pages.warc.gz" if packed else "pages.warc")
    path.write_bytes(stream.getvalue()[: -len(stream.getvalue()) // 6])
    found, problems = read(path)
    assert [doc.origin for doc in found] == [f"{path}#https://example.org/{number}" for number in range(2)]
    assert "cut off" in problems[str(path)]


def test_how_much_of_the_input_was_read(tmp_path: Path) -> None:
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text("words " * 100)
    reading = Reading()
    assert reading.share is None
    reading.measure([tmp_path])
    problems: dict[str, str] = {}
    shares = [reading.share for _ in documents([tmp_path], on_error=problems.__setitem__, reading=reading)]
    assert shares == [0.25, 0.5, 0.75, 1.0]
    assert reading.share == 1.0


def test_of_standard_input_nobody_knows_how_much_is_left() -> None:
    reading = Reading()
    reading.measure(["-"])
    assert reading.share is None
