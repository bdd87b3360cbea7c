-- What a row of the article list shows, and no more: a screenful, a sort or a count reads these pages alone.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    source TEXT,
    published TEXT,
    imported TEXT NOT NULL,
    language TEXT NOT NULL,
    words INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL,
    flags TEXT NOT NULL DEFAULT '',
    revision INTEGER NOT NULL DEFAULT 1,
    moment INTEGER NOT NULL,            -- seconds since 1970: when published, or imported where that is unknown
    title_key TEXT NOT NULL,            -- what the title sorts by
    types INTEGER NOT NULL DEFAULT 0,   -- bit n: an entity of ENTITY_TYPES[n] is in the text
    url_digest BLOB,
    text_digest BLOB NOT NULL
);
CREATE INDEX articles_by_moment ON articles(moment);
CREATE INDEX articles_by_imported ON articles(imported);
CREATE INDEX articles_by_title ON articles(title_key);
CREATE INDEX articles_by_source ON articles(source, moment);
CREATE INDEX articles_by_words ON articles(words);
CREATE INDEX articles_by_read ON articles(read, moment);
CREATE INDEX articles_by_language ON articles(language);
CREATE INDEX articles_by_types ON articles(types);
CREATE INDEX articles_starred ON articles(id) WHERE starred;
CREATE INDEX articles_by_url ON articles(url_digest) WHERE url_digest IS NOT NULL;
CREATE INDEX articles_by_text ON articles(text_digest);

-- Everything else of an article, compressed: read when it is opened.
CREATE TABLE bodies (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    body BLOB NOT NULL,                 -- the cleaned article and its entities
    original BLOB NOT NULL,             -- the decoded input that spans point into
    media_type TEXT NOT NULL,
    hints TEXT NOT NULL,
    identities BLOB NOT NULL            -- 32-bit identity numbers, in the order of the body's entities
);
CREATE TABLE revisions (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    imported TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (article, revision)
) WITHOUT ROWID;

-- Every place an article came from, with the digest of the bytes that were there.
CREATE TABLE origins (
    origin TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX origins_by_article ON origins(article);
CREATE INDEX origins_by_digest ON origins(digest);

CREATE TABLE failures (
    origin TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    failed TEXT NOT NULL
) WITHOUT ROWID;

-- The words of every article, ranked by bm25. The text itself is in `bodies`.
CREATE VIRTUAL TABLE words USING fts5(
    title, byline, source, text,
    content='', prefix='2 3', tokenize='unicode61 remove_diacritics 2'
);
-- Larger pieces, merged less often, make imports half as dear; an import tidies up when it ends.
INSERT INTO words(words, rank) VALUES ('hashsize', 8388608);
INSERT INTO words(words, rank) VALUES ('automerge', 12);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
-- The vocabulary as of some import, to look near words up in: counting it anew takes as long as reading the whole index.
CREATE TABLE terms (
    term TEXT PRIMARY KEY,
    articles INTEGER NOT NULL
) WITHOUT ROWID;

-- One thing across the library. The tables that follow from bodies name no parents: checking each of their many rows
-- would double the time of an import, and doctor can make them anew. The reader's corrections for everywhere stand in the last four columns.
CREATE TABLE identities (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    articles INTEGER NOT NULL DEFAULT 0,
    mentions INTEGER NOT NULL DEFAULT 0,
    merged_into INTEGER REFERENCES identities,
    shown_name TEXT,
    shown_type TEXT,
    hidden INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX identities_merged ON identities(merged_into) WHERE merged_into IS NOT NULL;
CREATE TABLE aliases (
    identity INTEGER NOT NULL,
    alias TEXT NOT NULL,
    PRIMARY KEY (identity, alias)
) WITHOUT ROWID;
-- Where a name can be found from: the folded form and each of its later words to the end.
CREATE TABLE name_keys (
    key TEXT NOT NULL,
    identity INTEGER NOT NULL,
    PRIMARY KEY (key, identity)
) WITHOUT ROWID;
-- Rows come in the order of their articles, at the end of the table; the index that finds articles by identity is a
-- full-text one of identity numbers, since a B-tree would be written to all over for every article.
CREATE TABLE appearances (
    article INTEGER NOT NULL,
    identity INTEGER NOT NULL,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (article, identity)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE named USING fts5(identities, content='', detail=none, tokenize='ascii');
INSERT INTO named(named, rank) VALUES ('hashsize', 8388608);
INSERT INTO named(named, rank) VALUES ('automerge', 12);
-- The amounts of each kind in an article: the least, the greatest, and all of them as a JSON list.
CREATE TABLE figures (
    type TEXT NOT NULL,
    article INTEGER NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    amounts TEXT NOT NULL,
    PRIMARY KEY (type, article)
) WITHOUT ROWID;
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,                  -- identities.key, which survives a re-import
    target TEXT,
    name TEXT,
    type TEXT,
    form TEXT,
    scope TEXT NOT NULL,
    article INTEGER REFERENCES articles ON DELETE CASCADE,
    source TEXT
);

-- What the reader did.
CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags(tag, article);
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    block INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created TEXT NOT NULL
);
CREATE INDEX highlights_by_article ON highlights(article);
CREATE TABLE positions (
    article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    block INTEGER NOT NULL,
    offset INTEGER NOT NULL
);
CREATE TABLE rules (
    id INTEGER PRIMARY KEY,
    decision TEXT NOT NULL,
    text TEXT NOT NULL,
    source TEXT,
    article INTEGER REFERENCES articles ON DELETE CASCADE
);
CREATE TABLE saved_searches (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL
);
CREATE TABLE feeds (
    url TEXT PRIMARY KEY,
    title TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    etag TEXT,
    modified TEXT,
    refreshed TEXT,
    wait_until TEXT,
    error TEXT
) WITHOUT ROWID;
CREATE TABLE state (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
-- Newest last: rows as they were before, for taking a step back.
CREATE TABLE undo (
    id INTEGER PRIMARY KEY,
    label TEXT NOT NULL,
    changes TEXT NOT NULL
);
