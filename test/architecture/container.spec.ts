// The container files agree with each other and hold no secret.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const read = (path: string) => readFileSync(path, 'utf8');

interface Service {
  environment: Record<string, string>;
  deploy?: { replicas: number };
  healthcheck?: object;
}
const compose: { services: Record<string, Service> } = parse(read('docker-compose.yml'), { merge: true });
const example = read('.env.example');

describe('docker-compose.yml', () => {
  it('starts PostgreSQL, Redis, one web, one scheduler and two workers', () => {
    const replicas = Object.entries(compose.services).map(([name, { deploy }]) => [
      name,
      deploy?.replicas ?? 1,
    ]);
    expect(Object.fromEntries(replicas)).toEqual({ postgres: 1, redis: 1, web: 1, scheduler: 1, worker: 2 });
    expect(compose.services.postgres!.healthcheck).toBeDefined();
    expect(compose.services.redis!.healthcheck).toBeDefined();
    expect(['web', 'scheduler', 'worker'].map(name => compose.services[name]!.environment.ROLE)).toEqual([
      'web',
      'scheduler',
      'worker',
    ]);
  });

  it('takes every secret from .env and does not start without the two it needs', () => {
    const { environment } = compose.services.web!;
    expect(environment.ENCRYPTION_KEY).toMatch(/^\$\{ENCRYPTION_KEY:\?/);
    expect(environment.DATABASE_URL).toContain('${POSTGRES_PASSWORD:?');
    const secrets = Object.keys(environment).filter(name => /TOKEN|SECRET|PASSWORD|SMTP_URL/.test(name));
    for (const name of secrets) expect(environment[name]).toBe(`\${${name}:-}`);
  });

  it('asks for just what .env.example explains, which gives no secret a value', () => {
    const asked = new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(match => match[1]));
    const explained = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];
    expect(new Set(explained.map(match => match[1]))).toEqual(asked);
    const given = explained.filter(match => match[2] !== '').map(match => match[1]);
    expect(given).toEqual(['PUBLIC_URL', 'WEB_PORT']);
  });
});

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');
  const last = lines.slice(lines.findLastIndex(line => line.startsWith('FROM ')));

  it('runs as a user without rights, watched by its health', () => {
    expect(last).toContain('USER node');
    expect(last.join('\n')).toMatch(/HEALTHCHECK[\s\S]*\/health\/live/);
    expect(last).toContain('CMD ["node", "dist/main.js"]');
  });

  it('copies nothing that .dockerignore keeps from the builder', () => {
    const kept = read('.dockerignore').matchAll(/^!(.+)$/gm);
    const allowed = [...kept].map(match => match[1]!);
    const copies = lines
      .filter(line => /^COPY (?!--from)/.test(line))
      .flatMap(line => line.split(' ').slice(1, -1));
    expect(copies.filter(path => !allowed.includes(path.split('/')[0]!))).toEqual([]);
  });
});
