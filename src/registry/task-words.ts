// What a task says in both languages: the Thai stands in its columns, the English in its body.
import type { Words } from '../kernel/refusal.js';

export interface TaskWords {
  title: Words;
  reason: Words;
}

/** What is done to a person, before the name. */
export const TASK_VERBS = {
  call: { th: 'โทรหา', en: 'Call' },
  visit: { th: 'เยี่ยม', en: 'Visit' },
  tell: { th: 'ไปแจ้ง', en: 'Go and tell' },
  letter: { th: 'ส่งหนังสือถึง', en: 'Send the letter to' },
  demand: { th: 'ส่งหนังสือทวงถามถึง', en: 'Send a demand to' },
  callHeirs: { th: 'พูดคุยกับทายาทของ', en: 'Talk with the heirs of' },
  visitHeirs: { th: 'พบทายาทของ', en: 'Meet the heirs of' },
  demandHeirs: { th: 'ส่งหนังสือถึงทายาทของ', en: 'Send a letter to the heirs of' },
} as const satisfies Record<string, Words>;

/** The body of a task's row that keeps its English; a title that begins with one of the verbs needs none. */
export function englishBody(words: { title?: Words; reason?: Words }): string {
  return JSON.stringify({ en: { title: words.title?.en, reason: words.reason?.en } });
}

/** What a row says; one that was written before the English was kept says its Thai in both. */
export function taskWords(row: { title: string; reason: string; body: string }): TaskWords {
  const { en } = JSON.parse(row.body) as { en?: { title?: string; reason?: string } };
  return {
    title: { th: row.title, en: en?.title ?? byVerb(row.title) },
    reason: { th: row.reason, en: en?.reason ?? row.reason },
  };
}

function byVerb(title: string): string {
  const verb = Object.values(TASK_VERBS).find(one => title.startsWith(`${one.th} `));
  return verb ? verb.en + title.slice(verb.th.length) : title;
}
