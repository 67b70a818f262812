// What controllers ask Nest for, where a class cannot be the name.

/** The database's reading side (`Database`). */
export const DATABASE = Symbol('DATABASE');
export const CONFIG = Symbol('CONFIG');
/** The open house (`House`). */
export const HOUSE = Symbol('HOUSE');
