const MARKS: Readonly<Record<string, string>> = { active: '✓', terminated: '✕', notYetEffective: '…', unlisted: '?' };

/** A sign for a status, beside words that say it. */
export function StatusMark({ status }: { readonly status: string }) {
  return (
    <span class={`mark ${status}`} aria-hidden="true">
      {MARKS[status]}
    </span>
  );
}
