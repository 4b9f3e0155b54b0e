"""From paths to restored copies: find the photos, name the copies, run the jobs."""

from photofix.queue.job import Job, JobResult
from photofix.queue.naming import check_template, destinations
from photofix.queue.pipeline import check_destination, run_jobs
from photofix.queue.sources import Source, find_photos

__all__ = [
    "Job",
    "JobResult",
    "Source",
    "check_destination",
    "check_template",
    "destinations",
    "find_photos",
    "run_jobs",
]
