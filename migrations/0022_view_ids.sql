ALTER TABLE "views" DROP CONSTRAINT "views_same";--> statement-breakpoint
ALTER TABLE "views" DROP COLUMN "digest";