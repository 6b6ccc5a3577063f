/* What adds up to the score of the first lead? For another, put its lead_id in place of the subquery. */
SELECT signal, contribution, direction, confidence, sentence, source
FROM lead_evidence
WHERE lead_id = (SELECT lead_id FROM leads WHERE status <> 'withdrawn' ORDER BY score DESC, lead_id LIMIT 1)
ORDER BY contribution DESC, signal
