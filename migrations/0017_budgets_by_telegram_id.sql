-- Spenders are stored as an HMAC now. Rows of accounts and people would name them until they expire.
DELETE FROM "call_budgets" WHERE "spender" <> 'all';
