/** A value of an object that is worked out when it is first asked for, and kept as long as the object. */
export function lazily<K extends object, V>(make: (owner: K) => V): (owner: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (owner) => {
    const found = known.get(owner);
    if (found !== undefined) return found.value;
    const value = make(owner);
    known.set(owner, { value });
    return value;
  };
}
