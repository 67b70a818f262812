import type { ChildProcess } from 'node:child_process';
export interface Measured {
  as: 'time' | 'speed';
  ratio: number;
  min: number;
  max: number;
  ours: number;
  raw: number;
  unit: 'ms';
  pairs: number;
}

type Work = () => unknown;
type TargetName = 'ratioAtMost' | 'ratioAtLeast' | 'oursAtMost' | 'oursAtLeast';

export function measurePairs(
  ours: Work,
  raw: Work,
  options?: { as?: 'time' | 'speed'; pairs?: number; warmUps?: number },
): Promise<Measured>;

export function percentile(values: number[], share: number): number;

export function readersAtOnce(count: number, times: number, ask: Work): Promise<number[]>;

export function readyServer(child: ChildProcess): Promise<unknown>;

export function judge(
  result: Pick<Measured, 'ratio' | 'ours'>,
  target?: Partial<Record<TargetName, number>>,
): { met: boolean; broken: boolean };
