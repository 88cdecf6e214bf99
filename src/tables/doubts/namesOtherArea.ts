import { headingKey } from '../heading.js';
import { kindsIn } from './kindsOfWords.js';

const NAME = String.raw`(?<name>\p{Lu}[\p{L}'’-]+(?: (?:(?:and|&|upon|on|under|by|the|of|with) )*\p{Lu}[\p{L}'’-]+){0,3})`;
const LABEL =
  '(?:[Ll]ocal |[Pp]olic(?:e|ing) |[Cc]ommunity [Ss]afety )?(?:[Aa]rea|[Dd]istrict|[Bb]orough|CSP|[Pp]artnership|[Aa]uthority|[Cc]ouncil|LPA|LAD)(?: [Nn]ame)?';
const BODY =
  '(?:(?:[Mm]etropolitan |[Ll]ondon )?(?:[Cc]ity|[Bb]orough|[Dd]istrict|[Cc]ounty|[Tt]own) )?(?:[Cc]ouncil|[Cc]ommunity [Ss]afety [Pp]artnership|CSP|[Dd]istrict|[Bb]orough)';
const PATTERNS = [
  new RegExp(String.raw`(?:^|[:,]\s)${LABEL}(?:\s*[:=,]+|\s+is)\s*"?${NAME}"?\s*$`, 'mu'),
  new RegExp(`^\\W*${NAME} ${BODY}(?<rest>.*)$`, 'u'),
];
const AROUND = /^(?:safer|the|stronger) | (?:partnership|csp|district|borough|city)$/gu;

/**
 * Says whether a line says nothing but whose figures a table has, and names another area than that of the plan:
 * "District: Swale", "Swale Borough Council performance 2025/26".
 */
export function namesOtherArea(line: string, area: string | undefined): boolean {
  if (area === undefined) return false;
  const own = ` ${plainName(area)} `;
  return PATTERNS.some((pattern) => {
    const { name, rest = '' } = pattern.exec(line)?.groups ?? {};
    if (name === undefined || !/^[^XB]*$/u.test(kindsIn(rest)) || !/^X+(?:F+X+)*$/u.test(kindsIn(name))) return false;
    const other = ` ${plainName(name)} `;
    return !other.includes(own) && !own.includes(other);
  });
}

function plainName(name: string): string {
  return headingKey(name).replace(AROUND, '');
}
