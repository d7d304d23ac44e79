CREATE TABLE "processes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"open_sessions" integer NOT NULL,
	"errors" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "skipped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "updates" ADD COLUMN "reported_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "updates_skipped" ON "updates" USING btree ("skipped_at") WHERE "updates"."skipped_at" is not null;