"""From paths to restored copies: find the photos, name the copies, queue the jobs, run them."""

from photofix.queue.job import Batch, Fingerprint, NewJob, Options, Outcome, Worker
from photofix.queue.journal import START, Cursor, Journal
from photofix.queue.naming import check_template, destinations
from photofix.queue.pipeline import Job, JobResult, check_destination, run_jobs
from photofix.queue.sources import Source, find_photos

__all__ = [
    "START",
    "Batch",
    "Cursor",
    "Fingerprint",
    "Job",
    "JobResult",
    "Journal",
    "NewJob",
    "Options",
    "Outcome",
    "Source",
    "Worker",
    "check_destination",
    "check_template",
    "destinations",
    "find_photos",
    "run_jobs",
]
