"""The states of jobs, checked against a model: whatever doors and workers do, in whatever order."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from photofix.messages import message
from photofix.options import Settings
from photofix.queue import Job, Journal, Lock, NewJob
from photofix.queue.claims import Claims, bury, pause_unattended, recover, wanted_devices
from photofix.queue.job import Outcome
from photofix.queue.locks import SUPERVISOR
from photofix.queue.worker import tile_of

STATES = ("queued", "running", "done", "skipped", "failed", "cancelled")
ENDED = STATES[2:]
COPY = b"the restored photo"
MOST = 12  # jobs
DEVICES = (None, "cuda:1")


class Lives(RuleBasedStateMachine):
    """Workers claim jobs, finish them or die, while the batch is paused, resumed and tried again.

    model: what each job's state must be; deaths: how many workers it has taken with it.
    hands: what each worker has in hand, also what was taken back without its knowing.
    staged: jobs whose copy is about to get its name, or has got it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal(self.folder / "state", check=False)
        self.model: dict[int, str] = {}
        self.deaths: dict[int, int] = {}
        self.removed: dict[int, set[int]] = {}
        self.hands: dict[str, dict[int, Job]] = {}
        self.owner: dict[int, str] = {}
        self.staged: set[int] = set()
        self.locks: dict[str, Lock] = {}
        self.claims: dict[str, Claims] = {}
        self.attendant: Lock | None = None
        self.attended = True  # the attendant lives, or there is none
        self.state = "active"
        self.sealed = False
        self.hired = 0

    def teardown(self) -> None:
        for lock in (*self.locks.values(), self.attendant):
            if lock is not None:
                lock.release()
        self.journal.close()
        shutil.rmtree(self.folder)

    @initialize(tile=st.sampled_from([None, 128, 1024]))
    def begin(self, tile: int | None) -> None:
        self.tile = tile
        self.batch = self.journal.add_batch("too dark")
        for _ in range(2):
            self.hire()
        self.add(3)

    def hire(self) -> None:
        self.hired += 1
        lock = Lock.take(self.journal.folder, f"worker{self.hired:03}")  # the same when replayed
        assert lock is not None
        claims = Claims(self.journal, lock.name)
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        self.locks[lock.name], self.claims[lock.name] = lock, claims
        self.hands[lock.name] = {}

    def here(self) -> set[int]:
        return self.model.keys() - {job for jobs in self.removed.values() for job in jobs}

    def queue(self, job: int) -> None:
        """Back into the queue, out of whosever hands."""
        self.model[job] = "queued"
        self.owner.pop(job, None)
        self.staged.discard(job)

    def end(self, job: int, state: str) -> None:
        self.queue(job)
        self.model[job] = state

    def let_go(self, jobs: set[int]) -> None:
        """The journal takes running jobs back; their workers don't know yet."""
        for job in jobs & self.owner.keys() - self.staged:
            self.queue(job)

    def settle(self) -> None:
        """What the batch becomes when something ended."""
        left = [job for job in self.here() if self.model[job] not in ENDED]
        if self.sealed and not left and self.state in ("active", "paused"):
            self.state = "done"

    @precondition(lambda self: len(self.model) < MOST)
    @rule(count=st.integers(1, 3))
    def add_some(self, count: int) -> None:
        self.add(count)

    def add(self, count: int) -> None:
        known = set(self.model)
        places = [self.folder / f"{len(known) + number}.jpg" for number in range(count)]
        self.journal.add_jobs(
            self.batch, [NewJob(place, place.with_suffix(".png")) for place in places]
        )
        added = {job.id for job in self.journal.jobs(self.batch)} - known
        assert len(added) == count
        self.model.update(dict.fromkeys(added, "queued"))
        self.deaths.update(dict.fromkeys(added, 0))
        if self.state == "done":
            self.state = "active"

    @rule()
    def seal(self) -> None:
        self.journal.seal(self.batch)
        self.sealed = True
        self.settle()

    @rule(data=st.data(), times=st.integers(1, 3))
    def claim(self, data: st.DataObject, times: int) -> None:
        """A worker fills its hands."""
        owner = data.draw(st.sampled_from(sorted(self.claims)))
        for _ in range(times):
            self._claim(owner)

    def _claim(self, owner: str) -> None:
        mine = self.hands[owner]
        got = self.claims[owner].claim(list(mine.values()))
        order = [
            job.id
            for job in self.journal.jobs(self.batch)
            if self.model[job.id] == "queued" and job.id not in mine
        ]
        risky = any(job.crashes for job in mine.values())
        if self.state != "active" or not order or risky or (self.deaths[order[0]] and mine):
            assert got is None
            return
        assert got is not None
        job = got[0]
        assert (job.id, job.crashes) == (order[0], self.deaths[order[0]])
        tile = tile_of(job, Settings(tile=self.tile))
        assert tile == (self.tile if not job.crashes else min(self.tile or 256, 256))
        self.model[job.id] = "running"
        self.owner[job.id] = owner
        self.hands[owner][job.id] = job

    @precondition(lambda self: any(self.hands.values()))
    @rule(data=st.data(), named=st.booleans())
    def stage(self, data: st.DataObject, named: bool) -> None:
        """A copy is whole; named: and has its name, but the journal does not know that yet."""
        owner, job = self._draw(data)
        digest = hashlib.sha256(COPY).hexdigest()
        assert self.claims[owner].stage(job, Outcome("done"), digest) == self._holds(owner, job)
        if not self._holds(owner, job):
            return
        self.staged.add(job.id)
        if named:
            assert job.destination is not None
            job.destination.write_bytes(COPY)

    @precondition(lambda self: any(self.hands.values()))
    @rule(data=st.data(), state=st.sampled_from(["done", "skipped", "failed"]))
    def finish(self, data: st.DataObject, state: str) -> None:
        owner, job = self._draw(data)
        held = self._holds(owner, job)
        assert self.claims[owner].finish(job, Outcome(state, message("photo.missing"))) == held  # type: ignore[arg-type]
        del self.hands[owner][job.id]
        if held:
            self.end(job.id, state)
            self.settle()

    @precondition(lambda self: any(self.hands.values()))
    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        owner, job = self._draw(data)
        assert self.claims[owner].progress(job, 1, 2) == self._holds(owner, job)
        if self._holds(owner, job):
            self.queue(job.id)
        self.claims[owner].release(job)
        del self.hands[owner][job.id]

    def _draw(self, data: st.DataObject) -> tuple[str, Job]:
        owner = data.draw(st.sampled_from(sorted(o for o in self.hands if self.hands[o])))
        job = data.draw(st.sampled_from(sorted(self.hands[owner])))
        return owner, self.hands[owner][job]

    def _holds(self, owner: str, job: Job) -> bool:
        return self.owner.get(job.id) == owner

    @precondition(lambda self: self.owner)
    @rule(data=st.data(), blamed=st.booleans())
    def die(self, data: st.DataObject, blamed: bool) -> None:
        """A worker dies; blamed: by itself, not with its supervisor."""
        self._die(data.draw(st.sampled_from(sorted(set(self.owner.values())))), blamed)

    @precondition(lambda self: not all(self.hands.values()))
    @rule()
    def die_of_the_next(self) -> None:
        owner = next(owner for owner, jobs in self.hands.items() if not jobs)
        self._claim(owner)
        self._die(owner, blamed=True)

    def _die(self, owner: str, blamed: bool) -> None:
        mine = [job for job, holder in self.owner.items() if holder == owner]
        self.locks.pop(owner).release()
        del self.claims[owner], self.hands[owner]
        if blamed:
            bury(self.journal, owner, blame=message("photo.missing"))
        else:
            recover(self.journal)
        for job in mine:
            self.deaths[job] += blamed
            place = self.journal.job(job).destination
            assert place is not None
            if job in self.staged and place.exists():
                self.end(job, "done")
            elif self.deaths[job] >= 2:
                self.end(job, "failed")
            else:
                self.queue(job)
        self.settle()
        self.hire()

    @rule(data=st.data(), state=st.sampled_from(["done", "skipped", "failed"]))
    def finish_all_in_hand(self, data: st.DataObject, state: str) -> None:
        """So that much has ended, though each rule's turn comes seldom; a new supervisor looks on.

        It buries no one who lives, and only one of them may look after workers.
        """
        self.claim(data, 2)
        recover(self.journal)
        first = Lock.take(self.journal.folder, SUPERVISOR)
        assert first is not None
        assert Lock.take(self.journal.folder, SUPERVISOR) is None
        first.release()
        while any(self.hands.values()):
            self.finish(data, state)

    @rule(pause=st.booleans(), resume=st.booleans())
    def steer(self, pause: bool, resume: bool) -> None:
        """Both, one after the other: workers still have in hand what was taken back."""
        if pause:
            self.journal.pause(self.batch)
            self.let_go(set(self.model))
            if self.state == "active":
                self.state = "paused"
        if resume:
            self._resume(None)

    @precondition(lambda self: self.here())
    @rule(data=st.data())
    def cancel_some(self, data: st.DataObject) -> None:
        some = data.draw(st.sets(st.sampled_from(sorted(self.here())), min_size=1, max_size=2))
        self.journal.cancel_jobs(sorted(some))
        self.let_go(some)
        for job in some:
            if self.model[job] == "queued":
                self.model[job] = "cancelled"
        self.settle()

    def _resume(self, attendant: Lock | None) -> None:
        self.journal.resume(self.batch, attendant and attendant.name)
        if self.state in ("active", "paused"):
            self._activate(attendant)
            self.settle()

    def _activate(self, attendant: Lock | None) -> None:
        if self.attendant is not None:
            self.attendant.release()
        self.state, self.attendant, self.attended = "active", attendant, True

    @rule(states=st.sets(st.sampled_from(["failed", "cancelled", "done"]), min_size=1))
    def retry(self, states: set[str]) -> None:
        again = [job for job in self.here() if self.model[job] in states]
        assert self.journal.retry(self.batch, sorted(states)) == len(again)  # type: ignore[arg-type]
        for job in again:
            self.model[job], self.deaths[job] = "queued", 0
            place = self.journal.job(job).destination
            assert place is not None
            place.unlink(missing_ok=True)
        if again and self.state != "active":
            self._activate(None)

    @invariant()
    def journal_and_model_agree(self) -> None:
        if not hasattr(self, "batch"):
            return
        jobs = {job.id: job for job in self.journal.jobs(self.batch)}
        assert jobs.keys() == self.here()
        assert {job: found.state for job, found in jobs.items()} == {
            job: self.model[job] for job in self.here()
        }
        assert {job: found.crashes for job, found in jobs.items()} == {
            job: self.deaths[job] for job in self.here()
        }
        found = self.journal.batch(self.batch)
        assert found.counts == {
            state: sum(job.state == state for job in jobs.values()) for state in STATES
        }
        assert (found.state, found.sealed) == (self.state, self.sealed)
        with self.journal.reading() as connection:
            rows = connection.execute("SELECT id, owner FROM job WHERE owner IS NOT NULL")
            assert {row["id"]: row["owner"] for row in rows} == self.owner

    @invariant()
    def only_what_is_queued_in_an_active_batch_is_next(self) -> None:
        """Seen by a worker with empty hands, after every step: no `claim` has to come to it."""
        if not hasattr(self, "batch"):
            return
        queued, running = (
            [job.id for job in self.journal.jobs(self.batch) if self.model[job.id] == state]
            for state in ("queued", "running")
        )
        active = self.state == "active"
        claims = next(iter(self.claims.values()))
        with self.journal.reading() as connection:
            row = claims._next(connection, ())
        assert (row and row["id"]) == (queued[0] if active and queued else None)
        assert wanted_devices(self.journal) == ({None} if active and queued + running else set())


