-- 黄灯与暂停计时: since when the clock that people mean by "due" is yellow, and whether it is kept from being called overdue
-- by a request that its unit made in time and nobody has decided. Both are written with every event, like due_at.
ALTER TABLE cases
    ADD COLUMN near_due_at timestamptz,
    ADD COLUMN suspended   boolean NOT NULL DEFAULT false;

-- The cases that are open now. Their yellow is set by the recount that runs after the start.
UPDATE cases SET suspended = true
WHERE closed_at IS NULL AND running AND stage IN ('DISPATCHED', 'IN_PROGRESS') AND request IN ('RETURN', 'EXTENSION', 'SHELVING')
  AND (state -> 'request' ->> 'at')::timestamptz < due_at;
