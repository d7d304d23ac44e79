-- The planner keeps samples of values in pg_statistic, where names and numbers would outlive their rows.
ALTER TABLE "accounts" ALTER COLUMN "first_name" SET STATISTICS 0, ALTER COLUMN "last_name" SET STATISTICS 0, ALTER COLUMN "usernames" SET STATISTICS 0, ALTER COLUMN "phone" SET STATISTICS 0, ALTER COLUMN "session" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "changes" ALTER COLUMN "before" SET STATISTICS 0, ALTER COLUMN "after" SET STATISTICS 0, ALTER COLUMN "merged_into" SET STATISTICS 0, ALTER COLUMN "about" SET STATISTICS 0, ALTER COLUMN "payload" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "contacts" ALTER COLUMN "first_name" SET STATISTICS 0, ALTER COLUMN "last_name" SET STATISTICS 0, ALTER COLUMN "usernames" SET STATISTICS 0, ALTER COLUMN "phone" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "dialogs" ALTER COLUMN "state" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "import_rows" ALTER COLUMN "row" SET STATISTICS 0, ALTER COLUMN "number" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "name" SET STATISTICS 0, ALTER COLUMN "source" SET STATISTICS 0, ALTER COLUMN "facts" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "known_users" ALTER COLUMN "user" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "news" ALTER COLUMN "user" SET STATISTICS 0, ALTER COLUMN "was" SET STATISTICS 0, ALTER COLUMN "now" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "not_duplicates" ALTER COLUMN "one" SET STATISTICS 0, ALTER COLUMN "other" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "saved_numbers" ALTER COLUMN "phone" SET STATISTICS 0, ALTER COLUMN "first_name" SET STATISTICS 0, ALTER COLUMN "last_name" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "share_offers" ALTER COLUMN "user" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "snapshot_contacts" ALTER COLUMN "contact" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "tokens" ALTER COLUMN "hash" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "updates" ALTER COLUMN "sealed" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "views" ALTER COLUMN "view" SET STATISTICS 0, ALTER COLUMN "digest" SET STATISTICS 0;--> statement-breakpoint
-- Altering a column to the type it has drops the samples that exist, and rewrites nothing. A generated column forbids it in "views".
DO $$ DECLARE col record; BEGIN
	FOR col IN
		SELECT attrelid::regclass AS owner, attname AS name, format_type(atttypid, atttypmod) AS type
		FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
		WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'views' AND attstattarget = 0
	LOOP
		EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s', col.owner, col.name, col.type);
	END LOOP;
END $$;
