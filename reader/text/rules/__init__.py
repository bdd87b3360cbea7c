"""What residue looks like, as data: one file a language, `und.toml` for what is the same in all."""
