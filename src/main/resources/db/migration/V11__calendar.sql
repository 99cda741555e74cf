-- Owned by the room "calendar": counts the changes of the holiday table. One row, held while somebody changes the table.
CREATE TABLE calendar_version (
    version INT NOT NULL
);
INSERT INTO calendar_version (version) VALUES (0);

-- Owned by the room "register": what each change of the holiday table has moved. Ladders, and the days until which answers
-- and explanations are awaited, follow in the background; finished_at is null until then.
CREATE TABLE calendar_change (
    version     INT PRIMARY KEY,
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  VARCHAR(255) NOT NULL,
    days        INT NOT NULL,           -- entries added, changed and removed
    directives  INT NOT NULL,           -- whose deadline ends on another day now
    ladders     INT DEFAULT 0 NOT NULL, -- whose next step comes on another day now
    rounds      INT DEFAULT 0 NOT NULL, -- directives for which answers or explanations are awaited until another day now
    finished_at TIMESTAMP WITH TIME ZONE
);

-- Since when an answer is awaited, and whether until a day that nobody has given: then it follows the usual rule, and moves
-- with deadline and calendar. Of what was asked before this was kept nothing is known; its days stay.
ALTER TABLE coordination ADD COLUMN asked_on DATE;
ALTER TABLE coordination ADD COLUMN due_usual BOOLEAN DEFAULT FALSE NOT NULL;

-- The centre's deadline moves by decisions of its own, and a revised plan can take a deadline away.
ALTER TABLE deadline_change ADD COLUMN which VARCHAR(8) DEFAULT 'PROVINCE' NOT NULL; -- PROVINCE or CENTRAL
ALTER TABLE deadline_change ADD COLUMN old_as_written VARCHAR(400);                  -- only where a document has given other words
ALTER TABLE deadline_change ADD COLUMN new_as_written VARCHAR(400);
ALTER TABLE deadline_change ALTER COLUMN new_due_on DROP NOT NULL;

-- That a year has no holidays yet is said wherever the directive is shown, and ends by itself; it is no remark of its document.
UPDATE directive
SET note = NULLIF(TRIM(REGEXP_REPLACE(note, ' ?Năm [0-9]{4} chưa có lịch nghỉ lễ được nhập; ngày làm việc của năm này mới tính theo thứ trong tuần\.', '')), '')
WHERE note LIKE '%chưa có lịch nghỉ lễ được nhập; ngày làm việc của năm này mới tính theo thứ trong tuần.%';
