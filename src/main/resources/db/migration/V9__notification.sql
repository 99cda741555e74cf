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
    collected_at TIMESTAMP WITH TIME ZONE -- null until it stands in everybody's mail
);
CREATE INDEX notice_waiting ON notice (collected_at, urgent, id);
