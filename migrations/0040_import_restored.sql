ALTER TABLE "imports" ADD COLUMN "restored" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "restored" SET STATISTICS 0;--> statement-breakpoint
-- The name had it: "2026-11-22T14:00:00.000Z" for a snapshot, and "backup 2026-11-22T14:00:00.000Z Max" for a backup.
UPDATE "imports" SET "name" = '', "restored" = CASE
  WHEN "name" LIKE 'backup %' THEN jsonb_build_object('source', 'backup', 'at', substr("name", 8, 24), 'owner', substr("name", 33))
  ELSE jsonb_build_object('source', 'snapshot', 'at', "name") END
WHERE "purpose" = 'restore' AND "name" ~ '^(backup )?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z( .*)?$';
