"""How the learned part of cleaning is made: pages and dumps with labelled lines, our corpus, the training."""
