/** What a code is asked for, when it is more than signing in: an entry that waits for its address to be confirmed. */
export interface CodePurpose {
  contest: string;
  receipt: string;
}
