"""When a batch will have ended: by the megapixels that are left, and without jumps."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from statistics import fmean

from photofix.errors import PhotofixError
from photofix.queue.job import Batch
from photofix.queue.journal import Journal
from photofix.readers import Limits, probe

STEADY = 0.15  # of a change of the time left that is told at once
_SAMPLE = 20  # photos of a batch that its time is foretold from
_SIZES = 48  # photos of a batch whose size is looked at, the first, the last and some between
_LATELY = 6  # of those that are done, which the pace is taken to be of


class TimeLeft:
    """Of each batch that is open; for one thread.

    paces: gives seconds for each megapixel by model, where no batch has measured them.
    """

    def __init__(self, paces: Callable[[], Mapping[str, float]]) -> None:
        self._paces = paces
        self._ends: dict[int, float] = {}  # when batches are expected to end
        self._foreseen: dict[int, float | None] = {}  # seconds a photo, by batch
        self._sizes: dict[int, _Sizes] = {}

    def seconds(self, journal: Journal, batch: Batch, rate: float | None = None) -> float | None:
        """For the rest of a batch; None where it can't be told.

        rate: photos a minute, where that is told beside it.
        """
        return self._smoothed(batch, self._expected(journal, batch, rate))

    def _expected(self, journal: Journal, batch: Batch, rate: float | None) -> float | None:
        """From the rate that is told beside it, else from the batch's own photos, by their sizes;
        before the first is done, from what was measured before."""
        left = batch.left * 60 / rate if rate is not None else journal.seconds_left(batch.id)
        if left is not None:
            sizes = self._sizes.setdefault(batch.id, _Sizes(batch))
            sizes.look_at_one(journal, batch)
            return left * sizes.larger(batch.total - batch.left)
        if batch.kind != "batch":
            return None
        if batch.id not in self._foreseen:
            self._foreseen[batch.id] = self._foresee(journal, batch)
        each = self._foreseen[batch.id]
        return None if each is None else each * batch.left

    def _smoothed(self, batch: Batch, left: float | None) -> float | None:
        """The time that is left, without the jumps of single photos: when it will end is kept, and
        goes a part of the way to what is expected now."""
        if left is None or batch.state != "active":
            self._ends.pop(batch.id, None)
            return left
        end = time.monotonic() + left
        kept = self._ends.get(batch.id, end)
        self._ends[batch.id] = kept + STEADY * (end - kept)
        return max(0.0, self._ends[batch.id] - time.monotonic())

    def _foresee(self, journal: Journal, batch: Batch) -> float | None:
        """Seconds a photo."""
        from photofix.instruction import request_of
        from photofix.queue.forecast import forecast

        sources = [job.source for job in journal.jobs(batch.id, limit=_SAMPLE)]
        settings = batch.settings
        try:
            request = request_of(batch.instruction)
            found = forecast(journal, sources, request, settings, self._paces())
        except PhotofixError:  # whoever restores it says so
            return None
        return None if found is None else found.seconds / len(sources)


class _Sizes:
    """The sizes of some photos of a batch, which is restored in the order of its photos."""

    def __init__(self, batch: Batch) -> None:
        self._total = 0
        self._to_look_at: list[int] = []
        self._megapixels: dict[int, float] = {}  # by the place in the batch

    def look_at_one(self, journal: Journal, batch: Batch) -> None:
        """A header at a time: whoever asks has more to do."""
        if batch.total != self._total:
            self._total = batch.total
            some = {round(n * (batch.total - 1) / (_SIZES - 1)) for n in range(_SIZES)}
            self._to_look_at = sorted(some - self._megapixels.keys(), reverse=True)
        if not self._to_look_at:
            return
        place = self._to_look_at.pop()
        for job in journal.jobs(batch.id, offset=place, limit=1):
            try:
                info = probe(job.source, Limits.of(batch.settings))
            except PhotofixError:
                continue  # it fails, in no time
            self._megapixels[place] = info.width * info.height * 1e-6

    def larger(self, ended: int) -> float:
        """How many times as large the photos that are left are as those that were done lately."""
        known = sorted(self._megapixels.items())
        done = [size for place, size in known if place < ended][-_LATELY:]
        left = [size for place, size in known if place >= ended]
        return fmean(left) / fmean(done) if done and left else 1.0
