ALTER TABLE "people" ALTER COLUMN "notifications_off" SET DEFAULT '{lost_mutual}';--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "lost_mutual_at" timestamp with time zone;--> statement-breakpoint
-- The kind is off until a person switches it on.
UPDATE "people" SET "notifications_off" = array_append("notifications_off", 'lost_mutual');
