"""What speaks for a line being the page's or the article's, and how much."""
