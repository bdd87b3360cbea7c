"""Who wrote it and when, as papers in five languages put it on one line."""

import pytest

from reader.text.meta import parse

AUTHORS = [
    ("en", "By Jane Mercer", ["Jane Mercer"]),
    ("en", "By Torvald Quist and Imani Beauchamp, Courier staff writers", ["Torvald Quist", "Imani Beauchamp"]),
    ("en", "By Jane Mercer, Tom Okafor and Li Wei", ["Jane Mercer", "Tom Okafor", "Li Wei"]),
    ("en", "By Jane Mercer and Tom Okafor in Nairobi", ["Jane Mercer", "Tom Okafor"]),
    ("en", "Jane Mercer in Berlin and Tom Okafor in Lagos", ["Jane Mercer", "Tom Okafor"]),
    ("en", "Kaede Winslow in Fukuoka (now) and Piers Adeyemi (earlier)", ["Kaede Winslow", "Piers Adeyemi"]),
    ("en", "Now with Bronte Kealoha (earlier: Arjun Macready)", ["Bronte Kealoha", "Arjun Macready"]),
    ("en", "By Jane Mercer, Chicago Tribune", ["Jane Mercer"]),
    ("en", "Nathaniel Osgood, Valley Independent, Pa.", ["Nathaniel Osgood"]),
    ("en", "By Jane Mercer, BBC News, Nairobi", ["Jane Mercer"]),
    ("en", "By Jane Mercer, for the Daily Courier", ["Jane Mercer"]),
    ("en", "Henrietta Blum for Stadtwanderer Journal", ["Henrietta Blum"]),
    (
        "en",
        "Oksana Derkach for The Apiarist, with photographs by Petro Lysak",
        ["Oksana Derkach"],
    ),
    (
        "en",
        "Calliope Reyes, Sun-hee Marchetti and D.J. Olawale",
        ["Calliope Reyes", "Sun-hee Marchetti", "D.J. Olawale"],
    ),
    ("en", "Dewayne Kowalczyk, KMZR 6 Storm Team", ["Dewayne Kowalczyk"]),
    (
        "en",
        "By Priya Venkataraman and Luis de la Garza-Stein | Oct. 9, 2024",
        ["Priya Venkataraman", "Luis de la Garza-Stein"],
    ),
    ("en", "GETHIN PROSSER-MBEKI AT KINGSHOLM", ["GETHIN PROSSER-MBEKI"]),
    ("en", "GARETH PUGH-ADEYEMI reports from Maine Park", ["GARETH PUGH-ADEYEMI"]),
    ("en", "Ada HolroydChief reporter", ["Ada Holroyd"]),
    ("de", "Kolumne: Thekla Bruns", ["Thekla Bruns"]),
    ("fr", "Erwan LE DANTEC et Mathilde GICQUEL.", ["Erwan LE DANTEC", "Mathilde GICQUEL"]),
    ("zh", "本报通讯员 黄伟 记者 谭丽华", ["黄伟", "谭丽华"]),
    ("en", "Live feed by Jane Mercer in Perth and Tom Okafor", ["Jane Mercer", "Tom Okafor"]),
    ("de", "Eine Reportage von Paula Ernst", ["Paula Ernst"]),
    ("es", "Firma esta carta Itziar Okoye Belmonte", ["Itziar Okoye Belmonte"]),
    ("es", "Begoña Etxeberria / Íñigo de los Ríos", ["Begoña Etxeberria", "Íñigo de los Ríos"]),
    ("fr", "Récit par Jean Vautrin", ["Jean Vautrin"]),
    ("en", "Interviewer: Theo Abernathy-Ruiz", ["Theo Abernathy-Ruiz"]),
    ("en", "Rhiannon Blakemore, Local Democracy Reporter", ["Rhiannon Blakemore"]),
    ("en", "Fiona Macaskill Scotland correspondent", ["Fiona Macaskill"]),
    ("en", "Jane Mercer Health correspondent, BBC News", ["Jane Mercer"]),
    ("en", "Jane Mercer @janemercer", ["Jane Mercer"]),
    ("en", "Jane Mercer, jane@paper.example", ["Jane Mercer"]),
    ("en", "Jane Mercer, Ph.D.", ["Jane Mercer"]),
    ("en", "Story by Jane Mercer • 3h", ["Jane Mercer"]),
    ("en", "Guest essay by Jane Mercer", ["Jane Mercer"]),
    ("en", "Reviewed by Anselm Okpara-Leigh", ["Anselm Okpara-Leigh"]),
    ("en", "Interview by Jane Mercer. Photography by Tom Okafor", ["Jane Mercer"]),
    ("en", "May 3, 2022 by Eleni Varda Leave a Comment", ["Eleni Varda"]),
    ("en", "Medically reviewed by Tom Okafor, MD", []),
    ("en", "Photographs by Tom Okafor", []),
    ("de", "Von Jana Müller und Tom Okafor", ["Jana Müller", "Tom Okafor"]),
    ("de", "Ayşe Karaca, Lutz Hagedorn", ["Ayşe Karaca", "Lutz Hagedorn"]),
    ("de", "von Jana Müller, Berlin", ["Jana Müller"]),
    ("de", "Berlin. Von Jana Müller", ["Jana Müller"]),
    ("de", "Jana Müller aus Berlin", ["Jana Müller"]),
    ("de", "Von Jana Müller (Text) und Tom Okafor (Fotos)", ["Jana Müller"]),
    ("de", "Text: Jana Müller / Lutz Ahrens, Fotos: Tom Okafor", ["Jana Müller", "Lutz Ahrens"]),
    ("de", "Jana Müller Politikredakteurin", ["Jana Müller"]),
    ("de", "Jana Müller/dpa", ["Jana Müller"]),
    ("de", "Eine Kolumne von Jana Müller", ["Jana Müller"]),
    ("de", "03.10.2024, 18:00 Uhr | Von Jana Müller", ["Jana Müller"]),
    ("es", "Por Ana Ruiz | Madrid", ["Ana Ruiz"]),
    ("es", "R. Montalbán / A. Ochoa", ["R. Montalbán", "A. Ochoa"]),
    ("es", "TEXTO: INÉS QUIROGA / FOTOS: RAÚL ESPARZA", ["INÉS QUIROGA"]),
    ("es", "Texto: Ana Ruiz. Fotos: Juan Soto", ["Ana Ruiz"]),
    ("es", "Por: Mateo Iturralde - Especial para Revista Veta", ["Mateo Iturralde"]),
    ("es", "Ana Ruiz, corresponsal en Bruselas", ["Ana Ruiz"]),
    ("es", "Iker Basterretxea ⁄ Málaga ⁄ martes 19 noviembre 2024, 23:51", ["Iker Basterretxea"]),
    ("es", "Ana Ruiz Madrid 3 OCT 2024 - 13:05 CEST", ["Ana Ruiz"]),
    ("fr", "Par Yann Le Goffic (avec AFP)", ["Yann Le Goffic"]),
    ("fr", "Par Anne Roux et Jean Petit, à Lyon", ["Anne Roux", "Jean Petit"]),
    ("fr", "Gwenola Diabaté-Le Bihan, envoyée spéciale à Ouessant", ["Gwenola Diabaté-Le Bihan"]),
    ("fr", "De notre envoyée spéciale à Kiev, Anne Roux", ["Anne Roux"]),
    ("fr", "Par Solveig Amrani, docteure en chimie", ["Solveig Amrani"]),
    ("fr", "Grégoire Mbemba / vajo avec ats", ["Grégoire Mbemba"]),
    ("fr", "Anouk Desrosiers-Pelletier LA PRESSE DU FJORD", ["Anouk Desrosiers-Pelletier"]),
    ("fr", "Anne ROUX", ["Anne ROUX"]),
    ("fr", "De Lucas Ferrandon, Mina Özkan", ["Lucas Ferrandon", "Mina Özkan"]),
    ("fr", "TEXTE LÉOPOLD WAUTERS ILLUSTRATIONS ZINEB AMARI", ["LÉOPOLD WAUTERS"]),
    ("fr", "Par A.R. avec AFP", []),
    ("zh", "本报记者 高以宁 北京报道", ["高以宁"]),
    ("zh", "记者 张伟 李娜", ["张伟", "李娜"]),
    ("zh", "每经记者｜贺兰    每经编辑｜余冬青", ["贺兰"]),
    ("zh", "□洛城早报全媒体记者 秦牧之 文/图", ["秦牧之"]),
    ("zh", "以下文章来源于屿见 ，作者周屿", ["周屿"]),
    ("zh", "作者丨段小满", ["段小满"]),
    ("zh", "记者张伟 通讯员李娜", ["张伟", "李娜"]),
    ("zh", "新京报记者 张伟 编辑 李娜 校对 王芳", ["张伟"]),
    ("zh", "文｜张伟 编辑｜李娜", ["张伟"]),
    ("zh", "撰文：张伟 摄影：李娜", ["张伟"]),
    ("zh", "經濟報 記者 簡以晴／台東報導", ["簡以晴"]),
    ("zh", "2024/10/02 14:20 文／記者陳以安、林芷晴", ["陳以安", "林芷晴"]),
    ("zh", "2024-06-11 09:40:12 来源：江北晚报 记者 沈若兰 编辑 周启明", ["沈若兰"]),
    ("de", "aus Oberfell berichtet Jana Müller", ["Jana Müller"]),
    ("de", "Aus Rom schreibt Lutz Ahrens", ["Lutz Ahrens"]),
    ("en", "From Lagos, Tom Okafor", ["Tom Okafor"]),
    ("en", "In New Delhi: Jane Mercer and Tom Okafor", ["Jane Mercer", "Tom Okafor"]),
    ("es", "Desde Lima informa Ana Ruiz", ["Ana Ruiz"]),
    ("fr", "Depuis Rabat, Anne Roux", ["Anne Roux"]),
    ("en", "Ada Holroyd asks, Chan Mei-ling (陳美玲) answers", ["Ada Holroyd"]),
    ("de", "Jana Müller fragt, Lutz Ahrens antwortet", ["Jana Müller"]),
    ("es", "Ana Ruiz pregunta y Juan Soto responde", ["Ana Ruiz"]),
    ("fr", "Anne Roux interroge, Jean Petit répond", ["Anne Roux"]),
    ("en", "Ada Holroyd in conversation with Tom Okafor", ["Ada Holroyd"]),
    ("en", "Thaddeus Holroyd • 16.i.2025 • 6 min", ["Thaddeus Holroyd"]),
    ("zh", "文丨张伟 Mateo Ruiz　编辑丨骆驼", ["张伟", "Mateo Ruiz"]),
    ("zh", "作者：Ada Holroyd", ["Ada Holroyd"]),
    ("zh", "撰文：溫若棠　攝影：Declan 伍", ["溫若棠"]),
    ("zh", "文／陳以安 攝影／Sarah Lin", ["陳以安"]),
    ("zh", "记者：Tom Okafor、Ada Holroyd 编辑：王芳", ["Tom Okafor", "Ada Holroyd"]),
    ("zh", "撰文／簡以晴 A-", ["簡以晴"]),
    ("zh", "口述：王大海　整理：陈小满", ["陈小满"]),
    ("zh", "文/图 Ada Holroyd", ["Ada Holroyd"]),
    ("zh", "本刊记者/陈小满 发自青岛", ["陈小满"]),
    ("en", "told to Jane Mercer", ["Jane Mercer"]),
    ("en", "Dispatch: Jane Mercer, Fort William", ["Jane Mercer"]),
    ("en", "Questions: Jane Mercer", ["Jane Mercer"]),
    ("en", "✍ Jane Mercer", ["Jane Mercer"]),
    ("de", "es berichtet Jana Müller", ["Jana Müller"]),
    ("de", "notiert von Jana Müller", ["Jana Müller"]),
    ("de", "WORTE Jana Müller BILDER Tom Okafor", ["Jana Müller"]),
    ("es", "Una crónica de Ana Ruiz desde Soria", ["Ana Ruiz"]),
    ("es", "Conversación: Ana Ruiz", ["Ana Ruiz"]),
    ("fr", "Notre correspondante Anne Roux", ["Anne Roux"]),
    ("zh", "原创 晚风 城南客 2023-05-21 22:10 发表于四川", ["晚风"]),
]

