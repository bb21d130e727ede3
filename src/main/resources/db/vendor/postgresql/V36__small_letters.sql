-- how many contacts are suppressed: without it PostgreSQL takes it for every other one
create statistics contact_small_letters on (lower(address)) from contact;
analyze contact;
