import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { useNavigate, useSubmit } from 'react-router';
import type { SaveWord } from '../../sheet-state.ts';

interface Leaving {
  /** where "next" leads */
  nextPage: string;
  isLocked: boolean;
  word: SaveWord;
  /** sends what is left; tells whether the server has everything */
  flush: () => Promise<boolean>;
}

/** Going on from a sheet, only once the server has it: leaving with something unsent would hide it. */
export function useLeaving({ nextPage, isLocked, word, flush }: Leaving) {
  const navigate = useNavigate();
  const submit = useSubmit();
  const [isStuck, setStuck] = useState(false);

  useEffect(() => {
    const release = () => setStuck(false);
    if (word === 'saved' && navigator.onLine) release();
    window.addEventListener('online', release);
    return () => window.removeEventListener('online', release);
  }, [word]);

  const goNext = useCallback(async () => {
    const isSafe = navigator.onLine && (isLocked || (await flush()));
    setStuck(!isSafe);
    if (isSafe) navigate(nextPage);
  }, [flush, navigate, nextPage, isLocked]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    if (pressed?.value === 'reopen') return;
    event.preventDefault();
    if (pressed?.value !== 'skip') return goNext();
    const isSafe = navigator.onLine && (await flush());
    setStuck(!isSafe);
    if (isSafe) submit({ intent: 'skip' }, { method: 'post' });
  };

  return { isStuck, goNext, onSubmit };
}
