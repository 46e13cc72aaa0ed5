"""Words by which the role-play notices a situation or a control request, as data."""

from pydantic import Field

from bot.catalog.common import Content, Item, Text


class Controls(Content):
    """Whole messages that are requests to the coach, compared after normalisation."""

    hint: tuple[Text, ...]
    pause: tuple[Text, ...]
    resume: tuple[Text, ...]
    give_up: tuple[Text, ...]


class ClaimWords(Content):
    """Words that tell a trainee's own assertion from everything else said about the product."""

    hedges: tuple[Text, ...] = Field(default=(), description="State a fact without its number: 很快, 不貴.")
    doubts: tuple[Text, ...] = Field(default=(), description="Leave open whether it is so: 好像, 我再確認.")
    approvals: tuple[Text, ...] = Field(default=(), description="Leave it to a manager: 要主管核准.")
    reported: tuple[Text, ...] = Field(default=(), description="What others say or have: 您說, 別家.")
    first_person: tuple[Text, ...] = Field(default=(), description="End what others say: 我們.")
    questions: tuple[Text, ...] = Field(default=(), description="Make a clause a question without a mark.")
    tags: tuple[Text, ...] = Field(default=(), description="Questions hung on an offer: 好嗎.")
    proposals: tuple[Text, ...] = Field(default=(), description="Make a sentence with a tag an offer: 這樣, 我們.")
    offers: tuple[Text, ...] = Field(default=(), description="Give something: 給您, 算您.")
    conditions: tuple[Text, ...] = Field(default=(), description="Suppose something: 如果.")
    supposed: tuple[Text, ...] = Field(default=(), description="Suppose what went before: 的話.")
    promises: tuple[Text, ...] = Field(default=(), description="Promise it under a condition: 就給.")
    negations: tuple[Text, ...] = Field(default=(), description="Deny what follows: 不能, 不敢.")
    refusals: tuple[Text, ...] = Field(default=(), description="Deny what went before: 做不到.")
    differences: tuple[Text, ...] = Field(default=(), description="Make an amount a difference or a saving: 省, 差.")
    bounds: tuple[Text, ...] = Field(default=(), description="Before a number that is only a bound: 超過.")
    later: tuple[Text, ...] = Field(default=(), description="Make a duration an appointment: 後.")
    about: tuple[Text, ...] = Field(default=(), description="Make a number only the beginning: 多, 出頭.")
    fillers: tuple[Text, ...] = Field(default=(), description="Small words that may stand inside a phrase.")


class CreditWords(Content):
    """Words by which turns are told that earn nothing though a scorer finds behaviours in them."""

    least_characters: int = Field(default=2, ge=1, description="Different Chinese characters that a turn needs.")
    english: tuple[Text, ...] = Field(default=(), description="Common English words: a third of an English turn.")
    commands: tuple[Text, ...] = Field(default=(), description="Orders to whoever scores.")
    documents: tuple[Text, ...] = Field(default=(), description="Words of contracts; two of them make a document.")
    address: tuple[Text, ...] = Field(default=(), description="One of these is in every talk with a customer.")
    theory: tuple[Text, ...] = Field(default=(), description="Talk about selling instead of selling.")
    refusing: tuple[Text, ...] = Field(default=(), description="Say that he will not do it.")


class Cues(Item):
    """Cues of one language."""

    controls: Controls
    silence: tuple[Text, ...] = Field(description="Whole messages that say nothing.")
    coaching: tuple[Text, ...] = Field(description="Phrases that ask the buyer to leave his role.")
    goodbye: tuple[Text, ...] = Field(description="Phrases with which a trainee ends the talk.")
    filler: tuple[Text, ...] = Field(description="Words that carry no subject, ignored in matching.")
    credit: CreditWords = Field(default=CreditWords(), description="Words by which undeserved credit is told.")
    claims: ClaimWords = Field(default=ClaimWords(), description="Words by which claims about the product are told.")
