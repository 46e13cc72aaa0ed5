"""Chinese text as it is typed: normalisation that keeps the place of every character, and similarity."""
