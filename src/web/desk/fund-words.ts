// A kind of fund in the page's language.
import type { Words } from '../../kernel/refusal.js';
import type { FundTypeVersion } from '../../registry/fund-type.js';
import type { FundWords, Lang, Named } from '../frame.js';

/** The words that pages take from the kind of fund. */
export function fundWords({ words }: FundTypeVersion, lang: Lang): FundWords {
  return {
    borrow: words.borrow[lang],
    loanMoney: words.loan[lang],
    borrower: words.borrower[lang],
    application: words.application[lang],
    contract: words.contract[lang],
    disburse: words.disburse[lang],
    payBack: words.payBack[lang],
    guide: words.guide[lang],
  };
}

/** A stored name with its mark of invention. */
export function named(name: string, madeUp: boolean | number): Named {
  return madeUp ? { name, madeUp: true } : { name };
}

export function inLanguage(words: Words, lang: Lang): string {
  return words[lang];
}
