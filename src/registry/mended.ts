// What a mending changed, for its audit event.

/** The given fields that differ, as they were and as they are. */
export function mended(
  before: object,
  given: object,
): { old: Record<string, unknown>; new: Record<string, unknown> } {
  const was = before as Record<string, unknown>;
  const changed = Object.entries(given).filter(
    ([key, value]) => value !== undefined && JSON.stringify(was[key]) !== JSON.stringify(value),
  );
  return {
    old: Object.fromEntries(changed.map(([key]) => [key, was[key] ?? null])),
    new: Object.fromEntries(changed),
  };
}

/** The record with the given fields in place; undefined leaves a field as it is. */
export function withGiven<T extends object>(before: T, given: Partial<T>): T {
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...before, ...Object.fromEntries(known) };
}
