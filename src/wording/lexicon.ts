import type { Operator } from '../model/target.js';
import type { Kind, Token, Way } from './tokens.js';

interface Entry {
  readonly kind: Kind;
  readonly value: string;
}

// Each line: the kind, the value, and the phrases. The longest phrase that matches wins.
const ENTRIES: readonly (readonly [Kind, Operator | Way | '', string])[] = [
  [
    'bound',
    'at-least',
    `at least equal to|at least|atleast|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|not below|not fall below
    |not drop below|not go below|not be below|not falling below|does not fall below|do not fall below
    |not be less than|not be lower than|not to fall below|not to drop below|not to go below|not to be below|not <|at / above|at / over|a minimum of|the minimum of|minimum of|floor of|a floor of|minimum|min .|min|≥|> =|equal to or above|equal to or greater than
    |equal to or higher than|equal to or more than|equal to or over|greater than or equal to|more than or equal to|higher than or equal to|at or above
    |at or over|above or equal to|meet or exceed|meet and exceed|meets or exceeds|achieve or exceed|reach or exceed|match or exceed|not under`,
  ],
  [
    'bound',
    'at-most',
    `no more than|not more than|at most|no greater than|not greater than|no higher than|not higher than|no longer than|not longer than|not to exceed
    |not exceed|not exceeding|not to rise above|not to go above|not to go over|not to be above|not to be over|not >|at / below|at / under|to not exceed|not exceeded|not above|not over|not rise above|not go above|not go over|not be above|not be over|not be more than
    |not be higher than|not be greater than|a maximum of|the maximum of|maximum of|maximum|max .|max|≤|< =|up to a maximum of
    |up to|limit of|a limit of|ceiling of|a ceiling of|cap of|a cap of|limited to|capped at|restricted to|equal to or below|equal to or less than|equal to or lower than|equal to or fewer than|equal to or under
    |less than or equal to|fewer than or equal to|lower than or equal to|at or below|at or under|below or equal to|do not exceed|does not exceed`,
  ],
  [
    'bound',
    'below',
    'sub|less than|fewer than|lower than|smaller than|shorter than|quicker than|below|under|beneath|underneath|<',
  ],
  [
    'bound',
    'above',
    'more than|greater than|higher than|larger than|above|over|exceed|exceeds|exceeding|in excess of|upwards of|surpass|>',
  ],
  ['bound', 'improve', 'no worse than|not worse than|not to be worse than'],
  [
    'behind',
    'at-most',
    'ceiling|or less|or fewer|or lower|or below|or under|and less|and fewer|and lower|and below|and under',
  ],
  ['behind', 'at-least', 'floor|or more|or higher|or above|or over|or greater|and more|and higher|and above|and over'],
  ['behind', 'improve', 'or better|and better'],
  [
    'move',
    'reduce',
    `↓|▼|⬇|↘|reduce|reduces|reducing|cut|cuts|cutting|lower|lowers|lowering|decrease|decreases|decreasing|minimise|minimises|minimising|minimize|lessen|lessening
    |narrow|narrowing|fall|falls|falling|drop|drops|dropping|decline|declines|declining|diminish|shorten|shortening|bring down|bringing down
    |drive down|driving down|push down|go down|goes down|going down|come down|get down|cut down|trim|trimming|slash|slashing|shrink`,
  ],
  [
    'move',
    'increase',
    `↑|▲|⬆|↗|increase|increases|increasing|raise|raises|raising|rise|rises|rising|grow|grows|growing|expand|expanding|boost|boosting|maximise|maximises
    |maximising|maximize|widen|widening|bring up|drive up|push up|go up|goes up|going up`,
  ],
  ['move', 'improve', 'improve|improves|improving|better|bettering|beat|enhance|enhancing'],
  ['shift', 'reduce', 'reduction|reductions|downward trend|decreasing trend|falling trend|reducing trend'],
  ['shift', 'increase', 'growth|uplift|upward trend|increasing trend|rising trend'],
  ['shift', 'improve', 'improvement|improvements'],
  ['moved', 'reduce', 'reduced|decreased|lowered|narrowed|fallen|dropped|declined|went down|gone down'],
  ['moved', 'increase', 'increased|raised|risen|grown|went up|gone up'],
  ['moved', 'improve', 'improved'],
  ['more', 'reduce', 'fewer|less'],
  ['more', 'increase', 'more|higher|greater|additional|extra'],
  [
    'keep',
    '',
    `maintain|maintains|maintaining|keep|keeps|keeping|hold|holds|holding|sustain|sustains|sustaining|retain|retains|retaining|remain|remains|stay|stays
    |preserve|preserving|stabilise|stabilize|no change|status quo|the status quo|remain the same|stay the same|keep the same|remain stable|stay stable
    |remain unchanged|unchanged|hold steady|keep stable|keep steady|remain static|remain constant|remain steady`,
  ],
  [
    'reach',
    '',
    'achieve|achieves|achieving|reach|reaches|reaching|attain|attains|attaining|hit|hitting|meet|meeting|obtain|score|return',
  ],
  [
    'make',
    '',
    `install|installing|train|training|fit|fitting|visit|visiting|complete|completing|secure|securing|disrupt|disrupting|recruit|recruiting|run|running
    |issue|issuing|undertake|undertaking|conduct|conducting|carry out|carrying out|provide|providing|deliver|delivering|distribute|distributing|plant
    |engage|engaging|refer|referring|seize|seizing|build|building|create|creating|help|helping|organise|organising|make|making|produce|producing
    |solve|solving|detect|detecting|host|hosting|attend|attending|identify|identifying|inspect|inspecting|offer|offering|supply|treat|support|contact
    |target harden|recycle|recycling|collect|collecting|determine|determining|resolve|resolving|pay|paying|repair|repairing|rehouse|house|clear|investigate|investigating|acknowledge|reply to|work with|sign up|answer|answering|respond to|process|processing|see|save|saving|generate|test|testing|screen|audit|spend|close
    |hold|holding`,
  ],
  [
    'do',
    '',
    `publish|adopt|launch|implement|introduce|establish|set up|sign|appoint|open|commission|submit|roll out|put in place|finalise|agree|approve|refresh
    |review|develop|update|procure|embed|pilot|evaluate|write`,
  ],
  [
    'aim',
    '',
    `we had aimed to|had aimed to|aims to|aim to|aim is to|intend to|intends to|seek to|seeks to|strive to
    |work to|work towards|continue to|ensure that|ensure|ensuring|make sure that|make sure|we will|we want|we would like|we aim to|we plan to|the partnership will|should|must
    |shall|will|our aim is to|the aim is to|overall aim is to`,
  ],
  ['be', '', 'to be|is to be|are to be|should be|will be|must be|shall be|be'],
  ['is', '', 'is|are|being'],
  [
    'clause',
    '',
    'who|whom|whose|which|that|where|when|how|believe|believing|feel|feeling|think|thinking|agree that|agreeing|perceive|perceiving|report|reporting|say|saying|those',
  ],
  [
    'modal',
    '',
    'was|were|been|has|have|had|would|can|cannot|does|do|did|awaits|await|needs|means|depends|requires|seems|appears|would be|has been|have been',
  ],
  [
    'hedge',
    '',
    `if|unless|provided that|providing that|provided|subject to|dependent on|dependent upon|depending on|contingent on|conditional on|where possible
    |if possible|where resources|where funding|where practicable|where practical|where appropriate|where feasible|whenever possible|as far as possible
    |as resources|permitting|allowing|resources permitting|funding permitting|exactly|precisely|significantly|substantially|statistically|markedly|considerably|dramatically|sharply|slightly|most years|most months|most quarters|excluding|excludes|excl|exc|except|except for|other than|apart from|with the exception of|only|not including
    |exclusive of|probably|possibly|perhaps|maybe|may|might|could|likely|unlikely|expected|anticipated|predicted|forecast|forecasted|projected|hoped|hopefully|ideally
    |explore|explores|exploring|feasibility|feasible|viability|consider|considers|considering|contemplate|discuss|discusses|discussing|debate|examine|examines|examining|ask|asks|asking|encourage|encourages|encouraging|urge|urges|invite|invites|lobby|lobbies|lobbying|recommend|recommends|advise|advises
    |propose|proposes|proposing|hope|hopes|hoping|wish|wishes|would like|want|wants|wanted|try|tries|tried|trying|attempt|attempts|attempting|failed|fails|fail|decide|decides|whether|refuse|cease|unable|expect|expects|wherever|whenever|once|until such|assuming|assumes|providing|pending|proposed|suggested|provisionally|tbc|tba|tbd|nya|pending|awaited|negotiated|negotiation|negotiations|renegotiated|under review|under discussion
    |under consideration|under negotiation|under development|to be agreed|to be set|to be confirmed|to be determined|to be finalised|to be finalized
    |to be decided|to be discussed|to be negotiated|to be reviewed|to be revised|to be approved|for approval|for agreement|for discussion|for consultation
    |for consideration|for review|for now|for the time being|for illustration|for illustrative|for information|for reference|for planning purposes
    |in principle|in draft|in theory|in abeyance|in doubt|in dispute|in the first instance|in due course|in discussion|in negotiation|on hold|on paper
    |real terms|seasonally adjusted|weather adjusted|adjusted for|adjusting for|allowing for|pro rata|like for like|after inflation|above inflation
    |weighted|whichever|respectively|thereafter|instead|otherwise|ytd|year to date|ditto|no longer|not ours|as amended|not confirmed|not agreed|not approved
    |not yet agreed|not yet approved|not yet confirmed|unconfirmed|unapproved|eg|for example|such as|so far|to date|at best|at worst|best case|worst case|in an ideal world|in line with|in the event of|in lieu of|in exchange for|in case of|in the short term|in the medium term|in the long term|in comparison|on average|on approval|on condition`,
  ],
  [
    'remark',
    '',
    `draft|superseded|supersedes|superseding|withdrawn|cancelled|canceled|abandoned|aspirational|aspiration|aspirations|indicative|provisional|interim|old|previous
    |previously|former|formerly|original|originally|historic|historical|expired|replaced|replaces|deleted|removed|suspended|rejected|obsolete|lapsed|illustrative|example|tentative
    |awaiting|notional|nominal|hypothetical|outdated|invalid|void|closed|ended|dropped|met|achieved|option|options|alternative|alternatively|scenario|proposal|suggestion|suggestions|idea|possible|possibility|ex|discontinued|retired|archived|dormant|paused|stopped|amended|changed
    |revoked|rescinded|scrapped|shelved|deferred|postponed|delayed|parked|frozen|defunct|redundant|reviewed|estimated|estimate|estimates|unachievable|unrealistic|ambitious|challenging
    |target missed|targets missed|national target|government target|county target|regional target|force target|national targets|target|targets|targeted|no data|awaits
    |disputed|error|incorrect|wrong|typo|correction|note|nb|see|review|ref|annex|appendix|outcome tbc|stretch|minimum standard|milestone|trajectory`,
  ],
  ['past', '', 'actual|outturn|stood|fell|rose|on track|not met|rated|saw|recorded'],
  [
    'negative',
    '',
    "not|no|nor|never|without|than|versus|vs|towards|toward|none|n't|neither|hardly|twofold|threefold|fourfold|fivefold|tenfold|sixfold|tenfold",
  ],
  [
    'name',
    '',
    `lower super output areas|lower super output area|lower layer|lower level|lower income|lower incomes|lower sixth|lower court|lower courts|lower tier
    |higher education|higher risk|higher level|higher rate|higher crime|higher harm|higher tier|higher need|higher needs|greater manchester|greater london
    |greater merseyside|greater yarmouth|greater understanding|fall related|falls related|falls prevention|drop in centre|drop in centres|drop in sessions|drop ins|drop out|drop outs|drop off|cut price
    |zero tolerance|third sector|third party|third parties|half way|half term|half year|half yearly|not in education|not in employment|not in education employment or training|neet|neets
    |no win|no go|no cold calling|over crowding|under age|under performing|most serious|most deprived|most vulnerable|most affected|most at risk|least deprived|least serious
    |more serious|less serious|at least once|one or more|one another|one to one|one stop shop|one off|two wheeled|two wheelers|expected standard
    |expected level|expected levels|expected progress|more likely|most likely|less likely|least likely|in may|non domestic|rise project|rise programme|reducing reoffending|reducing re offending
    |target group|target groups|target hardening|target hardened|target area|target areas|target wards|target population|target cohort|target audience|targeted areas|targeted wards|targeted hotspots
    |growth fund|increased risk|reduced price|improved street lighting|improved lighting|improved access|drink drive|drink driving|drug driving|repeat|
    |children subject to|people subject to|persons subject to|adults subject to|offenders subject to|individuals subject to|families subject to|cases subject to
    |those subject to|men subject to|women subject to|pupils subject to|young people subject to|where the victim|where the offender|where alcohol|where it|where they|where a
    |closed cases|cases closed|old people|older people|repeat victims|hit and run|break and enter|break and enters|fire raising|fund raising|awareness raising|needs assessment|needs assessments|a and e|b and b|c . diff|c diff|c . difficile|c difficile|make up|run away|run aways|test purchase|test purchases|test purchasing|support services|support plan|treatment exits|met police
    |void turnaround|void turnaround time|void property|void properties|void homes|void dwellings|void times|void rent|voids|extra care|first time entrants|length of stay|lengths of stay|help desk|build up|see and treat|save money|domestic abuse|killed or seriously injured|killed or injured`,
  ],
];

