const FILES = `  FILE is a plan as JSON, or a table of indicators: CSV, a workbook (.xlsx, .xls, .ods) or a Word document (.docx).
  - reads what is piped in.

With a table of indicators:
  --observations FILE  a table of outturns; goes with a plan as JSON, too
  --plan FILE          the title, partnership and period, as CSV or JSON
  --period TEXT        the period of the plan, such as '2013/14 to 2017/18', where no such file states it
  --priorities FILE    a table of priorities
  --actions FILE       a table of actions
  --sheet NAME         a sheet of a workbook, where it has several: once for each, or all
  --table NUMBER       the table of a Word document, where it has several: 2, or 1,3, or all
  --answer ID=ANSWER   the answer to a question about a table, such as polarity=lower-is-better, or for one row
                       polarity:ROW=lower-is-better; may be given several times
`;

/** The help text of each command, by the name of the command. */
export const HELP = {
  report: `Usage: community-safety-plan report [FILE] [options]

Prints the scorecard of a plan: that of the Safer Maidstone Partnership (refreshed January 2014) where no file is named.
With official statistics that you downloaded, outturns makes the scorecard in one step: see outturns --help.
${FILES}
Options:
  --as-of YYYY-MM-DD   the day to evaluate on: today if left out, and 2014-01-31 for Maidstone
  --area NAME          the part of the area to evaluate, by its name or id: the whole area if left out
  --format FORMAT      text, markdown, html, json or csv: by the ending of --out if left out, else text
  --out FILE           the file to write instead of printing; one that exists is replaced
`,
  chart: `Usage: community-safety-plan chart INDICATOR [FILE] [options]

Draws an indicator of a plan as SVG, by its id: of the Safer Maidstone Partnership's plan where no file is named.
${FILES}
Options:
  --kind KIND          bullet for the latest figure, or trend for all of them: the one that says more if left out
  --layout LAYOUT      wide (the default), or narrow for a telephone
  --as-of YYYY-MM-DD   the day to evaluate on: today if left out, and 2014-01-31 for Maidstone
  --out FILE           the file to write instead of printing; one that exists is replaced
`,
  check: `Usage: community-safety-plan check FILE [options]

Reads a plan and lists every mistake with its place. Exits with 0 where there is none, with 1 where there are some, and
with 2 where the file cannot be read.
${FILES}
Options:
  --json               the problems and notes as JSON, on standard output
`,
  audit: `Usage: community-safety-plan audit FILE [options]

Lists what does not add up in a plan: targets, claims, references, counts. Exits with 0 where nothing is found, with 1
where something is or the file has mistakes, and with 2 where it cannot be read.
${FILES}
Options:
  --fail-on SEVERITY   error (the default) or warning: the least severity to exit with 1 for
  --json               the findings as JSON
`,
  convert: `Usage: community-safety-plan convert FILE [--out plan.json] [options]

Turns tables into a plan as JSON, on standard output unless --out names a file. Where the name ends in .xlsx, the tables
of the plan are written as a workbook instead.
${FILES}
Options:
  --out FILE           the file to write, .json or .xlsx; one that exists is replaced
`,
  outturns: `Usage: community-safety-plan outturns FILE... --plan plan.json --out scorecard.html [options]

Makes the outturns of a plan from official statistics, or its scorecard with them in one step, and says what it used,
left out and doubts. Each FILE is recognised by its headings: Table C2 of the ONS, recorded crime by partnership of the
Home Office, months of data.police.uk, road safety data, populations (MYEB3), the look-up of districts, partnerships and
forces.

Options:
  --plan FILE          the plan, as JSON or a table of indicators
  --area AREA          the partnership or district, by name or code: the area of the plan if left out
  --measure ID=NAME    what an indicator counts, in the words of the file: needed where it does not have the name of a
                       measure; may be given several times, and then adds up
  --comparator ID=WHO  who a comparator of the plan is: force, rest-of-force, or areas with semicolons between them; may
                       be given several times
  --with-doubts        hands figures over that would be held back
  --sheet NAME         the sheet of a workbook among the files, where it has several
  --as-of YYYY-MM-DD   the day to evaluate on, for a scorecard: today if left out
  --out FILE           the file to write instead of printing: .html, .md or .txt for the scorecard, which has the file
                       and the line of each figure; .csv for the observations, or .json for the plan with them and with
                       the breaks in its series; one that exists is replaced

--observations, --period, --priorities, --actions, --table and --answer go with the plan as they do in report.
`,
  init: `Usage: community-safety-plan init FOLDER [options]

Writes templates to fill in: plan.csv, indicators.csv, observations.csv, priorities.csv and actions.csv. Makes the
folder where there is none, and never writes over a file.

Options:
  --format FORMAT      csv (the default), or xlsx for one workbook, plan.xlsx
`,
  workbench: `Usage: community-safety-plan workbench --out FILE

Writes the workbench: one page that opens Word, Excel, CSV and JSON files in a browser, shows what was understood, and
makes the scorecard. For somebody who cannot install anything: send the file, or put it in a folder.

Options:
  --out FILE           the file to write, .html; one that exists is replaced
`,
  schema: `Usage: community-safety-plan schema

Prints the JSON Schema of a plan (draft 2020-12).
`,
} as const;

/** The name of a command. */
export type CommandName = keyof typeof HELP;

/** The help text without a command. */
export const GENERAL_HELP = `Usage: community-safety-plan <command> [options]

  report [FILE]    prints the scorecard of a plan; Maidstone's where no file is named
  chart INDICATOR  draws an indicator as SVG
  check FILE       lists every mistake in a plan or a table, with its place
  audit FILE       lists what does not add up in a plan
  convert FILE     turns tables into a plan as JSON, or a plan into a workbook
  outturns FILE... makes the outturns of a plan from official statistics, or its scorecard with them
  init FOLDER      writes templates to fill in
  workbench        writes a page that does all this in a browser
  schema           prints the JSON Schema of a plan

  -h, --help       this text; after a command, that of the command
  --version        the version of the library

FILE is a plan as JSON, or a table of indicators: CSV, .xlsx, .xls, .ods or .docx.
Start with: community-safety-plan init our-plan
`;
