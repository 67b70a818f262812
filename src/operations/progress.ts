// How far long work has come: a bar on a terminal, plain lines where nobody watches.

export interface Progress {
  /** So many more are done. */
  advance(count?: number): void;
  /** The work is over, whether or not all was done. */
  end(): void;
}

/** What progress writes on: the standard error, so that the answer stands alone on the standard output. */
export interface ProgressStream {
  isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;
const NOTHING: Progress = { advance: () => undefined, end: () => undefined };

/** Shows the progress of `total` pieces of work; silent without a stream. */
export function showProgress(label: string, total: number, stream: ProgressStream | null): Progress {
  if (!stream || total <= 0) return NOTHING;
  let done = 0;
  let shown = -1;
  const show = () => {
    const percent = Math.min(100, Math.floor((done / total) * 100));
    const step = stream.isTTY ? percent : percent - (percent % 10);
    if (step === shown) return;
    shown = step;
    stream.write(
      stream.isTTY ? `\r${bar(label, percent)} ${done}/${total}` : `${label} ${step}% (${done}/${total})\n`,
    );
  };
  show();
  return {
    advance(count = 1) {
      done += count;
      show();
    },
    end() {
      if (stream.isTTY) stream.write('\n');
    },
  };
}

function bar(label: string, percent: number): string {
  const filled = Math.round((percent / 100) * WIDTH);
  return `${label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${percent}%`;
}
