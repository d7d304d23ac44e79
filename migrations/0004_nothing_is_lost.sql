CREATE TABLE "news" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"user_id" bigint NOT NULL,
	"user" jsonb,
	"was" text DEFAULT '' NOT NULL,
	"now" text DEFAULT '' NOT NULL,
	"day" date NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "news_same" UNIQUE("account_id","kind","user_id","was","now","day")
);
--> statement-breakpoint
CREATE TABLE "not_duplicates" (
	"account_id" uuid NOT NULL,
	"one" text NOT NULL,
	"other" text NOT NULL,
	CONSTRAINT "not_duplicates_account_id_one_other_pk" PRIMARY KEY("account_id","one","other")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot_contacts" (
	"account_id" uuid NOT NULL,
	"user_id" bigint NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint,
	"contact" jsonb NOT NULL,
	CONSTRAINT "snapshot_contacts_account_id_user_id_since_pk" PRIMARY KEY("account_id","user_id","since")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "snapshots_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"same_at" timestamp with time zone NOT NULL,
	"cause" text NOT NULL,
	"contact_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "undos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"person_id" bigint NOT NULL,
	"operation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"waits_for" text,
	"due_at" timestamp with time zone,
	"troubles" integer DEFAULT 0 NOT NULL,
	"message_id" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "undos_operation_id_unique" UNIQUE("operation_id")
);
--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "operation_id" uuid;--> statement-breakpoint
UPDATE "changes" SET "operation_id" = "id";--> statement-breakpoint
ALTER TABLE "changes" ALTER COLUMN "operation_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "changes_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "about" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "changes" SET "about" = lower(concat_ws(E'\n', "before"->>'firstName', "before"->>'lastName', "after"->>'firstName', "after"->>'lastName', "card"->>'firstName', "card"->>'lastName', "card"->>'phone', "before"->>'phone', "phone"));--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "taken_back" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "restores" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "keep_days" integer;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "news_off" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "digest_hour" smallint;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "not_duplicates" ADD CONSTRAINT "not_duplicates_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_contacts" ADD CONSTRAINT "snapshot_contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undos" ADD CONSTRAINT "undos_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "news_due" ON "news" USING btree ("due_at") WHERE "news"."told_at" is null;--> statement-breakpoint
CREATE INDEX "rounds_due" ON "rounds" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "snapshot_contacts_until" ON "snapshot_contacts" USING btree ("account_id","until");--> statement-breakpoint
CREATE INDEX "snapshots_account" ON "snapshots" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "undos_person" ON "undos" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "undos_account" ON "undos" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "undos_due" ON "undos" USING btree ("due_at") WHERE "undos"."state" in ('running', 'waiting');--> statement-breakpoint
CREATE INDEX "changes_operation" ON "changes" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "changes_account_operation" ON "changes" USING btree ("account_id","operation_id","position");--> statement-breakpoint
CREATE INDEX "changes_unsettled" ON "changes" USING btree ("account_id") WHERE "changes"."state" in ('written', 'unknown');
