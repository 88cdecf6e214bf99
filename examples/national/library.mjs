// The one place that says where the built package lies: run `npm run build` at the root first. In a project of your own
// it is `import { … } from 'community-safety-plan'`.
const BUILD = '../../dist/';

export const {
  compareRates,
  controlChart,
  evaluatePlan,
  formatFigure,
  formatNumber,
  funnel,
  percentage,
  rankAmong,
  rate,
} = await load('index.js');
export const { safeParsePlan } = await load('schema.js');

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
