-- Owned by the room "register": where a directive comes from, and where its result went.
ALTER TABLE plan ADD COLUMN title VARCHAR(1000);         -- as on the document
ALTER TABLE plan ADD COLUMN document VARCHAR(200);       -- its number
ALTER TABLE plan ADD COLUMN documented_on DATE;          -- and its date
ALTER TABLE plan ADD COLUMN based_on VARCHAR(1000);      -- the centre's document that it carries out

ALTER TABLE directive ADD COLUMN parent_id BIGINT REFERENCES directive (id); -- the directive that this one is a part of
CREATE INDEX directive_parent ON directive (parent_id);

-- "Trung ương xác nhận": a confirmed result is posted upwards, then accepted or returned; nothing is ever changed here.
CREATE TABLE central_confirmation (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    directive_id BIGINT       NOT NULL REFERENCES directive (id),
    step         VARCHAR(10)  NOT NULL, -- POSTED, ACCEPTED, RETURNED
    happened_on  DATE         NOT NULL,
    document     VARCHAR(400) NOT NULL,
    note         VARCHAR(4000),
    recorded_by  VARCHAR(255) NOT NULL,
    recorded_at  TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX central_confirmation_directive ON central_confirmation (directive_id, id);
