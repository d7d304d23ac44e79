ALTER TABLE "changes" DROP COLUMN "card";--> statement-breakpoint
ALTER TABLE "changes" DROP COLUMN "addition";--> statement-breakpoint
ALTER TABLE "changes" DROP COLUMN "phone";--> statement-breakpoint
ALTER TABLE "changes" DROP COLUMN "saved_count";--> statement-breakpoint
ALTER TABLE "changes" DROP COLUMN "setting";