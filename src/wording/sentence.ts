import type { Recurrence } from '../model/target.js';
import type { Placed } from './phrase.js';
import type { TargetProblem, Trouble } from './refusals.js';
import { textOf } from './phrase.js';
import type { Token } from './tokens.js';
import { DONE, isKnownMeasure, isNameOfMeasure, isPlural, takesBack } from './vocabulary.js';

/** A target in which every token of the text is used. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The phrases, in the order of the text. */
  readonly phrases: readonly Placed[];
  /** What is asked for. */
  readonly verb: Placed | undefined;
  /** The amounts, except times that belong to the measure. */
  readonly amounts: readonly Placed[];
  readonly due: readonly Placed[];
  readonly since: readonly Placed[];
  readonly every: readonly Recurrence[];
  readonly covers: Recurrence | undefined;
  readonly span: boolean;
  readonly marks: readonly string[];
  /** The words for what is measured, in lower case. */
  readonly words: string;
}

const CHANGES = new Set(['by', 'change']);
// What a percentage may measure without further words: "65% satisfaction".
const OF_SHARE =
  /^(?:satisfaction|(?:dis)?satisfied|dissatisfaction|(?:un)?happy|confidence|compliance|compliant|attendance|agree|agreement|completion|completed|completing|availability|accuracy|retention|detection|turnout|occupancy|coverage|recycled|recycling|success|successful|activity|answered|feel|safe|resolved|response|employment|sanction|clear|positive|people|residents|waiting|receiving|attending|living|smoking)$/u;
const PARTICIPLE = /(?:ed|id|nt|en|wn)$/u;
const NO_NOUN = /(?:ed|id|nt|en|wn)$|^(?:is|are|be|was)$/u;
const OPENERS = new Set('of in for among amongst across within on at throughout around'.split(' '));
// Words that are not nouns and join something else to the target.
const JOINING = new Set(
  `because due despite until till while whilst although though however given since as via by from with without under over before after during regarding re plus minus
  versus v vs cf owing through towards upon beyond besides unlike whether so yet but nor or and than also then now soon still already to if unless rather instead
  namely ie eg assuming depending following including notwithstanding subject according`.split(/\s+/u),
);
const DETERMINERS = new Set(['the', 'all', 'our', 'those', 'these', 'their', 'any']);
const NOT_PLACES = new Set(
  `phase stage option version schedule objective aim step table appendix page annex section part round wave goal
  action`.split(/\s+/u),
);
const JOINERS = new Set('and while whilst then but also plus or further subsequently to'.split(' '));
const TURNS = new Set(['but', 'then', 'while', 'whilst']);
const CLOSED_VERBS = new Set(['make', 'do', 'reach']);
const LIMITS = new Set(
  `limit limiting cap capping restrict restricting curb curbing constrain stop halt end tackle reverse reversing slow slowing stem arrest prevent preventing avoid
  contain any some`.split(/\s+/u),
);
const NUMBERS_LEFT = new Set(
  'plus minus hundred hundreds thousand thousands million dozen half third thirds quarter double treble triple twice fold percent %'.split(
    ' ',
  ),
);
// Next to a year's figure, these words make it a different figure.
const OFTEN = new Set('monthly quarterly weekly fortnightly daily nightly'.split(' '));
const NUMBERS = /(?:ths?|thirds?|quarters?|halves|tens|dozens|hundreds|thousands|scores|amounts|targets)$/u;
// "Nationally, 50% fewer" is not about the area.
const COMPARING = new Set(
  'compared relative comparison comparable towards closer nationally regionally nationwide'.split(' '),
);
const BEHIND_CLAUSE = new Set(
  'word name make do reach keep modal is be past negative remark moved more move shift bound clause aim hold'.split(
    ' ',
  ),
);
const BEFORE_AMOUNT = new Set('word name make do reach keep remark past aim shift'.split(' '));
const OF_SUBJECT = new Set(['word', 'name', 'make', 'do', 'keep', 'aim']);
const AFTER_AMOUNT = new Set(['word', 'name', 'make', 'do', 'past', 'reach']);

