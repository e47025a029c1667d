/** Rules for the project's own source that the lint cannot hold. Each failure lists the places and says what to do. */
import { describe, expect, it } from 'vitest';
import { linesMatching, sourceFiles, withoutComments } from './source-files';

/** A file longer than this is two concepts. Lists are not concepts: data, the interface's words, the record types. */
const LONGEST_FILE = 300;
const DATA =
  /^lib\/suggest\/data\/|^components\/strings\/|^lib\/model\.ts$|^test\/(.*\/)?(data|specs|fixtures)\//;

/** Hosts whose addresses are names, never fetched: vocabularies and the project's own namespace. */
const NAMES_ONLY = /https?:\/\/(www\.w3\.org|schema\.org|tollmark\.example)\b/g;
/** Match patterns of permissions and templates without a host of their own. */
const NO_HOST = /https?:\/\/(\*|\$\{|['"`\\)|/?(]|$)/g;

const extension = sourceFiles(['components', 'entrypoints', 'lib'], /\.(ts|tsx|mjs|js)$/).filter(
  ({ path }) => !path.startsWith('lib/cli/'),
);
const code = sourceFiles(['components', 'entrypoints', 'lib', 'test'], /\.(ts|tsx|mjs|js|css)$/);
const tests = sourceFiles(['test'], /\.test\.tsx?$/);

describe('source', () => {
  it('is there', () => {
    expect(extension.length).toBeGreaterThan(20);
    expect(tests.length).toBeGreaterThan(5);
  });

  it(`has no file over ${LONGEST_FILE} lines: split it into the two concepts it holds`, () => {
    const long = code
      .filter(({ path }) => !DATA.test(path))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('has no barrel files: import the file that holds the thing itself', () => {
    const barrels = code.filter(({ path, text }) => {
      const lines = withoutComments(text)
        .split('\n')
        .filter((line) => line.trim() !== '');
      const exportsOnly = lines.length > 0 && lines.every((line) => /^export .* from /.test(line));
      return exportsOnly || /(^|\/)index\.tsx?$/.test(path);
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it('writes no HTML strings into documents: set textContent or render a component', () => {
    const pattern = /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/;
    expect(linesMatching(extension, pattern)).toEqual([]);
  });

  it('turns no text into code', () => {
    expect(linesMatching(extension, /\beval\(|new Function\(|setTimeout\(\s*['"`]/)).toEqual([]);
  });

  it('names no network address: nothing leaves the machine', () => {
    const addresses = linesMatching(extension, /(https?|wss?):\/\//).filter((line) =>
      /(https?|wss?):\/\//.test(line.replace(NAMES_ONLY, '').replace(NO_HOST, '')),
    );
    expect(addresses).toEqual([]);
  });

  it('reads no clock in the pure folders: take `now` as a parameter', () => {
    const pure = extension.filter(({ path }) =>
      /^lib\/(text|suggest|review|formats|compare|events|coding|agreement)[/.]/.test(path),
    );
    expect(linesMatching(pure, /new Date\(\s*\)|\bDate\(\)/)).toEqual([]);
  });

  it('switches no check off: mend the code, or mark a known gap with test.fails and its reason', () => {
    const off = /@ts-(ignore|expect-error|nocheck)|(oxlint|eslint)-disable|prettier-ignore/;
    const offences = code.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (off.test(line) ? [`${path}:${index + 1}`] : [])),
    );
    // This line and its pattern are the one place that may name them.
    expect(offences.filter((place) => !place.startsWith('test/project/source.test.ts'))).toEqual([]);
  });

  it('skips no test and leaves none alone', () => {
    const pattern = /\b(it|test|describe)\.(skip|only|todo)\(/;
    expect(linesMatching(tests, pattern)).toEqual([]);
  });
});
