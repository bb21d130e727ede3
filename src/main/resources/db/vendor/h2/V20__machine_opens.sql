-- opened by a machine: it arrived, and nobody need have seen it
alter table message add column machine_opened_at timestamp(3) with time zone;
