ALTER TABLE "imports" ADD COLUMN "reading" text DEFAULT 'home' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "facts" jsonb;