"""Content that is read again when its files change; attempts under way keep the version they began with."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from bot.catalog.errors import ContentError
from bot.catalog.items import Catalog
from bot.catalog.loader import load

log = logging.getLogger(__name__)
# How long a catalog is used before its files are looked at again, in seconds.
PATIENCE = 2.0


class WatchedCatalog:
    """The newest sound catalog of a folder; content that is unsound is logged and the last sound one stays."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self.folder, self.clock = folder, clock
        self._lock = threading.Lock()
        self._catalog: Catalog | None = None
        self._seen: frozenset[tuple[str, int]] = frozenset()
        self._looked = 0.0

    def __call__(self) -> Catalog:
        """The catalog; the first call raises ContentError if the content is unsound."""
        if self._catalog is not None and self.clock() - self._looked < PATIENCE:
            return self._catalog
        with self._lock:
            return self._look()

    def _look(self) -> Catalog:
        self._looked = self.clock()
        now = frozenset((str(file), file.stat().st_mtime_ns) for file in self.folder.rglob("*.yml"))
        if self._catalog is None:
            self._catalog = load(self.folder)
        elif now != self._seen:
            self._reload(self._catalog)
        self._seen = now
        return self._catalog

    def _reload(self, last: Catalog) -> None:
        try:
            self._catalog = load(self.folder)
            log.info("content was read again: %d scenarios", len(self._catalog.scenarios))
        except ContentError as error:
            log.error("changed content is unsound, the last sound content stays in use:\n%s", error)
            self._catalog = last
