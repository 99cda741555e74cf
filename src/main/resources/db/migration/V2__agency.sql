-- Owned by the room "agency": who can be given a directive. Accounts and their groups live in the engine's identity tables.
CREATE TABLE agency (
    code     VARCHAR(60) PRIMARY KEY, -- ASCII; also the id of the officers' group
    name     VARCHAR(300) NOT NULL,
    kind     VARCHAR(20)  NOT NULL,   -- DEPARTMENT, OFFICE, POLICE, PARTY, FRONT, COMMUNE, WARD, SPECIAL_ZONE, GROUP
    nso_code VARCHAR(10),             -- number of the commune at the National Statistics Office
    position INT          NOT NULL    -- order in which agencies are listed
);

CREATE TABLE agency_name (
    name_key    VARCHAR(300) PRIMARY KEY, -- name or alias as it is compared; diacritics count
    written     VARCHAR(300) NOT NULL,
    agency_code VARCHAR(60)  NOT NULL REFERENCES agency (code)
);
CREATE INDEX agency_name_agency ON agency_name (agency_code);

CREATE TABLE agency_member (
    group_code  VARCHAR(60) NOT NULL REFERENCES agency (code),
    agency_code VARCHAR(60) NOT NULL REFERENCES agency (code),
    PRIMARY KEY (group_code, agency_code)
);
