create table template_version (
    template     varchar(200) not null,
    channel      varchar(16)  not null,
    locale       varchar(35)  not null,
    version      integer      not null,
    subject      text,
    body         text         not null,
    markup       text,
    content_hash varchar(64)  not null,
    created_at   timestamp(3) with time zone not null,
    primary key (template, channel, locale, version)
);
