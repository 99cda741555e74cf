-- Owned by the room "notification": what is to be told, written with the change that causes it.
CREATE TABLE notice (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    occasion    VARCHAR(40)    NOT NULL,
    directive   VARCHAR(80),
    groups_told VARCHAR(20000) NOT NULL, -- a line for each identity group; resolved to people when it is collected
    caused_by   VARCHAR(255),            -- whose act it is: is not told; null for the clock's
    details     VARCHAR(4000)  NOT NULL, -- a line for each placeholder of the sentence
    urgent      BOOLEAN        NOT NULL,
    caused_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    collected_at TIMESTAMP WITH TIME ZONE -- null until it is known who reads it
);
CREATE INDEX notice_waiting ON notice (collected_at, urgent, caused_at);

-- A mail to one account. Its text is made of its notices when it is sent, so that it says what is true then.
CREATE TABLE mail (
    id              VARCHAR(36)  PRIMARY KEY, -- also the left side of its Message-ID, however often it is sent
    account         VARCHAR(255) NOT NULL,
    address         VARCHAR(255),             -- null where the account has none
    language        VARCHAR(5)   NOT NULL,
    subject         VARCHAR(500) NOT NULL,
    state           VARCHAR(10)  NOT NULL,    -- WAITING, SENT, REFUSED
    attempts        INT          NOT NULL,
    tried_at        TIMESTAMP WITH TIME ZONE, -- while null, further notices may join it
    next_attempt_at TIMESTAMP WITH TIME ZONE NOT NULL,
    problem         VARCHAR(30),
    reply           VARCHAR(500),             -- what the mail server said
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    sent_at         TIMESTAMP WITH TIME ZONE
);
CREATE INDEX mail_due ON mail (state, next_attempt_at, id);
CREATE INDEX mail_by_state ON mail (state, created_at, id);
CREATE INDEX mail_by_age ON mail (created_at, id);
CREATE INDEX mail_untried ON mail (account, tried_at);

-- Who is told a notice, and with which mail.
CREATE TABLE notice_reader (
    notice_id BIGINT       NOT NULL REFERENCES notice (id),
    account   VARCHAR(255) NOT NULL,
    mail_id   VARCHAR(36),           -- null until the mail is made
    PRIMARY KEY (notice_id, account)
);
CREATE INDEX notice_reader_mail ON notice_reader (mail_id, account);
-- After the index: H2 would add one of its own to the column alone, and then read everything that waits for each person.
ALTER TABLE notice_reader ADD CONSTRAINT notice_reader_in_mail FOREIGN KEY (mail_id) REFERENCES mail (id);

-- One row: held while notices are collected, so that several nodes do not make two mails of one.
CREATE TABLE mail_digest (
    last_on DATE NOT NULL -- the day of the last morning's digest
);
INSERT INTO mail_digest (last_on) VALUES (DATE '1970-01-01');

-- One row: how the mail server does. While paused, nobody's mail is tried.
CREATE TABLE mail_server (
    failures     INT NOT NULL,              -- in a row
    paused_until TIMESTAMP WITH TIME ZONE,
    problem      VARCHAR(30),
    reply        VARCHAR(500)
);
INSERT INTO mail_server (failures) VALUES (0);
