ALTER TABLE "changes" ADD COLUMN "payload" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "changes" SET "payload" = CASE
	WHEN "kind" IN ('add', 'rename') THEN coalesce("addition", '{}'::jsonb)
	WHEN "kind" IN ('import', 'remove_phone', 'reset_saved') THEN
		jsonb_strip_nulls(jsonb_build_object('card', "card", 'phone', "phone", 'savedCount', "saved_count"))
	WHEN "kind" = 'close_friends' AND "setting"->>'kind' = 'close_friends' AND "before" IS NOT NULL THEN
		jsonb_build_object('on', ("setting"->'after') ? ("before"->>'id'))
	WHEN "kind" = 'privacy' AND "setting"->>'kind' = 'privacy' THEN
		jsonb_build_object('key', "setting"->'key', 'from', "setting"->'before', 'to', "setting"->'after')
	WHEN "kind" = 'sign_up_notices' AND "setting"->>'kind' = 'sign_up_notices' THEN
		jsonb_build_object('from', "setting"->'before', 'to', "setting"->'after')
	ELSE '{}'::jsonb
END;