const LEFT_OUT = new Set('" \' • · ● ▪ _'.split(' '));

interface State {
  readonly tokens: readonly Token[];
  readonly phrases: readonly Placed[];
  readonly amounts: Placed[];
  readonly due: Placed[];
  readonly since: Placed[];
  readonly every: Recurrence[];
  readonly marks: string[];
  readonly words: string[];
  /** Words with no explanation. */
  readonly unused: string[];
  verb?: Placed;
  covers?: Recurrence;
  span: boolean;
  /** Within a subordinate clause: "who feel that crime has gone up". */
  inClause: boolean;
  /** After words that only say what the target is for. */
  inTail: boolean;
  /** Whether an amount, a comparator or a rank has been read. */
  isSeen: boolean;
  /** Whether words for what is measured may continue here. */
  isOpen: boolean;
  depth: number;
}

/** Puts the phrases of a text together, or says what is wrong if one of them has no use. */
export function sentenceOf(text: string, tokens: readonly Token[], all: readonly Placed[]): Sentence | Trouble {
  const phrases = withSides(withTimes(all, tokens), tokens);
  const state: State = {
    tokens,
    phrases,
    amounts: [],
    due: [],
    since: [],
    every: [],
    marks: [],
    words: [],
    unused: [],
    span: false,
    inClause: false,
    inTail: false,
    isSeen: false,
    isOpen: false,
    depth: 0,
  };
  if (tokens.some(({ word }) => word === '|')) return { problem: 'two-cells' };
  if (phrases[0]?.is !== 'problem' && isCutOff(tokens)) return { problem: 'cut-off' };
  for (const [index, phrase] of phrases.entries()) {
    const trouble = put(state, phrase, index);
    if (trouble !== undefined) return trouble;
  }
  if (state.unused.length > 0) return unusedTrouble(state);
  const { verb, amounts, due, since, every, covers, span, marks, words } = state;
  return { text, tokens, phrases, verb, amounts, due, since, every, covers, span, marks, words: words.join(' ') };
}

