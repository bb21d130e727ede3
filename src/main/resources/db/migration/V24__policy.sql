-- when customers entered cascades that they may not enter at any time; outlives the runs
create table cascade_entry (
    customer_id varchar(200) not null references customer on delete cascade,
    cascade_key varchar(255) not null,
    entry_key   varchar(64)  not null,
    entered_at  timestamp(3) with time zone not null,
    kept_until  timestamp(3) with time zone,
    primary key (customer_id, cascade_key, entry_key)
);
create index cascade_entry_kept on cascade_entry (kept_until);
