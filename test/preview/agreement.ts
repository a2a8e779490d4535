/** Tests that what we foresee is what the operator did, but for what is meant to differ. */
export function agrees(
  told: ReadonlyMap<string, readonly string[]>,
  intended: Readonly<Record<string, string>>,
  count: number,
): void {
  const wrong = [...told].filter(([, what]) => what.length > 0).map(([name]) => name);

  test('is what we foresee, but for what is meant to differ', () => {
    const unexpected = wrong.filter((name) => !Object.hasOwn(intended, name));

    expect(unexpected.map((name) => `${name}: ${told.get(name)?.join('; ') ?? ''}`)).toEqual([]);
  });

  test('differs where it is meant to', () => {
    expect(Object.keys(intended).filter((name) => !wrong.includes(name))).toEqual([]);
  });

  test('is known of all of them', () => {
    expect(told.size).toBe(count);
  });
}
