"""The product's own sentences, by key, one file a language."""

from bot.catalog.common import Content, Identifier, Item, Text


class Refusal(Content):
    """A refused request: a short title and a sentence that says what to do."""

    title: Text
    detail: Text


class Messages(Item):
    """Sentences with {named} places; the code knows only keys."""

    texts: dict[Identifier, Text]
    errors: dict[Identifier, Refusal]

    def text(self, key: str, **values: object) -> str:
        """The sentence of a key with its places filled; an unknown key is a KeyError."""
        return self.texts[key].format(**values)
