-- a key is stored as its SHA-256 only
create table api_key (
    id         uuid         not null primary key,
    name       varchar(200) not null,
    hash       varchar(64)  not null unique,
    created_at timestamp(3) with time zone not null,
    revoked_at timestamp(3) with time zone
);

create table signing_key (
    name  varchar(60)  not null primary key,
    secret varchar(200) not null
);
