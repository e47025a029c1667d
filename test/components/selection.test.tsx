// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { NOTHING_TICKED, useTicks } from '../../components/library/selection';

afterEach(cleanup);

const IDS = ['a', 'b', 'c', 'd'];

function Boxes() {
  const [set, setSet] = useState(NOTHING_TICKED);
  const { onSelect } = useTicks(set, () => IDS, setSet);
  return (
    <div data-ticked={[...set].toSorted().join('')}>
      {IDS.map((id) => (
        <input
          key={id}
          type="checkbox"
          aria-label={id}
          checked={set.has(id)}
          onClick={(event) => onSelect(id, event.currentTarget.checked, event.shiftKey)}
        />
      ))}
    </div>
  );
}

test('rows that are ticked before the first tick is drawn are all ticked', async () => {
  const { container } = render(<Boxes />);
  const boxes = [...container.querySelectorAll('input')];
  // Straight from the browser, without the drawing that the library's own events wait for.
  for (const box of boxes.slice(0, 3)) box.click();
  await waitFor(() => expect(container.firstElementChild?.getAttribute('data-ticked')).toBe('abc'));
  boxes[1]?.click();
  boxes[3]?.click();
  await waitFor(() => expect(container.firstElementChild?.getAttribute('data-ticked')).toBe('acd'));
});
