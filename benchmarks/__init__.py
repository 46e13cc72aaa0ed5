"""Measurements against a named baseline, both taken in the same run on the same machine."""
