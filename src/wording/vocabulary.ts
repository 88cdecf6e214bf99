import type { TimeUnit } from '../model/unit.js';

/** A number of these is a measure, not a count of things. */
export const MEASURES = new Set(
  `second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years
  yrs point points litre litres tonne tonnes kg km mile miles mph metres kilometres hectares units decibels
  petajoules kwh mwh`.split(/\s+/u),
);

const TIMES: Readonly<Record<string, TimeUnit>> = {
  ...{ second: 'seconds', sec: 'seconds', minute: 'minutes', min: 'minutes', hour: 'hours', hr: 'hours' },
  ...{ day: 'days', week: 'weeks', wk: 'weeks', month: 'months', mth: 'months', year: 'years', yr: 'years' },
};

/** Returns the unit of time that a word names: `minutes` for `mins`. */
export function timeUnitOf(word: string): TimeUnit | undefined {
  const singular = word.toLowerCase().replace(/s$/u, '');
  return Object.hasOwn(TIMES, singular) ? TIMES[singular] : undefined;
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
};
const NO_PLURALS = /(?:ss|us|(?<!^.b)is)$/u;

/** Says whether a word is a plural, as far as English shows it. */
export function isPlural(word: string): boolean {
  return (
    (word.length > 2 && word.endsWith('s') && !NO_PLURALS.test(word))
    || Object.values(IRREGULAR_PLURALS).includes(word)
    || word === 'staff'
  );
}

