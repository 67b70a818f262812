// The paper of a village's self-assessments, by its name in the address.
import { mustSee } from '../../access/right.js';
import { notFound } from '../../kernel/refusal.js';
import { assessmentPaper } from '../../recovery/assessments/assessment.paper.js';
import {
  assessedVillage,
  comparisonOf,
  standingAssessments,
} from '../../recovery/assessments/assessment.query.js';
import { criteriaVersions } from '../../recovery/assessments/criteria.adapter.js';
import { criteriaOn } from '../../recovery/assessments/criteria.js';
import { oneWord } from './loan-list.js';
import type { Asked, Printed } from './paper-kinds.js';
import { wordAsked } from './word-asked.js';

export const ASSESSMENT_PAPERS: Record<string, (asked: Asked) => Promise<Printed>> = {
  /** Two beside each other, or the only one there is. */
  async 'village-assessment'(asked) {
    const { db, actor, query } = asked;
    const area = wordAsked(asked, 'area');
    const { name, around } = await assessedVillage(db, area);
    mustSee(actor, { fundId: null, area });
    const criteria = wordAsked(asked, 'criteria');
    const [before, after] = [oneWord(query, 'before'), oneWord(query, 'after')];
    const named = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
    const comparison = await comparisonOf(db, area, { criteria, ...named });
    const standing = (await standingAssessments(db, area)).filter(one => one.criteria === criteria);
    const latest = comparison?.after ?? standing.at(-1);
    if (!latest) throw notFound();
    const version = criteriaOn(criteriaVersions(), latest.on);
    const village = `${name} ${around}`;
    return { document: assessmentPaper({ village, version, latest, comparison }) };
  },
};
