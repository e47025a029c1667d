/**
 * RFC 3339 with a time zone, which is what Web Annotation asks of its dates (xsd:dateTime).
 * https://www.w3.org/TR/annotation-model/#lifecycle-information
 */
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))$/;

/**
 * The date when it is one that the recommendation allows, else undefined: a page may declare anything.
 *
 * @example dateTime('2026-03-01T09:30:00Z') // the same
 * @example dateTime('2026-02-30T09:30:00Z') // undefined: no such day
 * @example dateTime('1 March')              // undefined
 */
export function dateTime(value: string | null | undefined): string | undefined {
  const parts = value ? DATE_TIME.exec(value)?.slice(1).map(Number) : undefined;
  if (!parts || !value) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] =
    parts;
  const fits =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    !(zoneHour > 23) &&
    !(zoneMinute > 59);
  return fits ? value : undefined;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
