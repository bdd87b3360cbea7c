"""What the program itself remembers from one session to the next: small JSON values by key."""

import json

from reader.library.connection import Connections
from reader.model import JsonValue


class State:
    """Asked through `Library.state`."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, key: str, default: JsonValue = None) -> JsonValue:
        """The value kept under `key`, or `default`."""
        rows = self._connections.query("SELECT value FROM state WHERE key = ?", [key])
        value: JsonValue = json.loads(rows[0][0]) if rows else default
        return value

    def set(self, key: str, value: JsonValue) -> None:
        """Keeps `value` under `key`; None forgets it."""
        with self._connections.transaction() as connection:
            if value is None:
                connection.execute("DELETE FROM state WHERE key = ?", [key])
            else:
                connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", [key, json.dumps(value)])
