CREATE TABLE "reports" (
	"kind" text NOT NULL,
	"work_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "reports_kind_work_id_pk" PRIMARY KEY("kind","work_id")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "worker" uuid;--> statement-breakpoint
ALTER TABLE "undos" ADD COLUMN "worker" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_due" ON "reports" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "reports_account" ON "reports" USING btree ("account_id");--> statement-breakpoint
UPDATE "imports" SET "due_at" = now() WHERE "state" = 'running';--> statement-breakpoint
UPDATE "undos" SET "due_at" = now() WHERE "state" = 'running';--> statement-breakpoint
-- The queue of long work of earlier versions; its jobs are in the rows of the work.
DO $$ BEGIN
  IF (SELECT pg_has_role(nspowner, 'usage') FROM pg_namespace WHERE nspname = 'jobs') THEN
    DROP SCHEMA "jobs" CASCADE;
  END IF;
END $$;
