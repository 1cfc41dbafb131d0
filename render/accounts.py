"""The account of a run of 'render': the manifest, the report, and how long it took, written when all else is done."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from render import manifest, report
from render.making import Made
from render.pool import cores
from render.production import Settings, choose
from render.report import Run, add_run, read_runs


class Account:
    """Takes the time from when it is made."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._began = datetime.now(UTC)
        self._clock = time.monotonic()

    def close(self, made: Made) -> None:
        """Write all that is known of the films now, those that could not be made as well.

        A run that made nothing and in which nothing failed leaves no trace: the same films, the same bytes.
        """
        settings, failures = self._settings, failures_of(made)
        if made.delivered or failures:
            films = [production for production in made.delivered if not made.failed(production)]
            run = Run(
                began=self._began.isoformat(timespec="seconds").removesuffix("+00:00"),
                seconds=round(time.monotonic() - self._clock, 1),
                workers=settings.workers or cores(),
                made=tuple(production.name for production in films),
                film_seconds=round(sum(each.timeline.frames / each.timeline.fps for each in films), 1),
                failed=tuple(failures),
            )
            add_run(run, settings.out)
        value = manifest.manifest(settings, choose(settings.root, (), ()), failures)
        manifest.write(value, settings.out / manifest.NAME)
        manifest.write_text(report.report(value, read_runs(settings.out)), settings.out / report.NAME)


def failures_of(made: Made) -> dict[str, list[str]]:
    """Return name of a film, e.g. "tiny-film/id" → why it could not be made."""
    failures: dict[str, list[str]] = {}
    for whose, error in made.errors:
        name = "/".join(whose.split("/")[:2])
        told = str(error).strip().splitlines() or [type(error).__name__]
        # An unexpected error carries its whole trace, and ends with what it is.
        failures.setdefault(name, []).extend(told[-1:] if told[0].startswith("Traceback") else told)
    return failures
