// What other recoveries learnt about the same causes: offered where ways to solve are chosen.
import { useFrame } from './frame.part.js';
import { Row, Rows } from './rows.part.js';
import { More, Sheet } from './sheet.part.js';

/** A published lesson of another recovery. */
export interface OfOthers {
  id: string;
  title: string;
  place: string;
}

/** The lessons, and the way to the whole library. */
export function OthersLessons({ of }: { of: OfOthers[] }) {
  const own = useFrame().t.lessonWork;
  return (
    <Sheet title={own.fromOthers}>
      <p class="small muted">{own.fromOthersLead}</p>
      <Rows>
        {of.map(one => (
          <Row key={one.id} href={`/lessons/${one.id}`} icon="paper" what={{ name: one.title }}>
            {one.place}
          </Row>
        ))}
      </Rows>
      <More href="/lessons">{own.library}</More>
    </Sheet>
  );
}