/** Returns the plural of a word as a sentence uses it. */
export function pluralOf(word: string): string {
  if (isPlural(word)) return word;
  const irregular = IRREGULAR_PLURALS[word.toLowerCase()];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}${/(?:s|x|ch|sh)$/u.test(word) ? 'es' : 's'}`;
}

// What partnerships measure and where, in the singular. After a target, only these are known not to change its meaning.
const KNOWN_NOUNS = new Set(
  `crime burglary robbery theft violence arson asb abuse assault harassment vandalism graffiti littering litter fly tipping shoplifting stalking trafficking
  slavery exploitation terrorism extremism radicalisation hatred racism fraud damage criminality disorder nuisance behaviour offending reoffending speeding driving
  drinking drugs alcohol substance misuse dependence dealing supply possession weapon knife gun firearm interference wounding injury homicide murder rape mortality
  morbidity poverty homelessness unemployment employment worklessness absence absenteeism truancy exclusion sickness attendance attainment achievement education
  treatment recovery rehabilitation custody probation detention victimisation intimidation bullying coercion control victim offender child person youth adult
  population household dwelling housing home house accommodation property vehicle car motor cycle bicycle transport traffic road street station bus rail network
  parking enforcement licensing retail business commerce economy tourism waste recycling energy consumption carbon co2 emission emissions water noise pollution air
  satisfaction dissatisfaction confidence trust fear perception feeling safety security visibility patrol policing reporting recording detection disposal conviction
  response rate level number proportion percentage share volume total frequency prevalence incidence severity harm risk cost spend expenditure income revenue budget
  time turnaround performance quality access uptake take up participation engagement turnout volunteering membership usage use footfall custom demand workload
  district borough county city town centre village parish ward area areawide neighbourhood estate park partnership region country force community locality division sector
  beat site hotspot premises venue school college university hospital prison court night evening day daytime weekend winter summer season nightlife economy
  vaccination immunisation immunization screening surgery admission hospitalisation hospitalization smoking tobacco obesity breastfeeding pregnancy conception
  cohort fire visit check event justice scheme project system eviction suicide disease illness infection cancer diabetes stroke falls dementia nutrition
  post place caseload count programme register practice accommodation decent stock tenancy rent arrears collection tax benefit claim repair void
  mediation licence premise licensing inspection smoke alarm detector extinguisher call appliance engine pump station watch crew volunteer cadet
  mentor navigator intervention referral assessment caution conviction summons ticket fine penalty notice camera cctv lighting gate
  alleygate bin skip truancy pupil student teacher parent carer family adopter placement apprentice job vacancy wage income debt loan advice
  clinic ward bed patient prescription needle naloxone methadone opiate opioid crack heroin cannabis cocaine ketamine spice gambling sleeping rough
  safeguarding awareness care support counselling therapy training mentoring workforce staff force public council authority service sector kent england wales scotland london uk britain rochester
  graduate gcse grade reading writing literacy library museum swim swimmer leisure chimney on-call fatality casualty collision ambulance handover
  outpatient readmission mother gp dentist appointment completion starter drug relet letting tenant leaseholder applicant householder invoice complaint
  helpline telephone customer claimant landfill cleanliness cleansing flytip flytipping pothole footway carriageway streetlight reablement fostering
  headcount officer constable sergeant pcso prosecution survivor refuge sanctuary coordinator speedwatch death checkpoint crash breach donor bystander
  perpetrator sanction defendant`.split(/\s+/u),
);
// On their own these say how, not what: "in time", "within budget".
const ABSTRACT = new Set(
  'time practice budget performance total volume quality cost level rate share access usage use practice demand risk'.split(
    ' ',
  ),
);
const ABSTRACT_PLURALS = new Set(
  `resources circumstances terms conditions purposes changes powers plans funds cuts phases principles means limits constraints pressures grounds talks negotiations
  discussions consultations approvals proposals options assumptions estimates expectations aspirations views reasons outcomes years months weeks days hours minutes
  seconds quarters stages steps times targets`.split(/\s+/u),
);

// Bodies and times, which are not measures: "Kent: 45" belongs to another area, "Last year's: 45" to another time.
const BODIES = new Set(
  `kent england wales scotland london uk britain rochester ireland europe council authority force police constabulary partnership county borough district
  city town country nation region parish ward area areawide neighbourhood locality village community public division sector beat site service office board agency government ministry department committee cabinet executive garda group contractor provider partner neighbour other peer rival
  competitor counterpart year month quarter week summer winter spring autumn season weekend night evening trust cycle version edition draft
  forecast figure result total average mean target baseline goal`.split(/\s+/u),
);
const TAKES_BACK =
  /^(?:last|next|best|national|nationally|regional|county|countywide|force|forcewide|kent|england|wales|scotland|uk|britain|europe|others?|another|theirs?|his|her|them|same|similar|worst|prior|elsewhere|else|rest|this|that|either|adjoining|adjacent|neighbouring|surrounding|twin|sister|nhs|kcc|gmp|mps|gla|ons|moj|hmic|hmicfrs|dft|dclg|eu|us|usa|gb|dwp|lga)$/u;
// With the nouns above, these make up the name of a measure, whatever its last word: "Complaints resolved at stage
// one".
const IN_NAMES = new Set(
  `due very fairly management development delivery whole wholetime retained on deliberate accidental primary secondary false unwanted fatal delayed
  elective urgent routine life coverage non outcome wait waiting right origin stage step one two three first second fix fixed room major minor enquiry
  contact web online email other change circumstance new local missed residual recycled reuse scope river residential nursing looked early help shift
  case trial hearing hate domestic sexual serious organised acquisitive violent pedal commercial rural wildlife antisocial bogus doorstep distraction
  cyber internet priority immediate handled answered visible panel conference group session talk overall crude standardised combined active open repeat
  persistent prolific young older vulnerable high low medium long short term full part direct final bill resolved completed paid processed determined
  collected cleared visited inspected offered reached attended detected solved charged brought kept informed satisfied treated seen dealt sustained
  prevented housed rehoused repaired installed fitted supported trained recruited engaged referred assessed confined contained killed injured saved
  raised recovered reported recorded closed delivered issued received admitted convicted sentenced arrested cautioned screened tested vaccinated
  fostered adopted placed registered employed educated immunised living working using leaving attending achieving cycling walking participating gaining
  entering taking getting processing weighted turn list meeting planning receipt representation information freedom safely safe clean well good
  poor of in at to for from with within by per after before under over into out and or the a an all any each as who annual foi plan decision appeal
  application request query delay limit emergency payment capital fundraising forum interview saving protection adoption transfer abandoned induction
  appraisal worker social special member client building rescue seat speed mean leaver entrant landlord crossing expectancy outreach turnover value
  experience`.split(/\s+/u),
);

/** The action done to the things counted. */
export const DONE = new Set(
  `supplied issued recorded delivered reported committed completed received attended treated admitted detected seized sold caused experienced held dispensed lost
  saved recovered raised secured spent invested generated visited killed injured convicted arrested engaged trained supported referred housed rehoused built provided made issued heard held`.split(
    /\s+/u,
  ),
);

/** Says whether words end in a known measure, or in a place or group it is measured in. */
export function isKnownMeasure(printed: readonly { readonly word: string; readonly text: string }[]): boolean {
  const last = printed.at(-1);
  if (last === undefined || (printed.length === 1 && ABSTRACT.has(last.word))) return false;
  // "in kits supplied": the last word says what was done with the things counted.
  if (printed.length > 1 && DONE.has(last.word)) return isKnownMeasure(printed.slice(0, -1));
  const words = last.word.split(' ');
  const head = String(words.at(-1));
  if (KNOWN_NOUNS.has(head) || (isPlural(head) && !ABSTRACT_PLURALS.has(head))) return true;
  // A name: "in Sheerness", "across the NTE".
  return /^\p{Lu}/u.test(last.text) && printed.length <= 4;
}

/** Says whether words make what follows belong to another place or time: "Last year's", "Kent's". */
export function takesBack(printed: readonly { readonly word: string }[]): boolean {
  const words = printed.flatMap(({ word }) => word.split(' '));
  return words.some((word, place) => {
    const [whose = '', of] = word.split("'");
    const isPersons = place < words.length - 1 && isKnown(KNOWN_NOUNS, whose) && !isKnown(BODIES, whose);
    return TAKES_BACK.test(whose) || (of !== undefined && !isPersons);
  });
}

/** Says whether words before a colon can only be the name of a measure: no place, body, other time or unknown word. */
export function isNameOfMeasure(printed: readonly { readonly word: string; readonly text: string }[]): boolean {
  const words = printed.flatMap(({ word, text }, place) =>
    word.split(' ').map((one) => ({
      one,
      isKnown: isKnown(KNOWN_NOUNS, one) && !isKnown(BODIES, one),
      isShort: /^\p{Lu}{2,}s?\d*$/u.test(text),
      isPlural: place > 0 && isPlural(one) && !isKnown(BODIES, one) && !/^\p{Lu}/u.test(text),
    })),
  );
  const opener = words.findIndex(({ one }, place) => place > 0 && OPENS.has(one));
  const first = (opener < 0 ? words : words.slice(0, opener)).findLast(({ one }) => !DONE.has(one));
  if (takesBack(printed) || first === undefined || isKnown(BODIES, first.one)) return false;
  const isMeasure = (word: (typeof words)[number] | undefined): boolean =>
    word !== undefined && (word.isKnown || word.isShort || word.isPlural);
  return (
    words.some(isMeasure)
    && (isMeasure(words.findLast(({ one }) => !DONE.has(one)))
      || words.every(
        (word) => isMeasure(word) || isKnown(IN_NAMES, word.one) || DONE.has(word.one) || isKnown(BODIES, word.one),
      ))
  );
}

const OPENS = new Set(
  'of in on at to for from with within by per after before under over among amongst across who'.split(' '),
);

function isKnown(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || SINGULARS.some(([end, by]) => end.test(word) && list.has(word.replace(end, by)));
}

const SINGULARS = [
  [/s$/u, ''],
  [/es$/u, ''],
  [/ies$/u, 'y'],
  [/^people$/u, 'person'],
  [/ren$/u, ''],
  [/men$/u, 'man'],
] as const;
