-- Owned by the room "followup": who follows what, and what people do so that work goes on. The register's lists read
-- followed_* and instruction_part, since a filter has to be part of their query.
CREATE TABLE followed_agency (
    agency  VARCHAR(60)  NOT NULL REFERENCES agency (code),
    account VARCHAR(255) NOT NULL,
    PRIMARY KEY (agency, account)
);
CREATE INDEX followed_agency_account ON followed_agency (account, agency);

CREATE TABLE followed_plan (
    plan    VARCHAR(60)  NOT NULL REFERENCES plan (code),
    account VARCHAR(255) NOT NULL,
    PRIMARY KEY (plan, account)
);
CREATE INDEX followed_plan_account ON followed_plan (account, plan);

-- "Ý kiến chỉ đạo": what the leadership says about a directive.
CREATE TABLE instruction (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id BIGINT        NOT NULL REFERENCES directive (id),
    text         VARCHAR(4000) NOT NULL,
    given_by     VARCHAR(255)  NOT NULL,
    given_at     TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX instruction_directive ON instruction (directive_id, id);

-- To whom it is said: the assignment, so that a new lead finds what the old one has not answered.
CREATE TABLE instruction_part (
    instruction_id BIGINT NOT NULL REFERENCES instruction (id),
    assignment_id  BIGINT NOT NULL REFERENCES assignment (id),
    answer         VARCHAR(4000),
    answered_for   VARCHAR(60) REFERENCES agency (code), -- the agency that answered, whoever leads later
    answered_by    VARCHAR(255),
    answered_at    TIMESTAMP WITH TIME ZONE,             -- null until it is answered
    PRIMARY KEY (instruction_id, assignment_id)
);
CREATE INDEX instruction_part_open ON instruction_part (assignment_id, answered_at);

-- Urgings in writing and by telephone.
CREATE TABLE urging (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id BIGINT        NOT NULL REFERENCES directive (id),
    kind         VARCHAR(10)   NOT NULL, -- WRITTEN or PHONED
    text         VARCHAR(4000) NOT NULL,
    urged_by     VARCHAR(255)  NOT NULL,
    urged_at     TIMESTAMP WITH TIME ZONE NOT NULL, -- of a call: when it took place
    receiver     VARCHAR(200)            -- who took the call
);
CREATE INDEX urging_directive ON urging (directive_id, urged_at, id);

CREATE TABLE urged_agency (
    urging_id BIGINT      NOT NULL REFERENCES urging (id),
    agency    VARCHAR(60) NOT NULL REFERENCES agency (code),
    PRIMARY KEY (urging_id, agency)
);

-- Reminders before the deadline that nobody wants for a while; escalations know nothing of it.
CREATE TABLE reminder_mute (
    directive_id BIGINT PRIMARY KEY REFERENCES directive (id),
    until_on     DATE          NOT NULL, -- the last day on which nobody is reminded
    reason       VARCHAR(4000) NOT NULL,
    muted_by     VARCHAR(255)  NOT NULL,
    muted_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Whom to reach in an agency, in the order in which it names them.
CREATE TABLE agency_contact (
    agency   VARCHAR(60)  NOT NULL REFERENCES agency (code),
    position INT          NOT NULL,
    name     VARCHAR(200) NOT NULL,
    title    VARCHAR(200),
    phone    VARCHAR(50),
    email    VARCHAR(200),
    PRIMARY KEY (agency, position)
);
