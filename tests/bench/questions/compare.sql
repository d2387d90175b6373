-- The newest plan of each province that sets the year; rows as the first province has them.
WITH found AS (
  SELECT i.code, i.name, pl.province_code, pv.name AS province, t.year, t.kind, r.unit, t.comparator, t.value, t.raw,
    t.cell, m.file_name, r.sheet, r.id AS row_id, r.position,
    CASE pl.province_code WHEN '46' THEN 0 WHEN '31' THEN 1 ELSE 2 END AS place,
    ROW_NUMBER() OVER (PARTITION BY i.id, pl.province_code, t.year
      ORDER BY av.issued_on DESC, av.period_start DESC, av.id DESC, r.position) AS newness
  FROM indicator i
  JOIN plan_indicator r ON r.indicator_id = i.id AND r.is_counted
  JOIN publication pb ON pb.appendix_version_id = r.appendix_version_id AND pb.to_version_id IS NULL
  JOIN appendix_version av ON av.id = r.appendix_version_id
  JOIN import m ON m.id = av.import_id
  JOIN appendix a ON a.id = pb.appendix_id
  JOIN plan pl ON pl.id = a.plan_id AND pl.province_code IN ('46', '31', '15')
  JOIN province pv ON pv.code = pl.province_code
  JOIN target t ON t.plan_indicator_id = r.id AND t.year IN (2026, 2030)
  WHERE i.code IN ($1, $2, $3, $4, $5)
)
SELECT {text}({object}('data', {object}('compareTargets', {object}('rows', {array}({json}(line) ORDER BY first))))) AS body
FROM (
  SELECT MIN(CASE WHEN place = 0 THEN position END) AS first,
    {object}('indicator', {object}('code', code, 'name', name), 'cells', {array}({object}(
      'province', {object}('code', province_code, 'name', province), 'year', year, 'status', kind, 'unit', unit,
      'target', {object}('comparator', comparator, 'value', value, 'raw', raw,
        'source', {object}('file', file_name, 'sheet', sheet, 'cell', cell)),
      'coordinators', {json}((SELECT COALESCE({array}({object}('role', g.role, 'name', g.text) ORDER BY g.position), {none})
        FROM assignment g WHERE g.plan_indicator_id = row_id))) ORDER BY place, year)) AS line
  FROM found WHERE newness = 1 GROUP BY code, name
) x
