import { release } from 'hcpcs';
import { AnswerBox } from '../components/AnswerBox.tsx';
import { CodeList } from '../components/CodeList.tsx';
import { CopyButtons } from '../components/CopyButtons.tsx';
import { DayField } from '../components/DayField.tsx';
import { FieldList } from '../components/FieldList.tsx';
import { Timeline } from '../components/Timeline.tsx';
import type { Named, RecordPage as Page } from '../model/page.ts';

/** A code or modifier, as a reference book shows it. */
export function RecordPage(page: Page) {
  const { id, on, answer, isModifier, history } = page;
  const asked = on === release.effectiveDate ? undefined : on;
  return (
    <article class="record">
      <header>
        <p class="kicker">{isModifier ? 'Modifier' : 'Code'}</p>
        <h1>
          <span class="code">{id}</span> <span>{page.shortDescription}</span>
        </h1>
        <p class="lead">{page.longDescription}</p>
        <Standing {...page} />
        <CopyButtons copies={page.copies} />
      </header>
      <div class="columns">
        <div class="use">
          <DayField id={id} on={on} />
          <AnswerBox answer={answer} on={on} asked={asked} />
        </div>
        <div class="facts">
          {isModifier ? undefined : <Billing {...page} />}
          <section>
            <h2>Fields</h2>
            <FieldList fields={page.fields} />
          </section>
          <section>
            <h2>History</h2>
            <Timeline periods={history} />
          </section>
        </div>
        <div class="more no-print">
          <Others title="Codes with the same words" codes={page.related} />
          <Others title="Next to it in CMS’s file" codes={page.neighbours} />
        </div>
      </div>
    </article>
  );
}

/** Of which time the record is, if that is not the newest release on its first day. */
function Standing({ recordIs, isListed, observedIn, on }: Page) {
  if (recordIs === 'earlier') return <p class="hint">As CMS had it in {observedIn.join(', ')}</p>;
  const left = isListed ? '' : 'It has left CMS’s file. ';
  if (recordIs === 'newest' && isListed) return undefined;
  return (
    <p class="hint">
      {left}
      {recordIs === 'ofAnotherDay' ? `No release has a record in effect on ${on}. ` : ''}
      This is the last one, as CMS had it in {observedIn.join(', ')}.
    </p>
  );
}

const DESCRIPTIONS: Readonly<Record<NonNullable<Page['description']>, string>> = {
  listed: 'Yes, on CMS’s list: a claim needs a written description',
  worded: 'Not on CMS’s list, but by its words a claim needs a written description',
  no: 'No',
};

/** What a biller asks next. */
function Billing({ units, productNames, description }: Page) {
  return (
    <section>
      <h2>Billing</h2>
      <dl class="fields">
        <div>
          <dt>One unit</dt>
          {units.length === 0 ? <dd>The description does not say</dd> : undefined}
          {units.map(({ text, ucum }) => (
            <dd key={text}>
              <b>{text}</b> <small>UCUM: {ucum}</small>
            </dd>
          ))}
        </div>
        {productNames.length === 0 ? undefined : (
          <div>
            <dt>Product names</dt>
            <dd>{productNames.join(', ')}</dd>
          </div>
        )}
        {description === undefined ? undefined : (
          <div>
            <dt>Not otherwise classified</dt>
            <dd>{DESCRIPTIONS[description]}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** Other codes that a reader may have meant. */
function Others({ title, codes }: { readonly title: string; readonly codes: readonly Named[] }) {
  if (codes.length === 0) return undefined;
  return (
    <section>
      <h2>{title}</h2>
      <CodeList codes={codes} />
    </section>
  );
}
