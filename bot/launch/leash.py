"""Becomes the given command, tied to the launcher: killed without a chance to clean up, it takes its servers along."""

import ctypes
import os
import signal
import sys

# From <linux/prctl.h>; it outlives exec. Elsewhere than on Linux there is no such thing.
SET_PARENT_DEATH_SIGNAL = 1


def main() -> None:
    """`python leash.py COMMAND …`: a file of its own that needs nothing of the project."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)
    os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606


if __name__ == "__main__":
    main()
