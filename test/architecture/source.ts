// The project's files as the architecture tests see them, with the imports and functions they hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { ROOMS } from '../../src/rooms.js';

export interface Source {
  /** From the project's root, as `src/ledger/terms.ts`. */
  path: string;
  text: string;
}

export interface Import {
  specifier: string;
  line: number;
  /** The imported names, where they are named: `Get` of `import { Get as HttpGet }`. */
  names: string[];
}

/** All TypeScript of src/ or another folder. */
export function sourcesBelow(folder: string): Source[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name =>
    posix.join(folder, name),
  );
  const chosen = paths.filter(path => /\.[mc]?tsx?$/.test(path)).sort();
  return chosen.map(path => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Every file of the project, those of the folders that .gitignore names left out. */
export function projectPaths(folder = ''): string[] {
  const ignored = [
    '.git',
    ...readFileSync('.gitignore', 'utf8')
      .split('\n')
      .map(line => line.replace(/\/$/, '')),
  ];
  const entries = readdirSync(folder || '.', { withFileTypes: true }).filter(
    ({ name }) => !ignored.includes(name),
  );
  return entries.flatMap(entry => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return projectPaths(path);
    return entry.isFile() ? [path] : [];
  });
}

const rooms: readonly string[] = ROOMS.map(([name]) => name);

/** The room a path of src/ lies in: its place in the order; -1 for the files beside the rooms. */
export function roomOf(path: string): { name: string; place: number } {
  const [, folder = '', ...rest] = path.split('/');
  if (rest.length === 0) return { name: 'root', place: -1 };
  return { name: folder, place: rooms.indexOf(folder) };
}

/** `terms.ts` has the ending null, `loan.entity.ts` has `entity`. */
export function endingOf(path: string): string | null {
  return /^[^.]+\.(.+)\.tsx?$/.exec(posix.basename(path))?.[1] ?? null;
}

/** What a file imports: values, types, re-exports, dynamic imports, and files it names by `new URL`. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const file = parse(source);
  const add = (node: ts.Node | undefined, names: string[] = []) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    found.push({ specifier: node.text, line: lineOf(file, node), names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesOf(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0]);
    } else if (ts.isNewExpression(node) && node.expression.getText(file) === 'URL') {
      if (node.arguments?.[1]?.getText(file) === 'import.meta.url') add(scriptOf(node.arguments[0]));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function namesOf(node: ts.ImportDeclaration): string[] {
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings)) return [];
  return bindings.elements.map(element => (element.propertyName ?? element.name).text);
}

// `new URL('../../config/', import.meta.url)` names a folder of data, not a file of code.
function scriptOf(node: ts.Node | undefined): ts.Node | undefined {
  return node && ts.isStringLiteralLike(node) && /\.js$/.test(node.text) ? node : undefined;
}

/** The file of src/ that a local import means, among those given; null for a package or a missing file. */
export function resolveImport(from: string, specifier: string, known: Set<string>): string | null {
  if (!specifier.startsWith('.')) return null;
  const path = posix.join(posix.dirname(from), specifier);
  const spellings = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')];
  return spellings.find(spelling => known.has(spelling)) ?? null;
}

/** Each function with a body: its first line and how many it takes. */
export function functionsOf(source: Source): { name: string; line: number; lines: number }[] {
  const file = parse(source);
  const found: { name: string; line: number; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineOf(file, node);
      const last = file.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
      const named = node.name ?? (ts.isVariableDeclaration(node.parent) ? node.parent.name : undefined);
      found.push({ name: named?.getText(file) ?? 'a function', line, lines: last - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether a file holds anything that runs: types alone have nothing to test. */
export function hasCode(source: Source): boolean {
  const silent = [ts.SyntaxKind.InterfaceDeclaration, ts.SyntaxKind.TypeAliasDeclaration];
  const isSilent = (node: ts.Statement) => ts.isImportDeclaration(node) || silent.includes(node.kind);
  return !parse(source).statements.every(isSilent);
}

/** The lines of a text that match, with their numbers. */
export function matchingLines(source: Source, pattern: RegExp): { line: number; text: string }[] {
  const lines = source.text.split('\n').map((text, index) => ({ line: index + 1, text }));
  return lines.filter(({ text }) => pattern.test(text));
}

/** A file of the working tree, as text. */
export function readSource(path: string): Source {
  return { path, text: readFileSync(join('.', path), 'utf8') };
}

function parse(source: Source): ts.SourceFile {
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2023, true, kind);
}

function lineOf(file: ts.SourceFile, node: ts.Node): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}
