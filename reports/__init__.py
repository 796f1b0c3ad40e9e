"""How it is told: one format a file, strangers to each other, and the diagrams."""