function put(state: State, phrase: Placed, index: number): Trouble | undefined {
  const { tokens, phrases } = state;
  const own = tokens.slice(phrase.place, phrase.next).filter(({ word }) => !LEFT_OUT.has(word));
  const printed = textOf(tokens, phrase.place, phrase.next);
  switch (phrase.is) {
    case 'problem':
      return { problem: problemOf(state, phrase, printed), about: printed };
    case 'mark':
      state.marks.push(printed);
      return undefined;
    case 'verb':
      return putVerb(state, phrase, index);
    case 'amount':
    case 'base':
      if (state.inTail && phrase.is === 'amount') return { problem: 'two-numbers' };
      if (phrase.is === 'amount') {
        if (phrases.some(({ is }) => is === 'compared')) return { problem: 'comparator-and-number' };
        if (state.isSeen && lastWord(state, phrase) === 'and') return { problem: 'goes-on' };
        state.amounts.push(phrase);
      }
      // "(was 15%)" may be about the target or about the figure.
      if (phrase.is === 'base' && state.isSeen && own.some(({ word }) => WAS.has(word)))
        return { problem: 'two-numbers' };
      addEvery(state, phrase);
      if (phrase.period !== undefined) state.since.push(phrase);
      if (phrase.is === 'amount' && phrase.role !== 'from') see(state);
      state.inClause = false;
      return undefined;
    case 'compared':
    case 'rank':
    case 'better-than':
      see(state);
      return undefined;
    case 'due':
    case 'plan-end':
      if (phrase.word === 'bare' && !isLevelSeen(state)) return { problem: 'unclear-number', about: printed };
      state.due.push(phrase.word === 'bare' ? { ...phrase, word: 'when' } : phrase);
      return undefined;
    case 'since':
      state.since.push(phrase);
      if (phrase.end) state.due.push({ ...phrase, period: phrase.end });
      return undefined;
    case 'every':
      addEvery(state, phrase);
      if (phrase.covers) state.covers = phrase.covers;
      return undefined;
    case 'span':
      state.span = true;
      return undefined;
    case 'clause':
      if (phrase.word === 'expressed') state.isOpen = true;
      else if (
        state.isSeen
        && (!state.isOpen
          || (tokens[phrase.place - 1]?.word === 'of' && own[0]?.word !== 'those')
          || ['when', 'where'].includes(String(own[0]?.word)))
      )
        state.unused.push(printed);
      state.inClause = true;
      state.words.push(...own.map(({ word }) => word));
      return undefined;
    case 'open':
      state.depth += 1;
      return undefined;
    case 'close':
      state.depth -= 1;
      return undefined;
    case 'stop':
      if (phrase.word !== ',' && phrase.word !== '...') state.inClause = false;
      if (state.isSeen && phrase.word !== '/' && !isList(state, index)) state.isOpen = false;
      return undefined;
    case 'name':
      if (
        (!state.isSeen && NOT_PLACES.has(String(own[0]?.word)) && phrases[index + 1]?.word === ':')
        || (state.isSeen
          && (!state.isOpen || (NOT_PLACES.has(String(own[0]?.word)) && phrase.word === undefined))
          && phrase.per === undefined)
      )
        state.unused.push(printed);
      state.words.push(phrase.word ?? 'name');
      return undefined;
    case 'measure':
      putMeasure(state, phrase, index, own);
      return undefined;
    case 'aside':
      if (phrase.period !== undefined) state.since.push(phrase);
      // "Road deaths down to 124 by 2020" is a target; "is down to 124" is a result.
      if (phrase.way !== undefined && state.verb === undefined && !state.isSeen) {
        if (
          /^(?:is|are|now|already|currently|came|went|got|dropped|brought|gone|fell|has|have)$/u.test(
            lastWord(state, phrase),
          )
        )
          return { problem: 'already-happened' };
        state.verb = { ...phrase, is: 'verb', verb: 'move', asked: true };
      }
      return undefined;
    case 'tail':
      state.inTail = true;
      return undefined;
    default:
      return undefined;
  }
}

const WAS = new Set(['was', 'now', 'previously', 'previous', 'historic']);

function problemOf({ phrases }: State, { problem }: Placed, printed: string): TargetProblem {
  if (problem === 'unclear-number' && phrases.filter(({ is }) => is === 'amount').length > 1) return 'two-numbers';
  // A letter that changes its length in lower case: nothing in the text can be read.
  if (problem === 'unknown-sign' && printed.length > 2) return 'no-figure';
  return String(problem) as TargetProblem;
}

// After a change, a year without a word before it may be the year that it is counted from.
function isLevelSeen({ amounts, verb }: State): boolean {
  const last = amounts.at(-1);
  return (
    last !== undefined
    && !CHANGES.has(String(last.role))
    && (verb === undefined || last.role === 'to' || last.operator !== undefined)
  );
}

function addEvery(state: State, { every }: Placed): void {
  if (every !== undefined) state.every.push(every);
}

function see(state: State): void {
  state.isSeen = true;
  state.isOpen = true;
}

// "90% of clients to complete treatment": the words say who is counted, by what a share of them do.
function opensShare({ isSeen, isOpen, amounts, tokens }: State, place: number): boolean {
  const share = amounts.at(-1);
  return (
    isSeen
    && isOpen
    && amounts.length === 1
    && share?.quantity?.unit === 'percentage'
    && !CHANGES.has(String(share.role))
    && tokens[share.next]?.word === 'of'
    && place > share.next + 1
    && SHARE_DOES.has(String(tokens[place]?.word))
  );
}

