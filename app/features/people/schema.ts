/** A session ends when it was not used this long; each use moves the end. */
export const SESSION_DAYS = 30;
/** "Last used" is exact to this much; less would write at every page. */
export const SESSION_TOUCH_MINUTES = 30;
/** The longest a browser keeps a cookie. */
export const SESSION_COOKIE_DAYS = 400;
/** A passkey or one-time password shown this long ago no longer counts as shown. */
export const STRONG_AUTH_HOURS = 12;
