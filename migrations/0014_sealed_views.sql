CREATE TABLE "open_pairings" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"attempt_id" uuid,
	"expects" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "views" ALTER COLUMN "view" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "views" ALTER COLUMN "digest" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "views" ALTER COLUMN "digest" DROP EXPRESSION;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "sealed_text" "bytea";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "text_key_id" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "source_key_id" text;--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "sealed" "bytea";--> statement-breakpoint
ALTER TABLE "views" ADD COLUMN "key_id" text;--> statement-breakpoint
ALTER TABLE "open_pairings" ADD CONSTRAINT "open_pairings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- As in 0013: no samples of values in pg_statistic.
ALTER TABLE "import_rows" ALTER COLUMN "sealed_text" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "views" ALTER COLUMN "sealed" SET STATISTICS 0;
