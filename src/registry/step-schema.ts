// The steps of a fund type: a map from the 19 fixed keys, whose order in the file is the order on the pages.
import { z } from 'zod';
import { words } from './config-schema.js';
import {
  EVIDENCE_KINDS,
  STAGES,
  STEP_KEYS,
  type StepDefinition,
  type StepKey,
  stageOfStep,
} from './step-definition.js';

const step = z.strictObject({
  stage: z.enum(STAGES),
  name: words,
  wording: z.string().min(1),
  required: z.boolean().default(false),
  recurring: z.boolean().default(false),
  everyMonths: z.int().min(1).max(24).nullable().default(null),
  evidence: z
    .strictObject({ kinds: z.array(z.enum(EVIDENCE_KINDS)), required: z.boolean() })
    .default({ kinds: [], required: false }),
});

/** All 19 steps as a list in the order of the file. */
export const steps = z.record(z.string(), step).transform((byKey, context): StepDefinition[] => {
  const fault = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
  for (const stage of STAGES) {
    for (const key of STEP_KEYS[stage]) {
      const written = byKey[key];
      if (!written) fault([key], 'missing');
      else if (written.stage !== stage) fault([key, 'stage'], `belongs to ${stage}`);
    }
  }
  for (const [key, written] of Object.entries(byKey)) {
    if (stageOfStep(key) === null) fault([key], 'unknown step');
    // Approval waits for required steps, and only ป comes before it.
    if (written.required && written.stage !== 'prevent') fault([key, 'required'], 'only prevent steps');
    if (written.everyMonths !== null && !written.recurring)
      fault([key, 'everyMonths'], 'needs recurring: true');
  }
  return Object.entries(byKey).map(([key, written]) => ({ key: key as StepKey, ...written }));
});
