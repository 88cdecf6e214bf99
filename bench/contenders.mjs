import Big from 'big.js';
import BigNumber from 'bignumber.js';
import Decimal from 'decimal.js';

/*
 * The rivals, each set up for this work: decimal.js as it comes (20 significant digits), the other two with results of
 * divisions to one decimal, which is the least they can do and still be right. All round half away from zero.
 */

export const RivalDecimal = Decimal.clone({ precision: 20, rounding: Decimal.ROUND_HALF_UP });

export const RivalBig = Big();
RivalBig.DP = 1;
RivalBig.RM = Big.roundHalfUp;

export const RivalBigNumber = BigNumber.clone({ DECIMAL_PLACES: 1, ROUNDING_MODE: BigNumber.ROUND_HALF_UP });

export const NAMES = ['native', 'ours', 'decimal.js', 'big.js', 'bignumber.js'];
