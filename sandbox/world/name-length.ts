/** TDLib's `MAX_NAME_LENGTH`, "server-side limit" (UserManager.h). */
const maxNameLength = 64;
/** The `about_length_limit_*` of core.telegram.org/api/config. */
const maxAboutLength = 70;
const maxPremiumAboutLength = 140;

/**
 * Trims a name and cuts it at Telegram's limit, which counts characters of Unicode (`utf8_truncate` of
 * TDLib's utf8.h), so that an emoji counts once and is never cut in two.
 */
export function cutName(name: string): string {
  return Array.from(name.trim()).slice(0, maxNameLength).join('').trimEnd();
}

export function isAboutTooLong(about: string, { premium }: { readonly premium: boolean }): boolean {
  return Array.from(about).length > (premium ? maxPremiumAboutLength : maxAboutLength);
}
