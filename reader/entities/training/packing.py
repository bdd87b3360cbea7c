"""Smaller model files: weights rounded to the digits that matter, so that they pack well."""

import struct

_HEADER = struct.Struct("<4sI4s9I")
_CHUNK = struct.Struct("<4sII")
_FEATURE = struct.Struct("<IIId")
_BITS = struct.Struct("<Q")
_WEIGHT = struct.Struct("<d")
_KEPT_BITS = 7
"""Binary digits of a weight's mantissa that are kept, of 52: an error of less than a hundredth."""
_LEAST = 0.05
"""Weights nearer to zero than this are zero: they decide nothing, and are two of five."""


def rounded(model: bytes) -> bytes:
    """A crfsuite model with rounded weights. Raises ValueError if the bytes are no such model."""
    magic, _, kind, _, _, _, _, features, *_ = _HEADER.unpack_from(model)
    if (magic, kind) != (b"lCRF", b"FOMC"):
        raise ValueError("not a crfsuite model")
    chunk, _, count = _CHUNK.unpack_from(model, features)
    if chunk != b"FEAT":
        raise ValueError("a crfsuite model without features")
    packed = bytearray(model)
    mask = ~((1 << (52 - _KEPT_BITS)) - 1)
    half = 1 << (51 - _KEPT_BITS)
    at = features + _CHUNK.size + _FEATURE.size - _BITS.size
    for _ in range(count):
        (bits,) = _BITS.unpack_from(packed, at)
        (weight,) = _WEIGHT.unpack_from(packed, at)
        _BITS.pack_into(packed, at, (bits + half) & mask if abs(weight) >= _LEAST else 0)
        at += _FEATURE.size
    return bytes(packed)
