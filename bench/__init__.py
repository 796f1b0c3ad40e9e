"""Measures how fast Bioward is, beside pytm on systems of the same shape: docs/performance.md."""
