-- who was erased while a file was under way, until it ends: what it still says of them is passed over
create table import_forgotten (
    import_id   uuid         not null references import on delete cascade,
    customer_id varchar(200) not null,
    primary key (import_id, customer_id)
);
