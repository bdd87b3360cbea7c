"""Dates in five languages, resolved against the day of publication (Saturday, 23 March 2024)."""

import pytest
from figures_in import figure, figures

DAY, REL = {"date": "2024-03-23"}, True


def span(first: str, last: str) -> dict[str, object]:
    return {"from": first, "to": last}


CASES = [
    # English
    ("en", "on [March 23, 2024], a", DAY),
    ("en", "on [23 March 2024] in", DAY),
    ("en", "on [Sat, Mar 23 2024] at", DAY),
    ("en", "on [Saturday, March 23, 2024], it", DAY),
    ("en", "dated [2024-03-23] and", DAY),
    ("en", "dated [3/23/2024] and", DAY),
    ("en", "in [October 2021] the", {"date": "2021-10"}),
    ("en", "in [late October 2021] the", {"date": "2021-10"}),
    ("en", "since [2008], it", {"date": "2008"}),
    ("en", "founded in [1847] by", {"date": "1847"}),
    ("en", "the [1990s] were", span("1990", "1999")),
    ("en", "the [mid-1990s] were", span("1990", "1999")),
    ("en", "in [Q3 2024] it", span("2024-07-01", "2024-09-30")),
    ("en", "in the [third quarter of 2023] it", span("2023-07-01", "2023-09-30")),
    ("en", "in the [first half of 2024] it", span("2024-01-01", "2024-06-30")),
    ("en", "in [summer 2023] it", span("2023-06", "2023-08")),
    ("en", "from [2019 to 2023] it", span("2019", "2023")),
    ("en", "the [2023-24] season", span("2023", "2024")),
    ("en", "on [June 17-19, 2025] in", span("2025-06-17", "2025-06-19")),
    ("en", "on [10-12 June 2025] in", span("2025-06-10", "2025-06-12")),
    ("en", "from [March to May 2022] it", span("2022-03", "2022-05")),
    ("en", "[last October] it", {"date": "2023-10", "relative": True}),
    ("en", "in [August], he", {"date": "2023-08", "relative": True}),
    ("en", "in [January] it", {"date": "2024-01", "relative": True}),
    ("en", "[next July] it", {"date": "2024-07", "relative": True}),
    ("en", "by [1 April], the", {"date": "2024-04-01", "relative": True}),
    ("en", "on [Nov. 5].", {"date": "2023-11-05", "relative": True}),
    ("en", "on [Feb. 3], a", {"date": "2024-02-03", "relative": True}),
    ("en", "said [yesterday] that", {"date": "2024-03-22", "relative": True}),
    ("en", "[tomorrow] it", {"date": "2024-03-24", "relative": True}),
    ("en", "on [Tuesday] it", {"date": "2024-03-19", "relative": True}),
    ("en", "[last Tuesday] it", {"date": "2024-03-19", "relative": True}),
    ("en", "[next Monday] it", {"date": "2024-03-25", "relative": True}),
    ("en", "[last week] it", {"from": "2024-03-11", "to": "2024-03-17", "relative": True}),
    ("en", "[last month] it", {"date": "2024-02", "relative": True}),
    ("en", "[next year] it", {"date": "2025", "relative": True}),
    ("en", "[six months ago], it", {"date": "2023-09", "relative": True}),
    ("en", "[three years ago] it", {"date": "2021", "relative": True}),
    ("en", "[two weeks ago] it", {"date": "2024-03-09", "relative": True}),
    ("en", "[March last year] saw", {"date": "2023-03", "relative": True}),
    ("en", "in [May] it", {"date": "2023-05", "relative": True}),
    ("en", "in the [spring of 2021] they", span("2021-03", "2021-05")),
    ("en", "in [fiscal 2023] they", {"date": "2023"}),
    # German
    ("de", "am [3. Oktober 2023] in", {"date": "2023-10-03"}),
    ("de", "am [3.10.2023] in", {"date": "2023-10-03"}),
    ("de", "am [Mittwoch, den 3. Januar 2024], in", {"date": "2024-01-03"}),
    ("de", "im [Oktober] in", {"date": "2023-10", "relative": True}),
    ("de", "[Ende 2022] wurde", {"date": "2022"}),
    ("de", "im [dritten Quartal 2024] stieg", span("2024-07-01", "2024-09-30")),
    ("de", "im [Sommer 2023] war", span("2023-06", "2023-08")),
    ("de", "vom [15. bis 17. Mai 2022] in", span("2022-05-15", "2022-05-17")),
    ("de", "in den [1990er Jahren] war", span("1990", "1999")),
    ("de", "[vor zwei Jahren] kam", {"date": "2022", "relative": True}),
    ("de", "[letztes Jahr] kam", {"date": "2023", "relative": True}),
    ("de", "am [vergangenen Freitag] kam", {"date": "2024-03-22", "relative": True}),
    ("de", "sagte [gestern] der", {"date": "2024-03-22", "relative": True}),
    ("de", "Am [Mittwochabend] kam", {"date": "2024-03-20", "relative": True}),
    ("de", "[nächste Woche] kommt", {"from": "2024-03-25", "to": "2024-03-31", "relative": True}),
    ("de", "seit [2019] gilt", {"date": "2019"}),
    ("de", "im [20. Jahrhundert] war", span("1901", "2000")),
    ("de", "im [Mai 2021] war", {"date": "2021-05"}),
    # Spanish
    ("es", "el [22 de junio] en", {"date": "2023-06-22", "relative": True}),
    ("es", "el [15 de marzo de 2024] en", {"date": "2024-03-15"}),
    ("es", "en [octubre pasado] se", {"date": "2023-10", "relative": True}),
    ("es", "el [pasado octubre] se", {"date": "2023-10", "relative": True}),
    ("es", "el [lunes] se", {"date": "2024-03-18", "relative": True}),
    ("es", "el [próximo lunes] se", {"date": "2024-03-25", "relative": True}),
    ("es", "la [semana pasada] se", {"from": "2024-03-11", "to": "2024-03-17", "relative": True}),
    ("es", "el [primer trimestre de 2024] se", span("2024-01-01", "2024-03-31")),
    ("es", "[hace dos años] se", {"date": "2022", "relative": True}),
    ("es", "los [años 90] se", span("1990", "1999")),
    ("es", "en [2019] se", {"date": "2019"}),
    ("es", "[finales de 2023] se", {"date": "2023"}),
    ("es", "del [10 al 12 de mayo de 2022] se", span("2022-05-10", "2022-05-12")),
    ("es", "dijo [ayer] que", {"date": "2024-03-22", "relative": True}),
    ("es", "en [enero de 2023] se", {"date": "2023-01"}),
    # French
    ("fr", "le [22 juin 2024] à", {"date": "2024-06-22"}),
    ("fr", "le [1er janvier 2023] à", {"date": "2023-01-01"}),
    ("fr", "en [mars] la", {"date": "2024-03", "relative": True}),
    ("fr", "en [octobre dernier] la", {"date": "2023-10", "relative": True}),
    ("fr", "[lundi] la", {"date": "2024-03-18", "relative": True}),
    ("fr", "la [semaine dernière] la", {"from": "2024-03-11", "to": "2024-03-17", "relative": True}),
    ("fr", "au [premier trimestre 2024], la", span("2024-01-01", "2024-03-31")),
    ("fr", "[il y a deux ans] la", {"date": "2022", "relative": True}),
    ("fr", "les [années 1990] ont", span("1990", "1999")),
    ("fr", "l'[été 2023] a", span("2023-06", "2023-08")),
    ("fr", "[fin 2023], la", {"date": "2023"}),
    ("fr", "du [10 au 12 mai 2022] à", span("2022-05-10", "2022-05-12")),
    ("fr", "depuis [2010], la", {"date": "2010"}),
    ("fr", "a dit [hier] que", {"date": "2024-03-22", "relative": True}),
    # Chinese
    ("zh", "[去年6月], 马斯克在", {"date": "2023-06", "relative": True}),
    ("zh", "[2024年3月23日]，", DAY),
    ("zh", "[2024年3月5日至7日]在", span("2024-03-05", "2024-03-07")),
    ("zh", "[2024年第三季度]的", span("2024-07-01", "2024-09-30")),
    ("zh", "[2023年上半年]的", span("2023-01-01", "2023-06-30")),
    ("zh", "[1970年代]的店", span("1970", "1979")),
    ("zh", "[民国一一二年3月5日]，", {"date": "2023-03-05"}),
    ("zh", "[上世纪90年代]的", span("1990", "1999")),
    ("zh", "[15日]，", {"date": "2024-03-15", "relative": True}),
    ("zh", "[周三]，", {"date": "2024-03-20", "relative": True}),
    ("zh", "[上周]，", {"from": "2024-03-11", "to": "2024-03-17", "relative": True}),
    ("zh", "[昨日]，", {"date": "2024-03-22", "relative": True}),
    ("zh", "[三年前]，", {"date": "2021", "relative": True}),
    ("zh", "成立于[1990年]的", {"date": "1990"}),
    ("zh", "[二〇一九年]的", {"date": "2019"}),
    ("zh", "[今年1月]，", {"date": "2024-01", "relative": True}),
    ("zh", "[2019年至2023年]，", span("2019", "2023")),
    ("zh", "[上个月]，", {"date": "2024-02", "relative": True}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "value"), CASES)
