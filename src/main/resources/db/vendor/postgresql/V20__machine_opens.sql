-- opened by a machine: it arrived, and nobody need have seen it
alter table message add column machine_opened_at timestamp(3) with time zone;

drop index message_seldom;
create index message_seldom on message (status, id)
    where status in ('SKIPPED', 'FAILED', 'BOUNCED', 'EXPIRED', 'CANCELLED', 'UNKNOWN', 'MACHINE_OPENED', 'OPENED', 'CLICKED',
        'REPLIED');
