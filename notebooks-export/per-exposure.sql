/* Where is most to be learned for the fewest files that a person must view? */
SELECT tier, score, size(media_sha256) AS media, round(score / size(media_sha256), 1) AS score_per_file, type, lead_id
FROM leads
WHERE status <> 'withdrawn'
ORDER BY CASE tier WHEN 'critical' THEN 1 WHEN 'high' THEN 2 WHEN 'medium' THEN 3 ELSE 4 END, score_per_file DESC, lead_id
