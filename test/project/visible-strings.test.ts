/** No word that a person sees stands in code: each is a key of `components/strings/`, so that it can be translated. */
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { sourceFiles, type SourceFile } from './source-files';

/** Attributes that are read out or shown. */
const SEEN = new Set([
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]);
const LETTERS = /\p{L}/u;

/** A node of the syntax tree (ESTree with JSX), as far as it is looked at here. */
interface Node {
  type: string;
  start: number;
  end: number;
  [part: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

/** Strings that an expression can show as they stand: `'a'`, `x ? 'a' : 'b'`, `x && 'a'`, `` `a ${x}` ``. */
function shown(node: unknown): Node[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return shown(node['expression']);
    case 'Literal':
      return typeof node['value'] === 'string' && LETTERS.test(node['value']) ? [node] : [];
    case 'TemplateLiteral':
      return JSON.stringify(node['quasis']).match(/"cooked":"[^"]*\p{L}/u) ? [node] : [];
    case 'ConditionalExpression':
      return [...shown(node['consequent']), ...shown(node['alternate'])];
    case 'LogicalExpression':
      return [...shown(node['left']), ...shown(node['right'])];
    default:
      return [];
  }
}

function seenHere(node: Node): Node[] {
  if (node.type === 'JSXText') return LETTERS.test(String(node['value'])) ? [node] : [];
  if (node.type === 'JSXAttribute') {
    const name = isNode(node['name']) ? node['name']['name'] : null;
    return typeof name === 'string' && SEEN.has(name) ? shown(node['value']) : [];
  }
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
  return childrenOf(node)
    .filter(({ type }) => type === 'JSXExpressionContainer')
    .flatMap(shown);
}

/** `path:line: code` of every visible string of a file. */
function visibleStrings({ path, text }: SourceFile): string[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: Node[] = [];
  const visit = (node: Node): void => {
    // The names of keys are the same in every language.
    if (text.slice(node.start, node.end).startsWith('<kbd')) return;
    found.push(...seenHere(node));
    childrenOf(node).forEach(visit);
  };
  visit(program as unknown as Node);
  return found
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      const line = text.slice(0, start).split('\n').length;
      return `${path}:${line}: ${text.slice(start, end).trim()}`;
    });
}

describe('visible strings', () => {
  it('stand in components/strings, none in a component', () => {
    const files = sourceFiles(['components', 'entrypoints'], /\.tsx$/);
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(visibleStrings)).toEqual([]);
  });

  it('are found where they stand in code, and figures and signs are not taken for them', () => {
    const text = [
      'const a = <p title="Close">Text</p>;',
      'const b = <p aria-label={x ? "Open" : t("shut")}>{y && `Saved ${y}`}</p>;',
      'const c = <p class="card" title={`${x}: ${y}`}>12 · {t("key")} {x ? "+" : "−"} <kbd>Esc</kbd></p>;',
    ].join('\n');
    expect(visibleStrings({ path: 'example.tsx', text })).toEqual([
      'example.tsx:1: "Close"',
      'example.tsx:1: Text',
      'example.tsx:2: "Open"',
      'example.tsx:2: `Saved ${y}`',
    ]);
  });
});
