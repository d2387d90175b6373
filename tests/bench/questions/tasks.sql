-- The first 50 of the agency by their last day, and whether there is one more.
WITH asked AS (SELECT id, name FROM agency WHERE province_code = '46' AND name = $1),
page AS (
  SELECT r.id, r.ordinal, r.text, r.deadline_kind, r.deadline_due,
    ROW_NUMBER() OVER (ORDER BY r.deadline_due, r.id) AS place
  FROM task r JOIN publication pb ON pb.appendix_version_id = r.appendix_version_id AND pb.to_version_id IS NULL
  WHERE r.deadline_due < '2028-01-01'
    AND r.id IN (SELECT g.task_id FROM assignment g WHERE g.agency_id = (SELECT id FROM asked))
  ORDER BY place LIMIT 51
)
SELECT {text}({object}('data', {object}('agencies', {object}('nodes', {array}({object}('name', asked.name,
  'tasks', {json}((SELECT {object}('nodes', {array}({object}('ordinal', p.ordinal, 'text', p.text,
      'deadline', {object}('kind', p.deadline_kind, 'due', {text}(p.deadline_due)),
      'assignments', {json}((SELECT {array}({object}('role', g.role, 'name', g.text,
        'agency', CASE WHEN y.id IS NULL THEN NULL ELSE {object}('name', y.name) END) ORDER BY g.position)
        FROM assignment g LEFT JOIN agency y ON y.id = g.agency_id WHERE g.task_id = p.id))) ORDER BY p.place)
      FILTER (WHERE p.place <= 50),
    'pageInfo', {object}('hasNextPage', CASE WHEN COUNT(*) > 50 THEN {true} ELSE {false} END)) FROM page p))
  )))))) AS body
FROM asked
