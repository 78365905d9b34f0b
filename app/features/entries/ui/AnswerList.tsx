import type { ReactNode } from 'react';
import type { AnswerView } from '../gallery-views.ts';

/**
 * Answers under their questions. Links go out without telling where from, and lend no standing to what they point at.
 */
export function AnswerList<A extends AnswerView>({
  answers,
  level = 2,
  mark,
}: {
  answers: A[];
  level?: 2 | 3;
  /** beside a question, e.g. that its answer is private */
  mark?: (answer: A) => ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="grid gap-6">
      {answers.map((answer) => (
        <section key={answer.id} className="grid gap-1.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Heading
              lang={answer.lang}
              className="!text-[length:var(--text-s)] !font-semibold !tracking-normal text-ink-2"
            >
              {answer.label}
            </Heading>
            {mark?.(answer)}
          </div>
          <AnswerValue answer={answer} />
        </section>
      ))}
    </div>
  );
}

function AnswerValue({ answer }: { answer: AnswerView }) {
  if (answer.kind === 'link')
    return (
      <a
        href={answer.value[0]}
        rel="nofollow ugc noopener noreferrer"
        className="w-fit break-all text-kok underline underline-offset-3"
      >
        {answer.value[0]}
      </a>
    );
  if (answer.kind === 'list')
    return (
      <ul className="list-disc ps-5">
        {answer.value.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <div className="grid max-w-[68ch] gap-3">
      {answer.value.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one fixed text
        <p key={i} className={answer.kind === 'long' ? 'text-l' : ''}>
          {line}
        </p>
      ))}
    </div>
  );
}
