// To choose of a list that may be thousands long: those chosen first, then the latest or those found.
import type { Choice } from '../frame.js';
import { type FieldProps, fieldId, Pick, SelectField, typed } from './field.part.js';
import { useForm, useFrame } from './frame.part.js';

/** What stands in the list, and how many there are in all. */
export interface FoundChoices {
  choices: Choice[];
  total: number;
}

interface PickFoundProps extends FieldProps {
  of: FoundChoices;
  /** "ค้นชื่อสมาชิก" */
  searchLabel: string;
  /** One of them, in a list that opens, instead of ticks. */
  one?: boolean;
}

/**
 * Sends `name` (many, or `one`) and, with its button `find` of the value `name`, the text `find-name`: the
 * form is then shown again with what is found, everything typed and ticked kept.
 */
export function PickFound({ name, label, hint, of, searchLabel, one }: PickFoundProps) {
  const { t } = useFrame();
  const form = useForm();
  const find = `find-${name}`;
  const isAll = of.choices.length >= of.total;
  const list = {
    name,
    label,
    hint: isAll ? hint : t.shownOf(of.choices.length, of.total),
    choices: of.choices,
  };
  if (of.total === 0) return null;
  return (
    <>
      {(!isAll || typed(form, find)) && (
        <div class="field find">
          <label for={fieldId(find)}>{searchLabel}</label>
          <input id={fieldId(find)} name={find} type="search" value={typed(form, find)} autocomplete="off" />
          <button class="btn" type="submit" name="find" value={name}>
            {t.search}
          </button>
        </div>
      )}
      {one ? <SelectField {...list} blank={t.choose} /> : <Pick {...list} many />}
    </>
  );
}
