ALTER TABLE "imports" ADD COLUMN "purpose" text DEFAULT 'add' NOT NULL;--> statement-breakpoint
UPDATE "imports" SET "purpose" = 'restore' WHERE "restores";
