-- The day of publication of a text that came by e-mail and says none itself is proposed to be the day of the e-mail.

ALTER TABLE draft ADD COLUMN published_by_mail boolean NOT NULL DEFAULT false;
