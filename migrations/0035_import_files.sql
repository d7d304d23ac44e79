ALTER TABLE "imports" ADD COLUMN "files" jsonb;--> statement-breakpoint
-- The names of files would outlive their rows in the samples of the planner.
ALTER TABLE "imports" ALTER COLUMN "files" SET STATISTICS 0;--> statement-breakpoint
UPDATE "imports" SET "files" = jsonb_build_array(jsonb_build_object('id', "file_id", 'name', "name")) WHERE "file_id" IS NOT NULL;
