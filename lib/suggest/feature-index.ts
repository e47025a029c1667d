/**
 * A feature of a trained model, or the front of names of features: "kind:army" may have a weight itself and stands
 * before "kind:army:many".
 */
export class Feature {
  /** Position in the `names` of the index; -1 for what has no weight. */
  number = -1;
  /** Made when needed: most names go on with nothing. */
  private next: Map<string, Feature> | null = null;

  constructor(
    private readonly name: string,
    private readonly index: FeatureIndex | null,
  ) {}

  /** The feature whose name goes on with this part. */
  below(part: string): Feature {
    const found = this.next?.get(part);
    if (found !== undefined) return found;
    // A name with a part such as "10:30" could not be read back.
    if (!this.index?.open || (part.length > 1 && part.includes(':'))) return NONE;
    return this.add(part);
  }

  /** The feature of this part, made where there is none yet. */
  add(part: string): Feature {
    this.next ??= new Map();
    let found = this.next.get(part);
    if (!found) {
      // Only an open index asks a feature for its name; the names of the shipped ones are at hand.
      const name = !this.index?.open ? '' : this.name === '' ? part : `${this.name}:${part}`;
      found = new Feature(name, this.index);
      this.next.set(part, found);
    }
    return found;
  }

  /** Gives the feature a number, so that it counts. */
  count(name = this.name): void {
    if (this.number < 0 && this.index) this.number = this.index.names.push(name) - 1;
  }
}

/** Whatever has no weight. */
const NONE = new Feature('', null);

/**
 * The features of a trained model as numbers. A name such as "kind:army:many" is looked up part by part, so that no
 * name is put together while reading: that would cost more than all the rest of the weighing. What several names begin
 * with is looked up once.
 *
 * An open index gives a number to every feature that is collected, which is what training needs.
 *
 * @example new FeatureIndex(['bias', 'kind:army']).top('kind').below('army').number // 1
 */
export class FeatureIndex {
  /** By number. */
  readonly names: string[] = [];
  private readonly root: Feature;
  /** Collects what one thing after another shows; whoever fills it takes the features before the next one does. */
  readonly collector: FeatureCollector;

  constructor(
    names: Iterable<string>,
    readonly open = false,
  ) {
    this.root = new Feature('', this);
    for (const name of names) {
      let feature = this.root;
      for (const part of partsOf(name)) feature = feature.add(part);
      feature.count(name);
    }
    this.collector = new FeatureCollector(this);
  }

  /** The feature whose name begins with this part. */
  top(part: string): Feature {
    return this.root.below(part);
  }
}

/** "join:,:army" has three parts; a part may be the colon itself. */
const partsOf = (name: string): string[] =>
  !name.includes('::')
    ? name.split(':')
    : name
        .replaceAll('::', ':\0')
        .split(':')
        .map((part) => (part === '\0' ? ':' : part));

/** Collects the features of one thing after another; each counts once. Its table is as long as the index: see `collector`. */
export class FeatureCollector {
  private features: number[] = [];
  /** For each feature the thing it was last seen with. */
  private seen: Int32Array;
  private thing = 1;

  constructor(private readonly index: FeatureIndex) {
    this.seen = new Int32Array(index.names.length);
  }

  add(feature: Feature): void {
    let { number } = feature;
    if (number < 0) {
      if (!this.index.open) return;
      feature.count();
      number = feature.number;
      if (number < 0) return;
    }
    if (number >= this.seen.length) this.grow();
    if (this.seen[number] === this.thing) return;
    this.seen[number] = this.thing;
    this.features.push(number);
  }

  /** An open index has got more features since. */
  private grow(): void {
    const longer = new Int32Array(Math.max(64, this.index.names.length * 2));
    longer.set(this.seen);
    this.seen = longer;
  }

  /** The features added since the last call, in that order. */
  take(): number[] {
    const { features } = this;
    this.features = [];
    this.thing++;
    return features;
  }
}
