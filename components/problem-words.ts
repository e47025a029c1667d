/** What `lib/` says in English by a code, in the language of the reader. */
import { NOTHING_CHANGED, RECORDS_SAFE, type ProblemCode } from '../lib/formats/problem';
import type { FieldProblem } from '../lib/review/check';
import { FAULTS, type FaultCode } from '../lib/store/fault';
import { spoken, t } from './strings';
import { en } from './strings/en';

interface Sentences {
  what: string;
  safe: string;
  next: string;
  code?: string;
}

/**
 * The sentences of a fault or of a refused file in the reader's language; sentences without a code are in that
 * language already. A detail behind the general sentence stays as the browser or the check gave it.
 *
 * @example problemWords(faultOf('cancelled')).what // 'Arrêté avant la fin.' in French
 */
export function problemWords<T extends Sentences>(problem: T): T {
  const { code } = problem;
  if (isFault(code) && problem.what.startsWith(FAULTS[code].what)) {
    return { ...problem, ...faultWords(code, problem) };
  }
  return isRefusal(code) ? { ...problem, ...refusalWords(code, problem) } : problem;
}

/** One value to correct, in a sentence. */
export function checkWords({ code, values }: FieldProblem): string {
  return t(`check.${code}`, values);
}

/** A code belongs to sentences of the library only where they begin as it does: others bring their own. */
function faultWords(code: FaultCode, problem: Sentences): Sentences {
  const say = (part: 'what' | 'safe' | 'next'): string => {
    const english = FAULTS[code][part];
    if (!problem[part].startsWith(english)) return problem[part];
    return t(`fault.${code}.${part}`) + problem[part].slice(english.length);
  };
  return { what: say('what'), safe: say('safe'), next: say('next') };
}

function refusalWords(code: ProblemCode, problem: Sentences): Sentences {
  const safe = SAFE[problem.safe];
  if (safe === undefined || spoken().language === 'en') return problem;
  const general = t(`refused.${code}.what`);
  return {
    what: t('refused.exactly', { general, exact: problem.what }),
    safe: t(safe),
    next: t(`refused.${code}.next`),
  };
}

const SAFE: Record<string, 'refused.import.safe' | 'refused.export.safe'> = {
  [NOTHING_CHANGED]: 'refused.import.safe',
  [RECORDS_SAFE]: 'refused.export.safe',
};

function isFault(code: string | undefined): code is FaultCode {
  return code !== undefined && Object.hasOwn(FAULTS, code);
}

function isRefusal(code: string | undefined): code is ProblemCode {
  return code !== undefined && Object.hasOwn(en, `refused.${code}.what`);
}