TIMES = [
    ("en", "BEAU CASTELLANO beau@paper.example Feb 9, 2023 Updated Feb 11, 2023 0", "2023-02-09", "2023-02-11"),
    (
        "en",
        "Tue 8 Aug 2023 04.12 CEST First published on Mon 7 Aug 2023 23.50 CEST",
        "2023-08-07T23:50:00+02:00",
        "2023-08-08T04:12:00+02:00",
    ),
    ("de", "29. Juli 2025, 21:14 Uhr Quelle: dpa Südtirol", "2025-07-29T21:14:00", None),
    ("es", "12/MARZO/2021", "2021-03-12", None),
    ("es", "Publicado: 03/10/2024 18:00 | Actualizado: 04/10/2024 09:00", "2024-10-03T18:00:00", "2024-10-04T09:00:00"),
    ("en", "9 vii 2024", "2024-07-09", None),
    ("en", "16.i.2025", "2025-01-16", None),
    ("de", "3.XI.2023, 18:00 Uhr", "2023-11-03T18:00:00", None),
    ("es", "12-XII-1998", "1998-12-12", None),
    ("fr", "30/iv/2021", "2021-04-30", None),
    ("en", "8 ix 2020", "2020-09-08", None),
    ("fr", "12·08·25", "2025-08-12", None),
    ("fr", "Publié hier à 18h22, modifié le 14 novembre 2023 à 08h05", None, "2023-11-14T08:05:00"),
    ("zh", "2小时前", None, None),
]

