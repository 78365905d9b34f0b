/** Whether an entry's answers name this address (a team member's, say): whole, not as a part of another one. */
export function namesAddress(answers: unknown, email: string): boolean {
  if (!email) return false;
  const text = JSON.stringify(answers ?? {}).toLowerCase();
  const address = email.toLowerCase();
  for (let at = text.indexOf(address); at >= 0; at = text.indexOf(address, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + address.length] ?? ' ';
    if (!/[a-z0-9._%+-]/.test(before) && !/[a-z0-9-]/.test(after)) return true;
  }
  return false;
}
