// The months with their other beginnings, as after "i" and "o", and the words that reports put next to figures.
const WORDS: Readonly<Record<string, string>> = {
  ...{
    ionawr: 'January',
    chwefror: 'February',
    mawrth: 'March',
    fawrth: 'March',
    ebrill: 'April',
    mai: 'May',
    fai: 'May',
  },
  ...{ mehefin: 'June', fehefin: 'June', gorffennaf: 'July', orffennaf: 'July', awst: 'August', medi: 'September' },
  ...{ fedi: 'September', hydref: 'October', tachwedd: 'November', dachwedd: 'November', rhagfyr: 'December' },
  ...{ ragfyr: 'December', chwarter: 'quarter', blwyddyn: 'year', flwyddyn: 'year', data: 'data', ffigurau: 'figures' },
  ...{
    ffigyrau: 'figures',
    ffigwr: 'figure',
    targed: 'target',
    darged: 'target',
    unig: 'only',
    heb: 'not',
    ddim: 'not',
  },
  ...{ nid: 'not', cynnwys: 'included', gynnwys: 'included', derbyn: 'received', dderbyn: 'received', yma: 'so far' },
  ...{ rhagolwg: 'forecast', amcangyfrif: 'estimate', cronnus: 'cumulative', cyfartaledd: 'average', dros: 'for' },
  ...{
    dro: 'provisional',
    hyd: 'to',
    hyn: 'this',
    ar: 'on',
    o: 'of',
    i: 'to',
    yn: 'in',
    y: 'the',
    yr: 'the',
    gan: 'by',
  },
};
// English has none of these next to each other.
const IS_WELSH = new RegExp(
  `(?<!\\p{L})(?:ionawr|chwefror|[mf]awrth|ebrill|[mf]ehefin|g?orffennaf|awst|hydref|[td]achwedd|rh?agfyr|chwarter|ff[iy]g[uwy]r\\p{L}*|d?targed|yn unig|ddim|heb|g?ynnwys|d?derbyn|hyd|rhagolwg|amcangyfrif|cronnus|cyfartaledd|dros dro)(?!\\p{L})`,
  'iu',
);
const WORD = /\p{L}+/gu;

/** Returns a remark in Welsh with the English words for those that say what a figure is. */
export function inEnglish(text: string): string {
  if (!IS_WELSH.test(text)) return text;
  return text.replace(WORD, (word) => WORDS[word.toLowerCase()] ?? word);
}
