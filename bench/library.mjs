// The one place that says where the built package lies: run `npm run build` at the root first.
const BUILD = '../dist/';

export const { controlChart, evaluatePlan, percentage, percentageChange, rate, rateInterval, round } =
  await load('index.js');
export const { maidstone2014 } = await load('maidstone-2014.js');

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
