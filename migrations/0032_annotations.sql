CREATE TABLE "annotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"user_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"replaced_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotations_account" ON "annotations" USING btree ("account_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "annotations_present" ON "annotations" USING btree ("account_id","user_id","kind") WHERE "annotations"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "annotations_replaced" ON "annotations" USING btree ("replaced_at") WHERE "annotations"."replaced_at" is not null;--> statement-breakpoint
CREATE INDEX "annotations_key" ON "annotations" USING btree ("key_id","id");--> statement-breakpoint
ALTER TABLE "annotations" ALTER COLUMN "sealed" SET STATISTICS 0;
