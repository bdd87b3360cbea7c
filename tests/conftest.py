"""For all tests: how long an example takes says nothing on a busy machine, so none fails for it."""

from hypothesis import settings

settings.register_profile("newsreader", deadline=None)
settings.load_profile("newsreader")