function putVerb(state: State, phrase: Placed, index: number): Trouble | undefined {
  const { tokens, phrases, verb, isSeen } = state;
  const own = tokens.slice(phrase.place, phrase.next);
  if (opensShare(state, phrase.place) || opensShare(state, phrase.place - 1)) state.inClause = true;
  const { inClause } = state;
  const behind = phrases[index + 1];
  const goes = behind?.is === 'amount' && ['to', 'by', 'from', 'bound', 'plain'].includes(String(behind.role));
  const isClosed = CLOSED_VERBS.has(String(phrase.verb));
  // "Keep it at or below the 2012/13 level", "By a fifth, reduce the number": the request is stated twice, or after its
  // amount.
  const [amount, second] = state.amounts;
  const isFirstAmount =
    verb === undefined && phrase.verb === 'move' && amount?.role === 'by' && second === undefined && amount.place === 0;
  const isOfYear = phrase.word === 'of-year' && !isSeen && (verb === undefined || verb.verb === 'keep');
  if (isOfYear || (isFirstAmount && phrases[index - 1]?.word === ',')) {
    state.verb = phrase;
    state.isOpen = true;
    if (phrase.period) state.since.push(phrase);
    return undefined;
  }
  if (verb === undefined && !isSeen && !state.inTail && (!inClause || (phrase.verb === 'move' && goes))) {
    const isFirst =
      phrases.slice(0, index).every(({ is }) => !['measure', 'name', 'amount', 'base', 'clause'].includes(is))
      || (phrases[index - 1]?.is === 'stop' && ':-'.includes(String(phrases[index - 1]?.word)));
    // "Satisfaction to reach 85%", but not "people helped to reach".
    const isAsked = own[0]?.word === 'to' && behind?.is === 'amount' && !NO_NOUN.test(lastWord(state, phrase));
    if (!isClosed || isFirst || isAsked || phrase.asked === true) {
      state.verb = phrase;
      state.inClause = false;
      addEvery(state, phrase);
      return undefined;
    }
  }
  // "600 savings will be achieved"
  if (verb === undefined && phrase.word === 'passive') {
    state.verb = phrase;
    return undefined;
  }
  if (verb !== undefined && !isSeen) {
    // "achieve a significant reduction", "improve justice by increasing the number": the figure comes with the words
    // that follow.
    const isSoft = CLOSED_VERBS.has(String(verb.verb)) || verb.way === 'improve';
    if ((phrase.word === 'means' && isSoft) || (phrase.verb === 'shift' && CLOSED_VERBS.has(String(verb.verb)))) {
      state.verb = phrase;
      state.inClause = false;
      addEvery(state, phrase);
      return undefined;
    }
  }
  const previous = phrases[index - 1];
  const joined = JOINERS.has(lastWord(state, phrase)) || previous?.is === 'stop';
  if (state.depth > 0 && !isSeen && !inClause) state.unused.push(textOf(tokens, phrase.place, phrase.next));
  // "Increase the reporting but reduce repeats"
  if (inClause && verb !== undefined && TURNS.has(lastWord(state, phrase))) return { problem: 'two-targets' };
  const isWord = (isClosed || phrase.verb === 'keep') && own.length === 1 && !joined;
  const isPlain = isWord || (phrase.verb === 'moved' && !goes && verb !== undefined && !joined);
  if (inClause || state.inTail || isPlain) {
    if (isSeen && (!state.isOpen || previous?.is === 'open') && !inClause && !state.inTail)
      state.unused.push(own.map(({ text }) => text).join(' '));
    state.words.push(...own.map(({ word }) => word));
    return undefined;
  }
  if (verb === undefined && !isSeen)
    return { problem: 'not-understood', about: textOf(tokens, phrase.place, phrase.next) };
  return { problem: joined ? 'two-targets' : 'two-movements' };
}

