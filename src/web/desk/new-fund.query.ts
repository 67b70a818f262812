// Where a new fund lies: province, district, then the form with the subdistricts of that district.
import { sees } from '../../access/right.js';
import { notFound } from '../../kernel/refusal.js';
import { areaOf, areasBelow } from '../../registry/area.query.js';
import { type Area, areaTitle, levelOf } from '../../registry/areas.js';
import { houseRules } from '../../registry/house-rules.js';
import type { Choice, FormState } from '../frame.js';
import type { ChooseAreaView, FundFormView } from '../pages/fund-form.page.js';
import type { Asking } from './desk.js';

/** Either the next question about the place, or the form. Refuses (404) a place outside the scope. */
export async function newFundView(
  asking: Asking,
  within: string,
  form: FormState,
): Promise<{ ask: ChooseAreaView } | { form: FundFormView }> {
  const { db, actor } = asking;
  const start =
    within || (actor.role === 'administrator' ? '' : actor.areas.length === 1 ? actor.areas[0]! : null);
  if (start === null) return { ask: { level: 'own', within: null, choices: await own(asking) } };
  if (!sees(actor, { fundId: null, area: start })) throw notFound();
  const level = start === '' ? null : levelOf(start);
  if (level === null) return { ask: { level: 'province', within: null, choices: below(null) } };
  const place = (await areaOf(db, start)) ?? null;
  if (!place) throw notFound();
  if (level === 'province') {
    return { ask: { level: 'district', within: areaTitle(place), choices: below(start) } };
  }
  return { form: await formView(asking, place, form) };
}

async function formView({ db, today, lang }: Asking, place: Area, form: FormState): Promise<FundFormView> {
  const subdistricts = place.level === 'district' ? await areasBelow(db, place.code) : [place];
  const { fundTypes } = houseRules();
  return {
    within: place.code,
    place: await fullPlace(place),
    fundTypes: fundTypes.list().map(({ key }) => {
      const version = fundTypes.version(key, today)!;
      return { value: key, label: version.name[lang] };
    }),
    areas: subdistricts.map(choiceOf),
    form,
  };
}

async function fullPlace(place: Area): Promise<string> {
  const { areas } = houseRules();
  const codes = [place.code.slice(0, 4), place.code.slice(0, 2)];
  return codes
    .flatMap(code => areas.find(code) ?? [])
    .map(areaTitle)
    .join(' ');
}

function below(parent: string | null): Choice[] {
  return houseRules().areas.children(parent).map(choiceOf);
}

async function own({ db, actor }: Asking): Promise<Choice[]> {
  const areas = await Promise.all(actor.areas.map(code => areaOf(db, code)));
  return areas.flatMap(area => area ?? []).map(choiceOf);
}

function choiceOf(area: Area): Choice {
  return { value: area.code, label: areaTitle(area) };
}
