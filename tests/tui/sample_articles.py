"""Five articles that are the same in every run: one with everything in it, four others."""

from reader.model import Analysis, Article, Block, Cut, Entity, EntityType, Link, Mention

CHIPS = (
    ("paragraph", "Jensen Huang of Nvidia said on Monday that it will sell 10,000 chips to Tesla this year."),
    ("heading", "What the chips are for"),
    ("paragraph", "Elon Musk wants a supercomputer to rival Nvidia’s own. Tesla, said Musk, pays $500 million."),
    ("quote", "“We are supply constrained,” Huang told analysts, “and we will be for a while yet.”"),
    ("list_item", "10,000 chips for Tesla"),
    ("list_item", "2,000 chips for Dojo"),
    ("heading", "Who else buys"),
    ("paragraph", "马斯克表示，特斯拉将购买更多英伟达芯片，用于训练自动驾驶系统。"),
    ("paragraph", "Nobody at Nvidia would say what becomes of the rest. A spokesman pointed to the annual report, that "
     "names no customers, and to the remarks that Huang made in San Jose last week, where he said much the same."),
    ("note", "Correction: an earlier version of this article had the wrong number of chips."),
)  # fmt: skip

NAMES: dict[str, tuple[EntityType, tuple[str, ...]]] = {
    "Elon Musk": ("PERSON", ("Elon Musk", "Musk", "马斯克")),
    "Jensen Huang": ("PERSON", ("Jensen Huang", "Huang")),
    "Nvidia": ("ORG", ("Nvidia", "英伟达")),
    "Tesla": ("ORG", ("Tesla", "特斯拉")),
    "San Jose": ("LOC", ("San Jose",)),
    "Dojo": ("PRODUCT", ("Dojo",)),
    "$500 million": ("MONEY", ("$500 million",)),
    "10,000 chips": ("QUANTITY", ("10,000 chips",)),
}


def entities(title: str, texts: list[str]) -> tuple[Entity, ...]:
    """The names above wherever they stand in the texts."""
    found: list[Entity] = []
    for name, (kind, forms) in NAMES.items():
        mentions: list[Mention] = []
        for number, text in [(-1, title), *enumerate(texts)]:
            at = 0
            while hit := min(
                ((text.find(form, at), -len(form), form) for form in forms if text.find(form, at) >= 0), default=None
            ):
                start, _, form = hit
                at = start + len(form)
                mentions.append(Mention(number, start, at, form))
        if mentions:
            found.append(Entity(name, kind, tuple(mentions), tuple(form for form in forms if form != name)))
    return tuple(found)


def analysis(origin: str, title: str, blocks: tuple[tuple[str, str], ...], **more: object) -> Analysis:
    """An article of these blocks, as import would hand it over."""
    made = tuple(
        Block(kind, text, "zh" if "一" <= text[:1] <= "鿿" else "en", 2 if kind == "heading" else 0)  # type: ignore[arg-type]
        for kind, text in blocks
    )
    fields: dict[str, object] = {"source": "The Wire", "published": "2024-03-23", "language": "en"}
    article = Article(title, made, text="\n\n".join(text for _, text in blocks), **(fields | more))  # type: ignore[arg-type]
    return Analysis(origin, article, entities(title, [text for _, text in blocks]))


def articles() -> list[Analysis]:
    """Five articles: one with everything in it, four others of different dates, sources and lengths."""
    long = tuple(("paragraph", f"Paragraph {n}. " + "Tesla builds cars and batteries in several places. " * 6)
                 for n in range(40))  # fmt: skip
    return [
        analysis("a.txt", "Nvidia sells chips to Tesla", CHIPS, byline=("Ann Reed", "Bo Li"), url="https://wire.example/chips",
                 cuts=(Cut("Share this article", "share-bar", "A bar of share links", 4, 0),
                       Cut("Read more: our guide to chips", "related", "A link to another article", 9, 3)),
                 links=(Link(0, 16, 22, "https://nvidia.example/"),)),
        analysis("b.txt", "Tesla opens a factory", long, published="2024-03-30T08:00:00+00:00", source="Daily Road"),
        analysis("c.txt", "Huang visits San Jose", CHIPS[3:5], published="2024-04-01T09:00:00+00:00"),
        analysis("d.txt", "Elon Musk on cars [not markup]", CHIPS[2:3], published="2023-12-24", source=None),
        analysis("e.txt", "البطارية الجديدة", (("paragraph", "قالت شركة تسلا إن البطارية الجديدة (4680) جاهزة."),),
                 published="2024-02-01", source="الطريق", language="ar"),
    ]  # fmt: skip
