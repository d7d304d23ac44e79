ALTER TABLE "imports" ADD COLUMN "reading" text DEFAULT 'likelier' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "facts" jsonb;