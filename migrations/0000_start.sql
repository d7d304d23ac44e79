CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"telegram_id" bigint NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"usernames" text[] NOT NULL,
	"phone" text NOT NULL,
	"session" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"signed_in" boolean NOT NULL,
	"paired_at" timestamp with time zone NOT NULL,
	"current" boolean NOT NULL,
	CONSTRAINT "accounts_person_telegram" UNIQUE("person_id","telegram_id")
);
--> statement-breakpoint
CREATE TABLE "books" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"saved_count" integer NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"synced_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"person_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"card" jsonb,
	"before" jsonb,
	"after" jsonb,
	"undoes" uuid,
	"made_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"account_id" uuid NOT NULL,
	"id" bigint NOT NULL,
	"access_hash" bigint NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"usernames" text[] NOT NULL,
	"phone" text,
	"last_seen" text NOT NULL,
	"last_seen_at" timestamp with time zone,
	"last_seen_by_me" boolean NOT NULL,
	"kind" text NOT NULL,
	"premium" boolean NOT NULL,
	"close_friend" boolean NOT NULL,
	"mutual" boolean NOT NULL,
	CONSTRAINT "contacts_account_id_id_pk" PRIMARY KEY("account_id","id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_offers" (
	"account_id" uuid NOT NULL,
	"user_id" bigint NOT NULL,
	"user" jsonb,
	"offered" boolean NOT NULL,
	"told_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	CONSTRAINT "share_offers_account_id_user_id_pk" PRIMARY KEY("account_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"person_id" bigint,
	"expires_at" timestamp with time zone,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" bigint NOT NULL,
	"account_id" uuid NOT NULL,
	"view" jsonb NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "views_same" UNIQUE("person_id","account_id","view")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "books" ADD CONSTRAINT "books_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_offers" ADD CONSTRAINT "share_offers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_current" ON "accounts" USING btree ("person_id") WHERE "accounts"."current";--> statement-breakpoint
CREATE INDEX "changes_account_made" ON "changes" USING btree ("account_id","made_at");--> statement-breakpoint
CREATE INDEX "changes_open" ON "changes" USING btree ("made_at") WHERE "changes"."state" = 'written';--> statement-breakpoint
CREATE UNIQUE INDEX "changes_undoes" ON "changes" USING btree ("undoes") WHERE "changes"."state" in ('written', 'done');--> statement-breakpoint
CREATE INDEX "views_used" ON "views" USING btree ("used_at");