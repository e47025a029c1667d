import { afterEach, describe, expect, it } from 'vitest';
import { closestLanguage, formatNumber, speak, spoken, t } from '../../components/strings';

afterEach(() => speak('en'));

describe('words of the interface', () => {
  it('take the form that the number asks for', () => {
    expect(t('popup.more', { n: 1 })).toBe('1 more in the side panel');
    expect(t('popup.more', { n: 0 })).toBe('0 more in the side panel');
    expect(t('popup.more', { n: 1200 })).toContain(formatNumber(1200));
  });

  it('are shown as they are, braces and markup of the article included', () => {
    expect(t('label.accepted', { what: '<b>{what}</b> $t(app.name)' })).toBe(
      'Accepted <b>{what}</b> $t(app.name)',
    );
  });

  it('fall back to English where a translation lacks them', async () => {
    await speak('ar');
    expect(spoken()).toEqual({ language: 'ar', direction: 'rtl' });
    expect(t('app.name')).toBe('Tollmark');
  });

  it('keep the words of an article from being turned around in a language written from right to left', async () => {
    expect(t('label.accepted', { what: '12 soldiers' })).toBe('Accepted 12 soldiers');
    await speak('ar');
    const said = t('label.accepted', { what: '12 soldiers' });
    expect(said).toContain('\u206812 soldiers\u2069');
    expect(t('label.accepted', { what: '' })).not.toMatch(/[\u2068\u2069]/u);
  });

  it('follow the first language of the reader that the interface has', () => {
    expect(closestLanguage(['de-CH', 'fr-CA', 'en'])).toBe('fr');
    expect(closestLanguage(['de'])).toBe('en');
    expect(closestLanguage([])).toBe('en');
  });
});
