/** What a page looks like, measured in it. Each function runs in the page and stands by itself. */

/** What stands wrong on a sheet of paper, in words of the page; `drawings` is how many there are at all. */
export function onPaper(): { drawings: number; withoutTable: string[]; cut: string[]; controls: string[] } {
  const shown = [...document.body.querySelectorAll('*')].filter((element) =>
    element.checkVisibility({ contentVisibilityAuto: true }),
  );
  const figures = shown.filter((each) => each.matches('figure') && each.querySelector('svg') !== null);
  /** Headings, drawings and tables in the order of the page: a table belongs to the drawings in front of it. */
  const parts = shown.filter(
    (each) => each.matches('h2, h3, h4, table') || figures.includes(each as HTMLElement),
  );
  const withoutTable = figures.filter((figure) => {
    const next = parts.slice(parts.indexOf(figure) + 1).find((each) => !figures.includes(each));
    if (!next?.matches('table')) return true;
    const [below, above] = [next.getBoundingClientRect(), figure.getBoundingClientRect()];
    return below.height < 20 || below.top < above.bottom - 1;
  });
  const width = document.documentElement.clientWidth;
  const cut = shown.filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return each.matches('th, td, svg') && (left < -1 || right > width + 1);
  });
  const controls = shown.filter((each) => each.matches('button, input, select'));
  const [names, cutWords, controlWords] = [withoutTable, cut, controls].map((all) =>
    all.map((each) => each.ariaLabel ?? (each.textContent ?? '').trim().slice(0, 40)),
  );
  return {
    drawings: figures.length,
    withoutTable: names ?? [],
    cut: cutWords ?? [],
    controls: controlWords ?? [],
  };
}

/**
 * What lies beyond the side of the window and cannot be scrolled to in a part of its own, the parts that can be scrolled
 * sideways, and the share of the window's height that bars cover which stay while the rest is scrolled, and that the head of the page takes.
 */
export function atTheEdges(): { cut: string[]; sideways: string[]; covered: number; head: number } {
  const { clientWidth, scrollWidth } = document.documentElement;
  const shown = [...document.body.querySelectorAll('*')].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility() && !element.closest('.visually-hidden');
  });
  const boxes = shown.filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX));
  const free = shown.filter((each) => !boxes.some((box) => box !== each && box.contains(each)));
  const cut = free.filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return left < -1 || right > clientWidth + 1;
  });
  const bars = free.filter((each) => ['fixed', 'sticky'].includes(getComputedStyle(each).position));
  return {
    cut: [
      ...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} of ${clientWidth}`] : []),
      ...cut.map(
        (each) => `${each.tagName}.${each.className}: ${(each.textContent ?? '').trim().slice(0, 40)}`,
      ),
    ].slice(0, 5),
    sideways: boxes
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.tagName}.${box.className}: ${box.scrollWidth} of ${box.clientWidth}`),
    covered: bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0) / innerHeight,
    head: (document.querySelector('header')?.getBoundingClientRect().bottom ?? 0) / innerHeight,
  };
}

/** Controls that look the same in two states, and shapes of the colour of their ground. */
export function sameToTheEye(): string[] {
  const pairs = [
    ...[...document.querySelectorAll('[aria-pressed=true]')].map(
      (one) => [one, one.parentElement?.querySelector('[aria-pressed=false]')] as const,
    ),
    ...[...document.querySelectorAll('[aria-current]')].map(
      (one) => [one, one.closest('nav')?.querySelector('a:not([aria-current])')] as const,
    ),
  ];
  const same = pairs.filter(([one, other]) => {
    if (!other) return false;
    const [a, b] = [getComputedStyle(one), getComputedStyle(other)];
    return (['backgroundColor', 'color', 'borderColor', 'borderWidth', 'fontWeight'] as const).every(
      (property) => a[property] === b[property],
    );
  });
  const ground = getComputedStyle(document.body).backgroundColor;
  const unseen = [...document.querySelectorAll('svg *')].filter((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    const drawn = [fill, stroke].filter((each) => each !== 'none' && each !== 'rgba(0, 0, 0, 0)');
    return drawn.length > 0 && drawn.every((each) => each === ground);
  });
  return [
    ...same.map(([one]) => `same: ${one.textContent}`),
    ...unseen.map((shape) => `unseen: ${shape.outerHTML.slice(0, 80)}`),
  ];
}

/** Controls that show nothing when they have the focus. */
export function withoutRing(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary'),
  ].filter((each) => each.checkVisibility() && !each.matches(':disabled'));
  return controls.flatMap((control) => {
    control.focus({ focusVisible: true } as FocusOptions);
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset, backgroundColor } =
      getComputedStyle(control);
    // Apart from the control the ring stands on the page, else on the control.
    const behind = parseFloat(outlineOffset) > 0 ? ground : backgroundColor;
    const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== behind;
    return isSeen || document.activeElement !== control
      ? []
      : [`${control.tagName} ${(control.textContent ?? '').trim().slice(0, 30)}`];
  });
}

/** Everything that takes time to change how it looks. */
export function movingParts(): string[] {
  return [document.documentElement, ...document.body.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(element);
      const durations = [transitionDuration, animationName === 'none' ? '0s' : animationDuration].join(',');
      return scrollBehavior === 'smooth' || durations.split(',').some((each) => parseFloat(each) > 0);
    })
    .map((element) => `${element.tagName}.${element.className}`);
}

/** Kinds of marks in the stored text, each with the colour of its line and that of its kind. */
export function markColours(): { kind: string; mark: string; token: string }[] {
  const kinds = ['actor', 'killed', 'injured', 'missing', 'captured', 'displaced', 'combined'];
  return kinds.flatMap((kind) => {
    const mark = document.querySelector(`.stored-mark.${kind}`);
    if (!mark) return [];
    const probe = document.createElement('span');
    probe.style.color = `var(--${kind})`;
    document.body.append(probe);
    const token = getComputedStyle(probe).color;
    probe.remove();
    return [{ kind, mark: getComputedStyle(mark).textDecorationColor, token }];
  });
}

/** How many cells with these words show less than all of them. */
export function cutCells(words: string): number {
  return [...document.querySelectorAll('td .clamp')].filter(
    (cell) =>
      (cell.textContent ?? '').includes(words) &&
      (cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1),
  ).length;
}
