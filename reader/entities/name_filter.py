"""A set of names in a byte or two each, which now and then takes another word for one of them.

After Bloom, Space/Time Trade-offs in Hash Coding with Allowable Errors (1970); the places of a name come of the two
halves of one hash, after Kirsch and Mitzenmacher (2006).
"""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import blake2b

_BITS_A_NAME = 10
_PLACES = 7
"""So many bits and places a name: about one word in a hundred is taken for a name that it is not."""
_HALF = 8


@dataclass(frozen=True, slots=True)
class NameFilter:
    """`name in filter` is true of all names that it was made of, and of one other word in a hundred."""

    bits: bytes

    @staticmethod
    def of(names: Collection[str]) -> "NameFilter":
        """The filter of `names`."""
        bits = bytearray(-(-len(names) * _BITS_A_NAME // 8))
        for name in names:
            for place in _places(name, len(bits) * 8):
                bits[place >> 3] |= 1 << (place & 7)
        return NameFilter(bytes(bits))

    def __contains__(self, name: object) -> bool:
        bits = self.bits
        if not bits or not isinstance(name, str):
            return False
        return all(bits[place >> 3] >> (place & 7) & 1 for place in _places(name, len(bits) * 8))


def _places(name: str, count: int) -> list[int]:
    digest = blake2b(name.encode("utf-8"), digest_size=2 * _HALF).digest()
    first, step = int.from_bytes(digest[:_HALF], "little"), int.from_bytes(digest[_HALF:], "little")
    return [(first + at * step) % count for at in range(_PLACES)]
