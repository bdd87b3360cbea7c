-- Pieces of the full-text indexes are put together sixty at a time: each word is written twice in a hundred thousand
-- articles and not four times, and to look into some dozens of pieces costs a search a millisecond.
INSERT INTO words(words, rank) VALUES ('automerge', 64);
INSERT INTO words(words, rank) VALUES ('crisismerge', 128);
INSERT INTO named(named, rank) VALUES ('automerge', 64);
INSERT INTO named(named, rank) VALUES ('crisismerge', 128);
