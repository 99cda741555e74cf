-- Owned by the room "audit": who did what, when. Rows are only ever added; the timeline of a directive is read from here.
-- Sealing (a hash chain over committed rows) is kept in a table of its own, so that writers never wait for each other.
CREATE TABLE audit_entry (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         TIMESTAMP WITH TIME ZONE NOT NULL,
    actor      VARCHAR(255) NOT NULL,  -- account, or "system"
    action     VARCHAR(60)  NOT NULL,
    subject    VARCHAR(120) NOT NULL,  -- what it was done to, as "directive:KH-UBND-2025-07"
    agency     VARCHAR(60),            -- the agency that acted or is concerned
    confined   BOOLEAN      NOT NULL,  -- true: for that agency, the lead and those who see all
    before_text VARCHAR(4000),
    after_text  VARCHAR(4000),
    detail      VARCHAR(8000)          -- the reason, comment or text given
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
