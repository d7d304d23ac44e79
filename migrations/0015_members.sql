CREATE TABLE "bot_settings" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"own_accounts_only" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "username" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "invited_by" bigint;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "last_seen_on" date;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;