/* Which leads come first, and why? */
SELECT tier, score, type, status, size(media_sha256) AS media, cases, explanation
FROM leads
WHERE status <> 'withdrawn'
ORDER BY score DESC, lead_id
LIMIT 20
