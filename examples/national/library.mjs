// The one place that says where the built package lies: run `npm run build` at the root first. In a project of your own
// it is `import { … } from 'community-safety-plan'`.
const BUILD = '../../dist/';

export const { evaluatePlan, explain, formatNumber, funnel, parsePeriod, percentage, rankAmong } =
  await load('index.js');
export const { observationsFrom, readAreas, readHomeOfficeTables, readPopulations, readStreetCrime, readTableC2 } =
  await load('official.js');
export const { funnelPlot } = await load('report.js');

async function load(file) {
  try {
    return await import(BUILD + file);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(`${BUILD}${file} cannot be loaded: build the package first, with npm run build at the root.`, {
      cause: error,
    });
  }
}
