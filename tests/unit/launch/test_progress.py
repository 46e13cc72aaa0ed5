import io

import pytest

from bot.launch.progress import step


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_at_the_start_and_one_at_the_end() -> None:
    log = io.StringIO()
    with step("Training", log):
        pass
    assert log.getvalue() == "Training …\nTraining: done (0 s)\n"


def test_a_terminal_keeps_one_line_that_is_written_over() -> None:
    terminal = Terminal()
    with step("Training", terminal):
        pass
    assert terminal.getvalue() == "\r\033[KTraining …\r\033[KTraining: done (0 s)\n"


def test_a_step_that_fails_does_not_claim_to_be_done() -> None:
    log = io.StringIO()
    with pytest.raises(ValueError, match="disk"), step("Training", log):
        raise ValueError("disk")
    assert log.getvalue().endswith("Training: stopped (0 s)\n")
