-- Whatever is deleted, NO ACTION looks first whether a row with the same key has come instead; RESTRICT does not.
do $$
declare
    key record;
begin
    for key in
        select conname, conrelid::regclass as source, confrelid::regclass as target,
            replace(pg_get_constraintdef(oid), ' NOT VALID', '') as definition
        from pg_constraint
        where contype = 'f' and confdeltype = 'a' and conrelid::regclass::text like 'act_ru_%'
    loop
        execute format('alter table %s drop constraint %I', key.source, key.conname);
        execute format('alter table %s add constraint %I %s on delete restrict', key.source, key.conname, key.definition);
    end loop;
end $$;

-- columns that are mostly null need no entry for each row
drop index act_idx_exe_super;
create index act_idx_exe_super on act_ru_execution (super_exec_) where super_exec_ is not null;
drop index act_idx_exe_parent;
create index act_idx_exe_parent on act_ru_execution (parent_id_) where parent_id_ is not null;
drop index act_idx_exe_root_pi;
create index act_idx_exe_root_pi on act_ru_execution (root_proc_inst_id_) where root_proc_inst_id_ is not null;
drop index act_idx_exec_buskey;
create index act_idx_exec_buskey on act_ru_execution (business_key_) where business_key_ is not null;
drop index act_idx_exec_tenant_id;
create index act_idx_exec_tenant_id on act_ru_execution (tenant_id_) where tenant_id_ is not null;
drop index act_idx_job_exception;
create index act_idx_job_exception on act_ru_job (exception_stack_id_) where exception_stack_id_ is not null;
drop index act_idx_job_tenant_id;
create index act_idx_job_tenant_id on act_ru_job (tenant_id_) where tenant_id_ is not null;
-- another index begins with the same column
drop index act_idx_job_handler_type;
drop index message_provider;
create index message_provider on message (provider, provider_message_id) where provider_message_id is not null;
