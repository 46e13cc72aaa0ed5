"""The environment in which Rasa keeps to itself: no telemetry, no graphics card, no chatter of its libraries."""

import os
from collections.abc import Mapping

_QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore::DeprecationWarning",
    "PYTHONUNBUFFERED": "1",
}


def quiet_rasa(environment: Mapping[str, str] = os.environ) -> dict[str, str]:
    """This environment, for a Rasa process."""
    return {**environment, **_QUIET}
