"""Judges open answers by what was learnt from rated ones; words alone are in bot.scoring.answers."""
