"""Percentages and quantities in five languages."""

import pytest
from figures_in import figure, figures

PERCENTAGES = [
    ("en", "lost [81 percent] of", {"percent": 81}),
    ("en", "rose [58.3%] to", {"percent": 58.3}),
    ("en", "up [15 per cent] on", {"percent": 15}),
    ("en", "rose [8–10%] in", {"min": 8, "max": 10, "unit": "percent"}),
    ("en", "rose [8 to 10 percent] in", {"min": 8, "max": 10, "unit": "percent"}),
    ("en", "a [2.5-percent] fall", {"percent": 2.5}),
    ("en", "cut by [25 basis points] on", {"percent": 0.25, "points": True}),
    ("en", "up [2.4 percentage points] on", {"percent": 2.4, "points": True}),
    ("en", "a change of [-2.5%] in", {"percent": -2.5}),
    ("en", "[twenty-five percent] of", {"percent": 25}),
    ("zh", "生意好了[两成]。", {"percent": 20}),
    ("en", "[low single-digit percent] growth", {"min": 1, "max": 3, "unit": "percent"}),
    ("en", "[between 5 and 7 percent] of", {"min": 5, "max": 7, "unit": "percent"}),
    ("de", "sank um [58,3 Prozent] auf", {"percent": 58.3}),
    ("de", "sank um [58,3 %] auf", {"percent": 58.3}),
    ("de", "um [25 Basispunkte] auf", {"percent": 0.25, "points": True}),
    ("de", "um [2,4 Prozentpunkte] auf", {"percent": 2.4, "points": True}),
    ("de", "[zwischen 5 und 7 Prozent] der", {"min": 5, "max": 7, "unit": "percent"}),
    ("de", "[dreißig Prozent] der", {"percent": 30}),
    ("de", "für sich: [44 Prozent] gehaltene", {"percent": 44}),
    ("es", "el [40%] de", {"percent": 40}),
    ("es", "un [25 por ciento] de", {"percent": 25}),
    ("es", "subió [2,4 puntos porcentuales] en", {"percent": 2.4, "points": True}),
    ("es", "[entre el 5 y el 7 por ciento] de", {"min": 5, "max": 7, "unit": "percent"}),
    ("fr", "près de [40 %] des", {"percent": 40}),
    ("fr", "[81 pour cent] des", {"percent": 81}),
    ("fr", "[25 points de base] de", {"percent": 0.25, "points": True}),
    ("fr", "[8 à 10 %] des", {"min": 8, "max": 10, "unit": "percent"}),
    ("zh", "增长[12.5%]，", {"percent": 12.5}),
    ("zh", "有[百分之八十]的人", {"percent": 80}),
    ("zh", "上升[2.5个百分点]，", {"percent": 2.5, "points": True}),
    ("zh", "下降[8%至10%]，", {"min": 8, "max": 10, "unit": "percent"}),
    ("zh", "加息[25个基点]。", {"percent": 0.25, "points": True}),
]  # fmt: skip

