-- Owned by the room "register": what the monitoring unit has decided about publishing a directive.
ALTER TABLE directive ADD COLUMN publicity VARCHAR(10); -- ALLOWED, REFUSED; null while nobody has decided
CREATE INDEX directive_to_publish ON directive (classification, on_public_page, publicity);
