/**
 * Times pieces of work in turns, so that whatever slows the machine down falls on all alike, until each has had enough.
 * As well as the time on the clock there is that of the processor, which other programs on the machine do not lengthen much.
 */
export function timesInTurns(works, { passes, milliseconds }) {
  const samples = works.map(() => ({ wall: [], processor: [] }));
  const isDone = ({ wall }) => wall.length >= passes && wall.reduce((sum, ms) => sum + ms, 0) >= milliseconds;
  while (!samples.every(isDone)) {
    for (const [index, work] of works.entries()) {
      if (isDone(samples[index])) continue;
      const started = performance.now();
      const used = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(used);
      samples[index].wall.push(performance.now() - started);
      samples[index].processor.push((user + system) / 1000);
    }
  }
  return samples.map(({ wall, processor }) => ({ wall: summary(wall), processor: summary(processor) }));
}

/** The shortest sample and the middle one. */
export function summary(samples) {
  const sorted = samples.toSorted((left, right) => left - right);
  return { min: sorted[0], median: sorted[Math.floor(sorted.length / 2)] };
}
