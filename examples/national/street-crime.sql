-- The rules for data.police.uk's street-level files, the same as those of `readStreetCrime`.
-- Reads street_crime(file, line, id, month, force, lsoa, type).

-- The district is the name of the small area without its number: "Maidstone 001A".
CREATE VIEW placed AS
SELECT
  file, line, id, month, force, type,
  CASE WHEN lsoa = '' THEN 'No location' ELSE regexp_replace(lsoa, ' [0-9]{3}[A-Z]$', '') END AS area,
  CASE WHEN lsoa = '' THEN 'unassigned' ELSE 'district' END AS kind
FROM street_crime;

-- A repeated id is one crime: the first row counts. A row without an id is never a repetition. Only ids that do repeat are
-- put in order, which are few.
CREATE TABLE repetitions AS
SELECT file, line, CASE WHEN area = first_area THEN 0 ELSE 1 END AS in_other_district
FROM (
  SELECT
    file, line, area,
    row_number() OVER (PARTITION BY id ORDER BY file, line) AS turn,
    first_value(area) OVER (PARTITION BY id ORDER BY file, line) AS first_area
  FROM placed
  WHERE id IN (SELECT id FROM street_crime WHERE id <> '' GROUP BY id HAVING count(*) > 1)
) AS repeated
WHERE turn > 1;

CREATE TABLE cells AS
SELECT placed.file, month, force, kind, area, type AS measure, count(*) AS amount, min(placed.line) AS line
FROM placed
LEFT JOIN repetitions ON repetitions.file = placed.file AND repetitions.line = placed.line
WHERE repetitions.line IS NULL
GROUP BY placed.file, month, force, kind, area, type;

CREATE VIEW of_forces AS
SELECT force, measure, month, sum(amount) AS amount
FROM cells
GROUP BY force, measure, month;

CREATE VIEW usual_amounts AS
SELECT force, measure, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) AS usual
FROM of_forces
GROUP BY force, measure;

-- A file has a row for each crime. So where an area has rows in a month, a type without one did not occur. An area without
-- any row in a month has no count, and neither has a common type that the whole force lacks in that month.
CREATE VIEW counts AS
SELECT
  places.area, places.force, places.month AS period, measures.measure, places.kind,
  coalesce(sum(cells.amount), 0) AS amount,
  coalesce(sum(cells.amount), 0) AS number_of_rows,
  coalesce(min(cells.file), min(places.file)) AS file,
  coalesce(max(cells.file), min(places.file)) AS last_file,
  coalesce(min(cells.line), min(places.line)) AS line
FROM (SELECT area, force, month, kind, min(file) AS file, min(line) AS line FROM cells GROUP BY area, force, month, kind) AS places
CROSS JOIN (SELECT DISTINCT measure FROM cells) AS measures
LEFT JOIN cells
  ON cells.area = places.area AND cells.force = places.force AND cells.month = places.month
  AND cells.kind = places.kind AND cells.measure = measures.measure
LEFT JOIN of_forces
  ON of_forces.force = places.force AND of_forces.month = places.month AND of_forces.measure = measures.measure
LEFT JOIN usual_amounts ON usual_amounts.force = places.force AND usual_amounts.measure = measures.measure
WHERE of_forces.amount IS NOT NULL OR coalesce(usual_amounts.usual, 0) <= 9
GROUP BY places.area, places.force, places.month, measures.measure, places.kind;

-- A month far out of line with the median of the six months before and after it may be incomplete.
CREATE VIEW months AS
SELECT force, month, sum(amount) AS amount, min(12 * CAST(substr(month, 1, 4) AS INTEGER) + CAST(substr(month, 6, 2) AS INTEGER)) AS place
FROM cells
GROUP BY force, month;

CREATE VIEW surroundings AS
SELECT months.force, months.month, months.amount, percentile_cont(0.5) WITHIN GROUP (ORDER BY around.amount) AS usual
FROM months
JOIN months AS around
  ON around.force = months.force AND around.place <> months.place AND abs(around.place - months.place) <= 6
GROUP BY months.force, months.month, months.amount
HAVING count(*) >= 3;

CREATE VIEW notes AS
SELECT 'file-read' AS code, file, '' AS about, count(*) AS number_of_rows, count(*) AS amount
FROM street_crime
GROUP BY file
UNION ALL
SELECT 'repeated-ids', file, '', count(*), sum(in_other_district)
FROM repetitions
GROUP BY file
UNION ALL
SELECT 'no-location', file, force, sum(CASE WHEN kind = 'unassigned' THEN amount ELSE 0 END), sum(amount)
FROM cells
GROUP BY file, force
HAVING sum(CASE WHEN kind = 'unassigned' THEN amount ELSE 0 END) > 0;

CREATE VIEW months_out_of_line AS
SELECT force, month, amount, usual
FROM surroundings
WHERE (amount < 0.8 * usual OR amount > 1.25 * usual) AND abs(amount - usual) > 3 * sqrt(greatest(amount, usual));
