"""How much of an article an entity is: a weight from 0 to 1."""

from collections.abc import Iterable, Sequence
from math import log1p

from reader.entities.wordlists import words
from reader.model import NAMED_TYPES, TITLE_BLOCK, EntityType, Mention

_WIRES = words(
    """
    reuters ap afp associated press bloomberg dpa efe tass xinhua getty images cnbc shutterstock pti ani 新华社
    路透社 法新社 美联社
    """
)
_TITLE, _LEAD, _FIGURE, _BOILERPLATE = 3.0, 1.5, 0.4, 0.3


def weight(
    kind: EntityType, mentions: Sequence[Mention], blocks: int, forms: Iterable[str], source: str | None
) -> float:
    """The weight before scaling: mentions count the less the more there are, title and lead more, spread adds.

    `blocks` is the number of blocks in the article, `forms` the entity's names in lower case, `source` the site's.
    """
    count = log1p(len(mentions))
    title = _TITLE if any(mention.block == TITLE_BLOCK for mention in mentions) else 0.0
    lead = _LEAD if any(mention.block in (0, 1) for mention in mentions) else 0.0
    spread = len({mention.block for mention in mentions}) / max(blocks, 1)
    total = 2.0 * count + title + lead + 2.0 * spread
    if kind not in NAMED_TYPES:
        total *= _FIGURE
    site = (source or "").lower()
    if any(form in _WIRES or (site and form == site) for form in forms):
        total *= _BOILERPLATE
    return total


def scaled(weights: Sequence[float]) -> list[float]:
    """The weights with the greatest made 1, to three decimals."""
    greatest = max(weights, default=0.0)
    return [round(value / greatest, 3) if greatest else 0.0 for value in weights]
