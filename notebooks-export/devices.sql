/* Which cameras, by their body serials, are in more than one case? */
SELECT make, model, body_serial,
       count(DISTINCT case_id) AS cases,
       count(DISTINCT sha256) AS media,
       min(taken_at_local) FILTER (WHERE taken_doubt IS NULL) AS first_taken,
       max(taken_at_local) FILTER (WHERE taken_doubt IS NULL) AS last_taken
FROM media JOIN media_files USING (sha256)
WHERE body_serial IS NOT NULL
GROUP BY make, model, body_serial
HAVING count(DISTINCT case_id) > 1
ORDER BY cases DESC, media DESC
