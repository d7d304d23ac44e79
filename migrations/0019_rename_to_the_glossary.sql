-- Tables, columns and values get the names of GLOSSARY.md.
ALTER TABLE "news" RENAME TO "notifications";--> statement-breakpoint
ALTER TABLE "notifications" RENAME COLUMN "told_at" TO "delivered_at";--> statement-breakpoint
ALTER TABLE "notifications" RENAME CONSTRAINT "news_pkey" TO "notifications_pkey";--> statement-breakpoint
ALTER TABLE "notifications" RENAME CONSTRAINT "news_same" TO "notifications_same";--> statement-breakpoint
ALTER TABLE "notifications" RENAME CONSTRAINT "news_account_id_accounts_id_fk" TO "notifications_account_id_accounts_id_fk";--> statement-breakpoint
ALTER INDEX "news_due" RENAME TO "notifications_due";--> statement-breakpoint
ALTER SEQUENCE "news_position_seq" RENAME TO "notifications_position_seq";--> statement-breakpoint
ALTER TABLE "books" RENAME TO "contact_lists";--> statement-breakpoint
ALTER TABLE "contact_lists" RENAME CONSTRAINT "books_pkey" TO "contact_lists_pkey";--> statement-breakpoint
ALTER TABLE "contact_lists" RENAME CONSTRAINT "books_account_id_accounts_id_fk" TO "contact_lists_account_id_accounts_id_fk";--> statement-breakpoint
ALTER TABLE "share_offers" RENAME COLUMN "told_at" TO "delivered_at";--> statement-breakpoint
ALTER TABLE "changes" RENAME COLUMN "taken_back" TO "undo_outcome";--> statement-breakpoint
ALTER TABLE "people" RENAME COLUMN "news_off" TO "notifications_off";--> statement-breakpoint
DROP INDEX "import_rows_open";--> statement-breakpoint
UPDATE "notifications" SET "kind" = 'reconciled' WHERE "kind" = 'found_out';--> statement-breakpoint
UPDATE "import_rows" SET "outcome" = 'deferred' WHERE "outcome" = 'later';--> statement-breakpoint
UPDATE "imports" SET "waits_for" = 'deferred' WHERE "waits_for" = 'later';--> statement-breakpoint
UPDATE "undos" SET "waits_for" = 'deferred' WHERE "waits_for" = 'later';--> statement-breakpoint
CREATE INDEX "import_rows_open" ON "import_rows" USING btree ("number") WHERE "import_rows"."outcome" in ('pending', 'deferred');
