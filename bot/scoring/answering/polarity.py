"""Writes a text so that a denied word has nothing in common with the word, for comparing by characters."""

from bot.scoring.reading import Reading

# Unicode's private characters: a denied character of the basic plane moves there, to its own place.
DENIED, BASIC = 0xF0000, 0x10000


def marked(reading: Reading) -> str:
    """The text of a reading, as long as before, its denied characters moved."""
    return "".join(map(_moved, reading.text, reading.negated))


def _moved(character: str, denied: bool) -> str:
    movable = denied and character.isalnum() and ord(character) < BASIC
    return chr(ord(character) + DENIED) if movable else character
