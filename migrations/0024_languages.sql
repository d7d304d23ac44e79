ALTER TABLE "people" ADD COLUMN "app_language" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "language" text;