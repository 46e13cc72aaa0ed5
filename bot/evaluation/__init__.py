"""Measures the scorer on turns and dialogues that nothing was learnt from, and writes docs/evaluation.md."""
