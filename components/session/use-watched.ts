/** Shows a watched value in a component. */
import { useEffect, useState } from 'preact/hooks';
import type { Watched } from './emitter';

export function useWatched<T>(watched: Watched<T>): T {
  const [value, setValue] = useState(watched.value);
  useEffect(() => {
    setValue(watched.value);
    return watched.subscribe(() => setValue(watched.value));
  }, [watched]);
  return value;
}
