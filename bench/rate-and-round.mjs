import { RivalBig, RivalBigNumber, RivalDecimal } from './contenders.mjs';
import { countsAndPopulations, figures } from './data.mjs';
import { toOneDecimal } from './exact.mjs';
import { percentage, rate, round } from './library.mjs';

// As in percentage-change.mjs: a loop for each, and answers that are checked afterwards.
const rates = {
  native(count, population, out) {
    for (let i = 0; i < count.length; i += 1) {
      out[i] = Math.round((count[i] / population[i]) * 10000) / 10;
    }
  },
  ours(count, population, out) {
    for (let i = 0; i < count.length; i += 1) {
      out[i] = rate({ count: count[i], population: population[i], decimals: 1 });
    }
  },
  'decimal.js'(count, population, out) {
    for (let i = 0; i < count.length; i += 1) {
      out[i] = new RivalDecimal(count[i]).times(1000).div(population[i]).toDecimalPlaces(1).toNumber();
    }
  },
  'big.js'(count, population, out) {
    for (let i = 0; i < count.length; i += 1) {
      out[i] = new RivalBig(count[i]).times(1000).div(population[i]).toNumber();
    }
  },
  'bignumber.js'(count, population, out) {
    for (let i = 0; i < count.length; i += 1) {
      out[i] = new RivalBigNumber(count[i]).times(1000).div(population[i]).toNumber();
    }
  },
};

// The same work per 100.
const percentages = {
  native(part, whole, out) {
    for (let i = 0; i < part.length; i += 1) {
      out[i] = Math.round((part[i] / whole[i]) * 1000) / 10;
    }
  },
  ours(part, whole, out) {
    for (let i = 0; i < part.length; i += 1) {
      out[i] = percentage({ part: part[i], whole: whole[i], decimals: 1 });
    }
  },
  'decimal.js'(part, whole, out) {
    for (let i = 0; i < part.length; i += 1) {
      out[i] = new RivalDecimal(part[i]).times(100).div(whole[i]).toDecimalPlaces(1).toNumber();
    }
  },
  'big.js'(part, whole, out) {
    for (let i = 0; i < part.length; i += 1) {
      out[i] = new RivalBig(part[i]).times(100).div(whole[i]).toNumber();
    }
  },
  'bignumber.js'(part, whole, out) {
    for (let i = 0; i < part.length; i += 1) {
      out[i] = new RivalBigNumber(part[i]).times(100).div(whole[i]).toNumber();
    }
  },
};

const roundings = {
  native(value, _, out) {
    for (let i = 0; i < value.length; i += 1) {
      out[i] = Math.round(value[i] * 10) / 10;
    }
  },
  ours(value, _, out) {
    for (let i = 0; i < value.length; i += 1) {
      out[i] = round(value[i], 1);
    }
  },
  'decimal.js'(value, _, out) {
    for (let i = 0; i < value.length; i += 1) {
      out[i] = new RivalDecimal(value[i]).toDecimalPlaces(1).toNumber();
    }
  },
  'big.js'(value, _, out) {
    for (let i = 0; i < value.length; i += 1) {
      out[i] = new RivalBig(value[i]).round(1).toNumber();
    }
  },
  'bignumber.js'(value, _, out) {
    for (let i = 0; i < value.length; i += 1) {
      out[i] = new RivalBigNumber(value[i]).decimalPlaces(1).toNumber();
    }
  },
};

export const workloads = [
  {
    title: 'rate per 1,000, whole numbers',
    data: countsAndPopulations(4),
    contenders: rates,
    exact: ([count, population]) => toOneDecimal(1000n * count, population),
    hasAim: true,
  },
  {
    title: 'percentage, whole numbers',
    data: countsAndPopulations(6),
    contenders: percentages,
    exact: ([part, whole]) => toOneDecimal(100n * part, whole),
    hasAim: true,
  },
  {
    title: 'round, figures of two decimals',
    data: figures(100, 5),
    contenders: roundings,
    exact: ([value]) => toOneDecimal(value, 100n),
    hasAim: true,
  },
];