function putMeasure(state: State, phrase: Placed, index: number, own: readonly Token[]): void {
  // "Unofficial: reduce to 40": a label must say what is measured.
  const behind = state.phrases[index + 1];
  const before = state.phrases[index - 1];
  const isStopped = behind?.is === 'stop' || behind?.is === 'close';
  // "Target exceeded: 88%", and an aside between dashes: "Reduce burglary - if agreed - to 410".
  const isLabel =
    !state.isSeen
    && ((['head', 'aim', undefined].includes(before?.is)
      && ((behind?.is === 'stop' && ':-'.includes(String(behind.word)))
        || (behind?.is === 'amount' && String(state.tokens[behind.place]?.word).startsWith('target'))))
      || (isStopped && behind.word !== ',' && before?.is === 'stop' && ':-,'.includes(String(before.word)))
      || (isStopped && before?.is === 'open'));
  const does = own.findIndex((_, place) => opensShare(state, phrase.place + place));
  const wrong =
    (isLabel && !isNameOfMeasure(own))
    || (!state.isSeen && (behind?.role === 'level' || before?.is === 'aim') && takesBack(own))
      ? [...own]
      : own.filter((found, place) =>
          does >= 0 && place >= does ? !BEHIND_CLAUSE.has(found.kind) : !hasUse(state, found, own, place),
        );
  if (state.isSeen && !state.inTail && !state.inClause && !goesOn(state, before, own))
    state.unused.push(textOf(state.tokens, phrase.place, phrase.next));
  else if (wrong.length > 0) state.unused.push(...wrong.map(({ text }) => text));
  else if (state.isSeen) {
    state.isOpen = true;
    if (does >= 0 || own.some(({ kind }) => kind === 'is' || kind === 'be')) state.inClause = true;
  }
  state.words.push(...own.map(({ word }) => word));
}

// Says whether words after the target can belong to the measure: "of burglary", "in the town centre", "young people".
function goesOn(state: State, before: Placed | undefined, own: readonly Token[]): boolean {
  const first = String(own[0]?.word);
  const opens = OPENERS.has(first) && isOfMeasure(first, own);
  switch (before?.is) {
    case 'amount': {
      // "fire deaths and serious injuries": more of what is counted.
      if (
        first === 'and'
        && (before.noun !== undefined || before.role === 'change')
        && !state.phrases.some(({ is, place }) => is === 'amount' && place > before.place)
      )
        return isKnownMeasure(nounPhrase(own, 1));
      if (first === 'to be' && before.noun !== undefined) return PARTICIPLE.test(String(own[1]?.word));
      if (first === 'by' && PARTICIPLE.test(String(state.tokens[before.next - 1]?.word)))
        return isKnownMeasure(nounPhrase(own, 1));
      // "80 referrals to the sanctuary scheme", "£1.2m income from fundraising"
      if (before.quantity?.unit === 'money' && /^(?:income|savings?|receipts?|efficienc(?:y|ies))$/u.test(first))
        return isNameOfMeasure(own);
      if (/^(?:to|from|into|with|under)$/u.test(first) && before.noun !== undefined && before.operator !== 'below')
        return isNameOfMeasure(nounPhrase(own, 1));
      if (JOINING.has(first)) return false;
      if (['number', 'money'].includes(String(before.quantity?.unit)) && own.every(({ word }) => DONE.has(word)))
        return true;
      if (first === 'per') return !CHANGES.has(String(before.role));
      if (OPENERS.has(first)) return opens;
      const isMany = own.some(({ word }) => word.split(' ').some(isPlural));
      if (
        isMany
        || (CHANGES.has(String(before.role))
          && DETERMINERS.has(first)
          && (own.length === 1 || isKnownMeasure(nounPhrase(own, 0))))
      )
        return true;
      const isPart = before.quantity?.unit === 'percentage' && !CHANGES.has(String(before.role));
      const isOpened = own.length > 1 && OPENERS.has(String(own.at(-1)?.word));
      return (
        isPart
        && (isKnownMeasure(isOpened ? own.slice(0, -1) : own)
          || own.some(
            ({ word }) =>
              OF_SHARE.test(word) || ((own.length > 1 || before !== state.phrases.at(-2)) && PARTICIPLE.test(word)),
          ))
      );
    }
    case 'name':
    case 'measure':
    case 'verb':
    case 'clause':
    case 'stop':
    case 'close':
    case 'aside':
      return state.isOpen;
    case 'open':
      return opens;
    default:
      return opens;
  }
}

