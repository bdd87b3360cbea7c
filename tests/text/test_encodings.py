"""Bytes of unknown encoding and text that was read in a wrong one: names and words come out as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.encoding.decode import decode

SENTENCES = {
    "Leila Nkosi og Søren Aaby skrev på en ø om æbler og gæs i går aftes.": ("cp1252",),
    "The fishermen Søren Krøyer and José Núñez met at the café.": ("cp1252", "latin-1"),
    "“We’re done,” said Zoë — it cost £40.": ("cp1252",),
    "Die Größe der Brücke überrascht Müller, sagt die Köchin über die Fähre.": ("cp1252", "mac_roman", "cp850"),
    "Zdeněk Dvořák řekl, že příští týden přijede do Plzně šéf společnosti.": ("cp1250", "iso8859-2"),
    "Wałęsa powiedział, że żółw płynie przez Gdańsk, a łódź się kołysze.": ("cp1250", "iso8859-2"),
    "Le préfet a déjà été prévenu : la forêt brûle à côté du château.": ("cp1252", "latin-1", "mac_roman", "cp850"),
    "El niño pidió mañana más información según la campaña de Ávila.": ("cp1252", "latin-1", "mac_roman"),
    "Az őrült fűnyíró Győrben töltötte az éjszakát, mondta a főnök.": ("cp1250", "iso8859-2"),
    "İstanbul'da şehir ışıkları söndü, dedi Büyükşehir Belediyesi, çağrı yaptı.": ("cp1254",),
    "Городской совет решил закрыть старый мост на восемнадцать месяцев.": ("cp1251", "koi8-r", "cp866"),
    "Το δημοτικό συμβούλιο αποφάσισε να κλείσει τη γέφυρα του λιμανιού.": ("cp1253", "iso8859-7"),
    "北港市议会星期二投票决定，在工程师发现两根桥墩出现裂缝之后，将老港大桥关闭十八个月。": ("gb18030",),
    "北港市議會星期二投票決定，在工程師發現兩根橋墩出現裂縫之後，將老港大橋關閉十八個月。": ("big5",),
    "北港市議会は火曜日、古い港の橋を十八か月閉鎖することを決めた。": ("shift_jis", "euc_jp"),
    "북항시 의회는 화요일 오래된 항구 다리를 십팔 개월 동안 폐쇄하기로 결정했다.": ("euc_kr",),
}
PAIRS = [(text, name) for text, names in SENTENCES.items() for name in names]
PLAIN = "The council said nothing on the matter, and the report was filed in the evening. "
# What letters leave behind that are letters themselves is as good as another name; there nothing is mended.
LETTERS_ALONE = {("Núñez", "cp1250"), ("Gößner", "cp1250"), ("Müller", "cp1250")}
BROKEN = [
    (name, wrong)
    for name in ("Zdeněk", "Søren", "Krüger", "Núñez", "Østergaard", "Kateřina", "Wałęsa", "Gößner", "Müller")
    for wrong in ("cp1252", "cp1250", "mac_roman")
    if (name, wrong) not in LETTERS_ALONE
]


@pytest.mark.parametrize("before", [0, 1, 12])
@pytest.mark.parametrize(("text", "name"), PAIRS)
def test_text_in_an_undeclared_encoding_is_read(text: str, name: str, before: int) -> None:
    assert decode((PLAIN * before + text).encode(name)) == PLAIN * before + text


@pytest.mark.parametrize("name", ["Søren", "Krüger", "Núñez", "Gößner", "Façade"])
def test_one_name_in_a_plain_text_is_never_chinese(name: str) -> None:
    text = PLAIN * 4 + f"By {name} Aaby and Leila Nkosi"
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(("name", "wrong"), BROKEN)
def test_a_name_that_came_apart_is_whole_again_amid_sound_text(name: str, wrong: str) -> None:
    broken = "".join(
        byte.decode(wrong) if _known(byte, wrong) else chr(byte[0])
        for byte in (bytes((each,)) for each in name.encode())
    )
    text = f"“We’re late,” said {{}}man, who paid €61 at the café – déjà vu, he found. {PLAIN}"
    assert decode(text.format(broken).encode()) == text.format(name)


def _known(byte: bytes, encoding: str) -> bool:
    try:
        byte.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@given(st.lists(st.sampled_from([word for text in SENTENCES for word in text.split()]), min_size=1, max_size=30))
def test_sound_text_is_not_changed(words: list[str]) -> None:
    text = " ".join(words)
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    "text",
    [
        "« VOILÀ… » dit-il, l’été »",
        "„Ä“ ist ein Buchstabe",
        "le montant assuré\u202f» est dû",
        "naïve «Ä»",
        "ESPAÑA – ÑU",
    ],
)
def test_letters_beside_quotation_marks_are_not_taken_for_pieces(text: str) -> None:
    assert decode(text.encode()) == text.replace("\u202f", " ")


def test_marks_that_kept_a_programs_escapes_are_marks_again_and_two_in_a_text_about_them_stay() -> None:
    stored = rb"Wis. \u2014 The county sheriff\u2019s office said Dale\u2019s shop was shut."
    assert decode(stored) == "Wis. — The county sheriff’s office said Dale’s shop was shut."
    about = rb"Write \u2019 for the mark and \u2014 for the dash."
    assert decode(about) == about.decode()


def test_the_sign_of_a_currency_is_mended() -> None:
    assert "raise ₹1,240 crore" in decode("The maker of pickles wants to raise â‚¹1,240 crore in March.".encode())