interface Node {
  entry?: Entry;
  readonly next: Map<string, Node>;
}

// The number of words in the longest phrase.
const LONGEST = 8;

const ROOT = treeOf(ENTRIES);

/** Joins the words of a text into the phrases that mean something in a target, in one pass. */
export function typed(text: string, tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = [];
  let place = 0;
  for (let first = tokens[0]; first !== undefined; first = tokens[place]) {
    let node: Node | undefined = ROOT;
    let last: { readonly entry: Entry; readonly token: Token; readonly next: number } | undefined;
    for (const [ahead, token] of tokens.slice(place, place + LONGEST).entries()) {
      const word = token.word === '&' ? 'and' : token.word;
      node = token.kind === 'word' || token.kind === 'symbol' ? node.next.get(word) : undefined;
      if (node === undefined) break;
      if (node.entry !== undefined) last = { entry: node.entry, token, next: place + ahead + 1 };
    }
    if (last === undefined) found.push(plainly(mended(first)));
    else {
      const { entry, token, next } = last;
      const words = tokens.slice(place, next).map(({ word }) => word);
      found.push({
        ...first,
        ...entry,
        word: words.join(' '),
        text: text.slice(first.start, token.end),
        end: token.end,
      });
    }
    place = last?.next ?? place + 1;
  }
  return found;
}

