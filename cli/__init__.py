"""How it is asked: one command a file; the only place that prints, exits or looks at a clock."""
