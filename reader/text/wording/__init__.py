"""What the words around an article say, line by line: names, authors, dates, labels, marks of titles."""
