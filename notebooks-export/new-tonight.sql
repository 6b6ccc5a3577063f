/* What has changed since the night before? */
SELECT status, tier, score, type, change_reason, lead_id
FROM leads
WHERE status <> 'unchanged'
ORDER BY status, score DESC, lead_id
