"""Money in five languages, with its value."""

import pytest
from figures_in import figure

CASES = [
    # English
    ("en", "The scheme costs [UGX 5.4 billion].", {"amount": 5.4e9, "currency": "UGX"}),
    ("en", "It came with [300 usd] and a 5 try haul.", {"amount": 300, "currency": "USD"}),
    ("en", "securing [$920 million per month] for", {"amount": 920e6, "currency": "USD", "per": "month"}),
    ("en", "a [US$2.1bn] deal", {"amount": 2.1e9, "currency": "USD"}),
    ("en", "paid [£9 10s] for it", {"amount": 9.5, "currency": "GBP"}),
    ("en", "a levy of [75p] a tyre", {"amount": 0.75, "currency": "GBP"}),
    ("en", "bail of [Sh2.5 million] was", {"amount": 2.5e6, "currency": "KES"}),
    ("en", "a [£40m-a-year] contract", {"amount": 40e6, "currency": "GBP", "per": "year"}),
    ("en", "in the [tens of millions of dollars], say", {"min": 20e6, "max": 99e6, "currency": "USD"}),
    ("en", "spend [several billion dollars per year]", {"min": 3e9, "max": 9e9, "currency": "USD", "per": "year"}),
    ("en", "pays [9.4 billion Danish crowns] for", {"amount": 9.4e9, "currency": "DKK"}),
    ("en", "from [T$1.3 billion] to", {"amount": 1.3e9, "currency": "TOP"}),
    ("en", "earned [five guineas] then", {"amount": 5, "currency": "GBP"}),
    ("de", "kostet [129 Kronen] in", {"amount": 129, "currency": "SEK"}),
    ("en", "about [¥120 billion] in", {"amount": 120e9, "currency": "JPY"}),
    ("en", "worth [between $5 and $7 billion] now", {"min": 5e9, "max": 7e9, "currency": "USD"}),
    ("en", "worth [between €18 million and €22 million].", {"min": 18e6, "max": 22e6, "currency": "EUR"}),
    ("en", "a [$1.5-2 billion] fund", {"min": 1.5e9, "max": 2e9, "currency": "USD"}),
    ("en", "from [$37.6 million to $40 million] by", {"min": 37.6e6, "max": 40e6, "currency": "USD"}),
    ("en", "earned [61 cents per share], up", {"amount": 0.61, "currency": "USD", "per": "share"}),
    ("en", "closed at [$41.17], its", {"amount": 41.17, "currency": "USD"}),
    ("en", "fell to [$2,513 an ounce].", {"amount": 2513, "currency": "USD", "per": "ounce"}),
    ("en", "a debt of [346 billion shillings] is", {"amount": 346e9, "currency": "KES"}),
    ("en", "won [half a million euros] in", {"amount": 5e5, "currency": "EUR"}),
    ("en", "[a million dollars] later", {"amount": 1e6, "currency": "USD"}),
    ("en", "paid [$20,000-a-year] fees", {"amount": 20000, "currency": "USD", "per": "year"}),
    ("en", "fined [A$750,000] on", {"amount": 750000, "currency": "AUD"}),
    ("en", "fined [HK$3.2 million].", {"amount": 3.2e6, "currency": "HKD"}),
    ("en", "[1.2 million Swiss francs] went", {"amount": 1.2e6, "currency": "CHF"}),
    ("en", "costs [USD 450 million] or", {"amount": 450e6, "currency": "USD"}),
    ("en", "some [300 million yuan] of", {"amount": 300e6, "currency": "CNY"}),
    ("en", "a [₹500 crore] scheme", {"amount": 5e9, "currency": "INR"}),
    ("en", "[Rs 2 lakh] each", {"amount": 200000, "currency": "INR"}),
    ("en", "raised [€3.2m] and", {"amount": 3.2e6, "currency": "EUR"}),
    ("en", "for [$75 a barrel] in", {"amount": 75, "currency": "USD", "per": "barrel"}),
    ("en", "wages of [$15 an hour] were", {"amount": 15, "currency": "USD", "per": "hour"}),
    ("en", "a [$5 trillion] economy", {"amount": 5e12, "currency": "USD"}),
    ("en", "owes [£2 million pounds] to", {"amount": 2e6, "currency": "GBP"}),
    ("en", "[two billion dollars] in aid", {"amount": 2e9, "currency": "USD"}),
    ("en", "[twenty-five thousand euros] was", {"amount": 25000, "currency": "EUR"}),
    ("en", "[hundreds of millions of pounds] lost", {"min": 2e8, "max": 9.99e8, "currency": "GBP"}),
    ("en", "paid [50 cedis] for", {"amount": 50, "currency": "GHS"}),
    ("en", "sold at [$20k] each", {"amount": 20000, "currency": "USD"}),
    ("en", "[$5m–$6m] more", {"min": 5e6, "max": 6e6, "currency": "USD"}),
    # German
    ("de", "Die Sanierung kostet [€3,5 Mio.] und", {"amount": 3.5e6, "currency": "EUR"}),
    ("de", "rund [2,1 Milliarden Euro] mehr", {"amount": 2.1e9, "currency": "EUR"}),
    ("de", "Preis diesmal: [260 Euro] das Stück", {"amount": 260, "currency": "EUR"}),
    ("de", "verdient [65.000 Euro im Jahr] dort", {"amount": 65000, "currency": "EUR", "per": "year"}),
    ("de", "kostet [12,50 Euro] Eintritt", {"amount": 12.5, "currency": "EUR"}),
    ("de", "[mehrere Millionen Euro] fehlen", {"min": 3e6, "max": 9e6, "currency": "EUR"}),
    ("de", "[zwei Milliarden Dollar] fließen", {"amount": 2e9, "currency": "USD"}),
    ("de", "[1.234.567,89 €] genau", {"amount": 1234567.89, "currency": "EUR"}),
    ("de", "[500 Mio. US-Dollar] an", {"amount": 500e6, "currency": "USD"}),
    ("de", "kostet [zwischen 5 und 7 Millionen Euro] im", {"min": 5e6, "max": 7e6, "currency": "EUR"}),
    ("de", "[10 bis 12 Milliarden Euro] sollen", {"min": 10e9, "max": 12e9, "currency": "EUR"}),
    ("de", "[9,99 Euro pro Monat] kostet", {"amount": 9.99, "currency": "EUR", "per": "month"}),
    ("de", "[80 Cent je Aktie] zahlt", {"amount": 0.8, "currency": "EUR", "per": "share"}),
    ("de", "[1,3 Billionen Euro] Schulden", {"amount": 1.3e12, "currency": "EUR"}),
    ("de", "[20 Franken] teurer", {"amount": 20, "currency": "CHF"}),
    # Spanish
    ("es", "gana [65.000 euros] por", {"amount": 65000, "currency": "EUR"}),
    ("es", "unos [3,5 millones de dólares] más", {"amount": 3.5e6, "currency": "USD"}),
    ("es", "una partida de [2.500 millones de euros] para", {"amount": 2.5e9, "currency": "EUR"}),
    ("es", "[decenas de millones de dólares] en", {"min": 2e7, "max": 9.9e7, "currency": "USD"}),
    ("es", "[entre 5 y 7 millones de euros] en", {"min": 5e6, "max": 7e6, "currency": "EUR"}),
    ("es", "[850 euros al mes] de alquiler", {"amount": 850, "currency": "EUR", "per": "month"}),
    ("es", "[mil millones de euros] en", {"amount": 1e9, "currency": "EUR"}),
    ("es", "multa de [500 pesos mexicanos] por", {"amount": 500, "currency": "MXN"}),
    ("es", "[35.000 millones de dólares] al", {"amount": 35e9, "currency": "USD"}),
    ("es", "cerró a [70 dólares el barril] tras", {"amount": 70, "currency": "USD", "per": "barrel"}),
    ("es", "cuesta [1.200 €] al", {"amount": 1200, "currency": "EUR"}),
    ("es", "[dos billones de pesos] de deuda", {"amount": 2e12, "currency": "MXN"}),
    ("es", "pagó [$1,500 millones] por", {"amount": 1.5e9, "currency": "USD"}),
    # French
    ("fr", "coûte [65 000 €] hors", {"amount": 65000, "currency": "EUR"}),
    ("fr", "près de [3,5 milliards d’euros] cette", {"amount": 3.5e9, "currency": "EUR"}),
    ("fr", "[2,1 millions d'euros] de", {"amount": 2.1e6, "currency": "EUR"}),
    ("fr", "touche [850 euros par mois] pour", {"amount": 850, "currency": "EUR", "per": "month"}),
    ("fr", "[des dizaines de millions d'euros] perdus", {"min": 2e7, "max": 9.9e7, "currency": "EUR"}),
    ("fr", "[entre 5 et 7 millions d'euros] seront", {"min": 5e6, "max": 7e6, "currency": "EUR"}),
    ("fr", "[1,5 Md€] d'ici", {"amount": 1.5e9, "currency": "EUR"}),
    ("fr", "[5 M€] de", {"amount": 5e6, "currency": "EUR"}),
    ("fr", "[12\u202f500 francs suisses] et", {"amount": 12500, "currency": "CHF"}),
    ("fr", "[deux milliards d’euros] de", {"amount": 2e9, "currency": "EUR"}),
    ("fr", "[80 dollars le baril] à", {"amount": 80, "currency": "USD", "per": "barrel"}),
    ("fr", "soit [500 millions de francs CFA].", {"amount": 500e6, "currency": "XOF"}),
    # Chinese
    ("zh", "投资[35亿美元]建厂", {"amount": 3.5e9, "currency": "USD"}),
    ("zh", "耗资[3.5亿元]的", {"amount": 350e6, "currency": "CNY"}),
    ("zh", "获得[数十亿美元]融资", {"min": 2e9, "max": 9.99e9, "currency": "USD"}),
    ("zh", "罚款[人民币200万元]。", {"amount": 2e6, "currency": "CNY"}),
    ("zh", "每月[9.2亿美元]的费用", {"amount": 9.2e8, "currency": "USD", "per": "month"}),
    ("zh", "共[三千五百万元]", {"amount": 35e6, "currency": "CNY"}),
    ("zh", "达[1.2万亿元]，", {"amount": 1.2e12, "currency": "CNY"}),
    ("zh", "净利润为[120亿港元]，", {"amount": 12e9, "currency": "HKD"}),
    ("zh", "约[3000万拉里]。", {"amount": 3e7, "currency": "GEL"}),
    ("zh", "[5亿至7亿欧元]的", {"min": 5e8, "max": 7e8, "currency": "EUR"}),
    ("zh", "售价[¥6999]起", {"amount": 6999, "currency": "CNY"}),
    ("zh", "[一百二十万英镑]的", {"amount": 1.2e6, "currency": "GBP"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked", "value"), CASES)
def test_money_is_found_whole_and_read(language: str, marked: str, value: dict[str, object]) -> None:
    found = figure(marked, language)
    assert (found.type, found.text) == ("MONEY", found.marked)
    assert found.value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The RTX 4090 beat the GPT-4 in 2 of 3 runs."),
        ("en", "Call 555-123-4567 after the 3-2 win."),
        ("en", "She won 12 of 15 in the end."),
        ("en", "He weighs 200 pounds."),
        ("de", "Das Spiel endete 3:2, Artikel 5 gilt."),
        ("es", "El artículo 155 y la línea 3."),
        ("fr", "La ligne 13 et l'article 49."),
        ("zh", "第3名和第12条。"),
    ],
)
def test_other_numbers_are_no_money(language: str, text: str) -> None:
    from figures_in import figures

    assert not [found for found in figures(text, language) if found.type == "MONEY"]
