/** One part of names of features: "many" below "kind" and "army" ends the name "kind:army:many". */
class Part {
  feature = -1;
  readonly next = new Map<string, Part>();
}

/**
 * The features of a trained model as numbers. A name such as "kind:army:many" is looked up part by part, so that no
 * name is put together while reading: that would cost more than all the rest of the weighing.
 *
 * An open index gives a number to every name it is asked for, which is what training needs.
 */
export class FeatureIndex {
  /** By number. */
  readonly names: string[] = [];
  private readonly root = new Part();

  constructor(
    names: Iterable<string>,
    private readonly open = false,
  ) {
    for (const name of names) this.enter(partsOf(name), name);
  }

  /**
   * The number of the feature whose name has these parts; -1 for a feature that has no weight.
   *
   * @example new FeatureIndex(['bias', 'kind:army']).of('kind', 'army') // 1
   */
  of(first: string, second?: string, third?: string, fourth?: string): number {
    let part = this.root.next.get(first);
    if (part !== undefined && second !== undefined) {
      part = part.next.get(second);
      if (part !== undefined && third !== undefined) {
        part = part.next.get(third);
        if (part !== undefined && fourth !== undefined) part = part.next.get(fourth);
      }
    }
    if (part !== undefined && part.feature >= 0) return part.feature;
    if (!this.open) return -1;
    const parts = [first, second, third, fourth].filter((one) => one !== undefined);
    // Such a name could not be read back: "word:10:30".
    return parts.some((one) => one.length > 1 && one.includes(':')) ? -1 : this.enter(parts, parts.join(':'));
  }

  private enter(parts: readonly string[], name: string): number {
    let part = this.root;
    for (const one of parts) {
      let next = part.next.get(one);
      if (!next) part.next.set(one, (next = new Part()));
      part = next;
    }
    if (part.feature < 0) part.feature = this.names.push(name) - 1;
    return part.feature;
  }
}

/** "join:,:army" has three parts; a part may be the colon itself. */
const partsOf = (name: string): string[] =>
  name
    .replaceAll('::', ':\0')
    .split(':')
    .map((part) => (part === '\0' ? ':' : part));

/** Collects the features of one thing after another; each counts once. */
export class FeatureCollector {
  private features: number[] = [];
  /** For each feature the thing it was last seen with. */
  private readonly seen: number[] = [];
  private thing = 1;

  constructor(private readonly index: FeatureIndex) {}

  /** Adds the feature whose name has these parts. */
  add(first: string, second?: string, third?: string, fourth?: string): void {
    const feature = this.index.of(first, second, third, fourth);
    if (feature < 0 || this.seen[feature] === this.thing) return;
    this.seen[feature] = this.thing;
    this.features.push(feature);
  }

  /** The features added since the last call, in that order. */
  take(): number[] {
    const { features } = this;
    this.features = [];
    this.thing++;
    return features;
  }
}
