// Habits: what stands in no file, and what stands beside each rule.
import {
  endingOf,
  hasCode,
  matchingLines,
  projectPaths,
  readSource,
  roomOf,
  type Source,
  sourcesBelow,
} from './source.js';

const sources = sourcesBelow('src');
const tests = sourcesBelow('test');

// The forbidden words are written in halves here, so that this file may be searched as well.
const unfinished = new RegExp(`\\b(TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`);
const console_ = /\bconsole\./;
const ways = `sk${'ip'}|on${'ly'}|to${'do'}|fail${'ing'}`;
const leftOut = new RegExp(`\\b(it|test|describe)(\\.\\w+)*\\.(${ways})\\b|\\b(x|f)(it|test|describe)\\(`);
const machinePath = new RegExp(`(^|[\\s"'\`(=:,])/(wo${'rk'}|ro${'ot'}|tmp/br${'ief'})(/|\\b)`);
const rulesRooms = ['kernel', 'ledger', 'loans', 'reminders', 'imports', 'portfolio'];
const impure =
  /\bawait\b|\basync\b|Math\.random|Date\.now|new Date\(\)|DateTime\.(now|local)\(\)|process\.env/;

describe('no file', () => {
  it('is left unfinished', () => {
    expect(faults([file('src/a.ts', `// TO${'DO'}: later`)], unfinished)).toEqual(['src/a.ts:1']);
    expect(faults([...sources, ...tests], unfinished)).toEqual([]);
  });

  it('of a room speaks to the console', () => {
    const spoken = (files: Source[]) =>
      faults(files, console_).filter(at => !/^src\/(main|cli)\.ts:/.test(at));
    expect(
      spoken([file('src/loans/a.ts', 'x();\nconsole.log(1);'), file('src/cli.ts', 'console.log(1);')]),
    ).toEqual(['src/loans/a.ts:2']);
    expect(spoken(sources)).toEqual([]);
  });

  it('of the tests leaves a test out', () => {
    const planted = [`it.sk${'ip'}(`, `x${'it'}(`, `describe.on${'ly'}.each(`, 'it(', 'submit('].join('\n');
    expect(faults([file('test/a.spec.ts', planted)], leftOut)).toEqual(
      [1, 2, 3].map(n => `test/a.spec.ts:${n}`),
    );
    expect(faults(tests, leftOut)).toEqual([]);
  });

  it('names a folder of the machine it was written on', () => {
    const planted = file(
      'docs/a.md',
      `see /wo${'rk'}/main\nhttps://example.org/wo${'rk'}/a\nnet${'wo' + 'rk'}/a`,
    );
    expect(faults([planted], machinePath)).toEqual(['docs/a.md:1']);
    const texts = projectPaths().filter(
      path => !/\.(png|jpe?g|woff2?|ttf|ico|pdf|xlsx|docx|zip|sqlite[-\\w]*)$/.test(path),
    );
    expect(faults(texts.map(readSource), machinePath)).toEqual([]);
  });
});

describe('every rule', () => {
  const rules = sources.filter(isRule);

  it('has its twin in test/rules', () => {
    const planted = [
      file('src/loans/limits.ts', 'export const a = 1;'),
      file('src/loans/words.ts', 'type A = 1;'),
    ];
    expect(withoutTwin(planted, new Set())).toEqual(['src/loans/limits.ts']);
    expect(withoutTwin(planted, new Set(['test/rules/loans/limits.spec.ts']))).toEqual([]);
    expect(withoutTwin(rules, new Set(tests.map(test => test.path)))).toEqual([]);
  });

  it('knows no clock, no chance, no waiting and no environment', () => {
    const planted = file('src/ledger/a.ts', '// the day, await it\nconst today = Date.now();');
    expect(faults([withoutComments(planted)], impure)).toEqual(['src/ledger/a.ts:2']);
    expect(faults(rules.map(withoutComments), impure)).toEqual([]);
  });
});

function isRule(source: Source): boolean {
  return endingOf(source.path) === null && rulesRooms.includes(roomOf(source.path).name);
}

function withoutTwin(rules: Source[], known: Set<string>): string[] {
  const orphans = rules
    .filter(source => hasCode(source))
    .filter(source => {
      const below = source.path.replace(/^src\//, '').replace(/\.tsx?$/, '');
      const inRoom = below.replace(/^([^/]+)\/.*\/([^/]+)$/, '$1/$2');
      const spellings = [below, inRoom].flatMap(name => [`${name}.spec.ts`, `${name}.spec.tsx`]);
      return !spellings.some(name => known.has(`test/rules/${name}`));
    });
  return orphans.map(source => source.path);
}

/** The same lines, with what follows // and what stands in block comments blanked. */
function withoutComments(source: Source): Source {
  const blocks = source.text.replace(/\/\*[\s\S]*?\*\//g, block => block.replace(/[^\n]/g, ' '));
  return { ...source, text: blocks.replace(/(^|\s)\/\/.*$/gm, '') };
}

function faults(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(source => matchingLines(source, pattern).map(({ line }) => `${source.path}:${line}`));
}

function file(path: string, text: string): Source {
  return { path, text };
}
