/** A megabyte, in bytes. */
export const MEGABYTE = 1_048_576;

/** The longest file that is read, in megabytes. */
export const LONGEST_FILE = 16;

/** The greatest total size of the parts that are read, once unpacked, in megabytes. */
export const LONGEST_UNPACKED = 32;

/** The greatest number of cells in a file. */
export const MOST_CELLS = 200_000;

/** The greatest number of columns in a row, which is Excel's limit. */
export const MOST_COLUMNS = 16_384;

/** The greatest number of rows in a sheet, which is Excel's limit. */
export const MOST_ROWS = 1_048_576;

/** The greatest number of characters in a cell, which is Excel's limit. */
export const LONGEST_TEXT = 32_767;
