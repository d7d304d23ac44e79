CREATE TABLE "former_seals" (
	"name" text NOT NULL,
	"key_id" text NOT NULL,
	CONSTRAINT "former_seals_name_key_id_pk" PRIMARY KEY("name","key_id")
);
--> statement-breakpoint
CREATE INDEX "accounts_key" ON "accounts" USING btree ("key_id","id") WHERE "accounts"."signed_in";--> statement-breakpoint
CREATE INDEX "dialogs_key" ON "dialogs" USING btree ("key_id","person_id");--> statement-breakpoint
CREATE INDEX "import_rows_key" ON "import_rows" USING btree ("text_key_id","import_id","position") WHERE "import_rows"."sealed_text" is not null;--> statement-breakpoint
CREATE INDEX "imports_key" ON "imports" USING btree ("source_key_id","id") WHERE "imports"."source" is not null;--> statement-breakpoint
CREATE INDEX "updates_key" ON "updates" USING btree ("key_id","id") WHERE "updates"."sealed" is not null;--> statement-breakpoint
CREATE INDEX "views_key" ON "views" USING btree ("key_id","id") WHERE "views"."sealed" is not null;--> statement-breakpoint
-- What version 0.1 and what led to 0.2 sealed without naming the person, or stored in clear.
INSERT INTO "former_seals" ("name", "key_id")
SELECT 'sessions', "key_id" FROM "accounts" WHERE "signed_in"
UNION SELECT 'views', '' FROM "views" WHERE "key_id" IS NULL
UNION SELECT 'files', coalesce("source_key_id", '') FROM "imports" WHERE "source" IS NOT NULL
UNION SELECT 'texts', coalesce("text_key_id", '') FROM "import_rows"
  WHERE "sealed_text" IS NOT NULL OR ("kind" = 'unusable' AND "row"->>'phone' <> '');
