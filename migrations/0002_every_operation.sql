CREATE TABLE "dialogs" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"state" "bytea" NOT NULL,
	"key_id" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "parked_cards" (
	"account_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"card" jsonb NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL,
	CONSTRAINT "parked_cards_account_id_phone_pk" PRIMARY KEY("account_id","phone")
);
--> statement-breakpoint
CREATE TABLE "saved_lists" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_numbers" (
	"account_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_numbers_account_id_phone_pk" PRIMARY KEY("account_id","phone")
);
--> statement-breakpoint
CREATE TABLE "takeouts" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"takeout_id" bigint,
	"allowed_at" timestamp with time zone,
	"asked_at" timestamp with time zone NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"tries" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "views" DROP CONSTRAINT "views_same";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "setting" jsonb;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "plain_tables" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "digest" text GENERATED ALWAYS AS (md5(view::text)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "dialogs" ADD CONSTRAINT "dialogs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parked_cards" ADD CONSTRAINT "parked_cards_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_lists" ADD CONSTRAINT "saved_lists_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_numbers" ADD CONSTRAINT "saved_numbers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takeouts" ADD CONSTRAINT "takeouts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogs_changed" ON "dialogs" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "parked_cards_until" ON "parked_cards" USING btree ("until");--> statement-breakpoint
CREATE INDEX "takeouts_next" ON "takeouts" USING btree ("next_try_at");--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_same" UNIQUE("person_id","account_id","digest");