-- files of customers or of suppressed addresses, and how far they have come
create table import (
    id          uuid         not null primary key,
    kind        varchar(16)  not null,
    name        varchar(200) not null,
    state       varchar(16)  not null,
    -- what is said of all rows
    consents     varchar(1000) not null,
    text_version varchar(100),
    form         varchar(500),
    unverified   boolean      not null,
    -- how the file is written, found while it comes in
    charset     varchar(16),
    format      varchar(16),
    -- what its columns hold, by how all of them look
    types       text,
    header      text,
    bytes       bigint       not null default 0,
    bytes_read  bigint       not null default 0,
    line        bigint       not null default 1,
    imported    bigint       not null default 0,
    failed      bigint       not null default 0,
    created_at  timestamp(3) with time zone not null,
    created_by  varchar(200) not null,
    started_at  timestamp(3) with time zone,
    ended_at    timestamp(3) with time zone,
    error       varchar(500),
    -- the node that is at it
    claim       uuid,
    lease_until timestamp(3) with time zone
);

create table import_chunk (
    import_id uuid   not null references import on delete cascade,
    starts_at bigint not null,
    bytes     bytea  not null,
    primary key (import_id, starts_at)
);

-- rows that could not be imported, as they were
create table import_error (
    import_id   uuid         not null references import on delete cascade,
    line        bigint       not null,
    customer_id varchar(200),
    reason      varchar(500) not null,
    content     text         not null,
    primary key (import_id, line)
);
create index import_error_customer on import_error (customer_id);
