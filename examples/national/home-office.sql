-- The rules for the Home Office's tables by Community Safety Partnership, the same as those of `readHomeOfficeTables`.
-- Reads home_office(file, line, year, quarter, force, partnership, offence_group, subgroup, amount).
-- tidy(text) takes marks of notes and superfluous blanks away: the one function that each engine words in its own way.

-- One pass over all rows. Several rows of one partnership and offence are added, and so are counts below 0.
CREATE TABLE cells AS
SELECT
  file, year, quarter, force, partnership, offence_group, subgroup,
  sum(amount) AS amount,
  count(*) AS number_of_rows,
  min(line) AS line,
  min(CASE WHEN amount IS NULL THEN line END) AS unreadable_line,
  sum(CASE WHEN amount < 0 THEN 1 ELSE 0 END) AS negative_rows,
  sum(CASE WHEN amount < 0 THEN amount ELSE 0 END) AS negative_amount
FROM home_office
GROUP BY file, year, quarter, force, partnership, offence_group, subgroup;

-- Unassigned crime, airports and totals are not partnerships.
CREATE TABLE sorted AS
SELECT
  *,
  CASE
    WHEN lower(area) || ' ' LIKE 'unassigned %' THEN 'unassigned'
    WHEN ' ' || lower(area) || ' ' LIKE '% airport %' THEN 'airport'
    WHEN lower(area) IN ('', 'england', 'wales', 'england and wales', 'total', 'all') THEN 'total'
    ELSE 'partnership'
  END AS sort
FROM (
  SELECT
    file, line, amount, number_of_rows,
    year || CASE WHEN quarter = '' THEN '' ELSE ' Q' || quarter END AS period,
    tidy(force) AS force,
    tidy(partnership) AS area,
    tidy(offence_group) AS offence_group,
    tidy(subgroup) AS subgroup
  FROM cells
) AS tidied;

-- Each row counts for its group, and for its subgroup where that is another. What an airport has is part of the force's.
CREATE VIEW measured AS
SELECT file, line, period, force, area, sort, offence_group AS measure, amount, number_of_rows
FROM sorted
WHERE sort <> 'total'
UNION ALL
SELECT file, line, period, force, area, sort, subgroup AS measure, amount, number_of_rows
FROM sorted
WHERE sort <> 'total' AND subgroup <> '' AND subgroup <> offence_group;

CREATE VIEW counts AS
SELECT
  area, force, period, measure,
  CASE WHEN sort = 'partnership' THEN 'partnership' ELSE 'unassigned' END AS kind,
  sum(amount) AS amount,
  sum(number_of_rows) AS number_of_rows,
  min(file) AS file,
  max(file) AS last_file,
  min(line) AS line
FROM measured
GROUP BY area, force, period, measure, CASE WHEN sort = 'partnership' THEN 'partnership' ELSE 'unassigned' END;

CREATE VIEW parts AS
SELECT DISTINCT subgroup AS part, offence_group AS whole
FROM sorted
WHERE sort <> 'total' AND subgroup <> '' AND subgroup <> offence_group;

-- What was left out, and what to know of the rest. `amount` is that of the rows.
CREATE VIEW notes AS
SELECT 'file-read' AS code, file, '' AS about, sum(number_of_rows) AS number_of_rows, sum(amount) AS amount
FROM cells
GROUP BY file
UNION ALL
SELECT 'negative-counts-added', file, '', sum(negative_rows), sum(negative_amount)
FROM cells
WHERE negative_rows > 0
GROUP BY file
UNION ALL
SELECT 'not-a-partnership', file, CASE WHEN area = '' THEN 'a row without a name' ELSE area END, sum(number_of_rows), sum(amount)
FROM sorted
WHERE sort IN ('airport', 'total')
GROUP BY file, area
UNION ALL
SELECT 'unassigned-rows', file, CASE WHEN force = '' THEN area ELSE force END, sum(number_of_rows), sum(amount)
FROM sorted
WHERE sort = 'unassigned'
GROUP BY file, CASE WHEN force = '' THEN area ELSE force END;

CREATE VIEW unreadable AS
SELECT file, min(unreadable_line) AS line FROM cells WHERE unreadable_line IS NOT NULL GROUP BY file;
