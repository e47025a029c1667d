// @vitest-environment jsdom
/** A name that mixes alphabets is said to do so, in words; others pass in silence. */
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LookAlikes } from '../../components/review/LookAlikes';
import { violations } from './axe';

afterEach(cleanup);

test('tells the word and its alphabets, each word once', async () => {
  const name = '\u041erlo Front';
  render(<LookAlikes words={[name, `fighters of the ${name}`]} />);
  const [item, ...others] = screen.getAllByRole('listitem');
  expect(others).toEqual([]);
  expect(item?.textContent).toContain('“\u041erlo” mixes letters of different alphabets (Latin, Cyrillic)');
  expect(await violations(document.body)).toEqual([]);
});

test('is silent on names in one alphabet each', () => {
  const { container } = render(<LookAlikes words={['Orlo Front', 'Северодонецк (Severodonetsk)', '']} />);
  expect(container.innerHTML).toBe('');
});
