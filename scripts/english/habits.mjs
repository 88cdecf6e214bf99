/**
 * Habits of writing that make a sentence sound translated, each with what to write instead and how many there may be:
 * as many as were left when the number was last lowered. Lower it when you mend one, and never raise it.
 */
export const HABITS = [
  {
    name: 'stands',
    // Areas stand out, and a letter stands for a word.
    pattern: /(?<!-)\b(?:stands?|stood|standing)\b(?! (?:out|for|in for|side by side|alone|apart)\b)/giu,
    instead: 'is, was, says',
    example: 'The figure stands in the first column.',
    most: 1,
  },
  {
    name: 'beside',
    pattern: /(?<!-)\bbeside\b(?!-)/giu,
    instead: 'next to, as well as',
    example: 'Two packages beside date-fns.',
    most: 0,
  },
  {
    name: 'held against',
    pattern: /\b(?:held|holds?|holding) (?:[\w'-]+ ){0,5}against\b/giu,
    instead: 'compared with, checked against',
    example: 'The figure is held against the plan.',
    most: 0,
  },
  {
    name: 'is no',
    // "There is no figure" and "is no longer" are plain.
    pattern:
      /(?<!\bthere )\b(?:is|are|was|were) no (?!longer|more|less|fewer|better|worse|higher|lower|later|earlier|larger|smaller)\w+/giu,
    instead: 'is not a',
    example: 'This is no period.',
    most: 3,
  },
  { name: 'bears', pattern: /\bbears?\b/giu, instead: 'can handle, has', example: 'How many does it bear?', most: 0 },
  { name: 'nought', pattern: /\bnoughts?\b/giu, instead: 'zero', example: 'No row is not nought.', most: 0 },
  {
    name: 'no … is not',
    pattern: /(?<=^|[.;:] )no \w+ (?:is|are) not\b/giu,
    instead: 'a missing … is not',
    example: 'No row is not zero.',
    most: 0,
  },
  {
    name: 'the way of',
    pattern: /\bthe way of\b/giu,
    instead: 'how … works',
    example: 'The way of one figure.',
    most: 0,
  },
  {
    name: 'to look at',
    pattern: /\bcharts? to look at\b/giu,
    instead: 'nothing',
    example: 'Charts to look at.',
    most: 0,
  },
  {
    name: 'comes to no',
    pattern: /\b(?:comes?|came|coming) to (?:no|nothing)\b/giu,
    instead: 'cannot be worked out',
    example: 'The target comes to no number.',
    most: 0,
  },
  {
    name: 'comes of',
    pattern: /\b(?:comes?|came|become|becomes|coming) of (?!age)/giu,
    instead: 'the result of',
    example: 'What comes of it.',
    most: 0,
  },
  {
    name: 'tells',
    // To tell two things apart, and to be told to do something, are plain.
    pattern: /(?<!unless )\b(?:tells|told)\b(?! to\b|(?: [\p{L}`…'-]+){0,6} (?:apart|from)\b)/giu,
    instead: 'says, shows',
    example: 'It tells where a figure is going.',
    most: 0,
  },
  {
    name: 'gives back',
    pattern: /\b(?:gives?|gave|given|giving) back\b/giu,
    instead: 'returns',
    example: 'The function gives back a list.',
    most: 0,
  },
  {
    name: 'sets down',
    pattern: /\bsets? down\b/giu,
    instead: 'records',
    example: 'A plan sets down its targets.',
    most: 0,
  },
  {
    name: 'is to be',
    pattern: /\b(?:is|are|was|were) to (?:be|have|follow|lie|come)\b/giu,
    instead: 'should be, will be, must be',
    example: 'Nothing was to follow.',
    most: 0,
  },
  {
    name: 'and not',
    pattern: /(?<=\w )and not (?=(?:a|an|the|of|for|by|in|on|as|at|to|red|amber|green)\b)/giu,
    instead: 'instead of, not',
    example: 'Amber and not red, if the figure improved.',
    most: 0,
  },
  {
    name: 'what is',
    // "What is counted" alone may describe a field; as the subject of a sentence nobody can see what it is.
    pattern:
      /(?<=^|[.:] )What (?:is|are|was|were|has|have|cannot|nobody|no)\b[^.?:;,]*[^.?:;, ] (?:is|are|was|were|has|have|had|holds|counts|decides|says|makes|goes|stays|comes|cannot|may|would|need|wins|takes|moves|follows)\b/gu,
    instead: 'name the thing: a misspelt option',
    example: 'What is misspelt would do nothing.',
    most: 9,
  },
  {
    name: 'by what it',
    pattern: /\bby what (?:it|they) (?:says?|is|are) to be\b/giu,
    instead: 'by its own label',
    example: 'By its day or by what it says to be.',
    most: 0,
  },
  { name: 'whom', pattern: /\bwhom\b/giu, instead: 'who, which', example: 'Areas whom chance puts there.', most: 0 },
  {
    name: 'calls no',
    pattern: /\bcalls no\b/giu,
    instead: 'does not flag',
    example: 'It calls no area unusual.',
    most: 0,
  },
  {
    name: 'Number of Robbery',
    pattern: /\b[Nn]umber of (?:Robbery|Burglary|Theft|Violence)\b/gu,
    instead: 'Robbery offences',
    example: 'Number of Robbery',
    most: 0,
  },
  {
    name: 'American spelling',
    pattern:
      /(?<![-.])\b(?:behaviors?|colors?(?![:-])|colored|(?<!National )centers?|(?:normal|summar|organ|recogn|capital|general|minim|maxim|serial|priorit|util|real|categor|visual)iz(?:e[sd]?|ing|ations?)|analyz(?:e[sd]?|ing)|labeled|canceled|gray)\b/giu,
    instead: 'British spelling',
    example: 'The color of the car.',
    most: 3,
  },
];
