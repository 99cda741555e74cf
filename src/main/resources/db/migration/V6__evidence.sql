-- Owned by the room "evidence": files that prove results. Immutable once the agency has answered or submitted.
CREATE TABLE evidence (
    id             VARCHAR(36) PRIMARY KEY,
    directive_code VARCHAR(80)  NOT NULL,
    agency         VARCHAR(60)  NOT NULL,
    task_id        VARCHAR(64),
    name           VARCHAR(255) NOT NULL,
    media_type     VARCHAR(120) NOT NULL,
    size_bytes     BIGINT       NOT NULL,
    sha256         CHAR(64)     NOT NULL,
    uploaded_by    VARCHAR(255) NOT NULL,
    uploaded_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    sealed_at      TIMESTAMP WITH TIME ZONE   -- since when it can no longer be removed
);
CREATE INDEX evidence_directive ON evidence (directive_code, agency, uploaded_at);

-- The bytes, cut into parts of at most 256 KiB: neither driver can read or write one large value without holding all of it.
CREATE TABLE evidence_content (
    evidence_id VARCHAR(36) NOT NULL REFERENCES evidence (id),
    part        INT         NOT NULL, -- 0, 1, 2, ...
    content     BYTEA       NOT NULL,
    PRIMARY KEY (evidence_id, part)
);

-- What one agency attaches to one directive. The row is what uploading, removing and sealing wait for each other on.
CREATE TABLE evidence_folder (
    directive_code VARCHAR(80) NOT NULL,
    agency         VARCHAR(60) NOT NULL,
    PRIMARY KEY (directive_code, agency)
);
