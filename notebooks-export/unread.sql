/* What went wrong, where? Stages LIST and READ are things that were not read at all. */
SELECT case_id, stage, reason, count(*) AS times, min(path) AS first_path
FROM faults
GROUP BY case_id, stage, reason
ORDER BY case_id, times DESC, reason
