// The cells of a CSV file as its text again, so that the readers compare the length of each row with the headings as they
// do for the file itself. Their lines are turned back into numbers of rows.

/** Writes rows as text, and says which row each line of it belongs to. */
export function asText(rows, delimiter) {
  const lines = [];
  const rowAt = [0];
  for (const [index, cells] of rows.entries()) {
    const line = cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
    // A line with nothing on it is no row.
    lines.push(line === '' ? '""' : line);
    const breaks = line.match(/\r\n|\n|\r/gu)?.length ?? 0;
    for (let more = 0; more <= breaks; more += 1) rowAt.push(index + 1);
  }
  return { text: lines.join('\n'), rowAt };
}

/** Turns the lines of what was told of a text into the numbers of its rows. */
export function byRow(item, rowAt) {
  const rowOf = (line) => rowAt[line] ?? line;
  return {
    ...item,
    ...(item.line !== undefined && { line: rowOf(item.line) }),
    ...(item.appliesTo && { appliesTo: item.appliesTo.map((each) => ({ ...each, line: rowOf(each.line) })) }),
  };
}

function quoted(cell, delimiter) {
  return cell.includes('"') || cell.includes('\n') || cell.includes('\r') || cell.includes(delimiter)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
