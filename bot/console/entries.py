"""What an evidence form sends."""

from datetime import date

from pydantic import BaseModel, Field

from bot.practice.portfolio import NewEntry


class EntryForm(BaseModel):
    """Evidence with its signature; other fields of the form are not ours."""

    text: str = Field(max_length=4000)
    signed_by: str = Field(max_length=60)
    role: str = Field(max_length=60)
    observed_on: date
    refs: list[str] = []
    method: str = Field(default="", max_length=2)

    def entry(self, method: str) -> NewEntry:
        """The entry, under the method of the form or of the link."""
        return NewEntry(method, tuple(self.refs), self.text, self.signed_by, self.role, self.observed_on)


class PlanForm(BaseModel):
    """Something to practise by a date."""

    kind: str = Field(max_length=10)
    item_id: str = Field(max_length=64)
    knowledge: str = Field(max_length=3)
    due_on: date
