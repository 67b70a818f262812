// The bodies of what is done to help a household.
import { z } from 'zod';
import {
  EXIT_KINDS,
  OUTCOMES,
  PLAN_DIMENSIONS,
  PLAN_LEVELS,
  PLAN_PARTS,
  PLAN_SOURCES,
} from '../../loans/collect/help.js';
import { body, day, id, note, text } from './shapes.js';

export const AssistanceBody = body({
  on: day(),
  measure: text(200),
  referredTo: text(200),
  outcome: note().optional(),
  note: note().optional(),
  askOn: day().optional(),
});
export const OutcomeBody = body({
  on: day(),
  result: z.enum(OUTCOMES),
  outcome: note().optional(),
  askOn: day().optional(),
});
export const PlanBody = body({
  on: day(),
  source: z.enum(PLAN_SOURCES).optional(),
  dimensions: z.array(z.enum(PLAN_DIMENSIONS)).max(PLAN_DIMENSIONS.length).optional(),
  certifiedOn: day().optional(),
  certifiedBy: text(200).optional(),
  team: text(500).optional(),
  mentors: text(500).optional(),
  note: note().optional(),
});
export const PlanActionBody = body({
  on: day(),
  part: z.enum(PLAN_PARTS),
  finding: text(500).optional(),
  action: text(500),
  dueOn: day(),
  owner: text(200).optional(),
  assigneeId: id().optional(),
});
export const ActionResultBody = body({ on: day(), done: z.boolean(), note: note().optional() });
export const PlanExitBody = body({
  on: day(),
  kind: z.enum(EXIT_KINDS),
  what: text(500),
  to: text(200),
  level: z.enum(PLAN_LEVELS).optional(),
  actionId: id().optional(),
  askOn: day().optional(),
  note: note().optional(),
});