class Doors(Lives):
    """The same, while doors cancel and die, take jobs out, bring them back and move them."""

    @rule()
    def cancel(self) -> None:
        self.journal.cancel(self.batch)
        self.let_go(set(self.model))
        for job in self.here():
            if self.model[job] == "queued":
                self.model[job] = "cancelled"
        if self.state in ("active", "paused"):
            self.state, self.sealed = "cancelled", True

    @precondition(lambda self: self.state in ("active", "paused"))
    @rule()
    def attend(self) -> None:
        self._resume(Lock.take(self.journal.folder))

    @precondition(lambda self: self.attendant is not None)
    @rule()
    def attendant_dies(self) -> None:
        assert self.attendant is not None
        self.attendant.release()
        self.attendant, self.attended = None, False

    @rule()
    def look_for_attendants(self) -> None:
        pause_unattended(self.journal)
        if self.state == "active" and not self.attended:
            self.let_go(set(self.model))
            self.state, self.sealed = "paused", True
            self.settle()

    @precondition(lambda self: self.here())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        some = data.draw(st.sets(st.sampled_from(sorted(self.here())), min_size=1, max_size=3))
        self.let_go(some)
        self.removed[self.journal.remove_jobs(sorted(some))] = some
        self.settle()

    @precondition(lambda self: self.removed)
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        removal = data.draw(st.sampled_from(sorted(self.removed)))
        back = self.removed.pop(removal)
        self.journal.undo(removal)
        if self.state == "done" and any(self.model[job] == "queued" for job in back):
            self.state = "active"

    @precondition(lambda self: self.here())
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        job, before = (data.draw(st.sampled_from(sorted(self.here()))) for _ in range(2))
        self.journal.move_jobs([job], before)
        order = [found.id for found in self.journal.jobs(self.batch)]
        if job != before:
            assert order.index(job) == order.index(before) - 1

    @rule()
    def open_again(self) -> None:
        self.journal.close()
        self.journal = Journal(self.folder / "state")
        assert self.journal.set_aside is None
        for owner in self.claims:
            claims = Claims(self.journal, owner)
            claims.ready("cpu", (None,), ("cpu",))
            self.claims[owner] = claims


