import { RivalBig, RivalBigNumber, RivalDecimal } from './contenders.mjs';
import { pairs } from './data.mjs';
import { toOneDecimal } from './exact.mjs';
import { percentageChange } from './library.mjs';

/*
 * Every contender writes out its own loop, so that each is compiled for itself and none pays for another, and puts its
 * answers into `out`, where they are checked afterwards: nothing can be optimised away.
 */
const contenders = {
  native(from, to, out) {
    for (let i = 0; i < from.length; i += 1) {
      out[i] = Math.round(((to[i] - from[i]) / from[i]) * 1000) / 10;
    }
  },
  ours(from, to, out) {
    for (let i = 0; i < from.length; i += 1) {
      out[i] = percentageChange({ from: from[i], to: to[i], decimals: 1 });
    }
  },
  'decimal.js'(from, to, out) {
    for (let i = 0; i < from.length; i += 1) {
      const change = new RivalDecimal(to[i]).minus(from[i]).times(100).div(from[i]);
      out[i] = change.toDecimalPlaces(1).toNumber();
    }
  },
  'big.js'(from, to, out) {
    for (let i = 0; i < from.length; i += 1) {
      out[i] = new RivalBig(to[i]).minus(from[i]).times(100).div(from[i]).toNumber();
    }
  },
  'bignumber.js'(from, to, out) {
    for (let i = 0; i < from.length; i += 1) {
      out[i] = new RivalBigNumber(to[i]).minus(from[i]).times(100).div(from[i]).toNumber();
    }
  },
};

const exact = ([from, to]) => toOneDecimal(100n * (to - from), from);

export const workloads = [
  { title: 'percentageChange, whole numbers', data: pairs(1, 1), contenders, exact, hasAim: true },
  { title: 'percentageChange, one decimal', data: pairs(10, 2), contenders, exact, hasAim: true },
  { title: 'percentageChange, two decimals', data: pairs(100, 3), contenders, exact, hasAim: true },
];
