/** Something made for one test file, and how to be rid of it. */
export interface Fresh {
  url: string;
  drop(): Promise<void>;
}

/** An empty database of that kind. The url is what DATABASE_URL takes. */
export function freshDatabase(kind: 'sqlite' | 'postgres'): Promise<Fresh>;

/** An empty numbered database of the tests' Redis server. The url is what REDIS_URL takes. */
export function freshRedis(): Promise<Fresh>;
