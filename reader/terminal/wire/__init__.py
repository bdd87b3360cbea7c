"""What goes down the line: the least that turns what the terminal shows into what it should show.

`style` knows the colours and attributes, `grid` reads what Textual writes into cells, `scroll` finds rows that moved,
`output` sends the difference.
"""
