CREATE TABLE "unused_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid,
	"session" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "open_pairings" ADD COLUMN "confirmed" uuid;--> statement-breakpoint
CREATE INDEX "unused_sessions_key" ON "unused_sessions" USING btree ("key_id","id");--> statement-breakpoint
ALTER TABLE "unused_sessions" ALTER COLUMN "session" SET STATISTICS 0;
