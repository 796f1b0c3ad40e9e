"""Bioward: threat modelling for systems that handle biometrics."""
