"""Starts and stops the servers."""
