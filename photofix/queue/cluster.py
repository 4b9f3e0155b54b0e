"""A cluster's worker: it claims jobs as any worker does, and has nodes of a Ray cluster do them.

    python -m photofix.queue.cluster FOLDER OWNER cluster:ADDRESS

The journal, the claims and the names of copies stay here, with whoever started the batch. So a node
that dies costs only the photos that it had in hand: they go back into the queue. Ray finds the
nodes, starts `photofix.queue.node.Node` there, carries bytes, and adds nodes where it may.
"""

from __future__ import annotations

import logging
import os
import secrets
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from photofix import __version__
from photofix.errors import (
    ClusterError,
    JournalError,
    PhotofixError,
    WriteError,
    internal,
    one_line,
    system_reason,
)
from photofix.files import name_file, sha256, whole_file
from photofix.messages import message
from photofix.queue.claims import CRASHES, Claims
from photofix.queue.job import Batch, Fingerprint, Job, Outcome
from photofix.queue.node import AT_ONCE, Answer, Greeting, ModelFile, Order, Sight, pieces_of
from photofix.queue.nodes import LONG_PATIENCE, PATIENCE, connected, shares_of, start_actor
from photofix.queue.restoring import JobReleased, carry_sidecars, existing_copy, replaceable
from photofix.queue.scaling import MOST_ASKED, Demand
from photofix.queue.scenes import NEIGHBOURS
from photofix.queue.worker import run_worker

logger = logging.getLogger(__name__)

_LOOK = 2.0  # seconds between looks at the nodes
_POLL = 0.1
_STARTING = 30.0  # seconds that an actor takes to start, where its node is not busy otherwise
_SHARED, _IN_PIECES = "shared storage", "in pieces"
# Why a node fails with a photo that it only sees: the same photo may do in pieces.
_OF_THE_SHARE = (
    "photo.missing",
    "photo.unreadable",
    "photo.unopened",
    "photo.read_failed",
    "photo.changing",
    "copy.unwritten",
    "copy.no_folder",
    "copy.no_permission",
    "copy.folder_unmade",
)


@dataclass
class _Actor:
    """An actor on a node, as it is seen from here. shares: whether its machine sees a folder."""

    node: str
    cores: int
    handle: Any
    greeting: Greeting | None = None
    in_hand: int = 0
    shares: dict[Path, bool] = field(default_factory=dict)
    since: float = field(default_factory=time.monotonic)


