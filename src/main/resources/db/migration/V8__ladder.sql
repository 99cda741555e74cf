-- Owned by the room "register": how far the ladder of reminders has climbed, and the explanations that late agencies owe.
ALTER TABLE assignment ADD COLUMN counted_from DATE;             -- the day on which this agency got the work, or got it back
ALTER TABLE assignment ADD COLUMN stepped_at TIMESTAMP WITH TIME ZONE; -- up to when steps of the ladder have been dealt with
ALTER TABLE assignment ADD COLUMN escalation_level INT DEFAULT 0 NOT NULL;
ALTER TABLE assignment ADD COLUMN escalated_on DATE;             -- since when it stands on that level
ALTER TABLE assignment ADD COLUMN told VARCHAR(2000);            -- identity groups told by the latest escalation, a line for each
UPDATE assignment SET counted_from = (SELECT d.assigned_on FROM directive d WHERE d.id = assignment.directive_id);
ALTER TABLE assignment ALTER COLUMN counted_from SET NOT NULL;

-- The directive's level is in V5; since when it stands there:
ALTER TABLE directive ADD COLUMN escalated_on DATE;
CREATE INDEX directive_escalation ON directive (escalation_level, due_on, id);

-- "Giải trình việc chậm tiến độ": asked of the head of a late lead agency, once for each deadline that was missed.
CREATE TABLE explanation (
    id            BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    assignment_id BIGINT      NOT NULL REFERENCES assignment (id),
    agency        VARCHAR(60) NOT NULL REFERENCES agency (code), -- stays when another agency takes the directive over
    deadline      DATE        NOT NULL,                          -- the one that was missed
    level         INT         NOT NULL,                          -- at which it was asked
    state         VARCHAR(12) NOT NULL,                          -- OWED, GIVEN or UNEXPLAINED
    asked_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    due_on        DATE        NOT NULL,
    given_at      TIMESTAMP WITH TIME ZONE,
    given_by      VARCHAR(255),
    text          VARCHAR(8000),
    closed_at     TIMESTAMP WITH TIME ZONE                       -- when it was given up because the directive had closed
);
CREATE INDEX explanation_assignment ON explanation (assignment_id, state);
CREATE INDEX explanation_state ON explanation (state, due_on, id);
CREATE INDEX explanation_agency ON explanation (agency, state, due_on, id);
