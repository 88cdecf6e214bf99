// Nobody knows whether "08:37:00" was typed into a spreadsheet as 08:37.
const CLOCK = /(?<![\d:.,£$€])(?:00?:)?(\d{1,3}):([0-5]\d)(?![\d:])/gu;

/** Returns a text with each `08:37`, which is known to be in minutes and seconds, in words. */
export function clockInWords(text: string): string {
  return text.replace(CLOCK, (_, minutes: string, seconds: string) => `${minutes} minutes ${seconds} seconds`);
}
