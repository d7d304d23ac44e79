CREATE TABLE "known_users" (
	"account_id" uuid NOT NULL,
	"id" bigint NOT NULL,
	"user" jsonb NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_users_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "addition" jsonb;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "saved_count" integer;--> statement-breakpoint
ALTER TABLE "known_users" ADD CONSTRAINT "known_users_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "known_users_latest" ON "known_users" USING btree ("account_id","seen_at");--> statement-breakpoint
CREATE INDEX "known_users_seen" ON "known_users" USING btree ("seen_at");