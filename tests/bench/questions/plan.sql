-- One plan with everything below it, made into text by the database.
SELECT {text}({object}('data', {object}('plans', {object}('nodes', {array}({object}(
  'number', pl.number, 'issuedOn', {text}(pl.issued_on), 'status', pl.status, 'periodStart', pl.period_start,
  'periodEnd', pl.period_end, 'province', {object}('code', pv.code, 'name', pv.name),
  'planIndicators', {object}('nodes', {json}((
    SELECT {array}({object}('ordinal', r.ordinal, 'name', r.name, 'unit', r.unit,
      'section', CASE WHEN s.id IS NULL THEN NULL ELSE {object}('ordinal', s.ordinal, 'title', s.title) END,
      'targets', {json}((SELECT COALESCE({array}({object}('year', t.year, 'kind', t.kind, 'comparator', t.comparator,
        'value', t.value, 'raw', t.raw) ORDER BY t.position), {none}) FROM target t WHERE t.plan_indicator_id = r.id)),
      'assignments', {json}((SELECT COALESCE({array}({object}('role', g.role, 'name', g.text,
        'agency', CASE WHEN y.id IS NULL THEN NULL ELSE {object}('name', y.name) END) ORDER BY g.position), {none})
        FROM assignment g LEFT JOIN agency y ON y.id = g.agency_id WHERE g.plan_indicator_id = r.id)))
      ORDER BY r.appendix_version_id, r.position)
    FROM appendix a JOIN publication pb ON pb.appendix_id = a.id AND pb.to_version_id IS NULL
    JOIN plan_indicator r ON r.appendix_version_id = pb.appendix_version_id
    LEFT JOIN section s ON s.id = r.section_id WHERE a.plan_id = pl.id))),
  'tasks', {object}('nodes', {json}((
    SELECT {array}({object}('ordinal', r.ordinal, 'text', r.text, 'output', r.output,
      'section', CASE WHEN s.id IS NULL THEN NULL ELSE {object}('ordinal', s.ordinal, 'title', s.title) END,
      'deadline', CASE WHEN r.deadline_kind IS NULL THEN NULL ELSE {object}('kind', r.deadline_kind,
        'start', {text}(r.deadline_start), 'due', {text}(r.deadline_due), 'raw', r.deadline_raw) END,
      'assignments', {json}((SELECT COALESCE({array}({object}('role', g.role, 'name', g.text,
        'agency', CASE WHEN y.id IS NULL THEN NULL ELSE {object}('name', y.name) END) ORDER BY g.position), {none})
        FROM assignment g LEFT JOIN agency y ON y.id = g.agency_id WHERE g.task_id = r.id)))
      ORDER BY r.appendix_version_id, r.position)
    FROM appendix a JOIN publication pb ON pb.appendix_id = a.id AND pb.to_version_id IS NULL
    JOIN task r ON r.appendix_version_id = pb.appendix_version_id
    LEFT JOIN section s ON s.id = r.section_id WHERE a.plan_id = pl.id)))
)))))) AS body
FROM plan pl JOIN province pv ON pv.code = pl.province_code
WHERE pl.province_code = '46' AND pl.period_start = 2025
