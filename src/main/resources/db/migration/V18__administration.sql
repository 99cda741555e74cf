-- Owned by the room "agency": agencies come, get other names, close, and merge into others. None is ever removed.
ALTER TABLE agency ADD COLUMN closed_on DATE;      -- since when it is given nothing any more; null while it works
ALTER TABLE agency ADD COLUMN successor VARCHAR(60) REFERENCES agency (code); -- the one that works in its place; null where it just closed
ALTER TABLE agency ADD COLUMN version INT DEFAULT 1 NOT NULL; -- grows with every change, so that nobody changes what somebody else has changed meanwhile
CREATE INDEX agency_successor ON agency (successor);

-- What became of an agency, by which decision. Rows are only added.
CREATE TABLE agency_event (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code  VARCHAR(60)  NOT NULL REFERENCES agency (code),
    kind         VARCHAR(20)  NOT NULL,   -- FOUNDED, RENAMED, CLOSED, REOPENED, MERGED, TOOK_OVER, REGROUPED
    effective_on DATE         NOT NULL,
    before_text  VARCHAR(4000),
    after_text   VARCHAR(4000),
    document     VARCHAR(400),            -- number and date of the decision
    reason       VARCHAR(1000),
    done_by      VARCHAR(255) NOT NULL,
    done_at      TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX agency_event_agency ON agency_event (agency_code, id);

-- A merger that was ordered. It takes effect on its day; what is open is handed on afterwards, for as long as there is any.
CREATE TABLE agency_merger (
    id             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code    VARCHAR(60)  NOT NULL REFERENCES agency (code),
    successor      VARCHAR(60)  NOT NULL REFERENCES agency (code),
    effective_on   DATE         NOT NULL,
    document       VARCHAR(400) NOT NULL,
    reason         VARCHAR(1000),
    moves_accounts BOOLEAN      NOT NULL,
    keeps_heads    BOOLEAN      NOT NULL, -- its heads are heads of the successor, too
    ordered_by     VARCHAR(255) NOT NULL,
    ordered_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    effective_at   TIMESTAMP WITH TIME ZONE, -- null until its day has come
    revoked_at     TIMESTAMP WITH TIME ZONE
);
CREATE INDEX agency_merger_agency ON agency_merger (agency_code, id);

-- Owned by the room "agency": what the engine's identity tables have no place for. No row: active, password its own.
CREATE TABLE account_standing (
    account        VARCHAR(64) PRIMARY KEY,
    deactivated_at TIMESTAMP WITH TIME ZONE, -- null for an active account
    deactivated_by VARCHAR(255),
    reason         VARCHAR(1000),
    password_due   BOOLEAN NOT NULL          -- the password was given by an administrator and has to be changed first
);

-- The groups of a deactivated account, kept for its return.
CREATE TABLE account_left_group (
    account  VARCHAR(64) NOT NULL REFERENCES account_standing (account),
    group_id VARCHAR(64) NOT NULL,
    PRIMARY KEY (account, group_id)
);
CREATE INDEX account_left_group_group ON account_left_group (group_id);
