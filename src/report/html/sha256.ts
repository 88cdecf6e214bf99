// The hash by which a content security policy names a style sheet. Web platforms only have asynchronous hashes, and a
// page is written synchronously. FIPS 180-4, section 6.2.

const PRIMES = /* @__PURE__ */ primes(64);
const START = /* @__PURE__ */ PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = /* @__PURE__ */ PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Returns the hash of an ASCII text as `sha256-…`. */
export function sha256(text: string): string {
  const words = padded(text);
  let state = START;
  for (let block = 0; block < words.length; block += 16) state = compressed(state, words.slice(block, block + 16));
  return `sha256-${base64(state)}`;
}

// A one, then zeros, then the length in bits, in blocks of 512 bits.
function padded(text: string): number[] {
  const words = new Array<number>(Math.ceil((text.length + 9) / 64) * 16).fill(0);
  for (let index = 0; index <= text.length; index += 1) {
    const byte = index === text.length ? 0x80 : text.charCodeAt(index);
    words[index >> 2] = at(words, index >> 2) | (byte << (24 - (index % 4) * 8));
  }
  words[words.length - 1] = text.length * 8;
  return words;
}

function compressed(state: readonly number[], block: readonly number[]): number[] {
  const words = [...block];
  for (let index = 16; index < 64; index += 1) {
    const [two, fifteen] = [at(words, index - 2), at(words, index - 15)];
    const first = turned(fifteen, 7) ^ turned(fifteen, 18) ^ (fifteen >>> 3);
    const second = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10);
    words.push((at(words, index - 16) + first + at(words, index - 7) + second) | 0);
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index += 1) {
    const mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + mixed + ((e & f) ^ (~e & g)) + at(ROUNDS, index) + at(words, index)) | 0;
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + at(state, index)) | 0);
}

// 32 bytes as 43 characters of six bits each, and one for padding.
function base64(words: readonly number[]): string {
  const bits = words.map((word) => (word >>> 0).toString(2).padStart(32, '0')).join('');
  const signs = `${bits}00`.replace(/.{6}/gu, (six) => ALPHABET.charAt(Number.parseInt(six, 2)));
  return `${signs}=`;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

// The first 32 bits of the fractional part.
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function at(words: readonly number[], index: number): number {
  return Number(words[index]);
}
