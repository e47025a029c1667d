/** How the watcher waits; injected in tests. */
export interface Pace {
  /** A page is read again when it was quiet for this long … */
  quiet: number;
  /** … or has been moving for this long without a pause. */
  longest: number;
  /** A reading may take at most this share of the time: after 200 ms of reading, 10 s of rest at 0.02. */
  share: number;
  /** How often the address and the painting are looked at. */
  tick: number;
}

export const PACE: Pace = { quiet: 700, longest: 4_000, share: 0.02, tick: 1_000 };

export interface Watched {
  /** The page's nodes changed and are quiet now, or have been changing for long. */
  changed(): void;
  /** The address changed without a load. */
  navigated(url: string): void;
  /** Every `tick` while the page can be seen. */
  tick(): void;
}

/** Looks after a page that moves. A storm of mutations costs one flag and one timer, however many there are. */
export class Watcher {
  readonly #view: Window & typeof globalThis;
  readonly #watched: Watched;
  readonly #pace: Pace;
  readonly #observer: MutationObserver;
  readonly #stop: AbortController;
  readonly #ticking: ReturnType<typeof setInterval>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #firstChange = 0;
  #restUntil = 0;
  #address: string;

  constructor(view: Window & typeof globalThis, watched: Watched, pace: Pace = PACE) {
    this.#view = view;
    this.#watched = watched;
    this.#pace = pace;
    this.#address = addressOf(view);
    this.#stop = new view.AbortController();
    this.#observer = new view.MutationObserver(() => this.#mutated());
    this.#observer.observe(view.document, { childList: true, characterData: true, subtree: true });
    const signal = this.#stop.signal;
    const look = () => this.#lookAtAddress();
    for (const event of ['popstate', 'hashchange', 'pageshow'])
      view.addEventListener(event, look, { signal });
    navigationOf(view)?.addEventListener('currententrychange', look, { signal });
    this.#ticking = setInterval(() => {
      if (view.document.visibilityState === 'hidden') return;
      this.#lookAtAddress();
      watched.tick();
    }, pace.tick);
  }

  /** Stops everything; nothing of the watcher stays on the page. */
  stop(): void {
    this.#observer.disconnect();
    this.#stop.abort();
    clearInterval(this.#ticking);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #mutated(): void {
    this.#lookAtAddress();
    const now = this.#view.performance.now();
    if (!this.#timer) this.#firstChange = now;
    else if (now - this.#firstChange > this.#pace.longest) return;
    else clearTimeout(this.#timer);
    const wait = Math.max(this.#pace.quiet, this.#restUntil - now);
    this.#timer = setTimeout(() => this.#settled(), wait);
  }

  #settled(): void {
    this.#timer = null;
    const started = this.#view.performance.now();
    this.#watched.changed();
    const ended = this.#view.performance.now();
    this.#restUntil = ended + (ended - started) / this.#pace.share;
  }

  #lookAtAddress(): void {
    const address = addressOf(this.#view);
    if (address === this.#address) return;
    this.#address = address;
    this.#watched.navigated(address);
  }
}

/** A fragment only names a place on the page. */
function addressOf(view: Window): string {
  return view.location.href.split('#')[0] ?? '';
}

function navigationOf(view: Window & typeof globalThis): EventTarget | null {
  return 'navigation' in view && view.navigation instanceof view.EventTarget ? view.navigation : null;
}
