"""How long a text takes to read."""

WORDS_PER_MINUTE = 230
"""What adults read of prose in silence."""


def minutes(words: int) -> int:
    """Whole minutes for so many words, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def in_words(minutes: int) -> str:
    """So many minutes as people say them: `5 min`, and hours from an hour and a half on: `23 h`."""
    return f"{minutes} min" if minutes < 90 else f"{round(minutes / 60)} h"


def words_of(low: float, high: float) -> tuple[float, float]:
    """The least and the most words of texts that take `low` to `high` whole minutes."""
    least = (low - 0.5) * WORDS_PER_MINUTE if low > 1 else 0.0
    return least, (high + 0.5) * WORDS_PER_MINUTE if high >= 1 else -1.0
