-- Owned by the room "register": "vướng mắc, kiến nghị", what an agency says holds it up, and what became of it.
CREATE TABLE obstacle (
    id                  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id        BIGINT        NOT NULL REFERENCES directive (id),
    agency              VARCHAR(60)   NOT NULL REFERENCES agency (code), -- who raised it
    description         VARCHAR(4000) NOT NULL,
    recommendation      VARCHAR(4000) NOT NULL,
    requested_due_on    DATE,
    state               VARCHAR(20)   NOT NULL, -- RAISED, EXTENSION_PROPOSED, FORWARDED; closed: ADVISED, REASSIGNED, EXTENDED, REFUSED, ENDED
    process_instance_id VARCHAR(64),
    raised_by           VARCHAR(255)  NOT NULL,
    raised_at           TIMESTAMP WITH TIME ZONE NOT NULL,
    advice              VARCHAR(4000),
    proposed_due_on     DATE,
    handled_by          VARCHAR(255),
    handled_at          TIMESTAMP WITH TIME ZONE,
    remark              VARCHAR(4000),          -- what the supervisors say with their decision
    granted_due_on      DATE,
    document            VARCHAR(400),
    decided_by          VARCHAR(255),
    closed_at           TIMESTAMP WITH TIME ZONE -- null while it is open
);
CREATE INDEX obstacle_directive ON obstacle (directive_id, id);
CREATE INDEX obstacle_process ON obstacle (process_instance_id);
CREATE INDEX obstacle_age ON obstacle (closed_at, raised_at, id);
CREATE INDEX obstacle_agency ON obstacle (agency, closed_at, raised_at, id);

-- "Đợi hướng dẫn của Trung ương": directives whose work waits for the centre; a row for each as long as it does. How
-- late they are does not depend on it.
CREATE TABLE waiting (
    directive_id BIGINT PRIMARY KEY REFERENCES directive (id),
    reason       VARCHAR(4000) NOT NULL,
    since        DATE          NOT NULL,
    obstacle_id  BIGINT REFERENCES obstacle (id) -- the obstacle that was forwarded, and with whose decision it ends; null where marked by hand
);