// "of" always belongs to the measure. Other prepositions must be followed by a known measure or place.
function isOfMeasure(opener: string, own: readonly Token[]): boolean {
  if (opener === 'of') return true;
  // "Below 1,700 throughout" asks for it at all times of the year.
  if (opener === 'throughout' && own.length === 1) return false;
  const nouns = nounPhrase(own, 1);
  if (opener === 'at' && nouns.at(-1)?.word === 'risk') return false;
  return nouns.length === 0 ? own.length === 1 : isKnownMeasure(nouns);
}

// Returns the words up to the next preposition or joining word.
function nounPhrase(own: readonly Token[], from: number): readonly Token[] {
  const length = own
    .slice(from)
    .findIndex(({ word, kind }) => OPENERS.has(word) || JOINING.has(word) || kind === 'is' || kind === 'be');
  return length < 0 ? own.slice(from) : own.slice(from, from + length);
}

// "by working with schools", "caused by dogs". But "by a seventh" says how much, and must be understood.
function isMeans(own: readonly Token[], place: number): boolean {
  const [before, behind] = [own[place - 1], own[place + 1]];
  if (PARTICIPLE.test(before?.word ?? '') || behind?.word.endsWith('ing') === true) return true;
  const who = nounPhrase(own, place + 1);
  const last = who.at(-1)?.word ?? '';
  // "reoffending by young offenders"
  return place > 0 && isPlural(last) && !NUMBERS.test(last) && !DETERMINERS.has(String(behind?.word));
}

function hasUse(state: State, { kind, word }: Token, own: readonly Token[], place: number): boolean {
  if (kind === 'hedge') return state.inClause && SOFT.has(word);
  if (state.inTail) return true;
  if (state.inClause) return BEHIND_CLAUSE.has(kind);
  if (NUMBERS_LEFT.has(word) || COMPARING.has(word) || OFTEN.has(word)) return false;
  if (word === 'recorded') return true;
  if (word === 'by' && !state.isSeen && !isMeans(own, place)) return false;
  if (state.isSeen) {
    const last = state.amounts.at(-1);
    if (word === 'to be' && place === 0 && PARTICIPLE.test(String(own[1]?.word))) return true;
    if (kind === 'is' || kind === 'be') return last?.quantity?.unit === 'percentage' && place > 0;
    return (
      AFTER_AMOUNT.has(kind) || (place > 0 && own.slice(0, place).some((one) => one.kind === 'is' || one.kind === 'be'))
    );
  }
  if (state.verb !== undefined)
    return BEFORE_AMOUNT.has(kind) || (kind === 'bound' && SIDES.has(word) && hasLater(state));
  if (kind === 'is' || kind === 'be')
    return place === own.length - 1 || (word === 'to be' && PARTICIPLE.test(String(own[place + 1]?.word)));
  return OF_SUBJECT.has(kind) && !(place === 0 && LIMITS.has(word));
}

const SOFT = new Set(['may', 'might', 'could', 'likely', 'unlikely', 'expected', 'only', 'significantly']);
const SIDES = new Set(['under', 'over', 'above']);

function hasLater({ phrases }: State): boolean {
  return phrases.some(({ role }) => role === 'to' || role === 'by' || role === 'change');
}

// "in burglary, robbery and theft": a list continues after its comma if it ends with "and".
function isList({ tokens, phrases }: State, index: number): boolean {
  if (phrases.some(({ is }) => is === 'compared')) return false;
  const [stop, behind] = [phrases[index], phrases[index + 1]];
  if (stop?.word !== ',' || behind?.is !== 'measure') return false;
  const words = tokens.slice(behind.place, behind.next);
  return words.some(({ word }) => word === 'and' || word === 'or') && words[0]?.word !== 'and';
}

