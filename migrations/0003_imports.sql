CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"row" jsonb NOT NULL,
	"kind" text NOT NULL,
	"on" boolean NOT NULL,
	"number" text,
	"outcome" text,
	"importers" integer DEFAULT 0 NOT NULL,
	"until" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"in_flight" boolean DEFAULT false NOT NULL,
	"change_id" uuid,
	CONSTRAINT "import_rows_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"person_id" bigint NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"quiet" boolean DEFAULT false NOT NULL,
	"country" text,
	"source" "bytea",
	"message_id" bigint,
	"due_at" timestamp with time zone,
	"waits_for" text,
	"troubles" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
-- Cards that wait go on waiting, as what is left of an import of each account.
INSERT INTO "imports" ("id", "account_id", "person_id", "name", "state", "quiet", "due_at", "waits_for", "created_at")
SELECT gen_random_uuid(), "accounts"."id", "accounts"."person_id", '', 'waiting', true, min("parked_cards"."until"), 'later', now()
FROM "parked_cards" JOIN "accounts" ON "accounts"."id" = "parked_cards"."account_id"
GROUP BY "accounts"."id";
--> statement-breakpoint
INSERT INTO "import_rows" ("import_id", "position", "row", "kind", "on", "number", "outcome", "until", "tries")
SELECT "imports"."id", row_number() OVER (PARTITION BY "imports"."id" ORDER BY "parked_cards"."until") - 1,
	jsonb_build_object(
		'name', trim(concat("parked_cards"."card"->>'firstName', ' ', "parked_cards"."card"->>'lastName')),
		'phone', "parked_cards"."phone",
		'send', jsonb_build_object('by', 'phone', 'card', "parked_cards"."card")),
	'new', true, "parked_cards"."phone", 'later', "parked_cards"."until", "parked_cards"."tries"
FROM "parked_cards" JOIN "imports" ON "imports"."account_id" = "parked_cards"."account_id";
--> statement-breakpoint
DROP TABLE "parked_cards" CASCADE;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "import_ask_above" integer;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_kind" ON "import_rows" USING btree ("import_id","kind","position");--> statement-breakpoint
CREATE INDEX "import_rows_outcome" ON "import_rows" USING btree ("import_id","outcome","position");--> statement-breakpoint
CREATE INDEX "import_rows_open" ON "import_rows" USING btree ("number") WHERE "import_rows"."outcome" in ('pending', 'later');--> statement-breakpoint
CREATE INDEX "imports_person" ON "imports" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_account" ON "imports" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "imports_due" ON "imports" USING btree ("due_at") WHERE "imports"."state" in ('running', 'waiting');