import { release } from 'hcpcs';
import type { Answer, Linked } from '../model/page.ts';
import { CodeLink } from './CodeLink.tsx';
import { StatusMark } from './StatusMark.tsx';

interface AnswerBoxProps {
  readonly answer: Answer;
  readonly on: string;
  /** The day in the address, if there is one. */
  readonly asked: string | undefined;
}

/** Whether the code may be used on the day, and what instead. */
export function AnswerBox({ answer, on, asked }: AnswerBoxProps) {
  const { status, replacedBy, precededBy, limit } = answer;
  return (
    <section class={`answer ${status}`} aria-labelledby="answer" role="status">
      <h2 id="answer">
        <StatusMark status={status} /> {VERDICTS[status]} on <time dateTime={on}>{on}</time>
      </h2>
      <p>{sayTerm(answer)}</p>
      <Links title="Replaced by" links={replacedBy} on={asked} />
      <Links title="Before it" links={precededBy} on={asked} />
      {status === 'terminated' && replacedBy.length === 0 ? (
        <p>Neither CMS’s cross references nor the descriptions show a successor.</p>
      ) : undefined}
      {limit === undefined ? undefined : <p>What is known is complete only from {limit} on.</p>}
    </section>
  );
}

const VERDICTS: Readonly<Record<Answer['status'], string>> = {
  active: 'May be used',
  terminated: 'May not be used',
  notYetEffective: 'May not be used',
  unlisted: "Not in CMS's file",
};

function sayTerm({ status, from, through }: Answer): string {
  if (status === 'unlisted') return `No release says that it could be used on this day. The newest is ${release.id}.`;
  if (status === 'terminated') return `It was in use from ${from} through ${through}.`;
  if (status === 'notYetEffective') return `It begins on ${from}.`;
  return `In use from ${from}${through === undefined ? '; no end is set' : ` through ${through}`}.`;
}

interface LinksProps {
  readonly title: string;
  readonly links: readonly Linked[];
  readonly on: string | undefined;
}

/** CMS's references and what is inferred, never mixed. */
function Links({ title, links, on }: LinksProps) {
  return (['crossReference', 'inferred'] as const).map((basis) => {
    const some = links.filter((link) => link.basis === basis);
    if (some.length === 0) return undefined;
    return (
      <div key={basis} class="links">
        <h3>
          {title} <span class={`basis ${basis}`}>{BASES[basis]}</span>
        </h3>
        <ul class="code-list">
          {some.map(({ code, shortDescription, standing }) => (
            <li key={code}>
              {shortDescription === undefined ? <b class="code">{code}</b> : <CodeLink code={code} on={on} />}{' '}
              <span>{shortDescription}</span>
              {standing === undefined ? undefined : <small> ({standing})</small>}
            </li>
          ))}
        </ul>
        {basis === 'inferred' ? <p class="hint">{INFERRED}</p> : undefined}
      </div>
    );
  });
}

const BASES = { crossReference: 'CMS’s cross reference', inferred: 'inferred, not said by CMS' } as const;
const INFERRED = 'Concluded from the dates and the descriptions.';
