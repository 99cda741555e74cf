-- Owned by the room "register": the same directive in two plans. One runs, the other follows it.
ALTER TABLE directive ADD COLUMN linked_to BIGINT REFERENCES directive (id); -- the one that runs, whose state this one shows
ALTER TABLE directive ADD COLUMN same_key CHAR(64);                          -- hash of source document and content, as they are compared
CREATE INDEX directive_linked ON directive (linked_to);
CREATE INDEX directive_same ON directive (same_key);

-- Owned by the room "intake": files that were read and wait for confirmation. What is judged about their rows is never
-- stored: it is judged anew whenever somebody looks, since register and agencies change meanwhile.
CREATE TABLE import_draft (
    id           VARCHAR(36) PRIMARY KEY,
    status       VARCHAR(10)  NOT NULL, -- DRAFT, CONFIRMED, EXPIRED
    plan         VARCHAR(60)  NOT NULL,
    file_name    VARCHAR(255) NOT NULL,
    sha256       CHAR(64)     NOT NULL,
    default_lead VARCHAR(60),           -- leads where the file names nobody who could
    assigned_on  DATE         NOT NULL,
    classification VARCHAR(10) NOT NULL, -- of rows that do not say
    day_shift    INT DEFAULT 0 NOT NULL, -- whole days by which demonstration dates are moved
    stamp        VARCHAR(200),          -- a secrecy mark on the document
    columns_read VARCHAR(400) NOT NULL, -- the columns of the table, separated by commas
    leftovers    VARCHAR(150000) NOT NULL, -- what is no directive: a line for each, beginning with its number
    row_count    INT          NOT NULL,
    uploaded_by  VARCHAR(255) NOT NULL,
    uploaded_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_by VARCHAR(255),
    confirmed_at TIMESTAMP WITH TIME ZONE,
    created      INT,                   -- what the confirmation did
    changed      INT,
    unchanged    INT,
    excluded     INT
);
CREATE INDEX import_draft_newest ON import_draft (uploaded_at, id);
CREATE INDEX import_draft_waiting ON import_draft (status, uploaded_at);

CREATE TABLE import_row (
    draft_id    VARCHAR(36) NOT NULL REFERENCES import_draft (id),
    line        INT         NOT NULL,        -- in the file
    written     VARCHAR(1000000) NOT NULL,   -- what stands in the file, JSON by field
    corrected   VARCHAR(1000000) NOT NULL,   -- what somebody has written instead, JSON by field
    formulas    VARCHAR(400) NOT NULL,       -- fields that hold a formula, separated by commas
    doubts      VARCHAR(200) NOT NULL,       -- what the reading had to decide, separated by commas
    PRIMARY KEY (draft_id, line)
);

-- What the last confirmed file said of a directive, so that the same file again is seen to change nothing, whatever has
-- happened to the directive meanwhile.
CREATE TABLE imported_directive (
    directive_code VARCHAR(80) PRIMARY KEY,
    plan           VARCHAR(60) NOT NULL,
    draft_id       VARCHAR(36) NOT NULL,
    line           INT         NOT NULL,
    written        VARCHAR(1000000) NOT NULL,
    corrected      VARCHAR(1000000) NOT NULL
);
CREATE INDEX imported_directive_plan ON imported_directive (plan);

-- Registers that were scanned: their text is only matched to directives that are known; somebody accepts each match.
CREATE TABLE import_scan (
    id          VARCHAR(36) PRIMARY KEY,
    plan        VARCHAR(60)  NOT NULL, -- to whose directives it is matched
    file_name   VARCHAR(255) NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    uploaded_by VARCHAR(255) NOT NULL,
    uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX import_scan_newest ON import_scan (uploaded_at, id);

CREATE TABLE import_scan_row (
    scan_id       VARCHAR(36) NOT NULL REFERENCES import_scan (id),
    line          INT         NOT NULL,      -- in the file
    content       VARCHAR(4000) NOT NULL,    -- as the machine has read it
    document      VARCHAR(20),               -- number of the source document, where it can be read
    documented_on DATE,                      -- and its date
    due_on        DATE,
    accepted_code VARCHAR(80),               -- the directive that somebody has recognised in it
    accepted_by   VARCHAR(255),
    accepted_at   TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (scan_id, line)
);
