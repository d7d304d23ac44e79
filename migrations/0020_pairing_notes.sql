ALTER TABLE "accounts" ADD COLUMN "note_id" bigint;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "note_due_at" timestamp with time zone;