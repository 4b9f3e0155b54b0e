"""From paths to restored copies: find the photos, name the copies, queue the jobs, run them."""

from photofix.queue.job import Batch, Fingerprint, Job, NewJob, Outcome, Worker
from photofix.queue.journal import Journal
from photofix.queue.locks import Lock
from photofix.queue.lookup import START, Cursor
from photofix.queue.naming import check_template, destinations
from photofix.queue.sources import Source, find_photos
from photofix.queue.supervisor import is_supervised, keep_supervised, start_in_background, supervise

__all__ = [
    "START",
    "Batch",
    "Cursor",
    "Fingerprint",
    "Job",
    "Journal",
    "Lock",
    "NewJob",
    "Outcome",
    "Source",
    "Worker",
    "check_template",
    "destinations",
    "find_photos",
    "is_supervised",
    "keep_supervised",
    "start_in_background",
    "supervise",
]
