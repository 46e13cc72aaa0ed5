"""Words by which the role-play notices a situation or a control request, as data."""

from pydantic import Field

from bot.catalog.common import Content, Item, Text


class Controls(Content):
    """Whole messages that are requests to the coach, compared after normalisation."""

    hint: tuple[Text, ...]
    pause: tuple[Text, ...]
    resume: tuple[Text, ...]
    give_up: tuple[Text, ...]


class Cues(Item):
    """Cues of one language."""

    controls: Controls
    silence: tuple[Text, ...] = Field(description="Whole messages that say nothing.")
    coaching: tuple[Text, ...] = Field(description="Phrases that ask the buyer to leave his role.")
    goodbye: tuple[Text, ...] = Field(description="Phrases with which a trainee ends the talk.")
    filler: tuple[Text, ...] = Field(description="Words that carry no subject, ignored in matching.")
