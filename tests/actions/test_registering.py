from pathlib import Path

import yaml
from rasa_sdk.executor import ActionExecutor

import actions

DOMAIN = Path(__file__).parent.parent.parent / "domain.yml"


def test_the_action_server_knows_exactly_the_actions_of_the_domain() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    declared = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))["actions"]
    assert sorted(executor.actions) == sorted(declared)


def test_listing_the_actions_builds_no_practice_layer() -> None:
    from actions import wiring

    assert actions and wiring.practice.cache_info().currsize == 0
