import { PLACES } from '../comparatorWords.js';
import { inEnglish } from './inEnglish.js';
import { TIME } from './timesIn.js';

/*
 * What each word of a remark does in it, as a letter. What a remark says of a figure can then be told from the row of
 * letters, whatever its words are: "Q4 data not yet received" and "March returns still to be loaded" are both a time,
 * figures, a word for "not" and one for what is done to figures.
 */

/** How much of a text is looked at. */
export const LONGEST = 2000;

// By letters; a star is for any ending. A word is of the first kind that has it.
const KINDS: Readonly<Record<string, string>> = {
  // Figures, and what else is said of all of them.
  D: `data figure figures number numbers result results return returns outturn outturns actual actuals total totals
    performance statistics stats position positions value values count counts information reporting`,
  // What they are compared with.
  G: 'target targets baseline baselines',
  // Not, and not yet.
  N: `not no nor never cannot can't hasn't haven't isn't aren't wasn't weren't don't doesn't didn't yet still once unable`,
  // What is done to figures before they can be used, and what they are then.
  V: `includ* receiv* suppl* submit* sent returned add added adding load* input* enter* complet* final finali* valid*
    verif* confirm* approv* agreed set signed reported provid* publish* collect* record recorded counted captur* process*
    updat* avail* releas* held carried check* cleans* audit* reconcil* sure known right correct accura* reliab* whole
    full every everything comparab* backdat* migrat* shown shows cover* counts arriv* ready`,
  // A part of them is there, or is missing.
  L: `missing await* outstanding incomplete partial partially part gap gaps lack lacks lacking unavailable pending tbc
    tba follow onwards without w/o minus except excepting omit* exclud* excl ex remaining`,
  // They are not those of a whole year yet; `R` where the words name the year.
  O: 'far',
  R: 'ytd',
  // Nobody has observed them, or somebody doubts them.
  E: `forecast* project projected projection* predict* anticipat* expect expected assum* model modelled modeled extrapolat*
    annuali* pro-rata scaled grossed imput* interpolat* approx* guess* indicative illustrative placeholder dummy
    test draft tentative unpublished uncleansed unsure interim proxy error errors wrong* incorrect* inaccura* disput* queried query queries unreliab* caution backlog*
    duplicat* doubtful suspect questionable mistake* typo* misrecord* misclass* miscod* under-record* under-count*
    undercount* underrecord* over-count* overcount* over-record* discontinu* restated rebased recalculated repeated rolled`,
  // They may still change.
  S: 'provisional estimat* unvalidated unverified unaudited unconfirmed preliminary subject',
  // They are of several areas.
  J: 'joint combined shared merged',
  // How they are counted.
  W: `cumulative cumulatively running rolling average averages averaged mean thousand thousands million millions 000s
    weighted index indexed`,
  // What counts them.
  M: `definition definitions method methods methodolog* counting recording system systems software rule rules boundar*
    basis series weighting category categories`,
  C: `new change changes changed different* revis* amend* replac* switch* break breaks broken reset superseded
    suspend* withdrawn dropped paused expired`,
  U: 'only',
  // Another area, or a part of one.
  P: `county countywide county-wide force forcewide force-wide region regional national
    nationally division divisional bcu england wales ward wards parish parishes town centre station stations sector
    neighbourhood neighbourhoods area areas`,
  // What is done to reports, and what reports are called.
  K: `extract* refresh* generat* print printed export* download* creat* pulled access* snapshot date dated timestamp
    report reports dashboard scorecard monitoring survey surveys produced prepared compiled run ran issued update`,
  // Years that are not financial ones.
  Y: 'calendar academic school',
  // Comparing says nothing of the figure itself.
  B: 'than below above against versus vs compared line lower higher better worse fewer more same like similar',
  // Words that say nothing by themselves.
  F: `a an the all any both these this that those our its it which there here please note notes nb we i has have had do
    does did for from of to at in on by out since present wide issue issues concern concerns problem problems until till with within during over and or is are was were be been being will
    may might would should ought so as taken based using given displayed doubled relate* refer* latest current currently
    end ends ended ending first last entire finish finishes year years annual financial fiscal fy ye quarter quarters month months
    monthly quarterly yearly period time police constabulary level north south east west mid say said says read reads
    meant treat suspected likely fully now drawn used italics bold shaded cells per x2 spring summer autumn winter`,
};

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [
    /\bprovisional(?:ly)?(?: (?:figures?|data))?[, ]+(?:and |but )?(?:to be|until|subject to|pending|awaiting)\b[^.;\n]*/giu,
    'provisional',
  ],
  [/\b(?:all|every|both) (?:wards?|areas?|parish(?:es)?|neighbourhoods?|stations?)\b/giu, 'full'],
  [/\bto be \p{L}+ed\b/giu, 'tbc'],
  [/\bup[- ]to[- ]date\b/giu, 'shown'],
  [/\bup (?:to|until)\b/giu, 'to'],
  [/\b(scaled|grossed) up\b/giu, '$1'],
  [/\b(?:year[- ]to[- ]date|year so far|so far this year)\b/giu, 'ytd'],
  [/\b(?:to date|so far)\b/giu, 'far'],
  [/\b(?:carried (?:forward|over)|rolled forward)\b/giu, 'rolled'],
  [/\br(?:olling )?12m\b/giu, 'rolling'],
  [/\bpro rata\b/giu, 'pro-rata'],
  [/\b(?:estimated?|likely) (?:the )?(?:year[- ]end|full[- ]year|outturn)\b|\byear[- ]end estimates?\b/giu, 'forecast'],
  [/(?<![\d.] ?)(?:%|\bpercentage|\bper ?cent) (?:change|difference)\b/giu, 'indexed'],
  [/\b(?:is|are|shown|given|expressed) per\b/giu, 'indexed'],
  [/\bsince (?=\d)/giu, 'others '],
  [/\bunder (?:review|query|investigation|negotiation)\b/giu, 'queried'],
  [/\b(?:counted|recorded|measured|calculated) differently\b/giu, 'counting changed'],
  [/\bdata quality\b/giu, 'queried'],
  [/\b(?:north|south) (?:east|west)\b/giu, 'region'],
  [/\bno longer\b/giu, 'dropped'],
  [/\b(?:is|are|was|were) (?:the|a|our) targets?\b/giu, 'placeholder'],
  [/\b(?:cannot|not) be compared\b/giu, 'not comparable'],
  [/\b(?:information|use|reference|monitoring|discussion|context|purposes|data) only\b/giu, 'the'],
  [/\b(?:by (?:the )?|police )(?:county|force)\b(?! area)/giu, 'by others'],
  // Whose word it is says nothing of the figure.
  [new RegExp(`\\b(?:by|from) (?:the )?(?:${PLACES}) (?:police|constabulary)\\b(?! (?:area|force))`, 'giu'), ''],
  // The police of a place have figures of any area.
  [
    new RegExp(`\\b(?:${PLACES}|county) (?:county )?(?:police(?! (?:area|force))|constabulary|council)\\b`, 'giu'),
    'others',
  ],
  [new RegExp(`\\b(?:${PLACES})\\b`, 'giu'), 'county'],
];
const TOKEN = new RegExp(
  `(?<![\\p{L}\\d])(?<time>${TIME})(?!\\p{L})|(?<number>[£€]?\\d[\\d.,]*%?)|(?<word>[\\p{L}][\\p{L}\\d/'-]*)`,
  'giu',
);
const ALL = Object.entries(KINDS).flatMap(([kind, words]) => words.split(/\s+/u).map((word) => [word, kind] as const));
// Of a word that is of several kinds, the first is meant.
const EXACT: ReadonlyMap<string, string> = new Map(ALL.toReversed());
const BEGINNINGS = ALL.filter(([word]) => word.endsWith('*')).map(([word, kind]) => [word.slice(0, -1), kind] as const);

/** Returns a text with one word for each of the phrases that say what none of their words does. */
export function inPlainWords(text: string): string {
  const english = inEnglish(text.slice(0, LONGEST)).replaceAll('’', "'");
  return PHRASES.reduce((plain, [phrase, word]) => plain.replace(phrase, word), english);
}

/**
 * Returns a letter for each word: those above, `T` for a time, `#` for a number and `X` for a word that is about something
 * else.
 */
export function kindsIn(plain: string): string {
  return Array.from(plain.matchAll(TOKEN), ({ groups }) => {
    if (groups?.['time'] !== undefined) return 'T';
    return groups?.['number'] === undefined ? kindOf(String(groups?.['word']).toLowerCase()) : '#';
  }).join('');
}

/** Returns the words up to the first that is about something else. */
export function knownAtStart(plain: string): string {
  const other = Array.from(plain.matchAll(TOKEN)).find(([token]) => /[XB]/u.test(kindsIn(token)));
  return plain.slice(0, other?.index);
}

function kindOf(word: string): string {
  const kind = EXACT.get(word) ?? BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
  if (kind !== undefined) return kind;
  const parts = word.split(/[-/]/u);
  return parts.length > 1 ? parts.map(kindOf).join('') : 'X';
}
