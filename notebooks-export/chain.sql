/* Which nights were published, or shown anew by keep, and does each row name the one before? */
SELECT night, status, run_id, published_at, code_version,
       prev_hash = coalesce(lag(row_hash) OVER (ORDER BY night, published_at), '') AS follows
FROM runs
WHERE status IN ('published', 'kept')
ORDER BY night, published_at
