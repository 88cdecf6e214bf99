/** A megabyte, in bytes. */
export const MEGABYTE = 1_048_576;

/** The longest file that is read, in megabytes. */
export const LONGEST_FILE = 16;

/** The most that the parts of a file that are read may come to once unpacked, in megabytes. */
export const LONGEST_UNPACKED = 32;

/** The most cells that a file may have. */
export const MOST_CELLS = 200_000;

/** The most columns that a row may have, which is what Excel allows. */
export const MOST_COLUMNS = 16_384;

/** The most rows that a sheet may have, which is what Excel allows. */
export const MOST_ROWS = 1_048_576;

/** The most characters that a cell may have, which is what Excel allows. */
export const LONGEST_TEXT = 32_767;
