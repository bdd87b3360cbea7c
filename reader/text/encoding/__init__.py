"""The border: bytes from anywhere to text that is safe to look at."""
