"""The `rasa` command for serving, with one of its checks made cheap.

Rasa checks the answer of every action against a JSON schema, and each time it first checks that schema, its
own constant, against the schema of schemas: more than half of a turn's time in the server. Here the schema
is checked once. `python -m engine.serve` takes the same arguments as `rasa`.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from rasa.__main__ import main
from rasa.core.actions.action import RemoteAction


def check_answers_against_a_schema_checked_once() -> None:
    """Replace the check of an action's answer by an equal one that keeps its validator."""
    schema = RemoteAction.action_response_format_spec()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    def is_valid(self: RemoteAction, answer: dict[str, Any]) -> bool:
        error = best_match(validator.iter_errors(answer))
        if error is not None:
            raise error
        return True

    RemoteAction._validate_action_result = is_valid


if __name__ == "__main__":
    check_answers_against_a_schema_checked_once()
    main()
