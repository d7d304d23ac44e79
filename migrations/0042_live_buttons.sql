CREATE TABLE "live_buttons" (
	"person_id" bigint NOT NULL,
	"message_id" integer NOT NULL,
	"account_id" uuid,
	"matters" text[] NOT NULL,
	"keyboard" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"shown_at" timestamp with time zone NOT NULL,
	CONSTRAINT "live_buttons_person_id_message_id_pk" PRIMARY KEY("person_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "live_buttons" ADD CONSTRAINT "live_buttons_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_buttons" ADD CONSTRAINT "live_buttons_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "live_buttons_account" ON "live_buttons" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "live_buttons_shown" ON "live_buttons" USING btree ("shown_at");--> statement-breakpoint
CREATE INDEX "live_buttons_key" ON "live_buttons" USING btree ("key_id","person_id","message_id");--> statement-breakpoint
-- As in 0013: no samples of values in pg_statistic.
ALTER TABLE "live_buttons" ALTER COLUMN "keyboard" SET STATISTICS 0;
