-- What repeats across a source's articles, learned after imports: cut from its articles for that.
CREATE TABLE templates (
    source TEXT NOT NULL,
    key TEXT NOT NULL,                  -- the line without case, numbers and ornament
    text TEXT NOT NULL,
    articles INTEGER NOT NULL,          -- in how many of those looked at it stands
    PRIMARY KEY (source, key)
) WITHOUT ROWID;
-- How many articles a source had when its templates were learned.
CREATE TABLE learned_sources (
    source TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;
