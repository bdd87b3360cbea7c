"""What stands around the text and belongs to fields: title, authors, dates, section, source."""
