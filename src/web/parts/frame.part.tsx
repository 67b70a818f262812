// The frame of the answer, within reach of every part of the page.
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CivilDate } from '../../kernel/civil-date.js';
import { EMPTY_FORM, type FormState, type Frame, type Lang } from '../frame.js';
import { type Catalogue, words } from '../words/words.js';

const NO_FRAME: Frame = {
  lang: 'th',
  today: '2026-01-01',
  path: '/',
  csrf: '',
  idempotencyKey: '',
  user: null,
  demo: false,
  flash: null,
};

export const FrameContext = createContext<Frame>(NO_FRAME);
export const FormContext = createContext<FormState>(EMPTY_FORM);
/** The labels of the fields that are to be mended, by their ids: the summary above names them. */
export const LabelsContext = createContext<Map<string, ComponentChildren>>(new Map());

/** The frame, its language and that language's words. */
export function useFrame(): { frame: Frame; lang: Lang; today: CivilDate; t: Catalogue } {
  const frame = useContext(FrameContext);
  return { frame, lang: frame.lang, today: frame.today, t: words(frame.lang) };
}

/** The form that a field stands in. */
export function useForm(): FormState {
  return useContext(FormContext);
}
