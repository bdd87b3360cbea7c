"""Where articles come from: files and folders, dumps and archives, mail, feeds and pages. All become `Document`s."""

from reader.sources.files import documents

__all__ = ["documents"]