function lastWord({ tokens }: State, { place }: Placed): string {
  return String(tokens[place - 1]?.word);
}

function isCutOff(tokens: readonly Token[]): boolean {
  const last = tokens.findLast(({ word }) => !'.;'.includes(word));
  return (
    (!(last?.kind === 'behind' || (last?.kind === 'bound' && last.word.startsWith('at ')))
      && CUT_OFF.has(String(last?.word.split(' ').at(-1))))
    || ['...', 'of', 'and', 'or', 'than'].includes(String(tokens[0]?.word))
    || tokens.every(({ kind }) => kind === 'aim')
  );
}

function unusedTrouble({ unused, tokens, amounts, phrases, verb }: State): Trouble {
  const [first] = String(unused[0]).toLowerCase().split(' ');
  const hasTarget = amounts.length > 0 || phrases.some(({ is }) => is === 'compared' || is === 'rank');
  const goals = amounts.filter(({ role }) => role !== 'from');
  if (goals.length > 1) return { problem: 'two-numbers' };
  if (tokens.length === 1 && first === 'none') return { problem: 'zero-or-none' };
  const isPast = tokens.some(
    ({ kind, word }, place) => kind === 'modal' && PAST.test(word) && tokens[place + 1]?.kind === 'moved',
  );
  if (PAST.test(String(tokens[0]?.word)) || (isPast && hasTarget)) return { problem: 'already-happened' };
  if (hasTarget && (first === 'and' || first === '&')) return { problem: 'goes-on' };
  if (tokens[0]?.word === 'no' && tokens[1]?.word.startsWith('target') === true)
    return { problem: 'no-target-and-more' };
  const isUnclear = tokens.some(({ kind, word }) => kind === 'hedge' || kind === 'bound' || NUMBERS_LEFT.has(word));
  if (!hasTarget && verb === undefined && !isUnclear) return { problem: 'no-figure' };
  return { problem: 'not-understood', about: unused.join(', ') };
}

const PAST = /^(?:achieved|was|were|met|exceeded|actual|outturn|stood|fell|rose|dropped|saw|had|has)$/u;
const CUT_OFF = new Set(
  '... by to of the a an and or than at least most on in from with for , & between within per is be will below above under no'.split(
    ' ',
  ),
);

// "40 assaults in the town or fewer": the bound follows what is counted instead of the number.
function withSides(phrases: readonly Placed[], tokens: readonly Token[]): readonly Placed[] {
  const side = phrases.find(({ is, operator }) => is === 'or-better' && operator !== undefined);
  if (side?.operator === undefined || side.operator === 'improve') return phrases;
  const put = (from: Placed, by: Partial<Placed>): readonly Placed[] =>
    phrases.map((phrase) => (phrase === from ? { ...phrase, ...by } : phrase));
  const amounts = phrases.filter(({ is, role }) => is === 'amount' && role !== 'from');
  const [level, another] = amounts;
  const isBound = tokens.slice(side.place, side.next).some(({ kind }) => kind === 'bound');
  if (level === undefined) return isBound ? put(side, { is: 'problem', problem: 'cut-off' }) : phrases;
  if (amounts.some(({ role }) => CHANGES.has(String(role))))
    return side.operator === 'at-least'
      ? phrases
      : put(side, { is: 'problem', problem: tokens[side.place]?.word === 'and' ? 'two-targets' : 'limits-a-change' });
  if (another !== undefined || level.operator !== undefined || level.role === 'range' || level.place > side.place)
    return put(side, { is: 'problem', problem: 'unclear-number' });
  return put(level, { operator: side.operator });
}

/* Times. */

const TIME = /(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?)$/u;
const LONG = /(?:years?|yrs?|months?|mths?)$/u;

const OF_AGE = new Set(
  'those people children persons women men drivers adults youths victims offenders pupils residents girls boys individuals'.split(
    ' ',
  ),
);

const SHARE_DOES = new Set('to will with offered referred given having have has are report'.split(' '));

