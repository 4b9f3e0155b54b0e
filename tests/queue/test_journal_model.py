"""The states of jobs, checked against a model: whatever doors and workers do, in whatever order."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from photofix.queue import Job, Journal, Lock, NewJob
from photofix.queue.claims import CRASHES, Claims, bury, recover
from photofix.queue.job import ENDED, JOB_STATES, Outcome


class JournalMachine(RuleBasedStateMachine):
    """model: what each job's state must be; hands: which worker holds which job."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.journal = Journal(self.folder / "state", check=False)
        self.model: dict[int, str] = {}
        self.crashes: dict[int, int] = {}
        self.removed: dict[int, set[int]] = {}
        self.hands: dict[str, dict[int, Job]] = {}
        self.locks: dict[str, Lock] = {}
        self.claims: dict[str, Claims] = {}
        self.state = "active"
        self.sealed = False

    def teardown(self) -> None:
        for lock in self.locks.values():
            lock.release()
        self.journal.close()
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        self.batch = self.journal.add_batch("too dark")
        for _ in range(2):
            self.hire()

    def hire(self) -> None:
        lock = Lock.take(self.journal.folder)
        assert lock is not None
        claims = Claims(self.journal, lock.name)
        claims.register(None)
        claims.ready("cpu", (None,), ("cpu",))
        self.locks[lock.name], self.claims[lock.name] = lock, claims
        self.hands[lock.name] = {}

    def here(self) -> set[int]:
        return self.model.keys() - {job for jobs in self.removed.values() for job in jobs}

    def let_go(self, jobs: set[int]) -> None:
        """The journal takes running jobs back; their workers don't know yet."""
        for job in jobs:
            if self.model.get(job) == "running":
                self.model[job] = "queued"

    def settle(self) -> None:
        """What the batch becomes when something ended."""
        left = [job for job in self.here() if self.model[job] not in ENDED]
        if self.sealed and not left and self.state in ("active", "paused"):
            self.state = "done"

    def held(self, owner: str, job: int) -> bool:
        """Whether the journal agrees that this worker has the job."""
        return self._owner(job) == owner

    def _owner(self, job: int) -> str | None:
        with self.journal.reading() as connection:
            row = connection.execute("SELECT owner FROM job WHERE id = ?", (job,)).fetchone()
        owner: str | None = row["owner"]
        return owner

    @rule(count=st.integers(1, 3))
    def add(self, count: int) -> None:
        known = set(self.model)
        new = [
            NewJob(self.folder / f"{len(known) + n}.jpg", self.folder / "o") for n in range(count)
        ]
        self.journal.add_jobs(self.batch, new)
        added = {job.id for job in self.journal.jobs(self.batch)} - known
        assert len(added) == count
        self.model.update(dict.fromkeys(added, "queued"))
        self.crashes.update(dict.fromkeys(added, 0))
        if self.state == "done":
            self.state = "active"

    @rule()
    def seal(self) -> None:
        self.journal.seal(self.batch)
        self.sealed = True
        self.settle()

    @rule(data=st.data())
    def claim(self, data: st.DataObject) -> None:
        owner = data.draw(st.sampled_from(sorted(self.claims)))
        alone = not self.hands[owner]
        got = self.claims[owner].claim(alone=alone)
        order = [j.id for j in self.journal.jobs(self.batch) if self.model[j.id] == "queued"]
        if self.state != "active" or not order or (self.crashes[order[0]] and not alone):
            assert got is None
            return
        assert got is not None
        job = got[0]
        assert job.id == order[0]
        self.model[job.id] = "running"
        self.hands[owner][job.id] = job

    @precondition(lambda self: any(self.hands.values()))
    @rule(data=st.data(), state=st.sampled_from(["done", "skipped", "failed"]))
    def finish(self, data: st.DataObject, state: str) -> None:
        owner, job = self._draw(data)
        held = self.held(owner, job.id)
        assert self.claims[owner].finish(job, Outcome(state, "because")) == held  # type: ignore[arg-type]
        del self.hands[owner][job.id]
        if held:
            self.model[job.id] = state
            self.settle()

    @precondition(lambda self: any(self.hands.values()))
    @rule(data=st.data())
    def release(self, data: st.DataObject) -> None:
        owner, job = self._draw(data)
        if self.held(owner, job.id):
            self.model[job.id] = "queued"
        self.claims[owner].release(job)
        del self.hands[owner][job.id]

    def _draw(self, data: st.DataObject) -> tuple[str, Job]:
        owner = data.draw(st.sampled_from(sorted(o for o in self.hands if self.hands[o])))
        job = data.draw(st.sampled_from(sorted(self.hands[owner])))
        return owner, self.hands[owner][job]

    @rule(data=st.data(), blamed=st.booleans())
    def kill(self, data: st.DataObject, blamed: bool) -> None:
        owner = data.draw(st.sampled_from(sorted(self.claims)))
        mine = [job for job in self.hands[owner] if self.held(owner, job)]
        self.locks.pop(owner).release()
        del self.claims[owner], self.hands[owner]
        if blamed:
            bury(self.journal, owner, blame="it died")
        else:
            recover(self.journal)
        for job in mine:
            self.crashes[job] += blamed
            self.model[job] = "failed" if self.crashes[job] >= CRASHES else "queued"
        self.settle()
        self.hire()

    @rule()
    def pause(self) -> None:
        self.journal.pause(self.batch)
        self.let_go(set(self.model))
        if self.state == "active":
            self.state = "paused"

    @rule()
    def resume(self) -> None:
        self.journal.resume(self.batch)
        if self.state == "paused":
            self.state = "active"
        self.settle()

    @rule()
    def cancel(self) -> None:
        self.journal.cancel(self.batch)
        self.let_go(set(self.model))
        for job in self.here():
            if self.model[job] == "queued":
                self.model[job] = "cancelled"
        if self.state in ("active", "paused"):
            self.state, self.sealed = "cancelled", True

    @rule(states=st.sets(st.sampled_from(["failed", "cancelled", "done"]), min_size=1))
    def retry(self, states: set[str]) -> None:
        again = [job for job in self.here() if self.model[job] in states]
        assert self.journal.retry(self.batch, sorted(states)) == len(again)  # type: ignore[arg-type]
        for job in again:
            self.model[job], self.crashes[job] = "queued", 0
        if again:
            self.state = "active"

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

    @invariant()
    def journal_and_model_agree(self) -> None:
        if not hasattr(self, "batch"):
            return
        jobs = {job.id: job for job in self.journal.jobs(self.batch)}
        assert jobs.keys() == self.here()
        assert {job: found.state for job, found in jobs.items()} == {
            job: self.model[job] for job in self.here()
        }
        found = self.journal.batch(self.batch)
        assert found.counts == {
            state: sum(job.state == state for job in jobs.values()) for state in JOB_STATES
        }
        assert (found.state, found.sealed) == (self.state, self.sealed)
        for job in jobs.values():
            assert (self._owner(job.id) is not None) == (job.state == "running")


TestJournal = JournalMachine.TestCase
TestJournal.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
