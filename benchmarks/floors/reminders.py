"""The floor of a burst: APScheduler with one job per reminder, as most Slack bots do it.

Its best case: with the default grace of 1 s it drops what waits longer for one of its ten threads (9,820 of
10,000, measured), so here nothing is ever late. Its jobs are kept in a SQLite file in both runs, because it
drives PostgreSQL only through a second driver: ten threads that each sleep 50 ms bound it, not the store.
"""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from pathlib import Path

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

_done = threading.Semaphore(0)  # jobs are pickled: what they reach must be found by its name


def remind(wait: float) -> None:
    time.sleep(wait)
    _done.release()


def burst(folder: Path, count: int, wait: float) -> float:
    """So many reminders due at the same moment, each sent in `wait` seconds; sent per second."""
    file = folder / "jobs.db"
    file.unlink(missing_ok=True)
    scheduler = BackgroundScheduler(
        jobstores={"default": SQLAlchemyJobStore(f"sqlite:///{file}")},
        executors={"default": ThreadPoolExecutor(10)},
        job_defaults={"misfire_grace_time": None},
        timezone=UTC,
    )
    scheduler.start(paused=True)
    due = datetime.now(UTC)
    for _ in range(count):
        scheduler.add_job(remind, "date", run_date=due, args=[wait])
    start = time.perf_counter()
    scheduler.resume()
    for _ in range(count):
        _done.acquire()
    taken = time.perf_counter() - start
    scheduler.shutdown()
    return count / taken