const AT_A_TIME = new Set(['within', 'inside', 'at', 'after']);

// A time next to another quantity is part of the measure: "70% within eight weeks".
function withTimes(phrases: readonly Placed[], tokens: readonly Token[]): readonly Placed[] {
  const isTime = ({ is, quantity, upTo }: Placed): boolean =>
    is === 'amount' && TIME.test((upTo ?? quantity)?.noun ?? '');
  const others = phrases.flatMap((phrase, index) =>
    phrase.is === 'amount' && !isTime(phrase) && phrase.role !== 'from' ? [index] : [],
  );
  const last = others.at(-1) ?? -1;
  const verb = phrases.find(({ is }) => is === 'verb');
  const moves = verb !== undefined && ['move', 'shift', 'moved', 'halve', 'hold', 'keep'].includes(String(verb.verb));
  const isChange = moves || phrases.some(({ role }) => role === 'change');
  return phrases.map((phrase, index): Placed => {
    const previous = phrases[index - 1];
    if (
      phrase.is === 'problem'
      && phrase.problem === 'counted-by-week'
      && previous?.is === 'amount'
      && previous.quantity?.noun !== undefined
    ) {
      return { ...phrase, is: 'aside' };
    }
    // "children under 16" is about ages if another number is the target.
    const before = tokens[phrase.place - 1]?.word ?? '';
    if (
      phrase.is === 'amount'
      && phrase.role === 'bound'
      && phrase.quantity?.unit === 'number'
      && phrase.noun === undefined
      && OF_AGE.has(before)
    ) {
      return others.length > 1 ? { ...phrase, is: 'name' } : { ...phrase, is: 'problem', problem: 'unclear-number' };
    }
    if (
      phrase.word === 'in-a-time'
      && last >= 0
      && index > last
      && (isChange || phrases[last]?.quantity?.unit !== 'percentage')
    ) {
      return { ...phrase, is: 'problem', problem: 'how-long' };
    }
    if (!isTime(phrase)) return phrase;
    const isReached = ['to', 'from', 'by', 'change'].includes(String(phrase.role)) && phrase.operator === undefined;
    const isLong = LONG.test(String(phrase.quantity?.noun));
    const lead = String(tokens[phrase.place]?.word);
    const isBetween = phrases.slice(Math.max(last, 0), index).some(({ is }) => is === 'clause');
    if (
      last >= 0
      && index > last
      && !isBetween
      && isLong
      && ['within', 'in', 'over', 'for'].includes(lead)
      && !/(?:ing|ed)$/u.test(before)
    ) {
      if (isChange || phrases[last]?.quantity?.unit !== 'percentage') return { ...phrase, is: 'span' };
    }
    if (last < 0)
      return isChange && ['over', 'within', 'for', 'in'].includes(lead) && isLong ? { ...phrase, is: 'span' } : phrase;
    if (isReached) return phrase;
    // "90% within 10 minutes", and a time in something that should go down or up; but not "8 minutes 90% of the time".
    // "Invoices paid within 30 days: 97%".
    const isLabel =
      index < last
      && phrases.slice(index, last).some(({ is, word }) => is === 'stop' && (word === ':' || word === '-'));
    // "Reoffending within 12 months below 28%", "MMR at 24 months ≥ 95%"
    const target = phrases[last];
    const isOfLimit =
      index < last
      && (AT_A_TIME.has(lead) || AT_A_TIME.has(before))
      && target?.quantity?.unit === 'percentage'
      && (target.operator !== undefined || ['in', 'plain'].includes(String(target.role)));
    const isMeasure =
      isLabel
      || isOfLimit
      || (lead === 'at' && target?.noun !== undefined)
      || (index > last
        ? phrases[last]?.quantity?.unit === 'percentage' || isBetween || /(?:ing|ed)$/u.test(before)
        : verb !== undefined);
    return isMeasure ? { ...phrase, is: 'name' } : { ...phrase, is: 'problem', problem: 'two-quantities' };
  });
}
