-- All words, accents optional; texts with the phrase and its marks first, then the phrase without them.
SELECT {text}({object}('data', {object}('search', {object}(
  'indicators', {object}('nodes', {json}((SELECT COALESCE({array}({object}('code', code, 'name', name) ORDER BY rank, number), {none}) FROM (
    SELECT r.number, r.code, r.name, {rank:r.name:r.name_folded} AS rank FROM indicator r
    WHERE {words:r.name_folded} AND r.merged_into_id IS NULL
      AND EXISTS (SELECT 1 FROM plan_indicator p JOIN publication pb ON pb.appendix_version_id = p.appendix_version_id
        AND pb.to_version_id IS NULL WHERE p.indicator_id = r.id)
    ORDER BY rank, r.number LIMIT 10) x))),
  'tasks', {object}('nodes', {json}((SELECT COALESCE({array}({object}('ordinal', ordinal, 'text', text)
      ORDER BY rank, appendix_version_id, position), {none}) FROM (
    SELECT r.ordinal, r.text, r.appendix_version_id, r.position, {rank:r.text:r.text_folded} AS rank FROM task r
    JOIN publication pb ON pb.appendix_version_id = r.appendix_version_id AND pb.to_version_id IS NULL
    WHERE {words:r.text_folded}
    ORDER BY rank, r.appendix_version_id, r.position LIMIT 10) x))),
  'agencies', {object}('nodes', {json}((SELECT COALESCE({array}({object}('name', name) ORDER BY rank, place, name_sort, id), {none}) FROM (
    SELECT r.id, r.name, r.name_sort, pv.position AS place, {rank:r.name:r.name_folded} AS rank
    FROM agency r JOIN province pv ON pv.code = r.province_code WHERE {words:r.name_folded}
      AND EXISTS (SELECT 1 FROM assignment g LEFT JOIN plan_indicator p ON p.id = g.plan_indicator_id
        LEFT JOIN task k ON k.id = g.task_id JOIN publication pb
        ON pb.appendix_version_id = COALESCE(p.appendix_version_id, k.appendix_version_id) AND pb.to_version_id IS NULL
        WHERE g.agency_id = r.id)
    ORDER BY rank, place, name_sort, id LIMIT 10) x))),
  'plans', {object}('nodes', {json}((SELECT COALESCE({array}({object}('number', number) ORDER BY rank, place, period_start DESC, id), {none}) FROM (
    SELECT r.id, r.number, r.period_start, pv.position AS place,
      {rank:(COALESCE(r.number, '') || ' ' || pv.full_name):(COALESCE(r.number_folded, '') || ' ' || pv.name_folded)} AS rank
    FROM plan r JOIN province pv ON pv.code = r.province_code
    WHERE {words:(COALESCE(r.number_folded, '') || ' ' || pv.name_folded)}
      AND EXISTS (SELECT 1 FROM appendix a JOIN publication pb ON pb.appendix_id = a.id AND pb.to_version_id IS NULL
        WHERE a.plan_id = r.id)
    ORDER BY rank, place, period_start DESC, id LIMIT 10) x)))
)))) AS body
