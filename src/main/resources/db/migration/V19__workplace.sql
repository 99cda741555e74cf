-- Owned by the room "desk": how people look at the register, and what they do to many directives at once.

-- A filter with its order and columns, under a name.
CREATE TABLE register_view (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account  VARCHAR(255)  NOT NULL,
    name     VARCHAR(100)  NOT NULL,
    name_key VARCHAR(300)  NOT NULL, -- by which names are told apart: without regard to case
    asked    VARCHAR(8000) NOT NULL, -- what the address asks for
    shared   BOOLEAN       NOT NULL, -- with everybody who may see the register, each with what that reader may see
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT register_view_name UNIQUE (account, name_key)
);
CREATE INDEX register_view_shared ON register_view (shared, name_key);

-- What an account has chosen once for all its visits.
CREATE TABLE register_habit (
    account       VARCHAR(255) PRIMARY KEY,
    columns_shown VARCHAR(1000),                                          -- null: the usual ones
    arrival_view  BIGINT REFERENCES register_view (id) ON DELETE SET NULL -- what is shown on arrival; null: all
);
CREATE INDEX register_habit_arrival ON register_habit (arrival_view);

-- Something that is done to many directives: chosen, looked at, confirmed once, and carried out one by one.
CREATE TABLE bulk_run (
    id           VARCHAR(36)  PRIMARY KEY,
    account      VARCHAR(255) NOT NULL,
    act          VARCHAR(20)  NOT NULL, -- REASSIGN, URGE, EXTEND
    new_agency   VARCHAR(60)  REFERENCES agency (code),
    new_due_on   DATE,
    reason       VARCHAR(4000),
    matched      INT          NOT NULL, -- how many were chosen, of which the first ones were taken
    chosen_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    confirmed_at TIMESTAMP WITH TIME ZONE -- null until then
);
CREATE INDEX bulk_run_account ON bulk_run (account, chosen_at);

CREATE TABLE bulk_item (
    run_id   VARCHAR(36)  NOT NULL REFERENCES bulk_run (id),
    position INT          NOT NULL,
    code     VARCHAR(100) NOT NULL,
    outcome  VARCHAR(10)  NOT NULL, -- WAITING, DONE, REFUSED
    why      VARCHAR(1000),         -- why not, in the words that were said
    PRIMARY KEY (run_id, position)
);
CREATE INDEX bulk_item_waiting ON bulk_item (run_id, outcome, position);
