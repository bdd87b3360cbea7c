"""The filter: names found by what a hurried person types."""

from reader.fuzzy.index import FuzzyIndex, Hit
from reader.fuzzy.near import edits_allowed, matched_positions

__all__ = ["FuzzyIndex", "Hit", "edits_allowed", "matched_positions"]
