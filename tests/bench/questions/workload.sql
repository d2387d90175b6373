-- Tasks that each type of agency leads, by the quarter of their last day.
WITH counted AS (
  SELECT y.agency_type_id, pl.province_code, r.deadline_due IS NULL AS undated,
    CAST(SUBSTR({text}(r.deadline_due), 1, 4) AS INTEGER) AS year,
    (CAST(SUBSTR({text}(r.deadline_due), 6, 2) AS INTEGER) + 2) / 3 AS quarter, COUNT(DISTINCT r.id) AS n
  FROM plan pl JOIN appendix a ON a.plan_id = pl.id
  JOIN publication pb ON pb.appendix_id = a.id AND pb.to_version_id IS NULL
  JOIN task r ON r.appendix_version_id = pb.appendix_version_id AND r.is_counted
  JOIN assignment g ON g.task_id = r.id AND g.role = 'LEAD'
  JOIN agency y ON y.id = g.agency_id
  WHERE pl.province_code IN ('46', '31', '15')
  GROUP BY 1, 2, 3, 4, 5
)
SELECT {text}({object}('data', {object}('workload', {array}({json}(line) ORDER BY agency_type_id, province_code)))) AS body
FROM (
  SELECT c.agency_type_id, c.province_code, {object}('agencyType', {object}('slug', t.slug, 'name', t.name),
    'province', {object}('code', pv.code, 'name', pv.name), 'taskCount', SUM(n),
    'undatedCount', COALESCE(SUM(CASE WHEN undated THEN n END), 0),
    'quarters', {json}(COALESCE({array}({object}('year', year, 'quarter', quarter, 'count', n) ORDER BY year, quarter)
      FILTER (WHERE NOT undated), {none}))) AS line
  FROM counted c JOIN agency_type t ON t.id = c.agency_type_id JOIN province pv ON pv.code = c.province_code
  GROUP BY c.agency_type_id, c.province_code, t.slug, t.name, pv.code, pv.name
) x
