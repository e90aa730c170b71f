/** CMS's definition of a field, paragraph by paragraph. */
export function DefinitionText({ definition }: { readonly definition: string }) {
  return (
    <div class="definition">
      {definition.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
