-- Undos of version 0.0 had a kind of their own; what they did is shown by the user before and after.
UPDATE "changes" SET "kind" = CASE
	WHEN coalesce("before"->>'contact', 'false') = 'false' THEN 'add'
	WHEN "after"->>'contact' = 'false' THEN 'remove'
	ELSE 'rename'
END WHERE "kind" = 'restore';--> statement-breakpoint
-- The given name is the name afterwards, where it was not recorded.
UPDATE "changes" SET
	"before" = coalesce("before", CASE "kind" WHEN 'add' THEN "after" || '{"contact": false, "mutual": false}' ELSE "after" END),
	"payload" = '{"lastName": "", "showPhone": false}'::jsonb || CASE WHEN "payload" ? 'firstName' THEN '{}'::jsonb ELSE
		jsonb_build_object('firstName', coalesce("after", "before")->'firstName', 'lastName', coalesce("after", "before")->'lastName')
	END || "payload"
WHERE "kind" IN ('add', 'rename') AND coalesce("before", "after") IS NOT NULL;--> statement-breakpoint
-- The rest recorded too little to be shown with a name or to be reverted. No released version did that.
DELETE FROM "changes" WHERE CASE
	WHEN "kind" IN ('add', 'rename', 'remove', 'share', 'block', 'unblock') THEN "before" IS NULL
	WHEN "kind" = 'close_friends' THEN "before" IS NULL OR "payload"->>'on' IS NULL
	WHEN "kind" = 'import' THEN "payload"->>'card' IS NULL
	WHEN "kind" = 'privacy' THEN "payload"->>'key' IS NULL OR "payload"->>'from' IS NULL OR "payload"->>'to' IS NULL
	WHEN "kind" = 'sign_up_notices' THEN "payload"->>'from' IS NULL OR "payload"->>'to' IS NULL
	ELSE false
END;
