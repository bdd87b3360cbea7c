"""Importing on a Dask cluster, for those who outgrow one machine."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import cast

from reader.errors import UsageError

ANSWER_SECONDS = 10


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """An executor on the Dask cluster whose scheduler is at `address`, for `import_documents`.

    Its workers need newsreader installed. Raises `UsageError` if `distributed` is not, or nobody answers there.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError("a cluster needs the extra: pip install 'newsreader-tui[cluster]'") from error
    try:
        client = Client(address, timeout=ANSWER_SECONDS)
    except (OSError, ValueError) as error:
        raise UsageError(f"no Dask scheduler answers at {address}: {error}") from error
    try:
        # Without keys made from the arguments: equal bundles of two imports are no reason to skip one.
        yield cast(Executor, client.get_executor(pure=False))
    finally:
        client.close()
