/* Which nights were published, and does each name the one before? */
SELECT night, run_id, published_at, code_version,
       prev_hash = coalesce(lag(row_hash) OVER (ORDER BY night), '') AS follows
FROM runs
WHERE status = 'published'
ORDER BY night
