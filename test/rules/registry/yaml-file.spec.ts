import { z } from 'zod';
import {
  ConfigError,
  faultsOf,
  readYaml,
  writeFault,
  type YamlFile,
} from '../../../src/registry/yaml-file.js';

const TEXT = 'name: one\nparts:\n  - key: a\n  - key: b\n';

function read(text: string): YamlFile {
  const yaml = readYaml('some.yaml', text);
  if (Array.isArray(yaml)) throw new ConfigError(yaml);
  return yaml;
}

it.each([
  [['name'], 'some.yaml:1:1 name: no good'],
  [['parts', 1, 'key'], 'some.yaml:4:5 parts.1.key: no good'],
  [['parts', 1], 'some.yaml:4:5 parts.1: no good'],
  [['parts', 1, 'absent', 'deeper'], 'some.yaml:4:5 parts.1.absent.deeper: no good'],
  [['absent'], 'some.yaml:1:1 absent: no good'],
  [[], 'some.yaml:1:1 no good'],
])('a fault at %j stands where it is written, or at the nearest part around it', (path, line) => {
  expect(writeFault(read(TEXT).faultAt(path, 'no good'))).toBe(line);
});

it('what is no YAML gives its own faults', () => {
  expect(() => read('a: [1\nb: 2\n')).toThrow(/^some\.yaml:2:\d+ /);
  expect(() => read('a: 1\na: 2\n')).toThrow('some.yaml:2:1 Map keys must be unique');
});

it('a failed check tells what is unknown, what is missing and what is wrong', () => {
  const data = { named: 'one', parts: 3 };
  const checked = z.strictObject({ name: z.string(), parts: z.string('write words') }).safeParse(data);
  expect(faultsOf(checked.error!.issues, data)).toEqual([
    { path: ['name'], reason: 'missing' },
    { path: ['parts'], reason: 'write words' },
    { path: ['named'], reason: 'unknown key' },
  ]);
});

it('an error has one line for each fault', () => {
  const fault = (line: number) => ({ file: 'some.yaml', line, column: 1, reason: 'no good' });
  expect(new ConfigError([fault(1), fault(2)]).message).toBe('some.yaml:1:1 no good\nsome.yaml:2:1 no good');
});
