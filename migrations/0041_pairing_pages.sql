CREATE TABLE "pairing_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"step" text NOT NULL,
	"shown" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- Unlogged: codes and passwords reach no write-ahead log, not even sealed.
CREATE UNLOGGED TABLE "pairing_inputs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"sealed" "bytea",
	"key_id" text,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pairing_pages" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"browser" "bytea" NOT NULL,
	"attempt_id" uuid,
	"poll" uuid
);
--> statement-breakpoint
ALTER TABLE "pairing_attempts" ADD CONSTRAINT "pairing_attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_inputs" ADD CONSTRAINT "pairing_inputs_attempt_id_pairing_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."pairing_attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_pages" ADD CONSTRAINT "pairing_pages_hash_tokens_hash_fk" FOREIGN KEY ("hash") REFERENCES "public"."tokens"("hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_pages" ADD CONSTRAINT "pairing_pages_attempt_id_pairing_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."pairing_attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairing_attempts_key" ON "pairing_attempts" USING btree ("key_id","id");--> statement-breakpoint
CREATE INDEX "pairing_attempts_person" ON "pairing_attempts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "pairing_inputs_key" ON "pairing_inputs" USING btree ("key_id","id");--> statement-breakpoint
CREATE INDEX "pairing_inputs_attempt" ON "pairing_inputs" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "pairing_pages_attempt" ON "pairing_pages" USING btree ("attempt_id");--> statement-breakpoint
-- As in 0013: no samples of values in pg_statistic.
ALTER TABLE "pairing_attempts" ALTER COLUMN "shown" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "pairing_inputs" ALTER COLUMN "sealed" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "pairing_pages" ALTER COLUMN "hash" SET STATISTICS 0, ALTER COLUMN "browser" SET STATISTICS 0;
