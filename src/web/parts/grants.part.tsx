// A fund's grants on its page: to whom, what for, and the ways to say what became of them.
import type { FundView } from '../pages/fund.page.js';
import { useFrame } from './frame.part.js';
import { ButtonLink, Facts, More, Sheet } from './sheet.part.js';
import { Day, Dotted, Money, Name } from './text.part.js';

interface GrantsView extends Pick<FundView, 'id' | 'grants'> {
  may: Pick<FundView['may'], 'grant'>;
}

export function Grants({ view }: { view: GrantsView }) {
  const { t } = useFrame();
  if (!view.grants.length && !view.may.grant) return null;
  return (
    <Sheet title={t.funds.grants}>
      <Facts
        of={view.grants.map(grant => [
          <>
            <Name of={grant.recipient} />
            <br />
            <span class="small">
              <Dotted of={[grant.purpose, <Day on={grant.on} />]} />
            </span>
          </>,
          <Money of={grant.amount} />,
        ])}
      />
      {view.may.grant && (
        <div class="acts">
          <ButtonLink href={`/funds/${view.id}/grants/new`}>{t.funds.addGrant}</ButtonLink>
          {view.grants.length > 0 && (
            <>
              <More href={`/funds/${view.id}/grant-spendings/new`}>{t.grant.saveSpent}</More>
              <More href={`/funds/${view.id}/grant-returns/new`}>{t.grant.saveReturned}</More>
            </>
          )}
        </div>
      )}
    </Sheet>
  );
}
