// Ticks of a list that may be thousands long: those chosen first, then the latest or those searched for.
import type { Choice } from '../frame.js';
import { type FieldProps, fieldId, Pick, typed } from './field.part.js';
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
}

/**
 * Sends `name` (many) and, with its button `find` of the value `name`, the text `find-name`: the form is then
 * shown again with what is found, everything typed and ticked kept.
 */
export function PickFound({ name, label, hint, of, searchLabel }: PickFoundProps) {
  const { t } = useFrame();
  const form = useForm();
  const find = `find-${name}`;
  const isAll = of.choices.length >= of.total;
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
      <Pick
        {...{ name, label }}
        hint={isAll ? hint : t.shownOf(of.choices.length, of.total)}
        choices={of.choices}
        many
      />
    </>
  );
}
