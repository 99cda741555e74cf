-- Owned by the room "periodic": the reports that agencies make from time to time of all that they lead.

-- When each rhythm has its days. Changed on a page; what is here is the beginning: monthly, from the 10th to the 20th.
CREATE TABLE report_cycle (
    rhythm     VARCHAR(10) PRIMARY KEY,  -- MONTHLY, QUARTERLY, FINAL, DAILY
    active     BOOLEAN NOT NULL,
    in_month   INT,                      -- only FINAL has a month of its own
    opens_day  INT,                      -- days of the month; DAILY has none
    due_day    INT,
    due_time   TIME    NOT NULL,         -- in Vietnam
    closes_day INT                       -- the last day of consolidation
);
INSERT INTO report_cycle (rhythm, active, in_month, opens_day, due_day, due_time, closes_day) VALUES
    ('MONTHLY', TRUE, NULL, 10, 20, TIME '17:00:00', 23),
    ('QUARTERLY', FALSE, NULL, 10, 20, TIME '17:00:00', 23),
    ('FINAL', FALSE, 12, 1, 15, TIME '17:00:00', 19),
    ('DAILY', FALSE, NULL, NULL, NULL, TIME '16:00:00', NULL);

CREATE TABLE report_period (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code       VARCHAR(20)  NOT NULL,    -- "2025-11"; whoever inserts it first has opened the period
    rhythm     VARCHAR(10)  NOT NULL,    -- of report_cycle, or ON_DEMAND
    title      VARCHAR(400),             -- what is asked on demand; null where the rhythm says it
    opened_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    opened_by  VARCHAR(255) NOT NULL,
    due_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    closes_on  DATE         NOT NULL,
    state      VARCHAR(14)  NOT NULL,    -- OPEN, CONSOLIDATING, CLOSED
    steps      INT          NOT NULL,    -- how many reminders have been dealt with
    closed_at  TIMESTAMP WITH TIME ZONE,
    closed_by  VARCHAR(255),
    remark     VARCHAR(4000),            -- of the monitoring unit, when it consolidated
    files_wanted_by VARCHAR(255),        -- who waits for the files to be made; null when nobody does
    CONSTRAINT report_period_code UNIQUE (code)
);
CREATE INDEX report_period_state ON report_period (state, due_at);
CREATE INDEX report_period_due ON report_period (due_at, id);

-- Which directives are asked about on demand; none for a period: all of them.
CREATE TABLE report_scope (
    period_id BIGINT      NOT NULL REFERENCES report_period (id),
    directive VARCHAR(80) NOT NULL,
    PRIMARY KEY (period_id, directive)
);

CREATE TABLE agency_report (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    period_id      BIGINT      NOT NULL REFERENCES report_period (id),
    agency         VARCHAR(60) NOT NULL REFERENCES agency (code),
    state          VARCHAR(12) NOT NULL, -- OWED, TO_SIGN_OFF, SENT, MISSED
    saved_at       TIMESTAMP WITH TIME ZONE,
    saved_by       VARCHAR(255),
    handed_in_by   VARCHAR(255),         -- null until then, and again when the head gives it back
    return_comment VARCHAR(4000),
    sent_at        TIMESTAMP WITH TIME ZONE,
    sent_by        VARCHAR(255),
    late           BOOLEAN DEFAULT FALSE NOT NULL, -- sent after the agencies' time
    CONSTRAINT agency_report_agency UNIQUE (period_id, agency)
);
CREATE INDEX agency_report_state ON agency_report (period_id, state, agency);
CREATE INDEX agency_report_owed ON agency_report (agency, state, period_id);

-- What an agency says of one directive.
CREATE TABLE report_line (
    report_id   BIGINT      NOT NULL REFERENCES agency_report (id),
    directive   VARCHAR(80) NOT NULL,
    percent     INT,
    description VARCHAR(4000),
    obstacle    VARCHAR(4000),
    unchanged   BOOLEAN     NOT NULL,
    PRIMARY KEY (report_id, directive)
);

-- The official files as they were when they were made. Never changed afterwards.
CREATE TABLE report_file (
    id         VARCHAR(36)  PRIMARY KEY,
    period_id  BIGINT       NOT NULL REFERENCES report_period (id),
    name       VARCHAR(255) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    size_bytes BIGINT       NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    made_by    VARCHAR(255) NOT NULL,
    made_at    TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX report_file_period ON report_file (period_id, made_at);

-- The bytes in parts, as for evidence.
CREATE TABLE report_file_content (
    file_id VARCHAR(36) NOT NULL REFERENCES report_file (id),
    part    INT         NOT NULL,
    content BYTEA       NOT NULL,
    PRIMARY KEY (file_id, part)
);

-- Owned by the room "register": what was last reported from time to time, and whether that is missing. Work without a
-- deadline, and work that goes on after completion, is judged by this.
ALTER TABLE assignment ADD COLUMN reported_period VARCHAR(20);     -- code of the latest one that came
ALTER TABLE assignment ADD COLUMN reported_due_on DATE;            -- and until when it was asked; null for those that judge nothing
ALTER TABLE assignment ADD COLUMN reported_text VARCHAR(4000);
ALTER TABLE assignment ADD COLUMN reported_obstacle VARCHAR(4000);
ALTER TABLE assignment ADD COLUMN report_missed_since DATE;     -- the day of the first report in a row that did not come
ALTER TABLE directive ADD COLUMN report_missed_since DATE;      -- of its parts the earliest
CREATE INDEX directive_report_missed ON directive (report_missed_since, id);
