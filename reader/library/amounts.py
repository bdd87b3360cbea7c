"""Amounts as people type them into a search: `>1b`, `<=500k`, `5`, `5..9`, `$1.5m`."""

from math import inf

_SIZES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9,
          "t": 1e12, "tn": 1e12, "trillion": 1e12}  # fmt: skip


def bounds(text: str) -> tuple[float, float] | None:
    """The least and the greatest amount that `text` means, both included; None if it is none."""
    for sign in (">=", "<=", ">", "<"):
        if text.startswith(sign):
            amount = _amount(text[len(sign) :])
            if amount is None:
                return None
            nudge = 0.0 if sign.endswith("=") else max(abs(amount), 1.0) * 1e-12
            return (amount + nudge, inf) if sign[0] == ">" else (-inf, amount - nudge)
    low, dots, high = text.partition("..")
    least, most = _amount(low), _amount(high if dots else low)
    return None if least is None or most is None else (least, most)


def _amount(text: str) -> float | None:
    plain = text.casefold().strip("$€£¥%").replace(",", "").replace("_", "")
    digits = plain.rstrip("abcdefghijklmnopqrstuvwxyz")
    size = plain[len(digits) :]
    if (size and size not in _SIZES) or not digits or len(digits) > 30:
        return None
    try:
        amount = float(digits)
    except ValueError:
        return None
    return amount * _SIZES[size] if size else amount
