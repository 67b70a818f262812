// Names and sizes: a reader should find a thing where its name says, and take it in at one sight.
import { posix } from 'node:path';
import { endingOf, functionsOf, roomOf, type Source, sourcesBelow } from './source.js';

const sources = sourcesBelow('src');
const endings = 'entity query act reaction job adapter module controller page part paper'.split(' ');
const vague = 'service services manager managers helper helpers util utils common base impl index'.split(' ');

describe('names', () => {
  it('end in a word of the closed list, or in none', () => {
    expect(wrongEndings([file('src/loans/loan.repository.ts'), file('src/loans/loan.entity.ts')])).toEqual([
      'src/loans/loan.repository.ts',
    ]);
    expect(wrongEndings(sources)).toEqual([]);
  });

  it('say what is inside: no word that fits everything, no barrel', () => {
    expect(
      vagueNames([file('src/loans/loan-helper.ts'), file('src/utils/x.ts'), file('src/web/index.tsx')]),
    ).toEqual(['src/loans/loan-helper.ts: helper', 'src/utils/x.ts: utils', 'src/web/index.tsx: index']);
    expect(vagueNames(sources)).toEqual([]);
    const barrels = (files: Source[]) =>
      files.filter(({ text }) => /^export \* from/m.test(text)).map(f => f.path);
    expect(barrels([file('src/loans/all.ts', "export * from './loan.js';")])).toEqual(['src/loans/all.ts']);
    expect(barrels(sources)).toEqual([]);
  });

  it('are lower case with hyphens, and at most four deep', () => {
    expect(misspelt([file('src/loans/LoanTerms.ts'), file('src/a/b/c/d/e.ts')])).toEqual([
      'src/loans/LoanTerms.ts',
      'src/a/b/c/d/e.ts',
    ]);
    expect(misspelt(sources)).toEqual([]);
  });

  it('of controllers, pages and parts stand in web/', () => {
    const shown = sources.filter(source => /^(controller|page|part)$/.test(endingOf(source.path) ?? ''));
    expect(shown.filter(source => roomOf(source.path).name !== 'web').map(source => source.path)).toEqual([]);
  });
});

describe('a paper', () => {
  it('stands in the room that owns its words; the printing room knows none', () => {
    const papers = (files: Source[]) => files.filter(one => endingOf(one.path) === 'paper');
    const inPress = (files: Source[]) => papers(files).filter(one => roomOf(one.path).name === 'papers');
    expect(inPress([file('src/papers/x.paper.ts'), file('src/loans/x.paper.ts')])).toHaveLength(1);
    expect(inPress(sources)).toEqual([]);
  });
});

describe('sizes', () => {
  it('of a file: 300 lines, of a rule 200', () => {
    const long = 'x\n'.repeat(201);
    expect(longFiles([file('src/ledger/terms.ts', long), file('src/ledger/pay.act.ts', long)])).toEqual([
      'src/ledger/terms.ts: 201 of 200 lines',
    ]);
    expect(longFiles([file('src/ledger/pay.act.ts', 'x\n'.repeat(301))])).toHaveLength(1);
    expect(longFiles(sources)).toEqual([]);
  });

  it('of a function: 60 lines', () => {
    const long = `function slow() {\n${'work();\n'.repeat(59)}}\n`;
    expect(longFunctions([file('src/a/b.ts', long)])).toEqual(['src/a/b.ts:1 slow: 61 lines']);
    expect(longFunctions(sources)).toEqual([]);
  });

  it('of a line: 110 places', () => {
    const planted = file('src/a/b.ts', `${'x'.repeat(110)}\n${'x'.repeat(111)}\n${'กี่'.repeat(110)}`);
    expect(longLines([planted])).toEqual(['src/a/b.ts:2 is 111 wide']);
    expect(longLines(sources)).toEqual([]);
  });
});

function wrongEndings(files: Source[]): string[] {
  const isWrong = (ending: string | null) => ending !== null && !endings.includes(ending);
  return files.map(source => source.path).filter(path => isWrong(endingOf(path)));
}

function vagueNames(files: Source[]): string[] {
  return files.flatMap(({ path }) => {
    const words = path.replace(/^src\//, '').split(/[/.-]/);
    const found = words.find(word => vague.includes(word));
    return found ? [`${path}: ${found}`] : [];
  });
}

function misspelt(files: Source[]): string[] {
  const wellSpelt = /^src(\/[a-z0-9]+(-[a-z0-9]+)*){1,4}(\.[a-z-]+)?\.tsx?$/;
  return files.map(source => source.path).filter(path => !wellSpelt.test(path));
}

// A rule is a file without an ending; in these three rooms such files are machinery, not rules.
const machinery = ['platform', 'journal', 'web', 'root'];

function longFiles(files: Source[]): string[] {
  return files.flatMap(source => {
    const isRule = endingOf(source.path) === null && !machinery.includes(roomOf(source.path).name);
    const most = isRule ? 200 : 300;
    const lines = source.text.replace(/\n$/, '').split('\n').length;
    return lines > most ? [`${source.path}: ${lines} of ${most} lines`] : [];
  });
}

function longFunctions(files: Source[]): string[] {
  return files.flatMap(source => {
    const long = functionsOf(source).filter(found => found.lines > 60);
    return long.map(found => `${source.path}:${found.line} ${found.name}: ${found.lines} lines`);
  });
}

function longLines(files: Source[]): string[] {
  return files.flatMap(source => {
    const widths = source.text.split('\n').map((text, index) => ({ line: index + 1, width: widthOf(text) }));
    const wide = widths.filter(({ width }) => width > 110);
    return wide.map(({ line, width }) => `${source.path}:${line} is ${width} wide`);
  });
}

/** Thai vowels and tone marks above and below take no place of their own. */
function widthOf(text: string): number {
  return [...text.replace(/\p{Mn}/gu, '')].length;
}

function file(path: string, text = ''): Source {
  return { path: posix.normalize(path), text };
}
