-- As in 0013: the planner must keep no samples of names, and drops those that it has.
ALTER TABLE "people" ALTER COLUMN "name" SET STATISTICS 0, ALTER COLUMN "username" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "name" TYPE text, ALTER COLUMN "username" TYPE text;--> statement-breakpoint
ALTER TABLE "views" ALTER COLUMN "view" TYPE jsonb, ALTER COLUMN "digest" TYPE text;--> statement-breakpoint
-- Claim links of version 0.1 had no end.
DELETE FROM "tokens" WHERE "kind" = 'claim' AND "expires_at" IS NULL;