class Turns(RuleBasedStateMachine):
    """Batches for two devices, which are moved, paused and cancelled: whose turn is it?

    order: the batches by position; left: how many jobs of each are queued.
    """

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal(self.folder, check=False)
        self.order: list[int] = []
        self.priority: dict[int, int] = {}
        self.device: dict[int, str | None] = {}
        self.state: dict[int, str] = {}
        self.left: dict[int, int] = {}
        self.claims: dict[str | None, Claims] = {}
        for device in DEVICES:
            self.claims[device] = Claims(self.journal, f"worker for {device}")
            self.claims[device].register(device)
            self.claims[device].ready(str(device), (device,), ())

    def teardown(self) -> None:
        self.journal.close()
        shutil.rmtree(self.folder)

    @precondition(lambda self: len(self.order) < 5)
    @rule(count=st.integers(1, 3), device=st.sampled_from(DEVICES))
    def add(self, count: int, device: str | None) -> None:
        batch = self.journal.add_batch("too dark", Settings(device=device))
        jobs = [NewJob(Path(f"/in/{n}"), Path(f"/out/{n}")) for n in range(count)]
        self.journal.add_jobs(batch, jobs)
        self.order.append(batch)
        self.priority[batch], self.device[batch] = 0, device
        self.state[batch], self.left[batch] = "active", count

    @precondition(lambda self: self.order)
    @rule(data=st.data(), door=st.sampled_from(["pause", "resume", "cancel"]))
    def steer(self, data: st.DataObject, door: str) -> None:
        batch = data.draw(st.sampled_from(self.order))
        getattr(self.journal, door)(batch)
        if self.state[batch] != "cancelled":
            self.state[batch] = {"pause": "paused", "resume": "active"}.get(door, "cancelled")
        if door == "cancel":
            self.left[batch] = 0

    @precondition(lambda self: self.order)
    @rule(data=st.data(), priority=st.integers(-1, 1))
    def set_priority(self, data: st.DataObject, priority: int) -> None:
        batch = data.draw(st.sampled_from(self.order))
        self.journal.set_priority(batch, priority)
        self.priority[batch] = priority

    @precondition(lambda self: len(self.order) > 1)
    @rule(data=st.data())
    def move(self, data: st.DataObject) -> None:
        batch = data.draw(st.sampled_from(self.order))
        self.order.remove(batch)
        before = data.draw(st.sampled_from([*self.order, None]))
        self.journal.move_batch(batch, before)
        if before is None:
            self.order.append(batch)
        else:
            self.order.insert(self.order.index(before), batch)
            self.priority[batch] = self.priority[before]

    @rule(device=st.sampled_from(DEVICES))
    def work(self, device: str | None) -> None:
        turns = sorted(self.order, key=lambda batch: -self.priority[batch])  # which is stable
        turns = [b for b in turns if self.state[b] == "active" and self.device[b] == device]
        expected = next((batch for batch in turns if self.left[batch]), None)
        got = self.claims[device].claim()
        assert (got and got[1].id) == expected
        if got is not None and expected is not None:
            self.claims[device].finish(got[0], Outcome("done"))
            self.left[expected] -= 1


SETTINGS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TestLives = Lives.TestCase
TestLives.settings = settings(SETTINGS, max_examples=60, stateful_step_count=40)
TestDoors = Doors.TestCase
TestDoors.settings = settings(SETTINGS, max_examples=25, stateful_step_count=30)
TestTurns = Turns.TestCase
TestTurns.settings = settings(SETTINGS, max_examples=25, stateful_step_count=30)
