-- Creates the role of the program and gives it what the superuser owns. Safe to repeat.
-- Objects with ids below 16384 are those of Postgres itself. A sequence of a column follows its table.
do $$
declare
  firstOwn constant oid := 16384;
  superuser constant oid := 10;
  object text;
begin
  if not exists (select from pg_roles where rolname = 'roster_app') then
    create role roster_app;
  end if;
  alter role roster_app nosuperuser nocreaterole createdb login;
  execute format('alter database %I owner to roster_app', current_database());
  for object in
    select format('schema %I', nspname) from pg_namespace
    where oid >= firstOwn and nspowner = superuser and nspname !~ '^pg_'
    union all
    select format('table %s', oid::regclass) from pg_class
    where oid >= firstOwn and relowner = superuser and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and relpersistence <> 't' and not exists (
        select from pg_depend
        where classid = 'pg_class'::regclass and objid = pg_class.oid
          and refclassid = 'pg_class'::regclass and deptype in ('a', 'i') and relkind = 'S')
    union all
    select format('type %s', pg_type.oid::regtype) from pg_type
    left join pg_class on pg_class.oid = typrelid
    where pg_type.oid >= firstOwn and typowner = superuser
      and (typtype in ('e', 'd', 'r') or relkind = 'c')
    union all
    select format('routine %s', oid::regprocedure) from pg_proc
    where oid >= firstOwn and proowner = superuser and prokind <> 'a'
  loop
    execute format('alter %s owner to roster_app', object);
  end loop;
end $$;

