/** What one answer of the server says to a person who acts. */
export interface Told {
  status: number;
  /** where a form that was taken leads; null when it was not */
  location: string | null;
  text: string;
}

export interface SheetValue {
  criterionId: string;
  from: string | null;
  to: string | null;
}

/**
 * A person at a running server, who fills in forms and scores sheets over HTTP. Every call rejects when the connection
 * breaks: then nobody has told the person anything.
 */
export function personAt(serverUrl: string, cookie: string) {
  const send = async (path: string, init: RequestInit): Promise<Told> => {
    const response = await fetch(`${serverUrl}${path}`, {
      ...init,
      headers: { ...init.headers, cookie },
      redirect: 'manual',
    });
    // An answer counts when all of it has come.
    const text = await response.text();
    return { status: response.status, location: response.headers.get('location'), text };
  };
  const form = (path: string, fields: Record<string, string>) =>
    send(path, { method: 'POST', body: new URLSearchParams(fields) });
  const json = (path: string, body: object) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    read: (path: string) => send(path, { method: 'GET' }),
    handIn: (entryId: string, idempotencyKey: string) =>
      form(`/ru/entries/${entryId}/edit`, { intent: 'submit', idempotencyKey }),
    saveAnswers: (entryId: string, changes: { fieldId: string; base: number; value: string }[]) =>
      json(`/ru/entries/${entryId}/answers`, { changes }),
    score: (contestId: string, entryId: string, values: SheetValue[]) =>
      json(`/ru/jury/${contestId}/score/${entryId}/sheet`, { values }),
    decide: (contestId: string, seen: string, decision: Record<string, string>) =>
      form(`/ru/desk/contests/${contestId}/moderation`, { seen, ...decision }),
  };
}

/** An entry was handed in: the form leads to its receipt. */
export function isHandedIn(told: Told): boolean {
  return told.status === 302 && /\/submitted$/.test(told.location ?? '');
}