QUANTITIES = [
    ("en", "bought [10,000 GPUs] for", {"amount": 10000, "unit": "GPU"}),
    ("en", "around [10,000 graphics processing units] (GPUs) for", {"amount": 10000, "unit": "GPU"}),
    ("en", "of [10,000 NVIDIA H100 chips] had", {"amount": 10000, "unit": "chip"}),
    ("en", "the [7,800 workers] that", {"amount": 7800, "unit": "worker"}),
    ("en", "about [160,000 attendees], including", {"amount": 160000, "unit": "attendee"}),
    ("en", "some [1.5 million people] in", {"amount": 1.5e6, "unit": "person"}),
    ("en", "over [200,000 paid rides] a", {"amount": 200000, "unit": "ride"}),
    ("en", "after [60 to 70 people] came", {"min": 60, "max": 70, "unit": "person"}),
    ("en", "the [2000 employees] of", {"amount": 2000, "unit": "employee"}),
    ("en", "froze, too: [14 remote operators] in", {"amount": 14, "unit": "operator"}),
    ("en", "with [12 countries] and", {"amount": 12, "unit": "country"}),
    ("en", "at [1.9 degrees Celsius] above", {"amount": 1.9, "unit": "°C"}),
    ("en", "to [minus 9 degrees Fahrenheit] there", {"amount": -9, "unit": "°F"}),
    ("en", "of [419 parts per million] now", {"amount": 419, "unit": "ppm"}),
    ("en", "a [3.5-inch] disk", {"amount": 3.5, "unit": "in"}),
    ("en", "heated to [70C] first", {"amount": 70, "unit": "°C"}),
    ("zh", "卖出虫罐[1600个]。", {"amount": 1600, "unit": "个"}),
    ("en", "ran [400m] in", {"amount": 400, "unit": "m"}),
    ("en", "and [half an inch] of", {"amount": 0.5, "unit": "in"}),
    ("en", "some [40m people] in", {"amount": 40e6, "unit": "person"}),
    ("en", "a [1.2 GW] plant", {"amount": 1.2, "unit": "GW"}),
    ("de", "die [1.500 Mitarbeiter] in", {"amount": 1500, "unit": "Mitarbeiter"}),
    ("de", "will [10.000 neue Stellen] schaffen", {"amount": 10000, "unit": "Stellen"}),
    ("de", "etwa [200 Kilometer] weiter", {"amount": 200, "unit": "km"}),
    ("de", "mit [1,2 Millionen Menschen] in", {"amount": 1.2e6, "unit": "Menschen"}),
    ("es", "los [1.200 trabajadores] de", {"amount": 1200, "unit": "trabajadores"}),
    ("es", "creará [20.000 nuevos empleos] en", {"amount": 20000, "unit": "empleos"}),
    ("es", "a [300 kilómetros] de", {"amount": 300, "unit": "km"}),
    ("es", "unas [1,500 personas] en", {"amount": 1500, "unit": "personas"}),
    ("es", "respondió: [850 páginas], según", {"amount": 850, "unit": "páginas"}),
    ("fr", "ses [1 200 salariés] en", {"amount": 1200, "unit": "salariés"}),
    ("fr", "créer [20 000 nouveaux emplois] en", {"amount": 20000, "unit": "emplois"}),
    ("fr", "la règle: [17 fermes], une", {"amount": 17, "unit": "fermes"}),
    ("fr", "à [300 kilomètres] de", {"amount": 300, "unit": "km"}),
    ("en", "at [38 kilometres an hour] in", {"amount": 38, "unit": "km/h"}),
    ("en", "turns at [78 revolutions per minute] on", {"amount": 78, "unit": "rpm"}),
    ("en", "hums at [0.4 hertz] there", {"amount": 0.4, "unit": "Hz"}),
    ("en", "some [100 megabits per second] up", {"amount": 100, "unit": "Mbps"}),
    ("zh", "一晚卖出[310副]，", {"amount": 310, "unit": "副"}),
    ("zh", "频率为[437.2兆赫]。", {"amount": 437.2, "unit": "MHz"}),
    ("zh", "装机[300兆瓦]，", {"amount": 300, "unit": "MW"}),
    ("zh", "長[30公分]，", {"amount": 30, "unit": "cm"}),
    ("zh", "上面有[3.4万篇笔记]。", {"amount": 34000, "unit": "笔记"}),
    ("zh", "共[2万4,000张帆布]。", {"amount": 24000, "unit": "帆布"}),
    ("zh", "[60盏太阳能灯]，", {"amount": 60, "unit": "太阳能灯"}),
    ("zh", "[61座]不通。", {"amount": 61, "unit": "座"}),
    ("zh", "裁减[1万名员工]，", {"amount": 10000, "unit": "员工"}),
    ("zh", "售出[5000辆电动汽车]。", {"amount": 5000, "unit": "电动汽车"}),
    ("zh", "购买[20万块GPU]用于", {"amount": 200000, "unit": "GPU"}),
    ("zh", "约[200人]死亡", {"amount": 200, "unit": "person"}),
    ("zh", "全长[500公里]。", {"amount": 500, "unit": "km"}),
    ("zh", "运送[500顶帐篷]和", {"amount": 500, "unit": "帐篷"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "value"), PERCENTAGES)
def test_a_percentage_is_found_whole_and_read(language: str, marked: str, value: dict[str, object]) -> None:
    found = figure(marked, language)
    assert (found.type, found.text, found.value) == ("PERCENT", found.marked, value)


@pytest.mark.parametrize(("language", "marked", "value"), QUANTITIES)
def test_a_quantity_is_found_whole_and_read(language: str, marked: str, value: dict[str, object]) -> None:
    found = figure(marked, language)
    assert (found.type, found.text, found.value) == ("QUANTITY", found.marked, value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The RTX 4090 and the GPT-4 came out; 12 of them sold."),
        ("en", "COP29, the K500 and the R12 in room L500 cost 52. Sen. Ott left; he ran 17m 04s."),
        ("de", "In der Gruppe 32 A war es still."),
        ("zh", "三个，第3个。"),
        ("en", "Call 555-123-4567 or see page 12."),
        ("en", "They won 3-2 after 12 years and 5 days."),
        ("en", "1. First of all. 2. Then."),
        ("en", "1 in 4 buyers is a parent."),
        ("en", "She is 45 years old; the 40-year-old left."),
        ("en", "Three people met two others in one of five rooms."),
        ("de", "Nach 3:2 und 12 Jahren kam Nummer 7."),
        ("es", "Ganó 3-1 tras 12 años."),
        ("fr", "Il a 45 ans et habite au 12."),
        ("zh", "第3名，80岁，RTX 4090。"),
    ],
)
def test_bare_numbers_scores_ages_and_models_are_nothing(language: str, text: str) -> None:
    assert figures(text, language) == []
