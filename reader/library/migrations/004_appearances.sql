-- Who is named in an article and how often is one row and not thirty: it is always written and read whole.
ALTER TABLE appearances RENAME TO appearances_before;
CREATE TABLE appearances (
    article INTEGER PRIMARY KEY,
    mentions TEXT NOT NULL              -- JSON: how often each identity is mentioned
);
INSERT INTO appearances SELECT article, json_group_object(identity, mentions) FROM appearances_before GROUP BY article;
DROP TABLE appearances_before;
