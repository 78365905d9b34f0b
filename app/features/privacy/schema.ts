/** What the audit log and the shell of a deleted account show instead of an address. */
export const deletedEmail = (userId: string) => `deleted-${userId}@deleted.invalid`;
