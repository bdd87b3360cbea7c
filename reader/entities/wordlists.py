"""Lists of words as running text."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, which white space divides."""
    return frozenset(text.split())
