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
CREATE INDEX "call_budgets_changed" ON "call_budgets" USING btree ("changed_at");