class ClusterWorker:
    """Until stopped, has the nodes restore what is queued for the cluster."""

    def __init__(self, claims: Claims, ray: Any, wanted: str, stop: threading.Event) -> None:
        self._claims, self._ray, self._stop = claims, ray, stop
        self._lock = threading.Lock()  # guards what follows
        self._actors: list[_Actor] = []
        self._in_hand: dict[int, Job] = {}
        self._deaths: dict[int, int] = {}
        self._closing = False
        self._broken: JournalError | None = None
        self._pool = ThreadPoolExecutor(4096, "photofix-cluster")  # made as they are needed
        self._models = _models_here()
        self._model_pieces: dict[str, list[Any]] = {}
        self._demand = Demand()
        self._last_ready = time.monotonic()
        self._able: set[str] = set()  # the nodes with something to restore with
        self._had_node = False
        self._looked = float("-inf")
        self._refused: set[str] = set()  # nodes with another version, or none
        claims.ready(wanted, (wanted,), ())

    def run(self) -> None:
        while not self._stop.is_set() and self._broken is None:
            if time.monotonic() - self._looked > _LOOK:
                self._look_around()
            if not self._hand_out():
                self._stop.wait(_POLL)
        with self._lock:
            self._closing = True
            left = list(self._in_hand.values())
        if self._broken is not None:
            raise self._broken
        for job in left:
            self._claims.release(job)

    def _look_around(self) -> None:
        """Start actors on nodes that are new; forget those of nodes that are gone."""
        self._looked = time.monotonic()
        nodes = {node["NodeID"]: node for node in self._ray.nodes() if node["Alive"]}
        with self._lock:
            self._actors = [actor for actor in self._actors if actor.node in nodes]
            there = Counter((actor.node, actor.cores) for actor in self._actors)
        for name, node in nodes.items():
            if name not in self._refused:
                for cores, count in Counter(shares_of(node)).items():
                    for _ in range(count - there[name, cores]):
                        self._start(node, cores)
        self._demand.ask(nodes.values(), self._lacking())
        self._lose_patience({name for name, node in nodes.items() if shares_of(node)})

    def _lacking(self) -> int:
        """How many more actors would have something to do; none while some are starting, which
        would have to wait for the room that is asked for."""
        now = time.monotonic()
        with self._lock:
            actors, in_hand = list(self._actors), len(self._in_hand)
        if any(one.greeting is None and now - one.since < _STARTING for one in actors):
            return 0
        photos = self._claims.waiting((len(actors) + MOST_ASKED) * AT_ONCE) + in_hand
        return max(0, -(-photos // AT_ONCE) - len(actors))

    def _start(self, node: dict[str, Any], cores: int) -> None:
        actor = _Actor(node["NodeID"], cores, start_actor(self._ray, node, cores))
        with self._lock:
            self._actors.append(actor)
        self._pool.submit(self._greet, actor)

    def _lose_patience(self, able: set[str]) -> None:
        """Where no node answers, or none is of use. able: those with something to restore with."""
        with self._lock:
            ready = any(actor.greeting is not None for actor in self._actors)
            hopeless = bool(able) and able <= self._refused
        self._had_node |= ready
        if ready or able - self._able:
            self._last_ready = time.monotonic()
        self._able = able
        if hopeless and not self._had_node:  # else one may join again
            raise ClusterError("cluster.no_node", version=__version__)
        patience = PATIENCE if able else LONG_PATIENCE
        if time.monotonic() - self._last_ready > patience:
            raise ClusterError("cluster.no_answer", seconds=patience)

    def _greet(self, actor: _Actor) -> None:
        """Ask a new actor for its version, and give it the models; only then it gets photos."""
        try:
            greeting: Greeting = self._ray.get(actor.handle.hello.remote(), timeout=PATIENCE)
            if greeting.version != __version__:
                raise ClusterError(
                    "cluster.version",
                    host=greeting.host,
                    version=greeting.version,
                    ours=__version__,
                )
            self._give_models(actor)
        except Exception as error:  # whatever a node's own installation makes of it
            logger.warning("a node gets no photos: %s", one_line(error))
            with self._lock:
                if not isinstance(error, TimeoutError):  # a slow one is asked again
                    self._refused.add(actor.node)
                self._actors = [one for one in self._actors if one is not actor]
            return
        with self._lock:
            actor.greeting = greeting

    def _give_models(self, actor: _Actor) -> None:
        """What a node lacks of the models that were added here; each file is stored in Ray once."""
        if not self._models:
            return
        files = [known for known, _ in self._models]
        for file in self._ray.get(actor.handle.lacks.remote(files)):
            with self._lock:
                if file.sha256 not in self._model_pieces:
                    path = next(path for known, path in self._models if known == file)
                    pieces = [self._ray.put(piece) for piece in pieces_of(path)]
                    self._model_pieces[file.sha256] = pieces
        self._ray.get(actor.handle.use_models.remote(files, self._model_pieces))

    def _hand_out(self) -> bool:
        with self._lock:
            free = [a for a in self._actors if a.greeting is not None and a.in_hand < AT_ONCE]
            in_hand = list(self._in_hand.values())
        if not free:
            return False
        claimed = self._claims.claim(in_hand)
        if claimed is None:
            return False
        job, batch = claimed
        actor = min(free, key=lambda one: one.in_hand)
        with self._lock:
            actor.in_hand += 1
            self._in_hand[job.id] = job
        self._pool.submit(self._take, job, batch, actor)
        return True

    def _take(self, job: Job, batch: Batch, actor: _Actor) -> None:
        """One photo, in a thread of its own."""
        started = time.monotonic()
        try:
            outcome = self._outcome(job, batch, actor)
            if outcome is None:
                self._claims.release(job)
            else:
                self._claims.finish(job, outcome, time.monotonic() - started)
        except JournalError as error:
            self._broken = error
        except JobReleased:
            self._claims.release(job)
        finally:
            with self._lock:
                actor.in_hand -= 1
                self._in_hand.pop(job.id, None)

    def _outcome(self, job: Job, batch: Batch, actor: _Actor) -> Outcome | None:
        """What became of a photo; None where its node died, and another shall have it."""
        from ray.exceptions import RayError

        settings = batch.settings
        try:
            existing = existing_copy(job.destination, settings, self._claims.wrote)
            return existing or self._restored(job, batch, actor)
        except PhotofixError as error:
            if isinstance(error, JournalError):
                raise
            return Outcome("failed", error.message.apart_from(job.source))
        except RayError as error:
            return self._after_death(job, actor, error)
        except OSError as error:
            return Outcome("failed", message("copy.unwritten", reason=system_reason(error)))
        except Exception as error:
            logger.info("%s failed", job.source, exc_info=True)
            return Outcome("failed", internal(error))

    def _after_death(self, job: Job, actor: _Actor, error: Exception) -> Outcome | None:
        """An actor died. With its whole node, that is no fault of the photo's."""
        logger.warning("%s goes to another node: %s", job.source, one_line(error))
        alive = {node["NodeID"] for node in self._ray.nodes() if node["Alive"]}
        with self._lock:
            self._actors = [one for one in self._actors if one is not actor]
            if actor.node in alive:
                self._deaths[job.id] = self._deaths.get(job.id, 0) + 1
            deaths = self._deaths.get(job.id, 0)
        if self._claims.temporary(job) is not None:
            _writing(self._claims.temporary(job)).unlink(missing_ok=True)
        if deaths < CRASHES:
            return None
        return Outcome("failed", message("photo.killed_twice", how=one_line(error)))

    def _restored(self, job: Job, batch: Batch, actor: _Actor) -> Outcome:
        assert job.destination is not None
        job.destination.parent.mkdir(parents=True, exist_ok=True)
        sight = Sight.of(job.source)
        reads, writes = self._sees(actor, sight, job.destination.parent)
        answer = self._answer(job, batch, actor, reads, writes)
        reason = answer.outcome.reason
        if (reads or writes) and reason is not None and reason.key in _OF_THE_SHARE:
            actor.shares[job.destination.parent] = reads = writes = False
            answer = self._answer(job, batch, actor, reads, writes)
        if answer.outcome.state != "done":
            return answer.outcome
        if Sight.of(job.source) != sight:  # it was being written
            raise JobReleased
        outcome = self._with_fingerprint(answer.outcome, job.source, sight)
        copy = self._claims.temporary(job) if writes else None
        notes = self._name(job, batch, replace(answer, outcome=outcome), copy)
        return replace(outcome, notes=(*outcome.notes, *notes))

    def _answer(self, job: Job, batch: Batch, actor: _Actor, reads: bool, writes: bool) -> Answer:
        """Have a photo restored. reads, writes: the node sees it, and the folder of the copies."""
        near = tuple(self._claims.near(job, NEIGHBOURS)) if reads else ()
        pieces = None if reads else [self._ray.put(piece) for piece in pieces_of(job.source)]
        copy = self._claims.temporary(job) if writes else None
        order = Order(job, batch.instruction, batch.settings, copy, pieces, near)
        answer: Answer = self._ray.get(actor.handle.restore.remote(order))
        return answer

    def _sees(self, actor: _Actor, photo: Sight, folder: Path) -> tuple[bool, bool]:
        """Whether an actor's machine sees the photo, and can write to the folder of the copies.

        Where it once saw neither, the photos of that folder are sent in pieces from then on.
        """
        token, marker = secrets.token_hex(16), None
        if actor.shares.get(folder) is None:
            marker = folder / f".photofix-{token}.part"
            marker.write_text(token)
        try:
            reads, writes = self._ray.get(actor.handle.sees.remote(photo, marker, token))
        finally:
            if marker is not None:
                marker.unlink(missing_ok=True)
        if marker is not None:
            actor.shares[folder] = writes
            logger.info("%s: copies go by %s", folder, _SHARED if writes else _IN_PIECES)
        return reads, actor.shares[folder]

    def _with_fingerprint(self, outcome: Outcome, source: Path, sight: Sight) -> Outcome:
        """As it would be, had the photo been read here."""
        assert outcome.fingerprint is not None
        content = outcome.fingerprint.content
        return replace(outcome, fingerprint=Fingerprint(sight.size, sight.modified, content))

    def _name(self, job: Job, batch: Batch, answer: Answer, copy: Path | None) -> tuple[Any, ...]:
        """Give a copy its name, after it is in the journal; returns what of sidecars stayed."""
        settings, destination = batch.settings, job.destination
        assert destination is not None
        replaces = replaceable(settings, self._claims.wrote)
        left: list[Any] = []

        def before_naming(path: Path) -> None:
            if sha256(path) != answer.digest:
                raise WriteError("cluster.changed_on_way", path=destination)
            with self._lock:
                closing = self._closing
            if closing or not self._claims.stage(job, answer.outcome, answer.digest):
                raise JobReleased
            given = (answer.raw, self._claims.wrote, self._claims.record)
            left.extend(carry_sidecars(job.source, destination, settings, *given))

        if copy is not None:
            try:
                before_naming(copy)
                name_file(copy, destination, replaces)
            finally:
                copy.unlink(missing_ok=True)
            return tuple(left)
        with whole_file(
            destination,
            replaces=replaces,
            temporary=self._claims.temporary(job),
            before_naming=before_naming,
            as_private_as=job.source,
        ) as file:
            for piece in answer.pieces:
                file.write(self._ray.get(piece))
            if settings.keep_times:
                file.flush()
                times = job.source.stat()
                os.utime(file.name, ns=(times.st_atime_ns, times.st_mtime_ns))
        return tuple(left)


def _writing(copy: Path | None) -> Path:
    """The file that a node writes a copy to before it is whole."""
    assert copy is not None
    return copy.with_name(f"{copy.name}.writing")


def _models_here() -> list[tuple[ModelFile, Path]]:
    """The files of models that were pulled or added here, and the user's catalogue."""
    from photofix.models.catalog import user_catalog_path
    from photofix.models.store import models_folder

    folder, entries = models_folder(), user_catalog_path()
    found = [
        (f"models/{path.relative_to(folder).as_posix()}", path)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    ]
    found += [("models.toml", entries)] if entries.is_file() else []
    return [(ModelFile(name, sha256(path), path.stat().st_size), path) for name, path in found]


def make_worker(claims: Claims, wanted: str, stop: threading.Event) -> Callable[[], None]:
    """What `run_worker` runs: connected for as long as it works."""

    def run() -> None:
        with connected(wanted.partition(":")[2]) as ray:
            ClusterWorker(claims, ray, wanted, stop).run()

    return run


if __name__ == "__main__":
    run_worker(make_worker, *sys.argv[1:])