def test_a_date_is_found_whole_and_read(language: str, marked: str, value: dict[str, object]) -> None:
    found = figure(marked, language)
    assert (found.type, found.text) == ("DATE", found.marked)
    assert found.value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He may march to the sea and fall."),
        ("en", "The Boeing 747 sat on Route 66."),
        ("en", "They won 2-1 and paid $2024 for model X-2019."),
        ("en", "Call 555 2024 123."),
        ("de", "Er kommt mit 12 Leuten und 3 Hunden."),
        ("es", "El equipo perdió 3-1."),
        ("fr", "La planète Mars est rouge."),
        ("zh", "这台机器有5年质保。"),
    ],
)
def test_other_words_and_numbers_are_no_dates(language: str, text: str) -> None:
    assert not [one for one in figures(text, language) if one.type == "DATE"]


def test_without_a_day_of_publication_relative_dates_have_no_value_and_absolute_ones_do() -> None:
    found = figures("Last Tuesday and six months ago, on April 11, in October 2021.", "en", published=None)
    assert [(one.text, one.value) for one in found] == [
        ("Last Tuesday", None),
        ("six months ago", None),
        ("April 11", {"date": "--04-11"}),
        ("October 2021", {"date": "2021-10"}),
    ]


def test_impossible_days_have_no_value_but_are_still_dates() -> None:
    (found,) = figures("on February 30, 2024, it", "en")
    assert (found.text, found.value) == ("February 30, 2024", None)
