"""`duilian run`: check, start everything, print the address, keep it running, stop it cleanly."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bot.catalog.errors import ContentError
from bot.catalog.loader import load
from bot.launch import ports
from bot.launch.errors import LaunchError
from bot.launch.programs import programs
from bot.launch.supervisor import Supervisor
from bot.launch.training import trained_model
from bot.practice.accounts import has_trainers, invite_trainer
from bot.records.migrating import migrate
from bot.settings import Settings
from bot.wiring import build_parts

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main(settings: Settings) -> int:
    """Run until asked to stop; 0 then, 1 with a line on what is wrong otherwise."""
    try:
        _check(settings)
        _prepare_database(settings)
        _serve(settings)
    except (LaunchError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        # Before anything was started: from then on the signal handlers below end things in order.
        return 130
    return 0


def _check(settings: Settings) -> None:
    """Find out what is wrong before anything takes time."""
    load(settings.content)
    ports.check(settings)
    for file in (settings.model, settings.answers_model):
        if not file.exists():
            raise LaunchError(f"There is no trained scorer at {file}: run `make train`.")


def _prepare_database(settings: Settings) -> None:
    try:
        migrate(settings.database_url)
    # Drivers have errors of their own kinds; to the operator each is a database that cannot be used.
    except Exception as error:
        reason = (str(error).splitlines() or [repr(error)])[0]
        raise LaunchError(f"The database cannot be used: {reason} (see DUILIAN_DATABASE_URL)") from error


def _serve(settings: Settings) -> None:
    supervisor = Supervisor(programs(settings, trained_model()), say=_say)
    with _stopped_by_signals(supervisor):
        try:
            _say("Starting Rasa, the action server and the web server …")
            supervisor.start()
            if not supervisor.stopping.is_set():
                _welcome(settings)
                supervisor.watch()
            _say("Stopping …")
        finally:
            supervisor.shut_down()


def _welcome(settings: Settings) -> None:
    _say(f"\n對練 Duilian is ready: {settings.address}\nTrainers: {settings.address}/console")
    parts = build_parts(settings)
    if not has_trainers(parts):
        _say(f"First trainer account (the link works once): {settings.address}/console/invite/{invite_trainer(parts)}")
    _say("Ctrl-C stops everything.")


@contextmanager
def _stopped_by_signals(supervisor: Supervisor) -> Iterator[None]:
    before = {number: signal.signal(number, lambda *_: supervisor.stop()) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(text: str) -> None:
    # At once also into a pipe: tests and service managers read it as it comes.
    print(text, flush=True)
