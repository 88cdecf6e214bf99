import type { Decimal } from 'decimal.js';

/**
 * A number, as every calculation accepts it: a finite `number`, a plain decimal string such as `'27.77'` or `'-0.5'`,
 * or a finite Decimal of any copy of decimal.js.
 *
 * A `number` is read as the shortest decimal that prints it, so `0.1` is exactly one tenth. A string holds
 * digits, at most one point and at most one leading minus: no exponent, no thousands comma, no space, no
 * sign of currency or percentage. Anything else is refused with the code `INVALID_NUMBER`.
 *
 * @category Numbers
 */
export type Numeric = number | string | Decimal;
