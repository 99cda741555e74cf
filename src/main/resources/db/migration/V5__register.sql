-- Owned by the room "register": the system of record. The engine only knows where the work stands.
CREATE TABLE plan (
    code             VARCHAR(60) PRIMARY KEY,
    assigned_on      DATE,                            -- common assignment date, where the plan has one
    assignment_assumed BOOLEAN DEFAULT FALSE NOT NULL, -- the document gives no date; shown as assumed
    day_shift        INT DEFAULT 0 NOT NULL           -- whole days by which demonstration dates were moved
);

CREATE TABLE directive (
    id                      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code                    VARCHAR(80)   NOT NULL,
    plan                    VARCHAR(60)   NOT NULL REFERENCES plan (code),
    number_text             VARCHAR(20)   NOT NULL,  -- as written in the plan: "7", "18(1)"
    position                INT           NOT NULL,  -- order in the plan
    section                 VARCHAR(1000),
    content                 VARCHAR(20000) NOT NULL,
    source_document         VARCHAR(1000),
    source_search           VARCHAR(1000),           -- lower case, without diacritics
    lead_as_written         VARCHAR(1000),
    lead_group              VARCHAR(60) REFERENCES agency (code),  -- set where a group leads: one assignment for each member
    coordinating_as_written VARCHAR(4000),
    deadline_as_written     VARCHAR(400),
    deadline_kind           VARCHAR(10)   NOT NULL,
    due_on                  DATE,                    -- as read
    last_day                DATE,                    -- due_on or the next working day; derived, see calendar.Term
    amber_from              DATE,                    -- derived, see calendar.Term
    central_due_on          DATE,
    recurring               BOOLEAN       NOT NULL,
    assigned_on             DATE          NOT NULL,
    state                   VARCHAR(12)   NOT NULL,  -- for a group: drawn from its assignments
    cancel_reason           VARCHAR(12),
    continuing              BOOLEAN       NOT NULL,
    completed_on            DATE,
    required_result         VARCHAR(4000),
    note                    VARCHAR(4000),           -- remarks and conflicts found when it was taken in
    classification          VARCHAR(10)   NOT NULL,
    on_public_page          BOOLEAN       NOT NULL,
    escalation_level        INT DEFAULT 0 NOT NULL,
    search_text             VARCHAR(30000) NOT NULL, -- lower case, without diacritics
    CONSTRAINT directive_code UNIQUE (code)
);
CREATE INDEX directive_plan ON directive (plan, position, id);
CREATE INDEX directive_due ON directive (due_on, id);
CREATE INDEX directive_state ON directive (state, last_day);

-- One lead agency's part; a directive has one, or one for each member of the group that leads it.
CREATE TABLE assignment (
    id                     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id           BIGINT      NOT NULL REFERENCES directive (id),
    lead_agency            VARCHAR(60) REFERENCES agency (code), -- null until the monitoring unit names one
    state                  VARCHAR(12) NOT NULL,
    process_instance_id    VARCHAR(64),                          -- null when no process runs
    accepted_by            VARCHAR(255),                         -- null until accepted
    responsible_officer    VARCHAR(255),
    progress_percent       INT DEFAULT 0 NOT NULL,
    result_description     VARCHAR(8000),
    result_document_number VARCHAR(200),
    result_document_date   DATE,
    submitted_by           VARCHAR(255),
    submitted_on           DATE,
    signed_off_by          VARCHAR(255),
    returned               INT DEFAULT 0 NOT NULL,
    return_comment         VARCHAR(4000),
    decline_reason         VARCHAR(4000),
    completed_on           DATE,
    cancel_reason          VARCHAR(12)
);
CREATE INDEX assignment_directive ON assignment (directive_id, id);
CREATE INDEX assignment_lead ON assignment (lead_agency, directive_id);

-- Who is to be asked: from the document, and as added later. Also says who may see the directive.
CREATE TABLE coordination (
    id                  BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id        BIGINT      NOT NULL REFERENCES directive (id),
    agency              VARCHAR(60) NOT NULL REFERENCES agency (code),
    position            INT         NOT NULL,
    answer              VARCHAR(12) NOT NULL,  -- WAITING until the round opens, then PENDING, CONTRIBUTED, NOTHING, NO_RESPONSE
    due_on              DATE,
    contribution        VARCHAR(8000),
    answered_by         VARCHAR(255),
    answered_at         TIMESTAMP WITH TIME ZONE,
    CONSTRAINT coordination_agency UNIQUE (directive_id, agency)
);
CREATE INDEX coordination_of_agency ON coordination (agency, directive_id);

-- The counter over which the parallel answers of a round meet: one short update each.
CREATE TABLE coordination_round (
    directive_id BIGINT PRIMARY KEY REFERENCES directive (id),
    state        VARCHAR(10) NOT NULL, -- OPEN or CLOSED
    open_answers INT         NOT NULL,
    kind         VARCHAR(200),         -- opinion, figures, joint work
    request      VARCHAR(4000),
    due_on       DATE
);

-- Every deadline a directive has had, with who moved it and why.
CREATE TABLE deadline_change (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id BIGINT        NOT NULL REFERENCES directive (id),
    changed_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by   VARCHAR(255)  NOT NULL,
    old_due_on   DATE,
    new_due_on   DATE          NOT NULL,
    reason       VARCHAR(4000) NOT NULL,
    document     VARCHAR(400)
);
CREATE INDEX deadline_change_directive ON deadline_change (directive_id, id);
