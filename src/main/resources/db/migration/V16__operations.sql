-- between which versions runs are moved, by the numbers people know them by
alter table operation add column from_version integer;
alter table operation add column to_version integer;
update operation set
    from_version = (select version_ from act_re_procdef where id_ = from_definition),
    to_version = (select version_ from act_re_procdef where id_ = to_definition);

-- when it was done; null for what was done before this was kept
alter table operation_run add column at timestamp(3) with time zone;