SENTENCES = [
    ("en", "Jane Mercer is a senior writer at Grist"),
    ("en", "LOG IN"),
    ("en", "Slow Season Spells Trouble for Luxury’s Quiet Giants"),
    ("de", "Der Redakteur und die Stadt"),
    ("fr", "Le Parisien se lève tôt"),
    ("en", "In Lagos, Tom Okafor sells the rain"),
    ("en", "Ada Holroyd asks what the river wants"),
    ("de", "Aus Rom kommt Lutz Ahrens zurück"),
    ("zh", "冬泳爱好者为何偏爱松花江"),
]


@pytest.mark.parametrize(("code", "line", "names"), AUTHORS, ids=[line for _, line, _ in AUTHORS])
def test_who_wrote_it(code: str, line: str, names: list[str]) -> None:
    said = parse(line, code)
    assert said is not None
    assert list(said.byline) == names


@pytest.mark.parametrize(("code", "line", "published", "updated"), TIMES, ids=[line for _, line, _, _ in TIMES])
def test_when_it_was_published(code: str, line: str, published: str | None, updated: str | None) -> None:
    said = parse(line, code)
    assert said is not None
    assert (said.published, said.updated) == (published, updated)


@pytest.mark.parametrize(("code", "line"), SENTENCES, ids=[line for _, line in SENTENCES])
def test_what_says_nothing_of_the_kind(code: str, line: str) -> None:
    assert parse(line, code) is None
