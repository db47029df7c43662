-- A restore begins a new epoch: positions in the events mean nothing then, and what was to be mailed may have been mailed
-- after the backup. Events up to mail_after are told without mail.
ALTER TABLE notice_position ADD COLUMN epoch uuid;
ALTER TABLE notice_position ADD COLUMN mail_after timestamptz NOT NULL DEFAULT '-infinity';
UPDATE notice_position SET epoch = (SELECT epoch FROM installation_event ORDER BY number DESC LIMIT 1);
ALTER TABLE notice_position ALTER COLUMN epoch SET NOT NULL;
