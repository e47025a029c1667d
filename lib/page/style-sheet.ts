/**
 * A stylesheet of our own on the page, without touching a node of it: constructed and adopted.
 *
 * Firefox shows a content script the page through a protective wrapper that refuses `adoptedStyleSheets`
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346); there the sheet is made and adopted on the
 * page's own side. The rules are constants, so nothing a page does to them reaches us.
 */
export interface OwnSheet {
  setRules(css: string): void;
  /** Whether the page still has the sheet; a page may replace its list. */
  isAdopted(): boolean;
  adopt(): void;
  remove(): void;
}

interface SheetHost {
  document: { adoptedStyleSheets: CSSStyleSheet[] };
  make(): CSSStyleSheet;
}

/** The page as its own scripts see it; only Firefox has it, only in content scripts. */
type Unwrapped = Window & { CSSStyleSheet: typeof CSSStyleSheet };
type WithWrapped = Window & { wrappedJSObject?: Unwrapped };

/** Makes an empty sheet for `view`'s document; it shows only once adopted. */
export function createSheet(view: Window): OwnSheet {
  const host = hostOf(view);
  const sheet = host.make();
  const list = () => host.document.adoptedStyleSheets;
  const isAdopted = () => {
    const sheets = list();
    for (let i = 0; i < sheets.length; i++) if (sheets[i] === sheet) return true;
    return false;
  };
  return {
    setRules: (css) => sheet.replaceSync(css),
    isAdopted,
    adopt: () => {
      if (!isAdopted()) list().push(sheet);
    },
    remove: () => {
      const sheets = list();
      for (let i = sheets.length - 1; i >= 0; i--) if (sheets[i] === sheet) sheets.splice(i, 1);
    },
  };
}

function hostOf(view: Window): SheetHost {
  const unwrapped = (view as WithWrapped).wrappedJSObject;
  const page = unwrapped ?? (view as Unwrapped);
  return { document: page.document, make: () => new page.CSSStyleSheet() };
}
