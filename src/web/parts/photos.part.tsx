// Pictures that belong to a record, each opening itself; and a text of several lines.
import { useFrame } from './frame.part.js';
import { Sheet } from './sheet.part.js';

/** Nothing where there is none. `of` are ids of stored files that the reader may see. */
export function Photos({ of, title }: { of: string[]; title: string }) {
  if (of.length === 0) return null;
  return (
    <Sheet title={title}>
      <PhotoStrip of={of} />
    </Sheet>
  );
}

export function PhotoStrip({ of }: { of: string[] }) {
  const { t } = useFrame();
  return (
    <div class="photos">
      {of.map((id, place) => (
        <a key={id} href={`/api/v1/files/${id}/content`}>
          <img src={`/api/v1/files/${id}/picture`} alt={`${t.forum.photos} ${place + 1}`} loading="lazy" />
        </a>
      ))}
    </div>
  );
}

/** What was typed in several lines, a paragraph each. */
export function Lines({ of }: { of: string }) {
  const lines = of.split('\n').filter(line => line.trim() !== '');
  return (
    <>
      {lines.map((line, place) => (
        <p key={place}>{line}</p>
      ))}
    </>
  );
}
