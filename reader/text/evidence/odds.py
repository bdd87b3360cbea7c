"""The odds that a line is residue, by all that is known of it alone: what was learned, and the evidence on it."""

from reader.text.evidence.ground import Ground
from reader.text.evidence.likeness import likeness
from reader.text.evidence.telling import tells
from reader.text.evidence.weigh import evidence, weight

# The model learned from articles in these languages; of others it knows little but the shape.
_LEARNED_OF = frozenset(("en", "de", "es", "fr", "zh"))
_ELSEWHERE = 0.4
_DOUBTFUL = 0.4
_DOUBTFUL_IF_LONG = 1.7
_UNDOUBTED = -1.4
_SOUNDS_LIKE_PAGE = 0.6
_LONG = 20


class Odds:
    """Logarithms of odds: above 0 where residue is likelier than text. `learned` are the model's, a line each."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        share = 1.0 if ground.code in _LEARNED_OF else _ELSEWHERE
        self.learned = [odds * share for odds in likeness(ground)]
        core = [index for index in ground.prose if self._sounds_like_text(index) and not ground.of_author(index)]
        self.core = (core[0], core[-1]) if core else (ground.first, ground.last)
        self._own: dict[int, float] = {}

    def _sounds_like_text(self, index: int) -> bool:
        learned = self.learned[index]
        if self.ground.talk[index] >= _SOUNDS_LIKE_PAGE and learned > _UNDOUBTED:
            return False
        return learned < (_DOUBTFUL if self.ground.views[index].words < _LONG else _DOUBTFUL_IF_LONG)

    def own(self, index: int) -> float:
        """What the line by itself weighs; what is decided of its neighbours changes nothing of that."""
        if index not in self._own:
            self._own[index] = weight(self.evidence(index))
        return self._own[index]

    def evidence(self, index: int) -> dict[str, float]:
        """What is to be weighed, by name."""
        ground = self.ground
        return evidence(
            ground.views[index],
            ground.manners[index],
            learned=self.learned[index],
            talk=ground.talk[index],
            place=ground.place(index, self.core),
            names=ground.names,
            source=ground.about.source.casefold(),
            author=ground.of_author(index),
            standfirst=ground.may_be_standfirst(index),
            listed=ground.listed(index),
        )

    def tells(self, index: int) -> bool:
        """Whether the line is a paragraph that tells the news, and does not stand after the text."""
        ground = self.ground
        return index <= self.core[1] and tells(ground.views[index], ground.manners[index], ground.names)
