"""A dump as lines: wraps joined, what is stuck in or to a line found, each line seen with its shape and rules."""
