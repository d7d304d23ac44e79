CREATE TABLE "account_backups" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"every" text,
	"due_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"digest" text,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "account_backups" ADD CONSTRAINT "account_backups_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_backups_due" ON "account_backups" USING btree ("due_at") WHERE "account_backups"."due_at" is not null;