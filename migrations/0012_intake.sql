CREATE TABLE "call_budgets" (
	"spender" text NOT NULL,
	"method" text NOT NULL,
	"calls" integer NOT NULL,
	"every_seconds" double precision NOT NULL,
	"level" double precision NOT NULL,
	"wait" double precision NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "call_budgets_spender_method_pk" PRIMARY KEY("spender","method")
);
--> statement-breakpoint
CREATE TABLE "turns" (
	"person_id" bigint PRIMARY KEY NOT NULL,
	"holder" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" bigint PRIMARY KEY NOT NULL,
	"person_id" bigint,
	"sealed" "bytea",
	"key_id" text,
	"stored_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "call_budgets_changed" ON "call_budgets" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "updates_open" ON "updates" USING btree ("person_id","id") WHERE "updates"."done_at" is null;--> statement-breakpoint
CREATE INDEX "updates_done" ON "updates" USING btree ("done_at") WHERE "updates"."done_at" is not null;