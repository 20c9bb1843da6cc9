/** Where there is no room for a whole label its number stays: it tells one thing from another. */
export function Numbered({ label, class: name }: { label: string; class: string }) {
  const [, head, tail] = /^(.+?)( ?(?:future |Task-)?\d+)$/.exec(label) ?? [];
  return (
    <span class={`numbered ${name}`}>
      <span>{head ?? label}</span>
      {tail !== undefined && <b>{tail}</b>}
    </span>
  );
}