// "Redcue": two letters of a verb were swapped, and no other word of the grammar is that close.
const MENDED = new Set<Kind>(['move', 'moved', 'shift', 'keep', 'reach']);
const LONGEST_VERB = 12;

function mended(token: Token): Token {
  const { kind, word } = token;
  if (kind !== 'word' || word.length < 6 || word.length > LONGEST_VERB) return token;
  const near = Array.from({ length: word.length - 2 }, (_, at) => at).flatMap((at) => {
    const verb = word.slice(0, at + 1) + word.charAt(at + 2) + word.charAt(at + 1) + word.slice(at + 3);
    const entry = ROOT.next.get(verb)?.entry;
    return entry !== undefined && verb !== word && MENDED.has(entry.kind)
      ? [{ ...token, ...entry, word: verb, mended: true }]
      : [];
  });
  return near.length === 1 && near[0] !== undefined ? near[0] : token;
}

// "don't" and "won't" reverse what follows, whatever the verb.
function plainly(token: Token): Token {
  if (token.word === '&') return { ...token, kind: 'word', word: 'and' };
  return token.word.endsWith("n't") ? { ...token, kind: 'negative' } : token;
}

function treeOf(entries: typeof ENTRIES): Node {
  const root: Node = { next: new Map() };
  for (const [kind, value, list] of entries) {
    for (const phrase of list.split('|')) {
      let node = root;
      for (const word of phrase.trim().split(/\s+/u)) {
        let next = node.next.get(word);
        if (next === undefined) node.next.set(word, (next = { next: new Map() }));
        node = next;
      }
      node.entry ??= { kind, value };
    }
  }
  return root;
}
