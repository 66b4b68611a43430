"""Rows that wait in PostgreSQL although no job of procrastinate's will take them up."""

from __future__ import annotations

LOST_UPDATES = """
SELECT id, lane FROM inbox
WHERE state = 'waiting' AND NOT EXISTS (
    SELECT 1 FROM procrastinate_jobs j
    WHERE j.task_name = 'handle' AND j.status IN ('todo', 'doing')
      AND CAST(j.args ->> 'row' AS BIGINT) = inbox.id)
ORDER BY id LIMIT 500
"""
"""Updates that a restored copy brought, or whose job was given up."""

LOST_WORK = """
SELECT id FROM jobs
WHERE state = 'waiting' AND due_at <= %(now)s AND NOT EXISTS (
    SELECT 1 FROM procrastinate_jobs j
    WHERE j.task_name = 'work' AND j.status IN ('todo', 'doing')
      AND CAST(j.args ->> 'row' AS BIGINT) = jobs.id)
ORDER BY due_at, id LIMIT 500
"""
"""Work that is due (in civil time, `now` in microseconds): for the first time, or again."""

LEFT_WORK = """
UPDATE jobs SET state = 'waiting'
WHERE state = 'claimed' AND NOT EXISTS (
    SELECT 1 FROM procrastinate_jobs j
    WHERE j.task_name = 'work' AND j.status = 'doing'
      AND CAST(j.args ->> 'row' AS BIGINT) = jobs.id)
RETURNING id
"""
"""Work that was begun by a process that is no more: it waits again."""
