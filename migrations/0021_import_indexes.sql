DROP INDEX "changes_open";--> statement-breakpoint
DROP INDEX "import_rows_kind";--> statement-breakpoint
DROP INDEX "import_rows_outcome";--> statement-breakpoint
DROP INDEX "changes_operation";--> statement-breakpoint
CREATE INDEX "changes_undoing" ON "changes" USING btree ("undoes") WHERE "changes"."undoes" is not null;--> statement-breakpoint
CREATE INDEX "import_rows_unsettled" ON "import_rows" USING btree ("import_id","position") WHERE "import_rows"."outcome" in ('pending', 'deferred');--> statement-breakpoint
CREATE INDEX "changes_operation" ON "changes" USING btree ("operation_id","position");