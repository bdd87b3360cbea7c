"""Importing on a real local Dask cluster of two workers."""

from importlib.util import find_spec

import pytest
from article_generator import Generator

from reader.errors import UsageError
from reader.library import Library
from reader.library.cluster import cluster_executor
from reader.library.importer import import_documents


def test_without_the_extra_it_says_what_to_install() -> None:
    told = "no Dask scheduler" if find_spec("distributed") else r"newsreader-tui\[cluster\]"
    with pytest.raises(UsageError, match=told), cluster_executor("tcp://127.0.0.1:1"):
        pass


def test_a_cluster_imports_as_one_machine_does(library: Library) -> None:
    distributed = pytest.importorskip("distributed", reason="needs the extra newsreader-tui[cluster]")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as running,
        cluster_executor(running.scheduler_address) as executor,
    ):
        report = import_documents(library, Generator(1, names=200, words=900).dumps(40), executor=executor)
    assert (report.added, report.failed) == (40, ())
    assert library.articles.count() == 40
